"""A sign entered for the letter only is reported where it contradicts what decides."""

import json
import re
from datetime import UTC, datetime

import pytest

from screening import pipeline
from screening.summary import summary_bytes
from tests.support.patients import CLEAN
from tests.support.responses import build_response

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SIGNS = [
    ("lt-mrc-finger-abduction-right", "2", "ex-power"),
    ("lt-mrc-neck-flexion", "4+", "ex-power"),
    ("lt-plantars", "extensor-both", "ex-umn"),
    ("lt-hoffmann", "positive-left", "ex-umn"),
    ("lt-clonus", "sustained-right", "ex-umn"),
    ("lt-jaw-jerk", "brisk", "ex-umn"),
    ("lt-tone", "increased", "ex-umn"),
    ("lt-fasc-bulbar", "seen", "ex-tongue"),
]


def contradictions(**answers: str) -> list[dict]:
    given = CLEAN | {key.replace("_", "-"): value for key, value in answers.items()}
    screened = pipeline.screen(json.dumps(build_response(given)).encode(), NOW)
    summary = json.loads(summary_bytes(screened))
    assert (
        summary["outcome"]
        == pipeline.screen(
            json.dumps(build_response(CLEAN)).encode(), NOW
        ).assessment.outcome.value
    )
    return summary["contradictions"]


@pytest.mark.parametrize("sign, code, deciding", SIGNS)
def test_a_sign_that_contradicts_a_normal_answer_is_reported(sign, code, deciding):
    (found,) = contradictions(**{sign: code})
    assert found["link_ids"] == [deciding, sign]
    assert "correct" in found["text"] or "make sure" in found["text"]


@pytest.mark.parametrize(
    "sign, code",
    [
        ("lt-mrc-neck-flexion", "5"),
        ("lt-mrc-neck-flexion", "not-examined"),
        ("lt-plantars", "flexor-both"),
        ("lt-clonus", "unsustained"),
        ("lt-fasc-right-arm", "seen"),
    ],
)
def test_a_sign_that_fits_is_not(sign, code):
    assert contradictions(**{sign: code}) == []


@pytest.mark.parametrize("sign, code, deciding", SIGNS)
def test_the_bundle_reports_it_under_a_valid_id(sign, code, deciding):
    given = CLEAN | {sign: code}
    screened = pipeline.screen(json.dumps(build_response(given)).encode(), NOW)
    bundle = json.loads(pipeline.bundle_bytes(screened, "none"))
    resources = [entry["resource"] for entry in bundle["entry"]]
    (issue,) = [r for r in resources if r["resourceType"] == "DetectedIssue"]
    assert all(re.fullmatch(r"[A-Za-z0-9.-]{1,64}", each["id"]) for each in resources)
    assert issue["implicated"]
