"""What a clinician released, in German: the same codes, and no English word."""

from __future__ import annotations

import json
import re

import pytest

from screening import pipeline
from screening.fhir.json_output import dumps
from screening.letter import letter_text
from screening.letter.content.phrases import phrases_in
from screening.screening import Screening
from screening.summary import summary_of
from tests.support.decisions import (
    WRITTEN,
    decision,
    override,
    released,
    second_version,
)
from tests.unit.fhir.sending import NOW, Json
from tests.unit.wording.german.english import english_in
from tests.unit.wording.german.results import letter_html, without_words, words

REASON = "Vergangene Woche neurologisch gesehen."
DECIDED: dict[str, Json] = {
    "agreed": decision(),
    "lowered": override("routine-neurology", REASON),
    "declined": override("reassure-self-care", REASON),
    "a second version": second_version(),
}


def screened(name: str, language: str) -> Screening:
    return pipeline.screen(dumps(released(DECIDED[name])), NOW, language=language)


def bundle(name: str, language: str) -> Json:
    made: Json = json.loads(pipeline.bundle_bytes(screened(name, language), "none"))
    return made


@pytest.mark.parametrize("name", DECIDED)
def test_the_bundle_is_the_same_but_for_its_words(name: str) -> None:
    german, english = bundle(name, "de"), bundle(name, "en")
    assert without_words(german) == without_words(english)
    assert german != english


@pytest.mark.parametrize("name", DECIDED)
def test_no_english_word_is_left(name: str) -> None:
    german = screened(name, "de")
    html = letter_html(german)
    quoted = re.sub(r'<span lang="en">.*?</span>', " ", html)
    body = re.sub(r"<[^>]*>", " ", quoted.partition("<body>")[2])
    summed = summary_of(german)
    said = [body, *words(bundle(name, "de")), summed.decision.outcome_display]  # type: ignore[union-attr]  # one was sent
    for text in said:
        assert not english_in(sent_taken_out(text)), text


def sent_taken_out(text: str) -> str:
    """Take out what the clinician wrote, and addresses and marks."""
    sender = ("Dr Who", "General practitioner", "The Practice")
    for written in (*WRITTEN.values(), *sender):
        text = text.replace(written, " ")
    return re.sub(r"https?://\S+|<[^>]*>", " ", text)


def test_both_judgements_stand_in_german() -> None:
    text = " ".join(letter_text(screened("lowered", "de")).decode().split())
    found = phrases_in("de").say("outcome", "urgent-neurology")
    assert f"ärztlich entschieden, die Regeln fanden: {found}." in text
    assert f"Ärztliche Begründung: {REASON}" in text
    assert "Freigegeben 22.11.2026, 11:00 Uhr UTC, Fassung 1; Dr Who" in text
    later = " ".join(letter_text(screened("a second version", "de")).decode().split())
    assert "ersetzt Fassung 1 vom 20.11.2026, 09:10 Uhr UTC+01:00" in later
