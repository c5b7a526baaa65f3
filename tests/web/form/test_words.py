"""The words of the interface: all of them stand in the catalogue."""

import re
from pathlib import Path

import pytest

from screening.wording.catalogue import catalogue
from screening.wording.comparison import entries_of

TEMPLATES = Path(__file__).parents[3] / "templates"
PAGES = sorted((TEMPLATES / "form").glob("*.j2"))
# Those that are put together while a page is made are seen when it is shown.
SAID = re.compile(r'say\(\s*"([\w.-]+)"\s*[,)]')


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_each_phrase_that_a_page_says_is_there(file: Path) -> None:
    said = set(SAID.findall(file.read_text("utf-8")))
    assert said <= entries_of(catalogue("en").section("form")).keys()


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_no_word_of_the_interface_stands_in_a_template(file: Path) -> None:
    text = file.read_text("utf-8")
    plain = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", text, flags=re.DOTALL)
    bare = re.sub(r"<[^>]*>|&\w+;", " ", plain)
    assert re.findall(r"[^\W\d_]{2,}", bare) == []
