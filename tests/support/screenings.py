"""Cases and screenings made from answers alone, without any FHIR."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from screening.clinical.answers import Answers
from screening.clinical.assess import assess
from screening.rulebook import RULEBOOK
from screening.screening import Case, Notes, Options, Resources, Screening

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
SHA256 = "0123456789abcdef" * 4


def case_from(answers: Answers, notes: Notes | None = None, **others: Any) -> Case:
    """Return a case of a completed response."""
    return Case(
        answers=answers,
        notes=notes or Notes(),
        authored="2026-11-22T09:12:00Z",
        authored_on=date(2026, 11, 22),
        resources=Resources(response={}),
        **others,
    )


def screening_from(case: Case, **others: Any) -> Screening:
    """Return the screening of a case, at a fixed time."""
    found = assess(case.answers, RULEBOOK)
    return Screening(case, found, NOW, "0.1.0", SHA256, "q", **others)


def screening_of(answers: Answers, language: str = "en") -> Screening:
    """Return the screening of these answers."""
    return screening_from(case_from(answers, options=Options(language)))
