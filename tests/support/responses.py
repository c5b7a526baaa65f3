"""Builds a QuestionnaireResponse the way an outside client does: from the served
Questionnaire and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

ANSWER_SYSTEM = "https://fasciculation-screening.example/fhir/CodeSystem/answer"
UCUM = "http://unitsofmeasure.org"
CASES = Path(__file__).parents[1] / "data" / "cases.json"
AUTHORED = "2026-11-22T10:00:00+00:00"
_UNIT_OPTION = "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption"


@cache
def questionnaire() -> dict[str, Any]:
    """Return the served Questionnaire."""
    file = resources.files("screening.fhir_profiles").joinpath(
        "Questionnaire-muscle-twitching.json"
    )
    read: dict[str, Any] = json.loads(file.read_bytes())
    return read


@cache
def cases() -> dict[str, dict[str, Any]]:
    """Return the clinical cases by id."""
    read = json.loads(CASES.read_bytes(), parse_float=Decimal)
    return {case["id"]: case for case in read["cases"]}


def case_answers(case_id: str) -> dict[str, Any]:
    """Return the answers of a clinical case."""
    return dict(cases()[case_id]["answers"])


def build_response(answers: Mapping[str, Any], **overrides: Any) -> dict[str, Any]:
    """Build a response to the served Questionnaire.

    A choice is a code or a list of codes; a quantity is a number in the first unit or
    a pair (number, UCUM code); `lt-medication` is a list of such answer dicts. An
    override replaces a top-level element; None takes it away.
    """
    left = dict(answers)
    response: dict[str, Any] = {
        "resourceType": "QuestionnaireResponse",
        "questionnaire": f"{questionnaire()['url']}|{questionnaire()['version']}",
        "status": "completed",
        "authored": AUTHORED,
        "item": _items(questionnaire()["item"], left),
    }
    if left:
        raise KeyError(f"not in the Questionnaire: {sorted(left)}")
    response.update(overrides)
    # FHIR knows no empty array: a response without answers has no item at all.
    return {name: value for name, value in response.items() if value not in (None, [])}


def item_of(response: Mapping[str, Any], link_id: str) -> dict[str, Any]:
    """Return the item of this link id, at any depth, or raise KeyError."""
    for item in response.get("item", ()):
        if item["linkId"] == link_id:
            found: dict[str, Any] = item
            return found
        try:
            return item_of(item, link_id)
        except KeyError:
            continue
    raise KeyError(link_id)


def _items(asked: list[dict[str, Any]], left: dict[str, Any]) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = []
    for question in asked:
        link_id = question["linkId"]
        if question["type"] != "group":
            if link_id in left:
                given = _answers(question, left.pop(link_id))
                items.append({"linkId": link_id, "answer": given})
            continue
        # A repeating group takes one dict of answers for each repetition.
        once = not question.get("repeats")
        repetitions = [left] if once else map(dict, left.pop(link_id, []))
        for own in repetitions:
            if inner := _items(question["item"], own):
                items.append({"linkId": link_id, "item": inner})
    return items


def _answers(question: dict[str, Any], given: Any) -> list[dict[str, Any]]:
    values = given if isinstance(given, list) else [given]
    return [_answer(question, value) for value in values]


def _answer(question: dict[str, Any], value: Any) -> dict[str, Any]:
    match question["type"]:
        case "choice":
            return {"valueCoding": _coding(question, value)}
        case "quantity":
            return {"valueQuantity": _quantity(question, value)}
        case "text":
            return {"valueString": value}
        case kind:
            return {f"value{kind[0].upper()}{kind[1:]}": value}


def _coding(question: dict[str, Any], code: str) -> dict[str, Any]:
    for option in question["answerOption"]:
        coding = option["valueCoding"]
        if coding["code"] == code:
            return {name: coding[name] for name in ("system", "code", "display")}
    raise KeyError(f"{question['linkId']} does not offer {code}")


def _quantity(question: dict[str, Any], value: Any) -> dict[str, Any]:
    units = {
        extension["valueCoding"]["code"]: extension["valueCoding"]["display"]
        for extension in question["extension"]
        if extension["url"] == _UNIT_OPTION
    }
    number, code = value if isinstance(value, tuple) else (value, next(iter(units)))
    number = Decimal(number) if isinstance(number, str) else number
    # The official validator wants the words of the unit option beside its code.
    unit = units.get(code, code)
    return {"value": number, "unit": unit, "system": UCUM, "code": code}
