"""What a rule or a question still lacks is said in one message."""

from dataclasses import replace
from pathlib import Path

import pytest

from screening.authoring.skeleton import TO_BE_WRITTEN
from screening.authoring.unfinished import read_project, report, unfinished
from screening.clinical.criteria import any_of
from screening.clinical.question import choice
from screening.rulebook import RULEBOOK

ROOT = Path(__file__).parents[2]
PROJECT = read_project(ROOT)


def test_no_rule_and_no_question_is_unfinished() -> None:
    found = unfinished(PROJECT)
    if found:
        pytest.fail(f"still to be written:\n{report(found)}", pytrace=False)


def test_a_new_rule_lacks_everything_and_one_list_names_it() -> None:
    first, *_ = RULEBOOK.rules
    new = replace(first, id="E99", when=any_of(), references=())
    found = unfinished(PROJECT, replace(RULEBOOK, rules=(*RULEBOOK.rules, new)))
    assert set(found) == {"E99"}
    assert found["E99"] == [
        "wording: en/rules.toml: E99.title: missing",
        "wording: en/rules.toml: E99.finding: missing",
        "wording: en/rules.toml: E99.may_point_to: missing",
        "wording: de/rules.toml: E99.title: missing",
        "wording: de/rules.toml: E99.finding: missing",
        "wording: de/rules.toml: E99.may_point_to: missing",
        "declaration: the condition names no question",
        "declaration: no source",
        "not in the clinical table yet: say proposed=True, or add it to "
        "tests/spec/rules.json",
        "cases: none that is met",
        "cases: none that is not met",
        "cases: none that is undecided",
    ]


def test_a_new_question_lacks_everything_and_one_list_names_it() -> None:
    new = choice("tw-heat", "grp-twitching", ("warmth", "no", "unknown"))
    asked = replace(RULEBOOK, questions=(*RULEBOOK.questions, new))
    found = unfinished(PROJECT, asked)
    assert set(found) == {"tw-heat", "answers.toml"}
    assert (
        "wording: de/questions.toml: tw-heat.letter.warmth: missing" in found["tw-heat"]
    )
    assert found["tw-heat"][-3:] == [
        "declaration: not said why it is asked",
        "not in the clinical table yet: say proposed=True, or add it to "
        "tests/spec/questionnaire.json",
        "cases: the clean patient of tests/rules/base.toml does not answer it",
    ]
    assert found["answers.toml"] == [
        "wording: en/answers.toml: warmth: missing",
        "wording: de/answers.toml: warmth: missing",
    ]


def test_what_is_proposed_is_no_longer_so_once_the_table_has_it() -> None:
    first, *others = RULEBOOK.rules
    rules = (replace(first, proposed=True), *others)
    assert unfinished(PROJECT, replace(RULEBOOK, rules=rules)) == {
        first.id: [
            "declaration: tests/spec/rules.json has it, so take proposed=True away"
        ]
    }


def test_what_is_marked_or_listed_nowhere_is_named() -> None:
    declared = {
        **PROJECT.declared,
        "E01": f"# {TO_BE_WRITTEN}: all",
        "E98": "E98 = Rule()",
    }
    found = unfinished(replace(PROJECT, declared=declared))
    assert found == {
        "E01": [f"declaration: {TO_BE_WRITTEN} stands in it"],
        "E98": ["declaration: not in the tuple at the end of its module"],
    }
