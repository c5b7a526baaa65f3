"""The leaflet: one page, whole safety net, self-care, and nothing promised."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pypdf import PdfReader

from screening.clinical.rule import Outcome
from screening.letter.leaflet.html import to_html
from screening.letter.leaflet.leaflet import Leaflet, leaflet
from screening.letter.leaflet.outcomes import LEAFLET_OUTCOMES
from screening.letter.leaflet.text import to_text
from screening.practice import NEUTRAL, Letterhead, Practice, read_practice
from screening.rulebook import RULEBOOK
from screening.wording.catalogue import catalogue, languages
from screening.wording.rulebook import AdviceWords, rulebook_words

ROOT = Path(__file__).parents[4]
EXAMPLE = read_practice(ROOT / "docs" / "practice-settings" / "practice.toml")
OUTCOMES = (None, *LEAFLET_OUTCOMES)
LONGEST_NAME = "Praxis " + "Wohlgemuth und Partner, " * 4 + "Hohenstein"

# The signs of the leaflet by id, and what the rulebook calls each.
AT_ONCE = {
    "breathless-lying-flat": "breathlessness lying flat",
    "choking": "choking",
    "weakness": "sudden or quickly spreading weakness",
    "saddle-numbness": "numbness of the saddle area",
    "bladder-or-bowel": "bladder or bowel change",
    "confusion-or-fits": "confusion or fits",
}
WITHIN_DAYS = {
    "lost-task": "any lost task (buttons, keys, stairs, tripping)",
    "slurred-speech": "slurred speech",
    "thinning-muscle": "thinning muscle",
    "weight-loss": "weight loss",
}
# What a patient who is not referred may be told to try, and what to be warned of.
SELF_CARE = {
    "en": "yoga, meditation, autogenic training, a walk or music|caffeine|alcohol|"
    "nuts, oatmeal, sunflower seeds, spinach and beans|kidneys|sleep|"
    "never stop all at once|we cannot promise|Do not stop a medicine|"
    "not a diagnosis|not clinically validated",
    "de": "Yoga, Meditation, autogenes Training, ein Spaziergang oder Musik|Koffein|"
    "Alkohol|Nüsse, Haferflocken, Sonnenblumenkerne, Spinat und Bohnen|Nieren|"
    "schlafen|hören Sie nie auf einmal auf|nicht versprechen|"
    "Setzen Sie kein Medikament allein ab|keine Diagnose|nicht klinisch validiert",
}


def wording(language: str) -> Mapping[str, Any]:
    return catalogue(language).section("leaflet")


def pdf(made: Leaflet) -> bytes:
    from screening.letter.pdf.render import to_pdf

    return to_pdf(to_html(made), style="leaflet")


def text(made: Leaflet) -> str:
    return " ".join(to_text(made).split())


def longest() -> Practice:
    head = Letterhead(LONGEST_NAME, phone="+49 (0) 89 1234567-890")
    logo = EXAMPLE.letterhead and EXAMPLE.letterhead.logo
    head = dataclasses.replace(head, logo=logo)
    return dataclasses.replace(EXAMPLE, letterhead=head)


@pytest.mark.parametrize("language", languages())
def test_the_safety_net_of_the_rulebook_is_whole(language: str) -> None:
    """The signs of the leaflet are those of the rulebook's text, each once."""
    words = wording(language)
    at_once, days = words["at_once"]["signs"], words["within_days"]["signs"]
    assert [*at_once] == [*AT_ONCE]
    assert [*days] == [*WITHIN_DAYS]
    *first, last = WITHIN_DAYS.values()
    assert (
        f"Return at once for {', '.join(AT_ONCE.values())}.",
        f"Return within days for {', '.join(first)} or {last}.",
    ) == advice().safety_net
    printed = text(leaflet(language))
    for sign in (*at_once.values(), *days.values()):
        assert " ".join(sign.split()) in printed


@pytest.mark.parametrize("language", SELF_CARE)
def test_the_self_care_is_whole_and_promises_nothing(language: str) -> None:
    printed = text(leaflet(language))
    assert [
        each for each in SELF_CARE[language].split("|") if each not in printed
    ] == []


def advice() -> AdviceWords:
    return rulebook_words("en").advice(RULEBOOK.advice(Outcome.GP_WORKUP))


