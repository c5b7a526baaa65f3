"""The summary JSON keeps the keys and meanings that ARCHITECTURE section 3 promises."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from screening import pipeline
from screening.clinical.rule import Outcome
from screening.fhir.json_output import dumps
from screening.rulebook import RULEBOOK
from screening.summary import summary_bytes
from screening.wording.rulebook_json import digest
from tests.support.patients import CLEAN
from tests.support.responses import build_response, case_answers, cases

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
OUTCOMES = {outcome.value for outcome in Outcome}


def summary(answers: dict[str, object], **overrides: object) -> dict[str, Any]:
    body = dumps(build_response(answers, **overrides))
    read: dict[str, Any] = json.loads(summary_bytes(pipeline.screen(body, NOW)))
    return read


def keys(entry: dict[str, Any]) -> set[str]:
    return set(entry)


@pytest.mark.parametrize("case_id", sorted(cases()))
def test_the_keys_stand_in_every_case(case_id: str) -> None:
    result = summary(case_answers(case_id))
    assert list(result) == [
        "outcome",
        "outcome_display",
        "preliminary",
        "could_become",
        "rules",
        "undecided",
        "missing",
        "would_change",
        "deciding_set",
        "differential",
        "contradictions",
        "advice",
        "rulebook",
        "questionnaire",
        "disclaimer",
    ]
    assert result["outcome"] in OUTCOMES
    assert result["could_become"] in OUTCOMES | {None}
    assert keys(result["advice"]) == {"work_up", "safety_net", "self_care"}
    assert result["rulebook"] == {
        "version": RULEBOOK.version,
        "sha256": digest(RULEBOOK),
    }
    for rule in result["rules"]:
        assert keys(rule) == {
            "id",
            "outcome",
            "title",
            "finding",
            "condition",
            "because",
            "weight",
            "sources",
        }
        assert rule["because"]
        for because in rule["because"]:
            assert keys(because) == {"link_id", "question", "answer", "answer_display"}
        for source in rule["sources"]:
            assert keys(source) == {
                "key",
                "title",
                "citation",
                "url",
                "status",
                "remark",
            }
    for missing in result["missing"]:
        assert keys(missing) == {"link_id", "question", "why", "state"}
        assert missing["why"].endswith(".")
    for change in result["would_change"]:
        assert keys(change) == {"link_id", "answer", "answer_display", "outcome"}
        assert change["outcome"] != result["outcome"]


def because(result: dict[str, Any], rule_id: str) -> list[tuple[Any, str]]:
    (rule,) = [each for each in result["rules"] if each["id"] == rule_id]
    return [(each["answer"], each["answer_display"]) for each in rule["because"]]


def test_an_answer_is_a_code_beside_its_words() -> None:
    result = summary({"rs-breath": "rest-or-lying-flat"})
    assert because(result, "E01") == [
        ("rest-or-lying-flat", "At rest or when lying flat")
    ]


def test_a_number_is_a_number_beside_its_unit() -> None:
    assert because(summary({"lb-ca": 1.85}), "E11") == [(1.85, "1.85 mmol/L")]


def test_a_converted_number_says_what_was_given() -> None:
    result = summary({"lb-ca": (7.2, "mg/dL")})
    assert because(result, "E11") == [(1.8, "1.80 mmol/L (given as 7.2 mg/dL)")]


def test_a_whole_number_has_no_decimals() -> None:
    result = summary({"pt-age": 68, "tw-type": "flicker-under-skin"})
    assert (68, "68 years") in because(result, "G12")
    ages = [c["answer"] for c in result["would_change"] if c["link_id"] == "pt-age"]
    assert ages == [15]
    assert all(isinstance(age, int) for age in ages)


def test_open_answers_are_told_apart() -> None:
    result = summary({"ex-power": "not-examined", "bu-speech": "unknown"})
    given = {each["link_id"]: each["answer"] for each in _because(result, "G02")}
    assert given["ex-power"] == "not-examined"
    assert given["bu-speech"] == "unknown"
    assert given["bu-swallow"] == "unanswered"
    states = {each["link_id"]: each["state"] for each in result["missing"]}
    assert states["ex-power"] == "not-examined"
    assert states["bu-speech"] == "unknown"
    assert states["bu-swallow"] == "unanswered"


def _because(result: dict[str, Any], rule_id: str) -> list[dict[str, Any]]:
    (rule,) = [each for each in result["rules"] if each["id"] == rule_id]
    found: list[dict[str, Any]] = rule["because"]
    return found


def test_several_options_are_several_entries() -> None:
    answers = {**CLEAN, "gn-acute": ["seizure", "fever"]}
    given = [each["answer"] for each in _because(summary(answers), "G14")]
    assert "fever" in given
    given = [each["answer"] for each in _because(summary(answers), "E08")]
    assert given == ["seizure"]


def test_a_missing_gate_item_says_why_it_matters() -> None:
    answers = {key: value for key, value in CLEAN.items() if key != "rs-breath"}
    (missing,) = summary(answers)["missing"]
    assert missing["why"].startswith("Needed before reassurance. Could still show: ")
    assert "(E01)" in missing["why"]
    # G02 is met already: the answer could not add it.
    assert "(G02)" not in missing["why"]


def test_under_16_only_the_paediatric_route_is_advised() -> None:
    result = summary({**CLEAN, "pt-age": 15, "bu-speech": "yes", "tr-worry": "yes"})
    assert result["outcome"] == "out-of-scope"
    assert result["could_become"] is None
    assert [rule["id"] for rule in result["rules"]] == ["U03"]
    assert "paediatric" in " ".join(result["advice"]["work_up"])
    assert result["advice"]["safety_net"] == result["advice"]["self_care"] == []


def test_an_unfinished_response_is_preliminary() -> None:
    assert summary(CLEAN)["preliminary"] is False
    assert summary(CLEAN, status="in-progress")["preliminary"] is True


def test_sources_say_how_far_they_were_confirmed() -> None:
    (source, *_) = summary({"rs-breath": "rest-or-lying-flat"})["rules"][0]["sources"]
    assert source["key"] == "NG127-weak"
    assert source["status"] in ("seen", "excerpt", "unconfirmed", "memory")
