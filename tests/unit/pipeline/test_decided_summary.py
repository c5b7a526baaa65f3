"""The summary of what a clinician released: one more key, and only then."""

from __future__ import annotations

import json
from typing import Any

from screening import pipeline
from screening.fhir.json_output import dumps
from screening.summary import summary_bytes, summary_text
from tests.support.decisions import RELEASED, decision, override, released
from tests.unit.fhir.sending import NOW, Json


def summary(decided: Json) -> dict[str, Any]:
    screened = pipeline.screen(dumps(released(decided)), NOW)
    read: dict[str, Any] = json.loads(summary_bytes(screened))
    return read


def test_it_says_what_was_decided_beside_what_the_rules_found() -> None:
    said = summary(override("routine-neurology", "Seen last week."))
    assert said["outcome"] == "urgent-neurology"
    assert said["decision"] == {
        "outcome": "routine-neurology",
        "outcome_display": "Routine neurology referral",
        "reason": "Seen last week.",
        "released": RELEASED,
        "released_by": "Dr Who",
        "version": 1,
    }


def test_where_the_clinician_agrees_there_is_no_reason() -> None:
    said = summary(decision(version=2))["decision"]
    assert (said["outcome"], said["reason"]) == ("urgent-neurology", None)
    assert said["version"] == 2


def test_without_a_decision_there_is_no_such_key() -> None:
    body = released()
    del body["parameter"][-1]
    screened = pipeline.screen(dumps(body), NOW)
    assert "decision" not in json.loads(summary_bytes(screened))


def test_the_plain_text_says_it_too() -> None:
    decided = override("routine-neurology", "Seen last week.")
    text = summary_text(pipeline.screen(dumps(released(decided)), NOW))
    assert text.startswith("Urgent neurology referral")
    said = " ".join(text.split())
    assert "DECIDED OTHERWISE: Routine neurology referral. Because: Seen last" in said
    assert f"Version 1, released by Dr Who on {RELEASED}." in said
