"""Each element that R5 names, wraps or codes otherwise, against pairs written by hand
from the two specifications.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from screening.errors import Refused
from screening.fhir.r5.tables import TO_R4, TO_R5
from screening.fhir.reading import shapes
from screening.fhir.version import FhirVersion
from tests.unit.fhir.r5.in_r5 import PEOPLE_R4, PEOPLE_R5
from tests.unit.fhir.sending import Json

_DATA = Path(__file__).parents[3] / "data" / "r4-and-r5.json"
PAIRS = json.loads(_DATA.read_bytes())


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["r4"]["resourceType"])
def test_an_element_of_r4_goes_where_r5_has_it(pair: dict[str, Json]) -> None:
    assert TO_R5.convert(pair["r4"], "Resource").resource == pair["r5"]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["r4"]["resourceType"])
def test_the_pairs_hold_only_elements_that_exist(pair: dict[str, Json]) -> None:
    """So that a pair cannot agree with a table in a name that no version has."""
    _check_names(pair["r4"], pair["r4"]["resourceType"], FhirVersion.R4)
    _check_names(pair["r5"], pair["r5"]["resourceType"], FhirVersion.R5)


@pytest.mark.parametrize("name", PEOPLE_R4)
def test_people_go_both_ways(name: str) -> None:
    assert TO_R5.convert(PEOPLE_R4[name], "Resource").resource == PEOPLE_R5[name]
    assert TO_R4.convert(PEOPLE_R5[name], "Resource").resource == PEOPLE_R4[name]


@pytest.mark.parametrize(
    "resource, path",
    [
        ({"resourceType": "Device", "patient": {"display": "x"}}, "Device.patient"),
        (
            {
                "resourceType": "GuidanceResponse",
                "evaluationMessage": [{"display": "a"}, {"display": "b"}],
            },
            "GuidanceResponse.evaluationMessage",
        ),
        (
            {
                "resourceType": "ConceptMap",
                "group": [{"element": [{"target": [{"equivalence": "unmatched"}]}]}],
            },
            "ConceptMap.group[0].element[0].target[0].equivalence",
        ),
        (
            {"resourceType": "MedicationStatement", "status": "completed"},
            "MedicationStatement.status",
        ),
        (
            {"resourceType": "Patient", "contained": [{"resourceType": "Media"}]},
            "Patient.contained[0]",
        ),
        (
            {"resourceType": "Questionnaire", "item": [{"_type": {"id": "x"}}]},
            "Questionnaire.item[0].type",
        ),
        (
            {
                "resourceType": "DocumentReference",
                "id": "a",
                "context": {"id": "b"},
            },
            "DocumentReference.context",
        ),
    ],
)
def test_what_has_no_place_in_r5_is_refused(resource: Json, path: str) -> None:
    with pytest.raises(Refused) as refusal:
        TO_R5.convert(resource, resource["resourceType"])
    (problem,) = refusal.value.problems
    assert (problem.code, problem.expression) == ("not-supported", path)
    assert "ask for the result in FHIR R4" in problem.text


def _check_names(value: Json, type_name: str, version: FhirVersion) -> None:
    shape = shapes.shape(type_name, version)
    for name, each in value.items():
        if name == "resourceType":
            continue
        element = shape[name]
        assert isinstance(each, list) == element.many, name
        for one in each if isinstance(each, list) else [each]:
            if element.type_name == shapes.ANY_RESOURCE:
                _check_names(one, one["resourceType"], version)
            elif not element.primitive:
                _check_names(one, element.type_name, version)
