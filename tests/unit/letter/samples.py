"""Patients, notes and cases from which the tests compose letters."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from screening.clinical.answers import Answer, Answers, Measured
from screening.letter.content.compose import compose
from screening.letter.content.letter import Letter
from screening.practice import NEUTRAL, Practice
from screening.rulebook import RULEBOOK
from screening.screening import (
    Case,
    Decision,
    Identifier,
    Options,
    Organization,
    Person,
)
from tests.support.screenings import case_from, screening_from

ROOT = Path(__file__).parents[3]

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


def case_of(
    answers: Answers, *, patient: Person | None = PATIENT, **others: Any
) -> Case:
    """Return a case from our practice."""
    return case_from(
        answers,
        patient=patient,
        practitioner=DOCTOR,
        organization=PRACTICE,
        **others,
    )


def decided(case: Case, released: str = "2026-11-22T09:00:00Z", **given: Any) -> Case:
    """Return a case that a clinician has released."""
    return replace(case, decision=Decision(released, **given))


def letter_of(
    case: Case, language: str = "en", practice: Practice = NEUTRAL, **options: Any
) -> Letter:
    """Assess a case and compose its letter, at a fixed time."""
    case = replace(case, options=Options(letter_language=language))
    return compose(screening_from(case, practice=practice), **options)


def case_letter(case_id: str, **options: Any) -> Letter:
    """Compose the letter of a published case."""
    return letter_of(case_of(cases()[case_id]), **options)
