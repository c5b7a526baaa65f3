"""CSIRO's @aehrc/sdc-populate fills in our Questionnaire as our $populate does."""

from __future__ import annotations

import pytest

from screening.config import Settings
from screening.fhir.definitions import questionnaire
from screening.web import create_app
from tests.conformance.javascript import Json, held, run
from tests.conformance.sdc_populate import RECORDS, filled_by_them, filled_by_us
from tests.unit.fhir.populate.recent_records import (
    OURS_ALONE,
)
from tests.unit.fhir.populate.records import (
    PATIENT,
    condition,
)
from tests.web.posting import post

pytestmark = pytest.mark.xdist_group("sdc-populate")

CLIENT = create_app(Settings()).test_client()
SNOMED = "http://snomed.info/sct"
CONDITIONS = [condition(SNOMED, "54839009"), condition(SNOMED, "4754008")]


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Json]:
    """Return what CSIRO's engine answers for each record, and what it searched for."""
    given = [
        {"patient": PATIENT, "resources": [held(each) for each in resources]}
        for resources in (*RECORDS.values(), CONDITIONS)
    ]
    folder = tmp_path_factory.mktemp("sdc-populate")
    printed = run("populate.cjs", questionnaire(), given, folder)
    return dict(zip([*RECORDS, "conditions"], printed, strict=True))


@pytest.mark.parametrize("name", RECORDS)
def test_the_answers_agree(theirs: dict[str, Json], name: str) -> None:
    ours = filled_by_us(RECORDS[name])
    assert "pt-age" in ours
    assert filled_by_them(theirs[name]) == ours


@pytest.mark.parametrize("name", RECORDS)
def test_what_they_fill_in_can_be_screened(theirs: dict[str, Json], name: str) -> None:
    answer = post(CLIENT, theirs[name]["response"])
    assert answer.status_code == 200, answer.get_data(as_text=True)


def test_only_we_fill_in_what_needs_the_mark(theirs: dict[str, Json]) -> None:
    # What is concluded from a diagnosis has to be marked as not confirmed, and SDC has
    # no means for that: docs/populate.md.
    ours = filled_by_us(CONDITIONS)
    assert ours.keys() - filled_by_them(theirs["conditions"]).keys() == OURS_ALONE


def test_the_searches_name_the_patient(theirs: dict[str, Json]) -> None:
    for printed in theirs.values():
        assert [query.partition("&")[0] for query in printed["queries"]] == [
            "Observation?patient=p1",
            "Condition?patient=p1",
            "MedicationStatement?patient=p1",
            "MedicationRequest?patient=p1",
            "AllergyIntolerance?patient=p1",
        ]
        assert "{{" not in "".join(printed["queries"])


def test_a_result_of_another_test_is_seen(theirs: dict[str, Json]) -> None:
    assert filled_by_them(theirs["mass"]) != filled_by_us(RECORDS["amount"])
    assert filled_by_them(theirs["medicines"]) != filled_by_us(RECORDS["nothing"])
