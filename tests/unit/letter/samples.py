"""Patients, notes and cases from which the tests compose letters."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from screening.clinical.answers import Answer, Answers, Measured
from screening.clinical.assess import assess
from screening.letter.content.compose import compose
from screening.letter.content.letter import Letter
from screening.rulebook import RULEBOOK
from screening.screening import (
    Decision,
    Identifier,
    Notes,
    Organization,
    Person,
    Submission,
)
from screening.wording.questions import wording

ROOT = Path(__file__).parents[3]
MADE_ON = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
SHA256 = "0123456789abcdef" * 4

PATIENT = Person(
    name="Margaret Elaine Thornbury",
    identifiers=(Identifier("943 476 5919", label="NHS number"),),
    birth_date="1968-04-17",
    sex="female",
    phones=("07700 900123",),
    emails=("m.thornbury@mail.example",),
    address=("14 Orchard Rise", "Ludlow", "SY8 1AA"),
)
DOCTOR = Person(name="Dr Priya Raman", role="General practitioner")
PRACTICE = Organization(
    name="Station Road Surgery",
    phones=("01584 900456",),
    address=("2 Station Road", "Ludlow", "SY8 2BT"),
)


@cache
def cases() -> dict[str, Answers]:
    """Return the answers of the published cases, by case id."""
    told = json.loads((ROOT / "tests/data/cases.json").read_text(encoding="utf-8"))
    return {case["id"]: answers_of(case["answers"]) for case in told["cases"]}


def answers_of(given: Mapping[str, Any]) -> Answers:
    """Read answers as the cases write them."""
    return Answers({link_id: _answer(link_id, said) for link_id, said in given.items()})


def _answer(link_id: str, said: Any) -> Answer:
    question = RULEBOOK.question(link_id)
    if question.numeric:
        unit = question.units[0].code if question.units else None
        return Measured(Decimal(str(said)), Decimal(str(said)), unit)
    return (said,) if isinstance(said, str) else tuple(said)


def submission(
    answers: Answers,
    *,
    notes: Notes | None = None,
    patient: Person | None = PATIENT,
    preliminary: bool = False,
) -> Submission:
    """Return a submission from our practice."""
    return Submission(
        answers=answers,
        notes=notes or Notes(),
        authored="2026-11-22T09:12:00Z",
        authored_on=date(2026, 11, 22),
        preliminary=preliminary,
        patient=patient,
        practitioner=DOCTOR,
        organization=PRACTICE,
    )


def decided(
    sent: Submission, released: str = "2026-11-22T09:00:00Z", **given: Any
) -> Submission:
    """Return a submission that a clinician has released."""
    return replace(sent, decision=Decision(released, **given))


def letter_of(sent: Submission, language: str = "en", **options: Any) -> Letter:
    """Assess a submission and compose its letter, at a fixed time."""
    return compose(
        sent,
        assess(sent.answers, RULEBOOK),
        RULEBOOK,
        wording(language),
        made_on=MADE_ON,
        software="Fasciculation Screening 0.1.0",
        rulebook_sha256=SHA256,
        **options,
    )


def case_letter(case_id: str, **options: Any) -> Letter:
    """Compose the letter of a published case."""
    return letter_of(submission(cases()[case_id]), **options)
