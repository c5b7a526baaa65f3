"""docs/populate.md says what happens: its example is run, its map is complete."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path

from screening.fhir.definitions import definitions, questionnaire
from screening.fhir.items import catalogue
from screening.fhir.populate.analytes import ANALYTES
from tests.unit.fhir.populate.annotations import INITIAL, expressions
from tests.unit.fhir.populate.records import Json, items, populate

PAGE = (Path(__file__).parents[4] / "docs" / "populate.md").read_text("utf-8")
MAP = PAGE[PAGE.index("## Which field") : PAGE.index("## What is never")]


def test_the_example_is_what_happens() -> None:
    found = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    request, expected = (json.loads(each, parse_float=Decimal) for each in found)
    populated = populate(request)
    response = populated["parameter"][0]
    response["resource"] = _answered(response["resource"])
    assert populated == expected


def _answered(parent: Json) -> Json:
    kept = [_answered(item) for item in parent.get("item", [])]
    kept = [item for item in kept if "answer" in item or "item" in item]
    rest = {name: value for name, value in parent.items() if name != "item"}
    return rest | {"item": kept} if kept else rest


def test_the_map_names_every_question_that_is_filled_in() -> None:
    named = set(re.findall(r"`((?:pt|lb|lt|hx)-[a-z0-9-]+)`", MAP))
    filled = {
        each["linkId"] for each in items(questionnaire()) if expressions(each, INITIAL)
    }
    # One row stands for the dates, and one for the ranges.
    alike = re.compile(r"lt-\w+-(date|range)")
    expected = {each for each in filled if not alike.fullmatch(each)}
    assert named == expected | {"hx-past", "hx-kennedy", "lt-mg-date", "lt-mg-range"}
    assert named <= catalogue().keys()


def test_the_map_says_code_units_and_look_back_of_every_result() -> None:
    for analyte in ANALYTES:
        (row,) = [
            each for each in MAP.splitlines() if f"| `{analyte.link_id}` |" in each
        ]
        assert f"| {analyte.days} days |" in row
        for code, units in analyte.units.items():
            assert f"{code} in {', '.join(units)}" in row


def test_results_are_read_by_the_codes_that_we_publish() -> None:
    concept_map = definitions().get("ConceptMap", "question")
    assert concept_map is not None
    published = {
        element["code"]: [target["code"] for target in element["target"]]
        for group in concept_map["group"]
        for element in group["element"]
    }
    for analyte in ANALYTES:
        assert published[analyte.link_id] == list(analyte.units)
