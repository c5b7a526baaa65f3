"""CSIRO's engine and LHC-Forms extract from our annotations what our $extract does."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import Any

import pytest

from screening.fhir.definitions import questionnaire
from screening.fhir.json_output import dumps
from tests.conformance.javascript import Json, held, run
from tests.conformance.lhc_forms import Filled, fill
from tests.support.responses import case_answers, cases
from tests.unit.fhir.extract.extracting import extracted, output, response_to
from tests.unit.fhir.sending import NOW

pytestmark = pytest.mark.xdist_group("sdc-extract")

LABORATORY: Json = {
    "lb-mg": (0.65, "mmol/L"),
    "lb-ca": (9.1, "mg/dL"),
    "lb-k": (4.1, "meq/L"),
    "lb-ck": 2.1,
    "lb-tsh": "high",
    "lb-b12": "low",
    "lb-hba1c": (41, "mmol/mol"),
    "lb-ferritin": (22, "ng/mL"),
    "lt-mg-date": "2026-11-10",
    "lt-mg-range": "0.7 to 1.0 mmol/L",
    "lt-ck-date": "2026-11-11",
    "lt-ck-range": "382 U/L (up to 190)",
    "lt-tsh-range": "9 (0.4-4)",
}
LETTER: Json = {
    "lt-plantars": "extensor-right",
    "lt-mrc-neck-flexion": "4+",
    "lt-handedness": "right-handed",
    "lt-medication": [
        {"lt-medication-name": "Invented 20 mg", "lt-medication-start": "2019-02-03"},
        {"lt-medication-name": "Imagined 5 mg"},
    ],
}
RESPONSES = {
    **{case: held(response_to(case_answers(case))) for case in cases()},
    "laboratory": held(response_to(LABORATORY)),
    "letter": held(response_to(LETTER)),
    "percent": held(response_to({"lb-hba1c": (6.1, "%")})),
    "everything": held(response_to(case_answers("C02") | LABORATORY | LETTER)),
}


@pytest.fixture(scope="module")
def by_template(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Json]]:
    """Return what CSIRO's engine extracts from each response."""
    folder = tmp_path_factory.mktemp("sdc-extract")
    bundles = run("extract.cjs", questionnaire(), RESPONSES.values(), folder)
    made = [_resources(each) for each in bundles]
    return dict(zip(RESPONSES, made, strict=True))


@pytest.fixture(scope="module")
def by_form(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Filled]:
    """Return each response in LHC-Forms, with what it extracts."""
    folder = tmp_path_factory.mktemp("lhc-forms")
    forms = fill(questionnaire(), RESPONSES.values(), folder)
    return dict(zip(RESPONSES, forms, strict=True))


def ours(response: Json, now: datetime = NOW) -> list[Json]:
    """Return what our $extract makes of a response."""
    made = output(extracted(response, now), "return") or {}
    return [held(each) for each in _resources(made)]


def stamped(form: Filled) -> list[Json]:
    """Return what our $extract makes of a response that LHC-Forms stamped just now."""
    return ours(form.response, datetime.now(UTC))


def _resources(made: Json) -> list[Json]:
    return [entry["resource"] for entry in made.get("entry", [])]


def is_from_template(resource: Json) -> bool:
    """Whether a template made it: a laboratory result or a medicine."""
    codes = [
        coding["code"]
        for concept in resource.get("category", [])
        for coding in concept["coding"]
    ]
    return resource["resourceType"] != "Observation" or codes == ["laboratory"]


def counted(resources: list[Json]) -> Counter[bytes]:
    """Return the resources so that neither their order nor that of members counts."""
    return Counter(dumps(_sorted(each)) for each in resources)


def _sorted(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _sorted(value[name]) for name in sorted(value)}
    return [_sorted(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", RESPONSES)
def test_csiro_makes_the_same_of_every_template(
    by_template: dict[str, list[Json]], name: str
) -> None:
    expected = [each for each in ours(RESPONSES[name]) if is_from_template(each)]
    assert counted(by_template[name]) == counted(expected)


@pytest.mark.parametrize("name", RESPONSES)
def test_lhc_forms_extracts_the_same(by_form: dict[str, Filled], name: str) -> None:
    # Against FHIR it writes [] for what a template does not fill, and it fills the
    # template of an open question too; it may add a tag with its version.
    form = by_form[name]
    theirs = [_without_empty(each) for each in form.extracted]
    said = [each for each in theirs if _says_something(each)]
    for each in said:
        each.pop("meta", None)
    assert counted(said) == counted(stamped(form))


def _says_something(resource: Json) -> bool:
    names = ("valueCodeableConcept", "medicationCodeableConcept")
    return "value" in resource.get("valueQuantity", {}) or any(
        name in resource for name in names
    )


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        pruned = {name: _without_empty(each) for name, each in value.items()}
        return {name: each for name, each in pruned.items() if each not in ([], {})}
    if isinstance(value, list):
        return [each for each in map(_without_empty, value) if each not in ([], {})]
    return value


def test_something_is_extracted(
    by_template: dict[str, list[Json]], by_form: dict[str, Filled]
) -> None:
    assert len(by_template["everything"]) == 10
    assert len(stamped(by_form["everything"])) > 50


def test_another_value_is_seen(by_template: dict[str, list[Json]]) -> None:
    other = held(response_to(LABORATORY | {"lb-tsh": "low"}))
    assert counted(by_template["laboratory"]) != counted(ours(other))
