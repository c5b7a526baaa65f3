"""HAPI's server, refusing what is not valid, keeps our results as they were sent."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal

import pytest

from screening.fhir.canonical import OUTCOME_SYSTEM
from tests.conformance.corpus import PEOPLE, PERSON, SPECIAL, screened
from tests.conformance.hapi_server import Json, Server
from tests.conformance.stored import (
    Stored,
    comparable,
    locations,
    statuses,
    store,
)
from tests.support.decisions import WRITTEN, decision, override
from tests.support.responses import build_response, case_answers
from tests.unit.fhir.sending import good

pytestmark = pytest.mark.xdist_group("server")

SENT: dict[str, Json] = {
    "urgent": good(),
    "tests suggested": build_response(case_answers("C07")),
    "contradictory": good(
        wk__present="none", wk__tempo=None, wk__pattern=None, ex__power="reduced"
    ),
    **{name: SPECIAL[name] for name in ("in progress", "under 16", "other units")},
    "released": build_response(case_answers("C02") | WRITTEN),
    "declined": build_response(case_answers("C02") | WRITTEN),
}
DECIDED: dict[str, Json] = {
    "released": decision(),
    "declined": override("gp-workup-review"),
}
WITH_LETTER = ("urgent", "released")
ABOUT_A_PATIENT = (
    "ClinicalImpression",
    "Composition",
    "DetectedIssue",
    "DocumentReference",
    "GuidanceResponse",
    "Observation",
    "QuestionnaireResponse",
    "RequestGroup",
    "RiskAssessment",
    "ServiceRequest",
    "Task",
)


@pytest.fixture(scope="module")
def stored(server: Server) -> dict[str, Stored]:
    """Every transaction, sent twice; each about a patient of its own."""
    return {
        name: store(
            server,
            transaction(name, sent, DECIDED.get(name), letter=name in WITH_LETTER),
        )
        for name, sent in SENT.items()
    }


def transaction(
    number: str, answered: Json, decided: Json | None = None, *, letter: bool = False
) -> Json:
    """Return the result of a response, about the patient of a number."""
    identifier = {"system": "https://nhs.example/id", "value": number}
    people = PEOPLE[3] | {"patient": PERSON | {"identifier": [identifier]}}
    about = answered | {"subject": {"reference": f"Patient/{PERSON['id']}"}}
    text = screened(about, "transaction", people, letter=letter, decided=decided).text
    read: Json = json.loads(text, parse_float=Decimal)
    return read


def test_the_transactions_hold_every_type(stored: dict[str, Stored]) -> None:
    held = {e["resourceType"] for each in stored.values() for e, _ in each.entries}
    assert held > {*ABOUT_A_PATIENT, "Binary", "Device", "Provenance"}


@pytest.mark.parametrize("name", SENT)
def test_a_second_post_changes_nothing(stored: dict[str, Stored], name: str) -> None:
    first, again = stored[name].first, stored[name].again
    assert first.status == 200, first.resource
    assert again.status == 200, again.resource
    assert "201 Created" in statuses(first)
    assert statuses(again) == {"200 OK"}
    # With the versions: nothing was written anew.
    assert locations(again) == locations(first)


@pytest.mark.parametrize("name", SENT)
def test_everything_is_read_back_as_it_was_sent(
    server: Server, stored: dict[str, Stored], name: str
) -> None:
    for sent, place in stored[name].entries:
        kept = server.read(place).resource
        assert comparable(kept) == comparable(sent), place


@pytest.mark.parametrize("name", SENT)
def test_each_is_found_by_its_patient(
    server: Server, stored: dict[str, Stored], name: str
) -> None:
    sent = Counter(each["resourceType"] for each, _ in stored[name].entries)
    patient = stored[name].place("Patient")
    for kind in ABOUT_A_PATIENT:
        assert server.count(kind, patient=patient) == sent[kind], kind
    guidance = stored[name].place("GuidanceResponse")
    assert server.count("Provenance", target=guidance) == 1


@pytest.mark.parametrize("name", SENT)
def test_the_server_validates_each(
    server: Server, stored: dict[str, Stored], name: str
) -> None:
    one_of_each = {place.partition("/")[0]: place for _, place in stored[name].entries}
    for kind, place in one_of_each.items():
        if kind != "Binary":
            kept = server.read(place).resource
            assert server.post(f"{kind}/$validate", kept).errors == [], place


def test_a_release_is_stored_beside_its_draft_and_found(server: Server) -> None:
    answered = build_response(case_answers("C02") | WRITTEN)
    before = store(server, transaction("decided later", answered))
    lowered = override("routine-neurology")
    sent = transaction("decided later", answered, lowered)
    after = store(server, sent)
    assert "201 Created" in statuses(after.first)
    assert statuses(after.again) == {"200 OK"}
    patient = after.place("Patient")
    assert patient == before.place("Patient")
    # The draft may have been edited since: it is left as it is.
    for status, number in (("active", 1), ("completed", 0)):
        found = server.count("ServiceRequest", patient=patient, status=status)
        assert found == number
    code = f"{OUTCOME_SYSTEM}|routine-neurology"
    assert server.count("ClinicalImpression", patient=patient, **{"finding-code": code})
    for kind in ("GuidanceResponse", "RequestGroup"):
        assert after.place(kind) == before.place(kind)


def test_a_released_proposal_is_refused_and_all_else_with_it(server: Server) -> None:
    sent = transaction("refused", good())
    for entry in sent["entry"]:
        if entry["resource"]["resourceType"] == "ServiceRequest":
            entry["resource"]["status"] = "active"
    refused = server.post("", sent)
    assert refused.status == 422
    assert any("fixed to 'draft'" in each for each in refused.errors)
    assert server.count("Patient", identifier="refused") == 0


def test_an_answer_that_was_not_shown_is_all_that_is_held_against_a_result(
    server: Server,
) -> None:
    refused = server.post("", transaction("hidden", SPECIAL["contradictory"]))
    assert refused.status == 422
    assert refused.errors
    assert all("is not enabled" in each for each in refused.errors), refused.errors


def test_a_document_is_kept_whole(server: Server) -> None:
    text = screened(good(), "document", PEOPLE[3], letter=True).text
    sent = json.loads(text, parse_float=Decimal)
    created = server.post("Bundle", sent)
    assert created.status == 201, created.resource
    kept = server.read(f"Bundle/{created.resource['id']}").resource
    assert comparable(kept) == comparable(sent)
