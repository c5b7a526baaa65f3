"""The answers in a letter screened again, as they were sent and at that time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from screening.errors import ScreeningError
from screening.letter.output import unsigned_pdf
from screening.letter.pdf.attachment_names import DECISION, PREVIOUS, RESULT
from screening.letter.pdf.manifest import Manifest
from screening.practice import Practice, PracticeError, practice_from_json
from screening.screening import Screening
from screening.wording.catalogue import languages

Files = Mapping[str, bytes]


class Screen(Protocol):
    """The function of the pipeline that screens the bytes of a request."""

    def __call__(
        self,
        body: bytes,
        now: datetime,
        *,
        language: str | None = None,
        letter_language: str | None = None,
        practice: Practice = ...,
    ) -> Screening:
        """Read, check and assess."""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What the rules and the letter make of the data in a letter, here and now.

    `files` are the result and its summary by name; `pages` renders the letter and may
    raise NoLetter.
    """

    files: Files
    pages: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Rebuilder:
    """How a letter is rebuilt; the pipeline provides it, since letters know no FHIR.

    `request_of` returns the request in a result and when it was screened, `data` the
    files that a letter carries, `stated_codes` the outcome and the rules that a result
    states.
    """

    software: str
    request_of: Callable[
        [bytes, Sequence[str], Iterable[bytes]], tuple[bytes, datetime]
    ]
    screen: Screen
    data: Callable[[Screening], Files]
    stated_codes: Callable[[bytes], list[frozenset[str]]]

    def rebuilt(self, files: Files, manifest: Manifest) -> Rebuilt | None:
        """Screen the answers in a letter; None where that cannot be done here."""
        chosen = {manifest.language, manifest.letter_language or manifest.language}
        if not chosen.issubset(languages()):
            return None
        result = files.get(RESULT, b"")
        beside = [files[name] for name in (PREVIOUS, DECISION) if name in files]
        try:
            sent, then = self.request_of(result, manifest.added_ids, beside)
            screening = self.screen(
                sent,
                then,
                language=manifest.language,
                letter_language=manifest.letter_language,
                practice=practice_from_json(manifest.practice),
            )
        except (ScreeningError, PracticeError):
            return None
        return Rebuilt(
            self.data(screening),
            lambda: unsigned_pdf(screening, files, manifest.signed_by),
        )
