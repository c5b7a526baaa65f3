"""The leaflet can be read at about the age of twelve: measured, in both languages.

Flesch-Kincaid counts years at school for English, the third Wiener Sachtextformel for
German; LIX is below 30 for children's books, 40 and more for newspapers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import readability

from screening.letter.leaflet.leaflet import Leaflet, leaflet
from screening.letter.leaflet.outcomes import LEAFLET_OUTCOMES
from screening.wording.common import disclaimer

MOST_YEARS = {"en": ("kincaid", 6.9), "de": ("wiener", 7.0)}
MOST_LIX = 30
MOST_WORDS = 22


def parts(made: Leaflet) -> Iterator[list[str]]:
    """Yield the sentences of each part; an item is read on from its heading."""
    yield split(made.lead)
    for section in (made.intro, *made.columns[0], *made.columns[1]):
        found = split(section.text)
        for item in section.items:
            whole = item.endswith(".")
            found += split(item) if whole else [f"{section.heading} {item}"]
        yield found + split(section.after)
    yield split(made.small_print)


def sentences(made: Leaflet) -> list[str]:
    return [sentence for part in parts(made) for sentence in part]


def split(text: str) -> list[str]:
    return [each for each in re.split(r"(?<=[.?!])\s+", text) if each]


def measured(texts: list[str], language: str) -> dict[str, float]:
    # Small letters: the library takes a capital for a proper name, and leaves it out.
    lines = [" ".join(re.findall(r"[\w'-]+", each.lower())) + " ." for each in texts]
    found = readability.getmeasures("\n".join(lines), lang=language)
    told, grades = found["sentence info"], found["readability grades"]
    assert told["sentences"] == len(texts)
    long_words = 100 * told["complex_words"] / told["words"]
    return {
        "kincaid": grades["Kincaid"],
        "lix": grades["LIX"],
        "wiener": 0.2963 * long_words + 0.1905 * told["words_per_sentence"] - 1.1144,
    }


@pytest.mark.parametrize("outcome", [None, *LEAFLET_OUTCOMES])
@pytest.mark.parametrize("language", MOST_YEARS)
def test_the_whole_and_every_part_is_easy(language: str, outcome: str | None) -> None:
    made = leaflet(language, outcome)
    formula, most = MOST_YEARS[language]
    for part in (sentences(made), *parts(made)):
        assert measured(part, language)[formula] <= most, part
    assert measured(sentences(made), language)["lix"] <= MOST_LIX
    assert max(len(each.split()) for each in sentences(made)) <= MOST_WORDS


@pytest.mark.parametrize("language", MOST_YEARS)
def test_a_text_for_doctors_would_be_too_hard(language: str) -> None:
    formula, most = MOST_YEARS[language]
    text = split(disclaimer(language))[0]
    assert measured([text], language)[formula] > most
