"""The definitions are found by id and address, and give the words of every question."""

from __future__ import annotations

import pytest

from screening.clinical.rule import Outcome
from screening.fhir.canonical import (
    ANSWER_SYSTEM,
    BASE,
    OUTCOME_SYSTEM,
    QUESTION_SYSTEM,
    QUESTIONNAIRE,
    RULE_SYSTEM,
)
from screening.fhir.definitions import (
    definitions,
    displays,
    questionnaire,
)
from screening.fhir.items import catalogue
from screening.rulebook import RULEBOOK
from screening.wording.questions import wording


def test_a_definition_is_found_by_id_and_by_address() -> None:
    found = definitions().get("Questionnaire", "muscle-twitching")
    assert found == questionnaire()
    assert definitions().find(QUESTIONNAIRE) == found
    assert definitions().find(f"{QUESTIONNAIRE}|{found['version']}") == found
    assert definitions().find(ANSWER_SYSTEM) is not None


@pytest.mark.parametrize(
    "url",
    [
        f"{QUESTIONNAIRE}|0.0.0",
        f"{QUESTIONNAIRE}|",
        f"{BASE}/Questionnaire/other",
        "Questionnaire/muscle-twitching",
        f"{BASE}/",
        "",
    ],
)
def test_what_is_not_served_is_not_found(url: str) -> None:
    assert definitions().find(url) is None
    assert definitions().get("Questionnaire", "other") is None


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_question_and_option_has_words(language: str) -> None:
    words = wording(language)
    for link_id, item in catalogue().items():
        assert words.question(link_id)
        for code in item.options:
            assert words.option(link_id, code)


def test_german_words_differ_and_letter_questions_have_them() -> None:
    assert wording("de").question("pt-age") == "Alter in Jahren"
    assert wording("en").question("pt-age") == "Age in years"
    assert wording("de").question("lt-medication-name") != wording("en").question(
        "lt-medication-name"
    )


def test_everything_that_is_written_as_a_coding_has_a_display() -> None:
    assert {rule.id for rule in RULEBOOK.rules} <= displays(RULE_SYSTEM).keys()
    assert {outcome.value for outcome in Outcome} == displays(OUTCOME_SYSTEM).keys()
    for question in RULEBOOK.questions:
        assert question.link_id in displays(QUESTION_SYSTEM)
        assert set(question.options) <= displays(ANSWER_SYSTEM).keys()


def test_every_question_of_the_rules_is_in_the_questionnaire() -> None:
    for question in RULEBOOK.questions:
        item = catalogue()[question.link_id]
        assert item.question is question
        assert item.options == set(question.options)
        assert item.repeats == question.repeats
        assert list(item.units) == [unit.code for unit in question.units]