def test_the_rulebook_s_self_care_is_what_the_leaflet_was_written_from() -> None:
    """A change there must be carried over here."""
    self_care = advice().self_care
    told = " ".join(self_care)
    for each in ("yoga", "autogenic", "caffeine", "suddenly", "oatmeal", "kidney"):
        assert each in told
    assert len(self_care) == 3


@pytest.mark.parametrize("practice", [NEUTRAL, EXAMPLE, longest()], ids="nel")
@pytest.mark.parametrize("outcome", OUTCOMES)
@pytest.mark.parametrize("language", languages())
def test_it_is_one_page_of_a4(
    language: str, outcome: str | None, practice: Practice
) -> None:
    reader = PdfReader(BytesIO(pdf(leaflet(language, outcome, practice))))
    (page,) = reader.pages
    width, height = page.mediabox.width, page.mediabox.height
    assert (round(width), round(height)) == (595, 842)
    printed = " ".join(page.extract_text().split())
    assert wording(language)["small_print"][-40:] in printed


@pytest.mark.parametrize("language", languages())
def test_the_page_says_what_the_text_says(language: str) -> None:
    made = leaflet(language, "gp-workup-review", EXAMPLE)
    (page,) = PdfReader(BytesIO(pdf(made))).pages
    printed = " ".join(page.extract_text().replace("•", "").split())
    sections = (made.intro, *made.columns[0], *made.columns[1])
    parts = [made.title, made.lead, made.small_print]
    for each in sections:
        parts += [each.heading, each.text, *each.items, each.after]
    parts = [" ".join(part.split()) for part in parts]
    assert [part for part in parts if part not in printed] == []
    assert [part for part in parts if part not in text(made)] == []
    places = [printed.index(part) for part in parts[3:] if part]
    assert places == sorted(places)


@pytest.mark.parametrize("language", languages())
def test_title_language_and_date_are_set(language: str) -> None:
    with pikepdf.open(BytesIO(pdf(leaflet(language)))) as document:
        assert str(document.Root.Lang) == language
        assert str(document.docinfo["/Title"]) == wording(language)["title"]
        revised = wording(language)["revised"].replace("-", "")
        assert str(document.docinfo["/CreationDate"]).startswith(f"D:{revised}")


def test_the_same_settings_give_the_same_bytes() -> None:
    made = leaflet("de", "reassure-self-care", EXAMPLE)
    assert pdf(made) == pdf(made)


def test_the_numbers_are_those_of_region_and_practice() -> None:
    assert "Call 999 or go" in text(leaflet("en", None, Practice(region="uk")))
    german = text(leaflet("de", None, Practice(region="de")))
    assert "Rufen Sie 112 an" in german
    assert "Wenn wir zu haben: 116117." in german
    own = text(leaflet("en", None, EXAMPLE))
    assert "Our phone: 01584 900456. When we are closed: 01584 900999." in own
    neutral = text(leaflet("en"))
    assert "Call the emergency number" in neutral
    assert "phone" not in neutral


@pytest.mark.parametrize("language", languages())
def test_each_outcome_has_its_own_first_words(language: str) -> None:
    leads = {leaflet(language, outcome).lead for outcome in OUTCOMES}
    assert len(leads) == len(OUTCOMES)
    assert set(wording(language)["lead"]) == {"any", *LEAFLET_OUTCOMES}


def test_whoever_is_referred_gets_no_leaflet() -> None:
    for outcome in ("urgent-neurology", "out-of-scope"):
        with pytest.raises(KeyError):
            leaflet("en", outcome)


FOUND = {
    "en": "found today|has checked your",
    "de": "geprüft. Warnzeichen|Warnzeichen gab",
}


@pytest.mark.parametrize("language", FOUND)
def test_without_an_outcome_nothing_is_said_of_what_was_found(language: str) -> None:
    for found in FOUND[language].split("|"):
        assert found in text(leaflet(language, "reassure-self-care"))
        for outcome in (None, "gp-workup-review"):
            assert found not in text(leaflet(language, outcome))


def test_a_name_in_the_settings_is_text_not_markup() -> None:
    practice = Practice(letterhead=Letterhead("<b>A & B</b>"))
    assert "&lt;b&gt;A &amp; B&lt;/b&gt;" in to_html(leaflet("en", None, practice))


def test_no_line_of_the_text_is_wider_than_76_columns() -> None:
    for language in languages():
        lines = to_text(leaflet(language, None, longest())).splitlines()
        assert max(map(len, lines)) <= 76
