"""Whole resources, into which faults are put."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from screening.fhir.canonical import PROFILES as PROFILE
from tests.conformance.corpus import PEOPLE, PROFILES, screened
from tests.support.decisions import WRITTEN, decision
from tests.support.responses import build_response, case_answers
from tests.unit.fhir.sending import fresh, good

Json = dict[str, Any]
Change = Callable[[Json], object]


@dataclass(frozen=True)
class Fault:
    """What is changed in which whole, and words of the error that must come of it."""

    whole: str
    change: Change
    words: str


def faulty(fault: Fault) -> Json:
    """Return a copy of the whole with the fault in it."""
    copy = fresh(wholes()[fault.whole])
    fault.change(copy)
    return copy


@cache
def wholes() -> dict[str, Json]:
    """Return one resource for each of our profiles by its id, and the Questionnaire."""
    found: dict[str, Json] = {}
    contradictory = good(wk__present="none", wk__tempo="years", ex__power="reduced")
    work_up = build_response(case_answers("C07"))
    released = build_response(case_answers("C02") | WRITTEN)
    for answered, form, decided in (
        (contradictory, "collection", None),
        (work_up, "collection", None),
        (good(), "document", None),
        (good(), "transaction", None),
        (released, "collection", decision()),
    ):
        sent = screened(answered, form, PEOPLE[3], letter=True, decided=decided)
        bundle = json.loads(sent.text)
        for each in (bundle, *(entry["resource"] for entry in bundle["entry"])):
            for profile in each.get("meta", {}).get("profile", ()):
                found.setdefault(profile.rpartition("/")[2], each)
    # A response travels as it came, so it declares no profile itself.
    response = good() | {"meta": {"profile": [PROFILE["questionnaire-response"]]}}
    questionnaire = (PROFILES / "Questionnaire-muscle-twitching.json").read_text()
    return found | {
        "screening-questionnaire-response": response,
        "Questionnaire": json.loads(questionnaire),
    }
