"""The result Bundle: what it says, and how its resources refer to each other."""

from __future__ import annotations

import base64
import hashlib
import re
from decimal import Decimal

import pytest

from screening.fhir.canonical import BASE
from screening.fhir.json_output import dumps
from tests.support.responses import build_response, case_answers
from tests.unit.fhir.sending import (
    EVERYBODY,
    NOW,
    PATIENT,
    SHA256,
    Json,
    bundle_of,
    good,
    observation,
    only,
    output,
    parameters,
    references,
    referrals,
    resources,
)

PDF = b"%PDF-1.7 letter"


def outcome_of(bundle: Json) -> str:
    """Return the outcome code."""
    (outcome,) = output(bundle, "outcome")
    code: str = outcome["valueCoding"]["code"]
    return code


def test_a_bundle_is_a_collection_of_the_time_of_the_screening() -> None:
    bundle = bundle_of(good())
    assert bundle["type"] == "collection"
    assert bundle["timestamp"] == NOW.isoformat(timespec="milliseconds")


def test_the_outcome_stands_in_guidance_and_risk() -> None:
    bundle = bundle_of(good())
    assert outcome_of(bundle) == "urgent-neurology"
    risk = only(bundle, "RiskAssessment")["prediction"][0]
    assert risk["qualitativeRisk"]["coding"][0]["code"] == "urgent-neurology"
    assert risk["qualitativeRisk"]["coding"][0]["system"].startswith(BASE)
    assert not {name for name in risk if name.startswith("probability")}
    assert risk["rationale"]
    assert only(bundle, "RiskAssessment")["mitigation"]


def test_the_response_travels_as_it_came_with_only_an_id_added() -> None:
    response = good(lb__mg=(Decimal("0.90"), "mmol/L"))
    sent = only(bundle_of(response), "QuestionnaireResponse")
    del sent["id"]
    assert dumps(sent) == dumps(response)
    assert b'"value":0.90,' in dumps(sent)
    assert "id" not in response


def test_a_given_id_is_kept() -> None:
    bundle = bundle_of(good() | {"id": "mine"})
    assert only(bundle, "QuestionnaireResponse")["id"] == "mine"
    assert "QuestionnaireResponse/mine" in references(only(bundle, "Provenance"))


@pytest.mark.parametrize("people", [{}, EVERYBODY])
def test_every_reference_resolves_inside_the_bundle(people: Json) -> None:
    bundle = bundle_of(parameters(good(), **people), PDF)
    urls = {entry["fullUrl"] for entry in bundle["entry"]}
    assert len(urls) == len(bundle["entry"])
    for entry in bundle["entry"]:
        for reference in references(entry["resource"]):
            assert reference.startswith("#") or f"{BASE}/{reference}" in urls


def test_ids_are_short_and_never_only_digits() -> None:
    for entry in bundle_of(parameters(good(), **EVERYBODY), PDF)["entry"]:
        resource = entry["resource"]
        assert re.fullmatch(r"[A-Za-z0-9\-.]{1,64}", resource["id"])
        assert not resource["id"].isdigit()
        assert entry["fullUrl"].endswith(f"{resource['resourceType']}/{resource['id']}")


def test_the_same_input_gives_the_same_bytes() -> None:
    body = parameters(good(), **EVERYBODY)
    assert dumps(bundle_of(body, PDF)) == dumps(bundle_of(body, PDF))


def test_another_answer_or_patient_gives_other_ids() -> None:
    ids = {
        bundle_of(body)["id"]
        for body in (
            good(),
            good(pt__age=68),
            parameters(good(), patient=PATIENT),
            parameters(good(), patient={**PATIENT, "gender": "male"}),
        )
    }
    assert len(ids) == 4


def test_a_choice_is_a_concept_and_several_options_are_components() -> None:
    bundle = bundle_of(good(tr__stress=["stress", "poor-sleep"]))
    one = observation(bundle, "ex-power")["valueCodeableConcept"]
    assert one["coding"][0]["code"] == case_answers("C02")["ex-power"]
    several = observation(bundle, "tr-stress")
    assert "valueCodeableConcept" not in several
    assert [
        (
            each["code"]["coding"][0]["code"],
            each["valueCodeableConcept"]["coding"][0]["code"],
        )
        for each in several["component"]
    ] == [("tr-stress", "stress"), ("tr-stress", "poor-sleep")]


