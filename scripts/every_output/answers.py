"""Responses to the served Questionnaire, from plain answers or at random."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from random import Random
from typing import Any

from every_output.application import client

Json = dict[str, Any]
UCUM = "http://unitsofmeasure.org"
AUTHORED = "2026-11-22T10:00:00+00:00"
_TEXTS = (
    "Seit Mai rechts; Händedruck schwächer, Knöpfe fallen schwer.",
    'Worse after coffee & <b>late</b> nights "again" – since spring.',
    "First line.\nSecond line, with a tab\tin it.",
    "x" * 70 + " a word that is long, " + "and a sentence that goes on. " * 9,
    "1 < 2",
)
_NUMBERS = {
    "pt-age": ("0", "12", "15", "16", "17", "34", "39", "40", "49", "50", "63", "88"),
    "lb-mg": ("0.3", "0.40", "0.41", "0.69", "0.70", "0.8", "1.10", "1.2"),
    "lb-ca": ("1.8", "1.90", "2.19", "2.20", "2.3", "2.61", "3.5", "3.6"),
    "lb-k": ("2.4", "2.5", "3.4", "3.5", "4.1", "5.5", "6.4", "6.5"),
    "lb-ck": ("0.5", "1.0", "2.1", "4.1", "10.1"),
    "lb-hba1c": ("34", "47", "48", "60"),
    "lb-ferritin": ("12", "74", "75", "200"),
    "lt-alcohol-units": ("0", "12.5"),
}


@cache
def questionnaire() -> Json:
    """Return the Questionnaire as it is served."""
    answer = client().get("/fhir/Questionnaire/muscle-twitching")
    found: Json = json.loads(answer.data)
    return found


def response(answers: Mapping[str, Any], **changed: Any) -> Json:
    """Return a response; a choice is a code or several, a group a list of answers."""
    made: Json = {
        "resourceType": "QuestionnaireResponse",
        "questionnaire": f"{questionnaire()['url']}|{questionnaire()['version']}",
        "status": "completed",
        "authored": AUTHORED,
        "item": list(_items(questionnaire()["item"], answers)),
    }
    made |= changed
    return {name: value for name, value in made.items() if value not in (None, [])}


def at_random(seed: int, share: float, letter: float = 0.2) -> dict[str, Any]:
    """Return random answers to about this share of the questions."""
    return dict(_chosen(questionnaire()["item"], Random(seed), share, letter))


def flat(answers: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return answers as the fields of the form, numbers with their first unit."""
    return tuple(_fields(answers))


def _items(asked: list[Json], answers: Mapping[str, Any]) -> Iterator[Json]:
    for question in asked:
        link_id = question["linkId"]
        if question["type"] != "group":
            if link_id in answers:
                yield {"linkId": link_id, "answer": _answers(question, answers)}
            continue
        repeated = question.get("repeats", False)
        for own in answers.get(link_id, ()) if repeated else (answers,):
            if inner := list(_items(question["item"], own)):
                yield {"linkId": link_id, "item": inner}


def _answers(question: Json, answers: Mapping[str, Any]) -> list[Json]:
    given = answers[question["linkId"]]
    each = given if isinstance(given, list) else [given]
    return [_answer(question, value) for value in each]


def _answer(question: Json, value: Any) -> Json:
    kind = question["type"]
    if kind == "choice":
        offered = [option["valueCoding"] for option in question["answerOption"]]
        (found,) = [coding for coding in offered if coding["code"] == value]
        named = ("system", "code", "display")
        return {"valueCoding": {name: found[name] for name in named}}
    if kind == "quantity":
        unit = _unit(question)
        return {
            "valueQuantity": {
                "value": value,
                "unit": unit["display"],
                "system": UCUM,
                "code": unit["code"],
            }
        }
    name = "String" if kind == "text" else kind.capitalize()
    return {f"value{name}": value}


def _unit(question: Json) -> Json:
    units: list[Json] = [
        extension["valueCoding"]
        for extension in question["extension"]
        if extension["url"].endswith("/questionnaire-unitOption")
    ]
    return units[0]


def _chosen(
    asked: list[Json], random: Random, share: float, letter: float
) -> Iterator[tuple[str, Any]]:
    for question in asked:
        link_id, kind = question["linkId"], question["type"]
        if kind == "group" and question.get("repeats"):
            rows = [
                dict(_chosen(question["item"], random, 1, 1))
                for _ in range(random.choice((0, 0, 1, 3)))
            ]
            if rows:
                yield link_id, rows
        elif kind == "group":
            yield from _chosen(question["item"], random, share, letter)
        elif random.random() < (letter if link_id.startswith("lt-") else share):
            yield link_id, _value(question, random)


def _value(question: Json, random: Random) -> Any:
    kind, link_id = question["type"], question["linkId"]
    if kind == "choice":
        codes = [each["valueCoding"]["code"] for each in question["answerOption"]]
        return (
            _codes(codes, random) if question.get("repeats") else random.choice(codes)
        )
    if kind == "date":
        return f"2026-{random.randint(1, 10):02}-{random.randint(1, 28):02}"
    if kind in ("integer", "decimal", "quantity"):
        number = random.choice(_NUMBERS[link_id])
        return int(number) if kind == "integer" else float(number)
    text = random.choice(_TEXTS)
    return (
        text[:150].replace("\n", " ").replace("\t", " ") if kind == "string" else text
    )


def _codes(codes: list[str], random: Random) -> list[str]:
    alone = [code for code in codes if code in ("none", "unknown", "not-examined")]
    together = [code for code in codes if code not in alone]
    if alone and random.random() < 0.4:
        return [random.choice(alone)]
    count = random.randint(1, min(3, len(together)))
    return sorted(random.sample(together, count), key=codes.index)


def _fields(answers: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    units = {each["linkId"]: each for each in _questions(questionnaire()["item"])}
    for name, given in answers.items():
        if isinstance(given, list) and given and isinstance(given[0], dict):
            continue
        for value in given if isinstance(given, list) else [given]:
            yield name, str(value)
        if units[name]["type"] == "quantity":
            yield f"{name}.unit", _unit(units[name])["code"]


def _questions(asked: list[Json]) -> Iterator[Json]:
    for each in asked:
        yield each
        yield from _questions(each.get("item", []))
