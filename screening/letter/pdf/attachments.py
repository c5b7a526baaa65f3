"""Data that travels inside the PDF, as PDF/A-3 has it: associated files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import weasyprint


@dataclass(frozen=True, slots=True)
class Attachment:
    """One embedded file; its dates are the letter's, never those of this moment."""

    name: str
    content: bytes
    description: str
    made_on: datetime


def embedded(attachments: Iterable[Attachment]) -> list[weasyprint.Attachment]:
    """Return them for WeasyPrint, by name: the PDF keeps them in a sorted tree."""
    return [_embedded(each) for each in sorted(attachments, key=lambda each: each.name)]


def _embedded(attachment: Attachment) -> weasyprint.Attachment:
    import weasyprint

    # WeasyPrint writes the clock time and a Z, whatever the zone.
    made_on = attachment.made_on.astimezone(UTC)
    return weasyprint.Attachment(
        file_obj=BytesIO(attachment.content),
        name=attachment.name,
        description=attachment.description,
        created=made_on,
        modified=made_on,
        relationship="Data",
    )
