"""The result that was released: what is ordered, by whom, and both judgements."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from screening import pipeline
from screening.fhir.canonical import OUTCOME_SYSTEM, PROFILES
from screening.fhir.json_output import dumps
from screening.fhir.version import FhirVersion
from tests.support.decisions import (
    DOCTOR,
    RELEASED,
    WRITTEN,
    decision,
    override,
    released,
    second_version,
)
from tests.unit.fhir.sending import NOW, Json, only, output, referrals, resources

REASON = "Seen <b>before</b> & known."
# By what differs: the case, and the outcome that the clinician decided.
AGREED, LOWERED, RAISED = (
    ("", None),
    ("", "routine-neurology"),
    ("C08", "urgent-neurology"),
)
DECLINED, KEPT = ("", "reassure-self-care"), ("C08", None)
REFERRED = {"agreed": AGREED, "lowered": LOWERED, "raised": RAISED}
ALL = REFERRED | {"declined": DECLINED, "kept": KEPT}


def result(
    case: str = "",
    outcome: str | None = None,
    *,
    decided: Json | None = None,
    form: str = "collection",
    version: FhirVersion = FhirVersion.R4,
    draft: bool = False,
) -> Json:
    """Return the result of a request with a decision, or the draft before it."""
    decided = decided or (override(outcome, REASON) if outcome else decision())
    body = released(decided, case)
    if draft:
        del body["parameter"][-1]
    screened = pipeline.screen(dumps(body), NOW)
    made = pipeline.bundle_bytes(screened, "none", form, fhir_version=version)
    back: Json = json.loads(made, parse_float=Decimal)
    return back


def of_profile(bundle: Json, name: str) -> list[Json]:
    entries = [entry["resource"] for entry in bundle["entry"]]
    profile = [PROFILES[name]]
    return [each for each in entries if each.get("meta", {}).get("profile") == profile]


@pytest.mark.parametrize(
    "name, priority",
    [("agreed", "urgent"), ("lowered", "routine"), ("raised", "urgent")],
)
def test_the_order_has_the_urgency_that_the_clinician_decided(
    name: str, priority: str
) -> None:
    (order,) = of_profile(result(*REFERRED[name]), "order")
    assert (order["status"], order["intent"]) == ("active", "order")
    assert order["priority"] == priority
    assert order["authoredOn"] == RELEASED
    assert order["requester"] == DOCTOR
    assert order["note"][0]["authorReference"] == DOCTOR


def test_an_order_is_based_on_the_proposal_where_there_is_one() -> None:
    agreed, lowered = result(*AGREED), result(*LOWERED)
    for bundle in (agreed, lowered):
        (order,), (proposal,) = of_profile(bundle, "order"), referrals(bundle)
        based_on = [{"reference": f"ServiceRequest/{proposal['id']}"}]
        assert order["basedOn"] == based_on
        assert (proposal["status"], proposal["priority"]) == ("completed", "urgent")
    (raised,) = of_profile(result(*RAISED), "order")
    assert "basedOn" not in raised


def test_only_an_order_that_follows_the_rules_names_them() -> None:
    named = {
        name: "instantiatesCanonical" in of_profile(result(*given), "order")[0]
        for name, given in REFERRED.items()
    }
    assert named == {"agreed": True, "lowered": False, "raised": False}


def test_a_proposal_that_was_declined_is_revoked_and_nothing_is_ordered() -> None:
    bundle = result(*DECLINED)
    assert not of_profile(bundle, "order")
    assert referrals(bundle)[0]["status"] == "revoked"
    assert not resources(bundle, "Task")
    assert "coding" not in only(bundle, "Composition")["type"]


@pytest.mark.parametrize("name", ALL)
def test_what_the_rules_found_stays_what_it_was(name: str) -> None:
    after, before = result(*ALL[name]), result(*ALL[name], draft=True)
    for kind in ("GuidanceResponse", "RiskAssessment", "RequestGroup", "Device"):
        assert resources(after, kind) == resources(before, kind)
    assert resources(after, "Observation") == resources(before, "Observation")
    found = output(after, "outcome")[0]["valueCoding"]["code"]
    assert found == ("reassure-self-care" if ALL[name][0] else "urgent-neurology")


@pytest.mark.parametrize("name", ALL)
def test_the_decision_can_be_found_by_its_code_and_says_why(name: str) -> None:
    _, outcome = ALL[name]
    bundle = result(*ALL[name])
    impression = only(bundle, "ClinicalImpression")
    (finding,) = impression["finding"]
    (coding,) = finding["itemCodeableConcept"]["coding"]
    assert coding["system"] == OUTCOME_SYSTEM
    found = output(bundle, "outcome")[0]["valueCoding"]["code"]
    assert coding["code"] == (outcome or found)
    assert finding.get("basis") == (REASON if outcome else None)
    assert impression["assessor"] == DOCTOR
    assert impression["effectiveDateTime"] == RELEASED
    assert impression["summary"] == WRITTEN["lt-impression"]
    judged = {each["reference"] for each in impression["supportingInfo"]}
    guidance = only(bundle, "GuidanceResponse")
    assert f"GuidanceResponse/{guidance['id']}" in judged


def test_the_reason_goes_with_what_is_ordered_and_stands_in_no_markdown() -> None:
    bundle = result(*LOWERED)
    (order,) = of_profile(bundle, "order")
    assert order["reasonCode"] == [{"text": REASON}]
    task = only(bundle, "Task")
    assert task["reasonCode"] == {"text": REASON}
    assert REASON not in order["note"][0]["text"] + task["note"][0]["text"]


def test_the_task_is_to_fulfil_the_order() -> None:
    bundle = result(*LOWERED)
    (order,), task = of_profile(bundle, "order"), only(bundle, "Task")
    assert task["focus"] == {"reference": f"ServiceRequest/{order['id']}"}
    assert (task["status"], task["intent"]) == ("requested", "order")
    assert (task["priority"], task["authoredOn"]) == ("routine", RELEASED)
    review = only(result("", "gp-workup-review"), "Task")
    assert "focus" not in review
    assert review["status"] == "requested"


def test_the_composition_is_final_attested_and_says_both_judgements() -> None:
    composition = only(result(*LOWERED), "Composition")
    assert composition["status"] == "final"
    assert composition["date"] == RELEASED
    assert composition["attester"] == [
        {"mode": "professional", "time": RELEASED, "party": DOCTOR}
    ]
    titled = {each["title"]: each for each in composition["section"]}
    decided = titled["The clinician's decision"]
    for text in (decided["text"]["div"], composition["text"]["div"]):
        assert "The rules found: Urgent neurology referral (within 2 weeks)." in text
        assert "The clinician decided: Routine neurology referral." in text
        assert "Because: Seen &lt;b&gt;before&lt;/b&gt; &amp; known." in text
    (entry,) = decided["entry"]
    assert entry["reference"].startswith("ClinicalImpression/")


def test_the_provenance_says_who_released_what_and_when() -> None:
    bundle = result(*LOWERED)
    (release,) = of_profile(bundle, "release")
    (agent,) = release["agent"]
    assert agent["who"] == DOCTOR
    assert agent["type"]["coding"][0]["code"] == "verifier"
    assert release["occurredDateTime"] == RELEASED
    kinds = {each["reference"].partition("/")[0] for each in release["target"]}
    assert kinds == {"ClinicalImpression", "ServiceRequest", "Task", "Composition"}
    assert len(of_profile(bundle, "provenance")) == 1


def test_the_letter_in_it_is_final_and_related_to_the_order() -> None:
    body = released(second_version())
    screened = pipeline.screen(dumps(body), NOW)
    bundle = json.loads(pipeline.bundle_bytes(screened))
    letter, (order,) = only(bundle, "DocumentReference"), of_profile(bundle, "order")
    assert letter["docStatus"] == "final"
    assert letter["authenticator"] == DOCTOR
    related = [each["reference"] for each in letter["context"]["related"]]
    assert related[1] == f"ServiceRequest/{order['id']}"
    assert letter["relatesTo"][0]["target"]["identifier"]["value"] == "fs-0-letter"


def test_a_second_version_replaces_the_first() -> None:
    bundle = result(decided=second_version())
    composition, (order,) = only(bundle, "Composition"), of_profile(bundle, "order")
    (relation,) = composition["relatesTo"]
    assert relation["code"] == "replaces"
    assert relation["targetIdentifier"]["value"] == "fs-0-composition"
    assert order["replaces"][0]["identifier"]["value"] == "fs-0-order"
    (release,) = of_profile(bundle, "release")
    assert [each["role"] for each in release["entity"]] == ["source", "revision"]
    said = "It replaces version 1 of 2026-11-20T09:10:00+01:00."
    assert said in composition["text"]["div"]


def test_a_draft_and_each_version_are_resources_of_their_own() -> None:
    drafted, first = result(draft=True), result(*AGREED)
    second = result(decided=decision(version=2))
    for kind in ("Composition", "Task"):
        ids = {only(each, kind)["id"] for each in (drafted, first, second)}
        assert len(ids) == 3
    assert len({each["id"] for each in (drafted, first, second)}) == 3
    assert referrals(drafted)[0]["id"] == referrals(first)[0]["id"]


def test_stored_twice_or_after_its_draft_nothing_is_lost() -> None:
    """What is created once is found again; what is put has an id of its own."""
    drafted = result(draft=True, form="transaction")
    ordered = result(*AGREED, form="transaction")
    assert ordered == result(*AGREED, form="transaction")
    before, after = searches(drafted), searches(ordered)
    new = [kind for search, kind in after.items() if search not in before]
    assert sorted(new) == [
        "ClinicalImpression",
        "Composition",
        "ServiceRequest",
        "Task",
    ]
    put = {url for url in puts(ordered) if url.startswith("Provenance")}
    assert len(put) == 2
    assert not put & puts(drafted)


def searches(bundle: Json) -> dict[str, str]:
    requests = ((each["request"], each["resource"]) for each in bundle["entry"])
    return {
        request["ifNoneExist"]: resource["resourceType"]
        for request, resource in requests
        if "ifNoneExist" in request
    }


def puts(bundle: Json) -> set[str]:
    requests = [each["request"] for each in bundle["entry"]]
    return {each["url"] for each in requests if each["method"] == "PUT"}


def test_r5_says_the_same_in_its_own_words() -> None:
    decided = second_version(outcome="routine-neurology", reason=REASON)
    bundle = result(decided=decided, version=FhirVersion.R5)
    impression: Any = only(bundle, "ClinicalImpression")
    assert impression["performer"] == DOCTOR
    (finding,) = impression["finding"]
    assert finding["item"]["concept"]["coding"][0]["code"] == "routine-neurology"
    (relation,) = only(bundle, "Composition")["relatesTo"]
    assert relation["type"] == "replaces"
    assert relation["resourceReference"]["identifier"]["value"] == "fs-0-composition"
    (order,) = [
        each
        for each in resources(bundle, "ServiceRequest")
        if each["intent"] == "order"
    ]
    assert order["reason"] == [{"concept": {"text": REASON}}]
