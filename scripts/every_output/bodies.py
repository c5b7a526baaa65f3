"""What is sent to be screened: the cases, the examples, and random responses."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from every_output.answers import at_random, response
from every_output.application import body

Json = dict[str, Any]
_RANDOM = 40
PATIENT: Json = {
    "resourceType": "Patient",
    "id": "p1",
    "identifier": [
        {"system": "https://nhs.example/id", "value": "999", "type": {"text": "NHS"}}
    ],
    "name": [
        {"use": "old", "text": "Eva Alt"},
        {"use": "official", "family": "Müller-Muster", "given": ["Eva", "Maria"]},
    ],
    "telecom": [
        {"system": "phone", "value": "+44 1"},
        {"system": "email", "value": "e@example.org"},
    ],
    "gender": "female",
    "address": [{"line": ["1 High Street"], "postalCode": "AB1", "city": "Town"}],
}
PRACTITIONER: Json = {
    "resourceType": "Practitioner",
    "id": "dr1",
    "name": [{"text": "Dr Who"}],
    "qualification": [{"code": {"text": "General practitioner"}}],
}
ORGANIZATION: Json = {"resourceType": "Organization", "name": "Station Road Surgery"}
PEOPLE = {
    "patient": PATIENT,
    "practitioner": PRACTITIONER,
    "organization": ORGANIZATION,
}
_WORDS = {"lt-impression": "Wasting of one hand.", "lt-question": "Is this MND?"}


@cache
def cases(root: Path) -> dict[str, Json]:
    """Return the answers of the clinical cases by id."""
    (file,) = sorted((root / "tests").rglob("cases.json"))
    return {
        case["id"]: case["answers"] for case in json.loads(file.read_bytes())["cases"]
    }


@cache
def bodies(root: Path) -> dict[str, bytes]:
    """Return every body by the name that its files get."""
    made: dict[str, bytes] = {}
    known = cases(root)
    previous = response(known["C14"], authored="2026-10-01T09:00:00+00:00")
    for name, answers in known.items():
        made[f"case-{name}"] = body(response(answers))
        made[f"case-{name}-people"] = body(_parameters(response(answers)))
        released = response({**answers, **_WORDS})
        made[f"case-{name}-released"] = body(
            _parameters(released, _part("previous", previous), _decision(name))
        )
    made["nothing-answered"] = body(response({}))
    made["in-progress"] = body(response(known["C02"], status="in-progress"))
    made["no-authored"] = body(response(known["C03"], authored=None))
    for file in sorted((root / "fhir_profiles" / "examples").glob("*.json")):
        made[f"example-{file.stem}"] = file.read_bytes()
    for number in range(_RANDOM):
        made[f"random-{number:02}"] = body(_random(number))
    return made


def _random(number: int) -> Json:
    random = Random(f"body {number}")
    share = random.choice((0.15, 0.5, 0.8, 0.97))
    answers = at_random(number, share, random.choice((0, 0.2, 0.7)))
    if number % 5 == 0:
        answers |= _WORDS
    made = response(answers, status=random.choice(("completed", "amended")))
    if number % 3 == 0:
        return made
    more: list[Json] = []
    for earlier in range(number % 4):
        authored = f"2026-0{earlier + 3}-15T08:30:00+02:00"
        again = answers | at_random(1000 + number + earlier, 0.2, 0)
        more.append(_part("previous", response(again, authored=authored)))
    if number % 5 == 0:
        more.append(_decision(str(number)))
    return _parameters(made, *more)


def _parameters(screened: Json, *more: Json) -> Json:
    people = [{"name": name, "resource": each} for name, each in PEOPLE.items()]
    first = _part("questionnaireResponse", screened)
    return {"resourceType": "Parameters", "parameter": [first, *people, *more]}


def _part(name: str, resource: Json) -> Json:
    return {"name": name, "resource": resource}


def _decision(seed: str) -> Json:
    """A release; two of three times with another outcome than the rules found."""
    random = Random(f"decision {seed}")
    parts: list[Json] = [
        {"name": "released", "valueInstant": "2026-11-22T11:00:00+00:00"},
        {"name": "version", "valuePositiveInt": 1},
    ]
    other = random.choice(("", "urgent-neurology", "gp-workup-review"))
    if other:
        parts.append({"name": "outcome", "valueCode": other})
        parts.append({"name": "reason", "valueString": "Seen before & known."})
    return {"name": "decision", "part": parts}
