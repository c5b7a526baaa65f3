"""Each language is one folder, read by one module; what it lacks is named."""

from pathlib import Path
from shutil import copytree

import pytest

from screening.wording.catalogue import (
    MissingWords,
    catalogue,
    languages,
    languages_in,
)
from screening.wording.comparison import Difference, missing

SHIPPED = Path(__file__).parents[3] / "templates" / "wording"


def test_every_folder_is_a_language_and_english_is_the_first() -> None:
    folders = {each.name for each in SHIPPED.iterdir() if each.is_dir()}
    assert set(languages()) == folders
    assert languages()[:2] == ("en", "de")


def test_a_text_is_found_by_its_path_and_filled_in() -> None:
    words = catalogue("en")
    assert words.text("letter", "headline", "more", count=3) == "and 3 more"
    assert words.section("letter")["title"]["preliminary"].startswith("Preliminary")
    assert catalogue("de").language == "de"
    assert catalogue("de") is catalogue("de")


@pytest.mark.parametrize(
    "section, keys, said",
    [
        ("letter", ("headline", "less"), "file letter.toml: no entry headline.less"),
        ("letter", ("headline", "more", "x"), "no entry headline.more.x"),
        ("lettre", ("headline",), "has no file lettre.toml"),
    ],
)
def test_a_missing_entry_names_language_file_and_key(
    section: str, keys: tuple[str, ...], said: str
) -> None:
    with pytest.raises(MissingWords, match=said) as refused:
        catalogue("de").text(section, *keys)
    assert "Language de" in str(refused.value)


@pytest.mark.parametrize("language", ["xx", "", "..", "de/../en", "en-GB"])
def test_no_other_language_stands_in_for_one_that_we_lack(language: str) -> None:
    with pytest.raises(MissingWords, match="only: en, de"):
        catalogue(language)


@pytest.mark.parametrize("language", languages())
def test_no_language_that_is_shipped_lacks_anything(language: str) -> None:
    assert [str(each) for each in missing(language)] == []


def test_a_folder_elsewhere_adds_a_language_for_a_while(tmp_path: Path) -> None:
    shipped = languages()
    copytree(SHIPPED / "en", tmp_path / "sv")
    with languages_in(tmp_path):
        assert set(languages()) == {*shipped, "sv"}
        assert catalogue("sv").text("form", "form", "clear") == "Clear"
        assert missing("sv") == []
    assert languages() == shipped
    with pytest.raises(MissingWords):
        catalogue("sv")


def test_each_missing_surplus_and_differing_entry_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "sv"
    copytree(SHIPPED / "en", folder)
    change(folder / "form.toml", 'clear = "Clear"', 'clears = "Clear"')
    change(folder / "letter.toml", "and {count} more", "and {counted} more")
    change(folder / "letter.toml", "So far: {urgency}", "So far: {urgency")
    (folder / "leaflet.toml").rename(folder / "leaflets.toml")
    with languages_in(tmp_path):
        found = missing("sv")
    assert [(each.file, each.key, each.kind) for each in found] == [
        ("leaflet", "", "missing"),
        ("form", "form.clear", "missing"),
        ("form", "form.clears", "surplus"),
        ("leaflets", "", "surplus"),
        ("letter", "headline.more", "placeholders"),
        ("letter", "headline.preliminary", "placeholders"),
    ]
    assert str(found[4]) == (
        "sv/letter.toml: headline.more: placeholders "
        "(has {counted}, English has {count})"
    )
    assert str(found[0]) == "sv/leaflet.toml: the whole file: missing"


def test_differences_are_sorted_by_language_file_and_key() -> None:
    first, second = (Difference("de", "form", key, "missing") for key in "ab")
    assert sorted([second, first]) == [first, second]


def change(file: Path, text: str, other: str) -> None:
    content = file.read_text("utf-8")
    assert text in content
    file.write_text(content.replace(text, other), "utf-8")
