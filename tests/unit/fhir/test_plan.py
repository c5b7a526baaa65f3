"""What is suggested goes out as drafts: a plan, its tests, and a task for the loop."""

from __future__ import annotations

import pytest

from screening.fhir.canonical import LOINC, PROFILES
from tests.support.responses import build_response, case_answers
from tests.unit.fhir.sending import (
    PRACTITIONER,
    Json,
    bundle_of,
    good,
    only,
    parameters,
    referrals,
    resources,
)

PDF = b"%PDF-1.7"
# The codes that section E of the evidence document confirms.
CONFIRMED = {"2157-6", "2160-0", "19123-9", "2823-3", "3016-3"}


def bundle_for(case_id: str) -> Json:
    return bundle_of(build_response(case_answers(case_id)), PDF)


def suggested(bundle: Json) -> list[Json]:
    profile = PROFILES["suggested-test"]
    requests = resources(bundle, "ServiceRequest")
    return [each for each in requests if profile in each["meta"]["profile"]]


@pytest.mark.parametrize(
    "case_id, priority, ecg",
    [("C04", "stat", True), ("C02", "urgent", False), ("C10", "routine", False)],
)
def test_the_plan_holds_the_referral_and_then_the_tests(
    case_id: str, priority: str, ecg: bool
) -> None:
    bundle = bundle_for(case_id)
    plan = only(bundle, "RequestGroup")
    requests = [*referrals(bundle), *suggested(bundle)]
    assert len(requests) > 5
    assert [each["resource"]["reference"] for each in plan["action"]] == [
        f"ServiceRequest/{each['id']}" for each in requests
    ]
    for each in (plan, *requests):
        assert (each["status"], each["intent"]) == ("draft", "proposal")
        assert each["priority"] == priority
        assert each["note"]
    assert only(bundle, "GuidanceResponse")["result"] == {
        "reference": f"RequestGroup/{plan['id']}"
    }
    assert ("ECG" in [each["code"]["text"] for each in requests]) is ecg


def test_a_review_in_practice_plans_tests_without_a_referral() -> None:
    bundle = bundle_for("C07")
    assert not referrals(bundle)
    assert suggested(bundle)
    task = only(bundle, "Task")
    assert "focus" not in task
    assert "4-6 weeks" in task["description"]


def test_reassurance_requests_nothing() -> None:
    bundle = bundle_for("C11")
    for kind in ("ServiceRequest", "RequestGroup", "Task"):
        assert not resources(bundle, kind)
    assert "result" not in only(bundle, "GuidanceResponse")


@pytest.mark.parametrize("body", [good() | {"status": "in-progress"}, good(pt__age=12)])
def test_nothing_is_planned_on_answers_still_coming_or_under_16(body: Json) -> None:
    bundle = bundle_of(body, PDF)
    for kind in ("ServiceRequest", "RequestGroup", "Task"):
        assert not resources(bundle, kind)


def test_a_result_that_is_known_is_not_asked_for_again() -> None:
    assert "magnesium" in codes_of(good())
    assert "magnesium" not in codes_of(good(lb__mg=("0.8", "mmol/L")))


def test_an_emergency_asks_for_todays_values() -> None:
    answers = case_answers("C04") | {"lb-mg": ("0.8", "mmol/L")}
    assert "magnesium" in codes_of(build_response(answers))


def codes_of(body: Json) -> set[str]:
    ids = [each["id"] for each in suggested(bundle_of(body))]
    return {each.partition("-test-")[2] for each in ids}


@pytest.mark.parametrize("case_id", ["C02", "C04", "C07", "C10"])
def test_only_confirmed_codes_leave(case_id: str) -> None:
    for request in suggested(bundle_for(case_id)):
        assert request["code"]["text"]
        for coding in request["code"].get("coding", []):
            assert (coding["system"], coding["code"] in CONFIRMED) == (LOINC, True)


def test_the_task_closes_the_loop_of_the_referral() -> None:
    body = parameters(good(), practitioner=PRACTITIONER)
    bundle = bundle_of(body, PDF)
    (referral,) = referrals(bundle)
    task = only(bundle, "Task")
    assert task["focus"] == {"reference": f"ServiceRequest/{referral['id']}"}
    assert (task["status"], task["intent"]) == ("draft", "proposal")
    assert task["code"]["coding"][0]["code"] == "fulfill"
    assert task["requester"] == {"reference": "Practitioner/dr1"}
    (letter,) = task["input"]
    assert letter["valueReference"]["reference"].startswith("DocumentReference/")


def test_the_task_has_no_letter_where_there_is_none() -> None:
    assert "input" not in only(bundle_of(good()), "Task")
