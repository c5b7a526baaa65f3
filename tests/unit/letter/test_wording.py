"""The wording of the letter has a phrase for everything that can be answered."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from screening.clinical.rule import Outcome
from screening.fhir.items import catalogue as items
from screening.letter.content.history import PARAGRAPHS, questions_of
from screening.letter.content.longer_examination import LONGER, MRC_GROUPS, REGIONS
from screening.letter.content.phrases import Phrases, phrases_in
from screening.rulebook import RULEBOOK
from screening.wording.catalogue import MissingWords, languages

LANGUAGES = languages()


@pytest.fixture(params=LANGUAGES)
def phrases(request: pytest.FixtureRequest) -> Phrases:
    return phrases_in(request.param)


def test_every_question_has_a_topic_and_every_option_a_phrase(phrases: Phrases) -> None:
    for question in RULEBOOK.questions:
        assert phrases.topic(question.link_id)
        for code in question.options:
            assert phrases.option(question.link_id, code)


def test_every_option_of_the_letter_questions_has_a_phrase(phrases: Phrases) -> None:
    elsewhere = {
        "lt-consent": phrases.section("consent"),
        "lt-fasc": phrases.section("fasciculation"),
    }
    options = (
        (item.link_id, code) for item in items().values() for code in item.options
    )
    for link_id, code in options:
        if not link_id.startswith("lt-") or link_id.startswith("lt-mrc-"):
            continue
        group = "lt-fasc" if link_id.startswith("lt-fasc-") else link_id
        if group in elsewhere:
            assert code in elsewhere[group], link_id
        else:
            assert phrases.option(link_id, code)


def test_every_sign_side_and_region_has_a_name(phrases: Phrases) -> None:
    assert tuple(phrases.section("mrc")) == MRC_GROUPS
    assert all(phrases.say("fasciculation", region) for region in REGIONS)
    assert all(phrases.topic(link_id) for link_id in LONGER)
    asked = {link_id for link_id in items() if "-mrc-" in link_id}
    sides = {f"lt-mrc-{group}-{side}" for group in MRC_GROUPS for side in SIDES}
    assert asked == sides | {"lt-mrc-neck-flexion"}


SIDES = ("right", "left")


def test_every_outcome_and_source_status_has_its_words(phrases: Phrases) -> None:
    for outcome in Outcome:
        for section in ("title", "urgency", "outcome", "to"):
            assert phrases.say(section, outcome.value)
    for rule in RULEBOOK.rules:
        for source in rule.references:
            status = source.status
            assert status == "seen" or phrases.say("status", status)


def test_every_answer_of_the_history_is_told_in_some_paragraph() -> None:
    told = [link_id for each in PARAGRAPHS for link_id in questions_of(each)]
    assert len(set(told)) == len(told)
    assert set(told) == {
        question.link_id
        for question in RULEBOOK.questions
        if not question.examined and not question.laboratory
        if question.group != "grp-patient"
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_names_of_muscle_groups_fit_their_narrow_columns(language: str) -> None:
    words = " ".join(phrases_in(language).section("mrc").values()).split()
    assert max(map(len, words)) <= WIDEST_MUSCLE_GROUP


# In characters: what a tenth of the width holds.
WIDEST_MUSCLE_GROUP = 14


@pytest.mark.parametrize("language", ["xx", "../../etc/passwd", "en-GB"])
def test_a_language_that_we_lack_is_never_another_one(language: str) -> None:
    with pytest.raises(MissingWords, match="no language"):
        phrases_in(language)


def test_dates_are_written_as_exactly_as_they_are_known() -> None:
    phrases = phrases_in("en")
    assert phrases.date_of("2026-03-07") == "7\u00a0Mar\u00a02026"
    assert phrases.date_of("2026-03") == "Mar\u00a02026"
    assert phrases.date_of("2026") == "2026"
    assert phrases.date_of("2026-03-07T10:00:00Z") == "7\u00a0Mar\u00a02026"


def test_german_writes_dates_numbers_and_times_its_own_way() -> None:
    phrases = phrases_in("de")
    assert phrases.date_of("2026-03-07") == "07.03.2026"
    assert phrases.date_of("2026-03") == "03/2026"
    assert phrases.quantity(Decimal("2.10"), "mmol/L") == "2,10\u00a0mmol/l"
    at = datetime(2026, 11, 22, 9, 5, tzinfo=UTC)
    assert phrases.moment(at) == "22.11.2026, 09:05\u00a0Uhr\u00a0UTC"


def test_a_language_may_keep_the_capitals_of_its_nouns() -> None:
    labels = ("Alter", "MRT")
    assert phrases_in("en").lowered(labels) == "alter, MRT"
    kept = phrases_in("de")
    assert kept.lowered(labels) == "Alter, MRT"
    assert kept.lowered(["Über 3 Monate"]) == "über 3 Monate"
