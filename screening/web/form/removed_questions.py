"""Answers to questions that the Questionnaire no longer has, in a draft from before.

They cannot be sent and are never dropped in silence: each is an error to be cleared.
"""

from __future__ import annotations

import re

from screening.fhir.items import catalogue
from screening.web.form.form_data import FormData

MEDICINE = "lt-medication"
MOST_MEDICINES = 40
# No other field of the form is called so.
_LINK_ID = re.compile(r"[a-z]{2}-[a-z0-9-]+(\..*)?")
_ROWS = frozenset(map(str, range(MOST_MEDICINES)))


def retired(data: FormData) -> tuple[str, ...]:
    """Return the fields that hold such an answer, each once."""
    names = (name for name, value in data.pairs if value.strip())
    return tuple(
        dict.fromkeys(
            name for name in names if _LINK_ID.fullmatch(name) and not _is_asked(name)
        )
    )


def _is_asked(name: str) -> bool:
    link_id, *rest = name.split(".")
    if link_id == MEDICINE:
        row, part = (*rest, "", "")[:2]
        return row in _ROWS and f"{MEDICINE}-{part}" in catalogue()
    return link_id in catalogue() and rest in ([], ["unit"])
