"""A file of practice settings: read whole, or refused with every problem in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from screening.clinical.rule import Outcome
from screening.practice import (
    NEUTRAL,
    PracticeError,
    Referrer,
    practice_digest,
    practice_from_json,
    practice_json,
    read_practice,
)

DOCS = Path(__file__).parents[3] / "docs"
EXAMPLE = DOCS / "practice-settings" / "practice.toml"


def written(folder: Path, text: str) -> Path:
    path = folder / "practice.toml"
    path.write_text(text, encoding="utf-8")
    return path


def problems(folder: Path, text: str) -> tuple[str, ...]:
    with pytest.raises(PracticeError) as refused:
        read_practice(written(folder, text))
    return refused.value.problems


def test_the_example_is_read_whole() -> None:
    practice = read_practice(EXAMPLE)
    assert practice.region == "uk"
    assert practice.letterhead is not None
    assert practice.letterhead.logo is not None
    assert practice.letterhead.logo.media_type == "image/svg+xml"
    assert practice.referrer == Referrer("Dr Priya Raman", "General practitioner")
    assert set(practice.recipients) == {o for o in Outcome if o.is_referral}
    assert practice.numbers.out_of_hours == "01584 900999"


def test_the_document_shows_the_example_as_it_is() -> None:
    assert EXAMPLE.read_text() in (DOCS / "practice-settings.md").read_text()


def test_every_key_is_in_the_example() -> None:
    """Whoever copies the example sees all that can be set."""
    written_down = practice_json(read_practice(EXAMPLE))
    assert set(written_down) == {
        "region",
        "letterhead",
        "referrer",
        "recipients",
        "numbers",
    }
    assert set(written_down["letterhead"]) == {
        *("name", "address", "phone", "fax", "email", "website", "logo")
    }
    assert set(written_down["recipients"]["urgent-neurology"]) == {
        *("department", "address", "phone", "fax")
    }


def test_an_empty_file_is_neutral(tmp_path: Path) -> None:
    assert read_practice(written(tmp_path, "")) == NEUTRAL


def test_the_settings_can_be_read_again_from_plain_json() -> None:
    practice = read_practice(EXAMPLE)
    told = json.loads(json.dumps(practice_json(practice)))
    assert practice_from_json(told) == practice
    assert practice_from_json({}) == NEUTRAL
    assert practice_json(NEUTRAL) == {}


def test_the_digest_names_exactly_these_settings(tmp_path: Path) -> None:
    text = 'region = "uk"\n[numbers]\nemergency = "112"'
    other_order = '[numbers]\nemergency = "112"\n'
    one = practice_digest(read_practice(written(tmp_path, text)))
    assert len(one) == 64
    assert one == practice_digest(read_practice(written(tmp_path, text + "\n# x")))
    assert one != practice_digest(read_practice(written(tmp_path, other_order)))


@pytest.mark.parametrize(
    "text, expected",
    [
        ('region = "fr"', "region: expected de or uk"),
        ('regoin = "uk"', "regoin: not a setting; known here are region, letterhead"),
        ("[letterhead]", "letterhead.name: Missing data"),
        ('[letterhead]\nname = ""', "letterhead.name: expected text on one line"),
        ('[letterhead]\nname = "a\\nb"', "letterhead.name: expected text on one line"),
        (f'[letterhead]\nname = "{"x" * 121}"', "expected at most 120 characters"),
        (
            '[letterhead]\nname = "A"\nphone = "tel"',
            "letterhead.phone: expected a tele",
        ),
        ('[letterhead]\nname = "A"\nemail = "x"', "letterhead.email: expected an e-m"),
        (
            '[letterhead]\nname = "A"\nwebsite = "x y"',
            "letterhead.website: expected an",
        ),
        ('[letterhead]\nname = "A"\naddress = "B"', "letterhead.address: Not a valid"),
        (
            '[letterhead]\nname = "A"\nlogo = "x.png"',
            "letterhead.logo: expected { file",
        ),
        (
            '[letterhead]\nname = "A"\nlogo = { file = "x.png", alt = "A" }',
            "letterhead.logo.file: there is no file",
        ),
        ('[referrer]\nname = "Dr A"', "referrer: needs letterhead.name beside it"),
        (
            '[letterhead]\nname = "A"\n[recipients.reassure-self-care]\n'
            'department = "B"',
            "recipients.reassure-self-care: only a referral goes to somebody else",
        ),
        (
            '[letterhead]\nname = "A"\n[recipients.urgent-neurology]\nfax = "x"',
            "recipients.urgent-neurology.department: Missing data",
        ),
        ('region = "uk', "is not TOML"),
        ("x" * 65_537, "is over 64 KiB"),
    ],
)
def test_what_is_wrong_is_named_by_its_place(
    tmp_path: Path, text: str, expected: str
) -> None:
    assert any(expected in each for each in problems(tmp_path, text))


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    text = 'region = "fr"\n[letterhead]\nname = "A"\nphone = "tel"\nfax = "fax"'
    assert len(problems(tmp_path, text)) == 3


def test_a_file_that_is_not_there_or_not_in_utf_8_is_named(tmp_path: Path) -> None:
    with pytest.raises(PracticeError, match="cannot be read"):
        read_practice(tmp_path / "none.toml")
    path = tmp_path / "latin.toml"
    path.write_bytes('region = "ä"'.encode("latin-1"))
    with pytest.raises(PracticeError, match="not in UTF-8"):
        read_practice(path)


@pytest.mark.parametrize(
    "logo",
    [
        {"media_type": "image/png", "data": "AAAA", "alt": "A"},
        {"media_type": "image/png", "data": "no base64", "alt": "A"},
        {"media_type": "text/html", "data": "PHN2Zz4=", "alt": "A"},
    ],
)
def test_a_logo_that_comes_as_json_is_checked_like_a_file(logo: dict[str, Any]) -> None:
    with pytest.raises(PracticeError):
        practice_from_json({"letterhead": {"name": "A", "logo": logo}})


def test_a_media_type_that_is_not_the_logo_s_is_refused() -> None:
    told = practice_json(read_practice(EXAMPLE))
    told["letterhead"]["logo"]["media_type"] = "image/png"
    with pytest.raises(PracticeError, match=r"expected image/svg\+xml"):
        practice_from_json(told)
