"""The words of the interface: the same in both languages, all there, all used."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

TEMPLATES = Path(__file__).parents[3] / "templates"
PAGES = sorted((TEMPLATES / "form").glob("*.j2"))
# Those that are put together while a page is made are seen when it is shown.
SAID = re.compile(r'say\(\s*"([\w.-]+)"\s*[,)]')


def words(language: str) -> dict[str, str]:
    text = (TEMPLATES / "wording" / f"form.{language}.toml").read_text("utf-8")
    return dict(flat(tomllib.loads(text)))


def flat(table: dict, prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from flat(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value


def places(phrase: object) -> set[str | None]:
    if not isinstance(phrase, str):
        return set()
    return {name for _, name, _, _ in Formatter().parse(phrase) if name}


def test_both_languages_have_the_same_words() -> None:
    assert words("en").keys() == words("de").keys()


@pytest.mark.parametrize("key", words("en"))
def test_a_phrase_has_the_same_places_to_fill_in_both_languages(key: str) -> None:
    assert places(words("en")[key]) == places(words("de")[key])


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_each_phrase_that_a_page_says_is_there(file: Path) -> None:
    said = set(SAID.findall(file.read_text("utf-8")))
    assert said <= words("en").keys()


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_no_word_of_the_interface_stands_in_a_template(file: Path) -> None:
    text = file.read_text("utf-8")
    plain = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", text, flags=re.DOTALL)
    bare = re.sub(r"<[^>]*>|&\w+;", " ", plain)
    assert re.findall(r"[^\W\d_]{2,}", bare) == []
