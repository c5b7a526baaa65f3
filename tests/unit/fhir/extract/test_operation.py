"""$extract as a whole: what goes in, what comes out, and that it is valid."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle

from screening.errors import Refused
from screening.fhir import prefilled
from screening.fhir.extract.operation import extract_resources
from screening.fhir.json_output import dumps
from screening.fhir.reading import structure
from tests.support.responses import item_of, questionnaire
from tests.unit.fhir.bodies import BODIES
from tests.unit.fhir.extract.extracting import (
    extracted,
    issues,
    output,
    resources,
    response_to,
)
from tests.unit.fhir.sending import NOW, Json, answer_of, fresh, good

MEDICINE = {"lt-medication-name": "Lithium", "lt-medication-start": "2020"}


def transaction(resource: Json) -> Json:
    bundle = output(extracted(resource), "return")
    assert bundle is not None
    return bundle


def test_the_result_is_a_transaction_that_creates() -> None:
    response = response_to({"bu-speech": "yes", "lt-medication": [MEDICINE]})
    bundle = transaction(response)
    assert (bundle["resourceType"], bundle["type"]) == ("Bundle", "transaction")
    assert [entry["request"] for entry in bundle["entry"]] == [
        {"method": "POST", "url": "Observation"},
        {"method": "POST", "url": "MedicationStatement"},
    ]
    assert not [entry for entry in bundle["entry"] if "id" in entry["resource"]]


def test_every_entry_has_an_address_of_its_own() -> None:
    urls = [entry["fullUrl"] for entry in transaction(good())["entry"]]
    assert len(urls) == len(set(urls))
    for url in urls:
        assert uuid.UUID(url).urn == url


def test_the_same_response_gives_the_same_bytes() -> None:
    first, second = (
        dumps(extract_resources(dumps(good()), NOW.replace(hour=hour)))
        for hour in (12, 13)
    )
    assert first == second
    other = transaction(good(bu__speech="yes"))["entry"][0]["fullUrl"]
    assert other != transaction(good())["entry"][0]["fullUrl"]


@pytest.mark.parametrize("answers", [{}, {"lt-question": "Why?"}])
def test_where_nothing_is_extracted_the_issues_say_so(answers: dict[str, Any]) -> None:
    response = response_to(answers)
    assert output(extracted(response), "return") is None
    assert issues(response) == [("warning", "item")]


def test_what_is_missing_for_storing_it_is_said() -> None:
    response = response_to({"bu-speech": "yes"}, id=None, subject=None)
    assert issues(response) == [("warning", "id"), ("warning", "subject")]
    assert issues(response_to({"bu-speech": "yes"})) == []


def asked(response: Json, **given: Json) -> Json:
    """Return the Parameters of the operation."""
    listed = [{"name": "questionnaire-response", "resource": response}]
    listed += [{"name": name, "resource": each} for name, each in given.items()]
    return {"resourceType": "Parameters", "parameter": listed}


def ours(**changed: Any) -> Json:
    """Return our Questionnaire as far as it is looked at."""
    names = ("resourceType", "url", "version", "status")
    return {name: questionnaire()[name] for name in names} | changed


def test_parameters_give_the_same_as_the_response_alone() -> None:
    alone = extracted(good())
    assert extracted(asked(good())) == alone
    assert extracted(asked(good(), questionnaire=ours())) == alone


@pytest.mark.parametrize(
    "body, code, place",
    [
        (
            asked(good(), questionnaire=ours(version="9")),
            "not-found",
            "Parameters.parameter[1].resource.url",
        ),
        (
            asked(good(), questionnaire=ours(url="https://other.example/q")),
            "not-found",
            "Parameters.parameter[1].resource.url",
        ),
        (
            asked(good(), patient={"resourceType": "Patient"}),
            "not-found",
            "Parameters.parameter[1].name",
        ),
        (
            {"resourceType": "Parameters", "parameter": [{"name": "questionnaire"}]},
            "value",
            "Parameters.parameter[0]",
        ),
        (asked(ours()), "value", "Parameters.parameter[0]"),
        (
            {"resourceType": "Parameters"},
            "required",
            "Parameters.parameter",
        ),
        (
            good() | {"status": "entered-in-error"},
            "business-rule",
            "QuestionnaireResponse.status",
        ),
        (
            good() | {"questionnaire": "https://other.example/q"},
            "not-found",
            "QuestionnaireResponse.questionnaire",
        ),
    ],
)
def test_what_cannot_be_read_is_refused(body: Json, code: str, place: str) -> None:
    with pytest.raises(Refused) as refused:
        extracted(body)
    assert [(each.code, each.expression) for each in refused.value.problems] == [
        (code, place)
    ]


def marked(response: Json, link_id: str) -> Json:
    """Mark an answer as pre-filled and not confirmed."""
    source = {"reference": "Observation/o1"}
    answer_of(response, link_id)["extension"] = prefilled.marks([source])
    return response


def test_what_was_pre_filled_and_is_not_confirmed_stays_in_the_record() -> None:
    response = response_to(
        {"bu-speech": "yes", "lb-k": "4.1", "lt-medication": [MEDICINE]},
        status="in-progress",
    )
    for link_id in ("lb-k", "lt-medication-name"):
        marked(response, link_id)
    (made,) = resources(response)
    assert made["code"]["coding"][0]["code"] == "bu-speech"
    assert resources(response, "MedicationStatement") == []
    assert ("information", "item") in issues(response)


def test_a_mark_on_the_item_counts_like_one_on_its_answer() -> None:
    response = response_to({"bu-speech": "yes"}, status="in-progress")
    mark = prefilled.marks([{"reference": "Condition/c1"}])
    item_of(response, "bu-speech")["extension"] = mark
    assert resources(response) == []


@pytest.mark.parametrize("name", BODIES)
def test_what_is_extracted_is_valid(name: str) -> None:
    body = BODIES[name]
    response = body["parameter"][0]["resource"] if "parameter" in body else body
    sent = fresh(response)
    bundle = output(extracted(response), "return")
    assert response == sent
    if bundle is None:
        assert not response.get("item")
        return
    Bundle.model_validate(bundle)
    for entry in bundle["entry"]:
        structure.check(entry["resource"], entry["resource"]["resourceType"])
