"""A German result: the same codes as the English one, and no English word in it."""

import re
from io import BytesIO

import pikepdf
import pytest

from screening import pipeline
from screening.summary import summary_text
from tests.unit.wording.german.english import english_in
from tests.unit.wording.german.results import (
    ANSWERS,
    bundle,
    letter_html,
    screened,
    summary,
    without_words,
)
from tests.unit.wording.german.results import words as texts_of

NAMES = list(ANSWERS)


@pytest.mark.parametrize("name", NAMES)
def test_the_summary_is_the_same_but_for_its_words(name: str) -> None:
    german, english = summary(name, "de"), summary(name, "en")
    assert without_words(german) == without_words(english)
    assert german["outcome_display"] != english["outcome_display"]


@pytest.mark.parametrize("name", NAMES)
def test_the_bundle_is_the_same_but_for_its_words(name: str) -> None:
    german, english = bundle(name, "de"), bundle(name, "en")
    assert without_words(german) == without_words(english)
    assert german != english


@pytest.mark.parametrize("name", NAMES)
def test_no_english_word_is_left_in_the_summary(name: str) -> None:
    for text in without_sources(summary(name, "de")):
        assert not english_in(text), text


def without_sources(content: dict) -> list[str]:
    # The titles of sources are quoted in their own language.
    rules = [
        {
            **rule,
            "sources": [{"remark": each["remark"]} for each in rule["sources"]],
        }
        for rule in content["rules"]
    ]
    return [*texts_of({**content, "rules": rules})]


@pytest.mark.parametrize("name", NAMES)
def test_no_english_word_is_left_in_the_plain_text(name: str) -> None:
    written = summary_text(screened(name, "de"))
    # The keys of sources and the canonical are no words.
    written = re.sub(r"Quellen: [^.]*\.|https?://\S+", "", written)
    assert not english_in(written)
    assert [line for line in written.splitlines() if len(line) > 78] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_english_word_is_left_in_the_bundle(name: str) -> None:
    for text in texts_of(bundle(name, "de")):
        bare = re.sub(r"https?://\S+|<[^>]*>", " ", text)
        assert not english_in(bare), text


@pytest.mark.parametrize("name", NAMES)
def test_no_english_word_is_left_in_the_letter(name: str) -> None:
    html = letter_html(screened(name, "de"))
    assert '<html lang="de">' in html
    quoted = re.sub(r'<span lang="en">.*?</span>', " ", html)
    body = quoted.partition("<body>")[2]
    said = re.sub(r"<style.*?</style>|<[^>]*>", " ", body, flags=re.DOTALL)
    assert not english_in(said)


def test_the_files_in_the_letter_are_described_in_german() -> None:
    letter = pipeline.letter_pdf(screened("C02", "de"))
    with pikepdf.open(BytesIO(letter)) as document:
        told = [str(each.Desc) for each in document.Root.AF]
    assert len(told) == 3
    assert not english_in(" ".join(told))


@pytest.mark.parametrize("name", ["C02", "reassured"])
def test_english_would_be_found(name: str) -> None:
    assert english_in(summary_text(screened(name, "en")))
    assert english_in(letter_html(screened(name, "en")))
    assert any(english_in(text) for text in texts_of(bundle(name, "en")))
