"""A standard engine that runs the annotations fills in what $populate fills in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine

from screening.fhir.canonical import LOINC
from screening.fhir.definitions import questionnaire
from screening.fhir.populate.analytes import ANALYTES
from screening.fhir.populate.request import PATIENT as PATIENT_NAME
from screening.fhir.populate.request import RECORDS
from tests.unit.fhir.populate.annotations import (
    INITIAL,
    LINK_PERIOD,
    SDC,
    VARIABLE,
    expressions,
    extensions,
    filled,
)
from tests.unit.fhir.populate.recent_records import (
    LABORATORY,
    NOW,
    OURS_ALONE,
    ago,
    plain,
)
from tests.unit.fhir.populate.records import (
    PATIENT,
    Json,
    allergy,
    answers,
    asking,
    bundle,
    context,
    items,
    populate,
    quantity,
    request,
    statement,
)


@pytest.fixture(autouse=True)
def stopped_clock() -> Iterator[None]:
    """Stop the clock, so that no midnight falls between two engines."""
    with time_machine.travel(NOW.timestamp(), tick=False):
        yield


def both(patient: Json = PATIENT, **record: Json) -> tuple[Any, Any]:
    given = {name: bundle() for name in RECORDS} | record
    contexts = [context(name, each) for name, each in given.items()]
    body = asking(context("patient", patient), *contexts)
    ours = answers(populate(body, NOW))
    return ours, filled({"patient": patient} | given)


@pytest.mark.parametrize("name", LABORATORY)
def test_a_result_is_filled_in_alike(name: str) -> None:
    ours, theirs = both(laboratory=bundle(*LABORATORY[name]))
    assert plain(ours) == plain(theirs)


def test_the_results_above_are_filled_in_where_they_should_be() -> None:
    some = {
        name: both(laboratory=bundle(*each))[0] for name, each in LABORATORY.items()
    }
    none = {
        name for name, each in some.items() if not any(k[:3] == "lb-" for k in each)
    }
    assert none == {
        "too old",
        "preliminary",
        "another unit",
        "mass in mmol/L",
        "comparator",
        "no value",
        "CK without limit",
        "TSH at odds",
        "TSH without range",
    }
    assert some["newest first"]["lb-k"][0]["value"] == quantity("4.15", "")["value"]


@pytest.mark.parametrize("days", [-1, 0, 1])
@pytest.mark.parametrize("gender", ["male", "female", "other", "unknown"])
def test_age_and_sex_are_filled_in_alike_about_the_birthday(
    days: int, gender: str
) -> None:
    today = NOW.date() + timedelta(days=days)
    born = date(today.year - 40, today.month, min(today.day, 28)).isoformat()
    ours, theirs = both(PATIENT | {"gender": gender, "birthDate": born})
    assert ours == theirs
    assert ours["pt-age"] in ([40], [39])


def test_a_partial_birth_date_is_left_open_by_both() -> None:
    ours, theirs = both(PATIENT | {"birthDate": "1980-05"})
    assert ours == theirs == {"pt-sex": ["male"]}


def test_medicines_and_allergies_are_filled_in_alike() -> None:
    coding = [{"system": "http://example.org", "code": "1", "display": "Bisoprolol"}]
    ours, theirs = both(
        medicationStatements=bundle(
            statement(
                "Ramipril",
                dosage=[{"text": "5 mg"}],
                effectivePeriod={"start": "2020-05-01"},
            ),
            statement("Old", status="completed"),
            statement("Ended", effectivePeriod={"end": ago(3)}),
        ),
        medicationRequests=bundle(
            request("", medicationCodeableConcept={"coding": coding}),
            request(
                "Omeprazole", dosageInstruction=[{"text": "20 mg"}, {"text": "am"}]
            ),
            request("Planned", intent="plan"),
            request("Not to be taken", doNotPerform=True),
        ),
        allergies=bundle(
            allergy("Penicillin", reaction=[{"manifestation": [{"text": "rash"}]}]),
            allergy("Latex"),
        ),
    )
    names = ["Ramipril, 5 mg", "Bisoprolol", "Omeprazole, 20 mg, am"]
    assert ours["lt-medication-name"] == names
    assert ours["lt-allergies"] == ["Penicillin (rash); Latex"]
    assert ours == theirs


def test_every_item_that_we_fill_in_is_annotated_but_those_that_need_the_mark() -> None:
    annotated = {i["linkId"] for i in items(questionnaire()) if expressions(i, INITIAL)}
    expected = {"pt-age", "pt-sex", "lt-allergies"}
    expected |= {"lt-medication-name", "lt-medication-start"}
    for analyte in ANALYTES:
        expected |= {
            analyte.link_id,
            f"lt-{analyte.name}-date",
            f"lt-{analyte.name}-range",
        }
    assert annotated == expected
    assert annotated.isdisjoint(OURS_ALONE)


def test_the_questionnaire_declares_every_context_that_is_read() -> None:
    (launch,) = extensions(questionnaire(), f"{SDC}launchContext")
    parts = {part["url"]: part for part in launch["extension"]}
    assert parts["name"]["valueCoding"]["code"] == PATIENT_NAME
    queries = [
        variable["name"]
        for variable in expressions(questionnaire(), VARIABLE)
        if variable["language"] == "application/x-fhir-query"
    ]
    assert tuple(queries) == RECORDS


def test_an_observation_link_has_the_codes_and_the_period_of_the_analyte() -> None:
    linked = {
        i["linkId"]: i for i in items(questionnaire()) if extensions(i, LINK_PERIOD)
    }
    # Not CK, whose question is a multiple, nor TSH, whose question is low or high.
    assert linked.keys() == {"lb-mg", "lb-k", "lb-hba1c", "lb-ferritin"}
    for analyte in ANALYTES:
        if analyte.link_id in linked:
            item = linked[analyte.link_id]
            loinc = [c["code"] for c in item["code"] if c["system"] == LOINC]
            assert loinc == list(analyte.units)
            (period,) = extensions(item, LINK_PERIOD)
            assert period["valueDuration"]["value"] == analyte.days
            assert period["valueDuration"]["code"] == "d"
