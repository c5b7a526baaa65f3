"""The summary, through the whole pipeline, against the rule table read by itself.

`would_change` and `rules` are worked out anew from the specification files, with no
code of the product, and compared with what the service answers.
"""

import json
from datetime import UTC, datetime
from decimal import Decimal

from hypothesis import given, settings

from screening import pipeline
from screening.summary import summary_bytes
from tests.support import reference
from tests.support.patients import patients
from tests.support.responses import build_response

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SHOWN = {
    "wk-tempo": {"wk-present": {"subjective-only", "functional-loss"}},
    "wk-pattern": {"wk-present": {"subjective-only", "functional-loss"}},
    "rl-criteria": {
        "tw-sites": {"thigh", "calf-foot"},
        "tw-timing": {"rest-awake", "falling-asleep-only"},
    },
    "ur-dark": {"pa-pain": {"muscle-proximal"}, "dr-classes": {"statin-fibrate"}},
    "hx-kennedy": {"pt-sex": {"male"}},
}
LINES = reference.lines()


def summary_of(answers: dict[str, object]) -> dict:
    response = build_response({k: v for k, v in answers.items() if k != "pt-age"})
    if "pt-age" in answers:
        response = build_response(answers | {"pt-age": int(str(answers["pt-age"]))})
    body = json.dumps(response, default=float).encode()
    return json.loads(summary_bytes(pipeline.screen(body, NOW)))


def shown(link_id: str, answers: dict) -> bool:
    if when := reference.QUESTIONS[link_id].get("shown_when"):
        return reference.truth(when, answers) is True
    ways = SHOWN.get(link_id)
    return ways is None or any(
        set(reference.given(question, answers) or []) & codes
        for question, codes in ways.items()
    )


def expected_changes(answers: dict) -> set[tuple[str, str, str]]:
    now = reference.outcome(answers)
    found = set()
    for link_id, question in reference.QUESTIONS.items():
        is_lab = link_id.startswith("lb-")
        if not shown(link_id, answers) or (is_lab and link_id not in answers):
            continue
        for word, value in other_answers(link_id, question, answers):
            other = reference.outcome({**answers, link_id: value})
            if other != now:
                found.add((link_id, word, other))
    return found


def other_answers(link_id: str, question: dict, answers: dict):
    current = reference.given(link_id, answers)
    if link_id in LINES:
        for low, high, closed in LINES[link_id]:
            if current is None or current >= Decimal(high):
                yield low, Decimal(low)
            if current is None or current <= Decimal(low):
                yield high, Decimal(high)
            elif current is not None and Decimal(low) < current < Decimal(high):
                # Between the two: on one side of the line or the other.
                yield (high, Decimal(high)) if not closed else (low, Decimal(low))
        return
    for code in question["options"]:
        if code in reference.OPEN or code in (current or []):
            continue
        alone = not question["type"].endswith("repeats") or code == "none"
        kept = [] if alone else [c for c in current or [] if c != "none"]
        yield code, [*kept, code]


def as_word(answer: object) -> str:
    return (
        answer if isinstance(answer, str) else f"{Decimal(str(answer)).normalize():f}"
    )


@settings(max_examples=120, deadline=None)
@given(patients())
def test_the_summary_says_what_the_specification_asks_for(patient):
    answers = {k: v for k, v in patient.items() if v is not None}
    summary = summary_of(answers)
    outcome = reference.outcome(answers)
    assert summary["outcome"] == outcome
    assert [rule["id"] for rule in summary["rules"]] == reported(answers, outcome)
    told = {
        (change["link_id"], as_word(change["answer"]), change["outcome"])
        for change in summary["would_change"]
    }
    assert told == {
        (link_id, as_word(Decimal(word)) if link_id in LINES else word, other)
        for link_id, word, other in expected_changes(answers)
    }


def reported(answers: dict, outcome: str) -> list[str]:
    letters = {"reassure-self-care": "B", "out-of-scope": "EU"}.get(outcome, "EUNG")
    met = reference.met(answers)
    return [rule for rule in reference.RULES if rule in met and rule[0] in letters]