@pytest.mark.parametrize(
    "link_id, answer, reason",
    [
        ("wk-fatigable", "unknown", "unknown"),
        ("tw-sites", ["unknown"], "unknown"),
        ("ex-power", "not-examined", "not-performed"),
        ("ex-power", None, "not-asked"),
    ],
)
def test_what_is_open_says_why(link_id: str, answer: object, reason: str) -> None:
    found = observation(bundle_of(good(**{link_id: answer})), link_id)
    assert found["dataAbsentReason"]["coding"][0]["code"] == reason
    assert not {name for name in found if name.startswith(("value", "component"))}


def test_a_question_that_nobody_answered_and_no_gate_asks_has_no_observation() -> None:
    codes = [
        each["code"]["coding"][0]["code"]
        for each in resources(bundle_of(build_response({})), "Observation")
    ]
    assert "pt-age" in codes
    assert not {"pt-sex", "lb-mg", "wk-tempo"}.intersection(codes)


def test_a_result_stands_as_given_with_the_converted_number_beside_it() -> None:
    bundle = bundle_of(good(lb__hba1c=("6.50", "%"), lb__k=("4.10", "meq/L")))
    converted = observation(bundle, "lb-hba1c")
    assert converted["valueQuantity"]["code"] == "%"
    assert converted["component"][0]["valueQuantity"]["code"] == "mmol/mol"
    assert converted["component"][0]["valueQuantity"]["value"] == 48
    same = observation(bundle, "lb-k")
    assert same["valueQuantity"]["unit"] == "meq/L"
    assert "component" not in same


@pytest.mark.parametrize(
    "link_id, category",
    [("tw-type", "survey"), ("ex-power", "exam"), ("lb-mg", "laboratory")],
)
def test_observations_have_their_category(link_id: str, category: str) -> None:
    bundle = bundle_of(good(lb__mg=("0.90", "mmol/L")))
    coding = observation(bundle, link_id)["category"][0]["coding"][0]
    assert coding["code"] == category


def test_an_observation_is_derived_from_the_response() -> None:
    bundle = bundle_of(good() | {"author": {"reference": "Practitioner/9"}})
    found = observation(bundle, "tw-type")
    assert found["derivedFrom"][0]["reference"].startswith("QuestionnaireResponse/")
    assert found["effectiveDateTime"] == found["issued"] == good()["authored"]
    assert found["performer"] == [{"reference": "Practitioner/9"}]


@pytest.mark.parametrize(
    "author",
    [{"reference": "Device/9"}, {"type": "Device"}, {"reference": "#me"}],
)
def test_a_device_or_a_contained_author_does_not_perform(author: Json) -> None:
    bundle = bundle_of(good() | {"author": author})
    assert "performer" not in observation(bundle, "tw-type")


def test_a_day_alone_is_no_instant() -> None:
    bundle = bundle_of(good() | {"authored": "2026-11-20"})
    assert "issued" not in observation(bundle, "tw-type")


def test_an_age_from_the_birth_date_is_not_said_to_be_answered() -> None:
    bundle = bundle_of(parameters(good(pt__age=None), patient=PATIENT))
    found = observation(bundle, "pt-age")
    assert found["valueQuantity"]["value"] == 69
    assert "derivedFrom" not in found
    assert found["note"]


@pytest.mark.parametrize(
    "answers, status",
    [
        ({}, "data-required"),
        ({"wk-present": "unknown"}, "data-required"),
        ({"pt-age": 40}, "data-requested"),
        (case_answers("C02"), "success"),
        (case_answers("C02") | {"pt-age": 12}, "success"),
    ],
)
def test_guidance_says_whether_more_is_needed(answers: Json, status: str) -> None:
    bundle = bundle_of(build_response(answers))
    assert only(bundle, "GuidanceResponse")["status"] == status
    assert outcome_of(bundle)


