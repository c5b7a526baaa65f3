"""Requests that make the software say nearly everything; what is typed is Cyrillic.

So a word in Latin letters in a result is never something that a person wrote.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.support.patients import CLEAN
from tests.support.responses import build_response, case_answers, cases, questionnaire

Json = dict[str, Any]
TYPED = "Так написано"

PATIENT: Json = {
    "resourceType": "Patient",
    "identifier": [{"system": "https://id.example", "value": "943 476"}],
    "name": [{"family": "Иванова", "given": ["Анна"]}],
    "telecom": [{"system": "phone", "value": "+49 89 1"}],
    "gender": "female",
    "address": [{"line": ["Улица 1"], "postalCode": "80331", "city": "Город"}],
}
PRACTITIONER: Json = {
    "resourceType": "Practitioner",
    "name": [{"text": "Пётр Петров"}],
    "qualification": [{"code": {"text": "Врач"}}],
}
ORGANIZATION: Json = {"resourceType": "Organization", "name": "Клиника"}
PEOPLE = {
    "patient": PATIENT,
    "practitioner": PRACTITIONER,
    "organization": ORGANIZATION,
}
# What no published case shows: each makes the software say something of its own.
SPECIAL: dict[str, Json] = {
    "nothing answered": {},
    "reassured": CLEAN,
    "a child": CLEAN | {"pt-age": 12},
    "an answer that nobody asked for": {"wk-present": "none", "wk-tempo": "hours-days"},
    "a sign for the letter only": CLEAN | {"lt-plantars": "extensor-both"},
    "another unit": {"lb-ca": (7.2, "mg/dL"), "lb-ck": 4.5, "lb-ferritin": "30"},
    "not examined": CLEAN | {"ex-power": "not-examined", "bu-speech": "unknown"},
}
ANSWERS = SPECIAL | {case_id: case_answers(case_id) for case_id in sorted(cases())}
_STATUS = {"nothing answered": "in-progress"}
_PREVIOUS = build_response(case_answers("C14"), authored="2026-10-01T09:00:00+00:00")
_REASONED = {"lt-impression": TYPED, "lt-question": TYPED}
# With so many turns every option of every question has had its turn.
_TURNS = 17
_NUMBERS = {"lb-k": 3.5, "lb-hba1c": 40, "lb-ferritin": 30}


def bodies() -> dict[str, Json]:
    """Return the bodies of requests by name."""
    made = {
        name: build_response(answers, status=_STATUS.get(name, "completed"))
        for name, answers in ANSWERS.items()
    }
    for turn in range(_TURNS):
        answers = dict(_each_answered(questionnaire()["item"], turn))
        sent = build_response(answers)
        made[f"each answered, turn {turn}"] = _parameters(sent, birthDate="1957-05-05")
    for name in ("reassured", "nothing answered"):
        made[f"{name}, with people"] = _parameters(made[name])
    written = build_response(ANSWERS["C03"] | _REASONED)
    made["released"] = _parameters(written, _decision())
    made["decided otherwise"] = _parameters(
        written, _part("previous", _PREVIOUS), _decision("routine-neurology", version=2)
    )
    made["with an earlier screening"] = _parameters(
        written, _part("previous", _PREVIOUS)
    )
    return made


def _each_answered(items: list[Json], turn: int) -> Iterator[tuple[str, Any]]:
    """Answer every question, a choice with the option whose turn it is."""
    for item in items:
        if item["type"] == "group":
            inner = _each_answered(item["item"], turn)
            if item.get("repeats"):
                yield item["linkId"], [dict(inner)]
            else:
                yield from inner
        else:
            yield item["linkId"], _answer(item, turn)


def _answer(item: Json, turn: int) -> Any:
    match item["type"]:
        case "choice":
            options = item["answerOption"]
            assert len(options) <= _TURNS
            return options[turn % len(options)]["valueCoding"]["code"]
        case "text" | "string":
            return TYPED
        case "date":
            return ("2026-03-05", "2026-03", "2026")[turn % 3]
        case "integer":
            return 69 if item["linkId"] == "pt-age" else turn
        case _:
            return _NUMBERS.get(item["linkId"], 1.5) + turn / 100


def _parameters(screened: Json, *more: Json, **of_patient: str) -> Json:
    people = [_part(name, each) for name, each in PEOPLE.items()]
    people[0] = _part("patient", PATIENT | of_patient)
    first = _part("questionnaireResponse", screened)
    return {"resourceType": "Parameters", "parameter": [first, *people, *more]}


def _part(name: str, resource: Json) -> Json:
    return {"name": name, "resource": resource}


def _decision(outcome: str = "", version: int = 1) -> Json:
    parts: list[Json] = [
        {"name": "released", "valueInstant": "2026-11-22T11:00:00+00:00"},
        {"name": "version", "valuePositiveInt": version},
    ]
    if outcome:
        parts.append({"name": "outcome", "valueCode": outcome})
        parts.append({"name": "reason", "valueString": TYPED})
    return {"name": "decision", "part": parts}
