"""One Observation for each question answered, and for each gate question left open.

An option `unknown` becomes the absence reason unknown, `not-examined` not-performed, a
gate question without any answer not-asked. A question that takes several options has
one component for each: the same code with the option as its value, so that a search for
question and option finds it whether one or several may be given.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from screening.clinical.answers import Answer, Measured, State
from screening.clinical.question import Kind, Question
from screening.fhir.canonical import DATA_ABSENT_REASON, OBSERVATION_CATEGORY, UCUM
from screening.fhir.codings import option_coding, question_coding
from screening.fhir.items import catalogue
from screening.fhir.resource import Resource
from screening.fhir.writing import origin
from screening.fhir.writing.result import Result

_ABSENT = {
    State.UNKNOWN: ("unknown", "Unknown"),
    State.NOT_EXAMINED: ("not-performed", "Not Performed"),
    State.UNANSWERED: ("not-asked", "Not Asked"),
}
# Numbers that have no unit in the response: years, and multiples of the upper limit.
_UNITS = {Kind.INTEGER: ("a", "a"), Kind.DECIMAL: ("x ULN", "{ULN}")}


def observations(result: Result) -> Iterator[Resource]:
    """Make the Observations in the order of the Questionnaire."""
    for question in observed(result):
        answer = result.assessment.answers.get(question.link_id)
        yield _observation(result, question, answer)


def observed(result: Result) -> Iterator[Question]:
    """Return the questions that have an Observation."""
    for question in result.rulebook.questions:
        asked = question.gate and question.link_id in result.assessment.shown
        if asked or question.link_id in result.assessment.answers:
            yield question


def _observation(result: Result, question: Question, answer: Answer | None) -> Resource:
    observation: Resource = {
        **result.ids.begin("Observation", question.link_id, "observation"),
        "status": result.status,
        "category": [{"coding": [_category(question)]}],
        "code": _code(result, question),
        "subject": result.ids.subject,
        **origin.times(result.case.authored),
        **origin.performer(result.sent.response),
    }
    state = result.assessment.answers.state(question.link_id)
    if answer is None or state is not State.ANSWERED:
        observation["dataAbsentReason"] = _absent(result, question, answer, state)
    else:
        observation |= _value(result, question, answer)
    if _is_from_birth_date(result, question):
        observation["note"] = [{"text": result.phrases.age_from_date_of_birth}]
    else:
        observation["derivedFrom"] = [result.ids.response_reference]
    return observation


def _category(question: Question) -> dict[str, str]:
    code = "exam" if question.examined else "survey"
    code = "laboratory" if question.laboratory else code
    return {
        "system": OBSERVATION_CATEGORY,
        "code": code,
        "display": code.capitalize(),
    }


def _code(result: Result, question: Question) -> dict[str, Any]:
    return {
        "coding": [question_coding(question.link_id)],
        "text": result.wording.question(question.link_id),
    }


def _absent(
    result: Result, question: Question, answer: Answer | None, state: State
) -> dict[str, Any]:
    code, display = _ABSENT[state]
    coding = {"system": DATA_ABSENT_REASON, "code": code, "display": display}
    if isinstance(answer, tuple):
        text = result.wording.option(question.link_id, answer[0])
        return {"coding": [coding], "text": text}
    return {"coding": [coding]}


def _value(result: Result, question: Question, answer: Answer) -> dict[str, Any]:
    if isinstance(answer, Measured):
        return _number(result, question, answer)
    options = [_option(result, question, code) for code in answer]
    if not question.repeats:
        return {"valueCodeableConcept": options[0]}
    code = _code(result, question)
    return {
        "component": [
            {"code": code, "valueCodeableConcept": option} for option in options
        ]
    }


def _option(result: Result, question: Question, code: str) -> dict[str, Any]:
    return {
        "coding": [option_coding(code)],
        "text": result.wording.option(question.link_id, code),
    }


def _number(result: Result, question: Question, answer: Measured) -> dict[str, Any]:
    value = {"valueQuantity": _quantity(question, answer.given, answer.unit)}
    if answer.value == answer.given:
        return value
    converted = {
        "code": {"text": result.phrases.in_the_unit_of_the_rules},
        "valueQuantity": _quantity(question, answer.value, question.units[0].code),
    }
    return {**value, "component": [converted]}


def _quantity(question: Question, value: Decimal, unit: str | None) -> dict[str, Any]:
    if unit is None:
        words, code = _UNITS[question.kind]
    else:
        words, code = catalogue()[question.link_id].units[unit], unit
    return {"value": value, "unit": words, "system": UCUM, "code": code}


def _is_from_birth_date(result: Result, question: Question) -> bool:
    """Whether this is the age and nobody was asked for it: the response lacks it."""
    is_age = question.link_id == result.rulebook.age.link_id
    return is_age and result.case.age_from_birth_date
