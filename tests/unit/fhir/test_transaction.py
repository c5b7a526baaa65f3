"""The result as a transaction: what a server stores, and what it must not touch."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

import pytest

from screening.errors import Refused
from screening.fhir.canonical import RESULT_IDENTIFIER
from screening.fhir.json_output import dumps
from tests.unit.fhir.sending import (
    EVERYBODY,
    PATIENT,
    Json,
    bundle_of,
    good,
    only,
    parameters,
    references,
    resources,
)

PDF = b"%PDF-1.7"
ABOUT = {"subject": {"reference": "Patient/p1"}}


def transaction(body: Json, **given: Any) -> Json:
    return bundle_of(body, PDF, form="transaction", **given)


def entries(bundle: Json, kind: str) -> list[Json]:
    return [e for e in bundle["entry"] if e["resource"]["resourceType"] == kind]


def test_what_has_an_identifier_is_created_once() -> None:
    bundle = transaction(parameters(good(), **EVERYBODY))
    for entry in bundle["entry"]:
        resource, request = entry["resource"], entry["request"]
        if request["method"] == "PUT":
            assert request["url"] == f"{resource['resourceType']}/{resource['id']}"
            continue
        assert "id" not in resource
        assert request["url"] == resource["resourceType"]
        identifier = resource["identifier"]
        first = identifier[0] if isinstance(identifier, list) else identifier
        search = f"identifier={first['system']}|{first['value']}"
        assert request["ifNoneExist"] == search
    put = {
        each["resource"]["resourceType"]
        for each in bundle["entry"]
        if each["request"]["method"] == "PUT"
    }
    assert put == {
        "Practitioner",
        "Organization",
        "QuestionnaireResponse",
        "Binary",
        "Provenance",
    }


def test_a_patient_with_an_identifier_is_never_overwritten() -> None:
    bundle = transaction(parameters(good() | ABOUT, patient=PATIENT))
    (entry,) = entries(bundle, "Patient")
    assert entry["request"]["method"] == "POST"
    assert only(bundle, "QuestionnaireResponse")["subject"] == {
        "reference": entry["fullUrl"]
    }


def test_every_reference_says_where_its_entry_stands() -> None:
    bundle = transaction(parameters(good() | ABOUT, **EVERYBODY), letter_problem="No.")
    urls = {entry["fullUrl"] for entry in bundle["entry"]}
    assert all(url.startswith("urn:uuid:") for url in urls)
    for entry in bundle["entry"]:
        contained = {
            f"#{each['id']}" for each in entry["resource"].get("contained", [])
        }
        for reference in references(entry["resource"]):
            assert reference in urls | contained


def test_the_same_request_makes_the_same_transaction() -> None:
    body = parameters(good(), **EVERYBODY)
    assert dumps(transaction(body)) == dumps(transaction(body))


def test_the_pdf_stands_apart() -> None:
    bundle = transaction(good() | ABOUT)
    (content,) = only(bundle, "DocumentReference")["content"]
    attachment = content["attachment"]
    (binary,) = entries(bundle, "Binary")
    assert attachment["url"] == binary["request"]["url"]
    assert "data" not in attachment
    assert attachment["hash"]
    assert base64.b64decode(binary["resource"]["data"]) == PDF


def test_a_letter_made_later_does_not_replace_the_first() -> None:
    first, later = (
        bundle_of(good() | ABOUT, pdf, form="transaction") for pdf in (PDF, PDF + b"2")
    )
    (one,), (other,) = entries(first, "Binary"), entries(later, "Binary")
    assert one["request"]["url"] != other["request"]["url"]


def test_a_warning_is_kept_inside_the_guidance() -> None:
    bundle = bundle_of(good() | ABOUT, letter_problem="No PDF.", form="transaction")
    assert not resources(bundle, "OperationOutcome")
    guidance = only(bundle, "GuidanceResponse")
    (message,) = guidance["evaluationMessage"]
    assert message["reference"] in {f"#{each['id']}" for each in guidance["contained"]}


@pytest.mark.parametrize(
    "subject",
    [
        None,
        {"display": "Eva"},
        {"reference": "urn:uuid:0c053b17-b1cb-44be-a069-0c053b17b1cb"},
        {"identifier": {"system": "https://nhs.example/id"}},
    ],
)
def test_a_transaction_about_nobody_is_refused(subject: Json | None) -> None:
    body = good() | ({"subject": subject} if subject else {})
    with pytest.raises(Refused) as refused:
        transaction(body)
    (problem,) = refused.value.problems
    assert problem.expression == "QuestionnaireResponse.subject"


@pytest.mark.parametrize(
    "subject",
    [
        {"reference": "Patient/p1"},
        {"reference": "https://ehr.example/fhir/Patient/p1"},
        {"identifier": {"system": "https://nhs.example/id", "value": "999"}},
    ],
)
def test_a_subject_that_can_be_found_will_do(subject: Json) -> None:
    bundle = transaction(good() | {"subject": subject})
    assert not resources(bundle, "Patient")
    assert only(bundle, "Composition")["subject"] == subject


def test_a_response_keeps_its_own_id_unless_no_server_would_take_it() -> None:
    (mine,) = entries(
        transaction(good() | ABOUT | {"id": "mine"}), "QuestionnaireResponse"
    )
    assert mine["request"]["url"] == "QuestionnaireResponse/mine"
    numbered = transaction(good() | ABOUT | {"id": "123"})
    (entry,) = entries(numbered, "QuestionnaireResponse")
    assert entry["request"]["url"].startswith("QuestionnaireResponse/fs-")
    assert entry["request"]["url"].endswith(entry["resource"]["id"])
    assert entry["fullUrl"] in set(references(only(numbered, "Provenance")))


def test_search_signs_in_an_identifier_are_escaped() -> None:
    odd = {"system": "https://x.example/a", "value": "1|2,3 $&ü"}
    patient = PATIENT | {"identifier": [odd]}
    (entry,) = entries(transaction(parameters(good(), patient=patient)), "Patient")
    assert entry["request"]["ifNoneExist"] == (
        "identifier=https://x.example/a|1%5C|2%5C%2C3%20%5C%24%26%C3%BC"
    )


def identifiers(value: Any) -> Iterator[Json]:
    """Return every identifier of ours."""
    if isinstance(value, dict):
        if value.get("system") == RESULT_IDENTIFIER:
            yield value
        for each in value.values():
            yield from identifiers(each)
    elif isinstance(value, list):
        for each in value:
            yield from identifiers(each)


def test_no_two_resources_share_an_identifier() -> None:
    values = [each["value"] for each in identifiers(transaction(good() | ABOUT))]
    assert len(values) == len(set(values)) > 40