def test_an_age_from_the_birth_date_alone_answers_nothing() -> None:
    bundle = bundle_of(parameters(build_response({}), patient=PATIENT))
    assert only(bundle, "GuidanceResponse")["status"] == "data-required"


def test_an_emergency_with_open_questions_is_settled_but_lists_them() -> None:
    bundle = bundle_of(
        build_response({"pt-age": 60, "rs-breath": "rest-or-lying-flat"})
    )
    assert outcome_of(bundle) == "emergency-same-day"
    assert only(bundle, "GuidanceResponse")["status"] == "success"
    assert output(bundle, "missing")


def test_what_is_open_is_asked_for() -> None:
    guidance = only(bundle_of(build_response({"pt-age": 40})), "GuidanceResponse")
    codes = guidance["dataRequirement"][0]["codeFilter"][0]["code"]
    assert "wk-present" in [each["code"] for each in codes]


@pytest.mark.parametrize(
    "case_id, priority",
    [("C04", "stat"), ("C02", "urgent"), ("C10", "routine")],
)
def test_a_referral_is_only_drafted(case_id: str, priority: str) -> None:
    (request,) = referrals(bundle_of(build_response(case_answers(case_id))))
    assert (request["status"], request["intent"]) == ("draft", "proposal")
    assert request["priority"] == priority
    assert request["code"]["coding"][0]["code"] == "3457005"
    assert request["reasonCode"][0]["text"]


@pytest.mark.parametrize("case_id", ["C07", "C11"])
def test_nobody_is_referred_without_a_reason(case_id: str) -> None:
    assert not referrals(bundle_of(build_response(case_answers(case_id))))


def test_in_progress_reports_a_red_flag_and_requests_nothing() -> None:
    bundle = bundle_of(good() | {"status": "in-progress"}, PDF)
    assert outcome_of(bundle) == "urgent-neurology"
    assert not resources(bundle, "ServiceRequest")
    assert only(bundle, "RiskAssessment")["status"] == "preliminary"
    assert observation(bundle, "tw-type")["status"] == "preliminary"
    assert output(bundle, "preliminary") == [
        {"name": "preliminary", "valueBoolean": True}
    ]
    assert "coding" not in only(bundle, "DocumentReference")["type"]


def test_an_amended_response_amends() -> None:
    bundle = bundle_of(good() | {"status": "amended"})
    assert observation(bundle, "tw-type")["status"] == "amended"


def test_under_16_no_risk_is_predicted_and_nothing_requested() -> None:
    bundle = bundle_of(good(pt__age=12), PDF)
    assert outcome_of(bundle) == "out-of-scope"
    assert not resources(bundle, "RiskAssessment")
    assert not resources(bundle, "ServiceRequest")
    assert not output(bundle, "could-become")
    (advice,) = output(bundle, "advice")
    assert [part["name"] for part in advice["part"]] == ["work-up"]
    assert "coding" not in only(bundle, "DocumentReference")["type"]


def test_contradictions_are_reported() -> None:
    answers = {"wk-present": "none", "wk-tempo": "years", "ex-power": "reduced"}
    bundle = bundle_of(good(**answers))
    issues = resources(bundle, "DetectedIssue")
    assert len(issues) == len(output(bundle, "contradiction")) == 3
    for issue in issues:
        assert issue["detail"]
        assert issue["status"] == "final"
        assert any(each.startswith("Observation/") for each in references(issue))


def test_the_letter_is_attached_with_its_hash() -> None:
    document = only(
        bundle_of(parameters(good(), **EVERYBODY), PDF), "DocumentReference"
    )
    assert document["docStatus"] == "preliminary"
    assert document["type"]["coding"][0]["code"] == "57145-5"
    attachment = document["content"][0]["attachment"]
    assert base64.b64decode(attachment["data"]) == PDF
    assert base64.b64decode(attachment["hash"]) == hashlib.sha1(PDF).digest()
    related = list(references(document["context"]["related"]))
    assert [each for each in related if each.startswith("ServiceRequest/")]


def test_without_a_letter_there_is_no_document_and_no_warning() -> None:
    bundle = bundle_of(good())
    assert not resources(bundle, "DocumentReference")
    assert not resources(bundle, "OperationOutcome")


def test_a_letter_that_cannot_be_made_leaves_a_warning() -> None:
    bundle = bundle_of(good(), letter_problem="The PDF libraries are missing.")
    (issue,) = only(bundle, "OperationOutcome")["issue"]
    assert (issue["severity"], issue["code"]) == ("warning", "not-supported")
    assert "PDF libraries" in issue["details"]["text"]
    assert only(bundle, "GuidanceResponse")["evaluationMessage"]


def test_provenance_names_software_rules_and_source() -> None:
    bundle = bundle_of(parameters(good(), **EVERYBODY), PDF)
    provenance = only(bundle, "Provenance")
    made = {"Patient", "Practitioner", "Organization", "QuestionnaireResponse"}
    made |= {"Device", "Provenance"}
    kinds = [
        entry["resource"]["resourceType"]
        for entry in bundle["entry"]
        if entry["resource"]["resourceType"] not in made
    ]
    assert len(provenance["target"]) == len(kinds)
    assert provenance["entity"][0]["role"] == "source"
    assert provenance["agent"][1]["who"] == {"reference": "Practitioner/dr1"}
    versions = {
        each["type"]["text"]: each["value"]
        for each in only(bundle, "Device")["version"]
    }
    assert versions["software"] == "1.2.3"
    assert versions["rulebook sha256"] == SHA256


@pytest.mark.parametrize(
    "subject, patient, expected",
    [
        (None, None, {"display": "Patient not identified"}),
        ({"display": "X"}, None, {"display": "X"}),
        ({"reference": "Patient/9"}, None, {"reference": "Patient/9"}),
        ({"reference": "#p"}, None, {"display": "Patient not identified"}),
        ({"reference": "Patient/p1"}, PATIENT, {"reference": "Patient/p1"}),
        (None, PATIENT, {"reference": "Patient/p1"}),
        (
            {"reference": "https://ehr.example/fhir/Patient/p1"},
            PATIENT,
            {"reference": "https://ehr.example/fhir/Patient/p1"},
        ),
        (
            {"reference": "urn:uuid:0c053b17-b1cb-44be-a069-0c053b17b1cb"},
            PATIENT,
            {"reference": "urn:uuid:0c053b17-b1cb-44be-a069-0c053b17b1cb"},
        ),
    ],
)
def test_everything_is_about_the_patient_the_response_is_about(
    subject: Json | None, patient: Json | None, expected: Json
) -> None:
    response = good() | ({"subject": subject} if subject else {})
    body = parameters(response, patient=patient) if patient else response
    bundle = bundle_of(body)
    for kind in ("RiskAssessment", "ServiceRequest", "RequestGroup", "Composition"):
        assert {str(each["subject"]) for each in resources(bundle, kind)} == {
            str(expected)
        }
    assert only(bundle, "GuidanceResponse")["subject"] == expected
    assert only(bundle, "Task")["for"] == expected
    if patient is not None:
        (url,) = [
            entry["fullUrl"]
            for entry in bundle["entry"]
            if entry["resource"]["resourceType"] == "Patient"
        ]
        assert url.removeprefix(f"{BASE}/") == expected["reference"]


def test_a_patient_without_id_takes_the_one_the_subject_names() -> None:
    patient = {name: value for name, value in PATIENT.items() if name != "id"}
    response = good() | {"subject": {"reference": "Patient/77x"}}
    bundle = bundle_of(parameters(response, patient=patient))
    assert only(bundle, "Patient")["id"] == "77x"
    assert "id" not in patient


def test_german_words_beside_the_same_codes() -> None:
    bundle = bundle_of(parameters(good(), language="de"))
    concept = observation(bundle, "ex-power")
    assert concept["code"]["text"] != concept["code"]["coding"][0]["display"]
    assert only(bundle, "RiskAssessment")["prediction"][0]["qualitativeRisk"][
        "text"
    ].startswith("Dringende")
