"""The changelog speaks of the release, rulebook and Questionnaire that are here."""

import re
from configparser import ConfigParser
from datetime import date
from importlib.metadata import version
from pathlib import Path

from screening.rulebook import RULEBOOK
from tests.support.responses import questionnaire

ROOT = Path(__file__).parents[2]
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")
HEADINGS = re.findall(r"^## (.*)$", CHANGELOG, re.MULTILINE)


def releases() -> list[tuple[tuple[int, ...], str]]:
    """Return number and date of each, or `unreleased`; the newest first."""
    found = []
    for heading in HEADINGS:
        match = re.fullmatch(r"(\d+)\.(\d+)\.(\d+) \((unreleased|[\d-]{10})\)", heading)
        assert match, f"expected `## 1.2.3 (2027-03-01)`, not `## {heading}`"
        found.append((tuple(map(int, match.groups()[:3])), match[4]))
    return found


def test_the_first_heading_is_the_release_of_setup_cfg() -> None:
    setup = ConfigParser()
    setup.read(ROOT / "setup.cfg")
    stated = setup["metadata"]["version"]
    assert HEADINGS[0].partition(" ")[0] == stated
    assert version("fasciculation-screening") == stated, "run ./test.sh, it installs"


def test_it_names_the_rulebook_and_the_questionnaire() -> None:
    newest = CHANGELOG.split("\n## ")[1]
    named = re.search(r"^Rulebook (\S+), Questionnaire (\S+)\.", newest, re.MULTILINE)
    assert named, "expected a line `Rulebook 1.0.0, Questionnaire 1.0.0.`"
    assert named.groups() == (RULEBOOK.version, questionnaire()["version"])


def test_releases_have_dates_and_come_newest_first() -> None:
    numbers = [number for number, _ in releases()]
    assert numbers == sorted(set(numbers), reverse=True)
    days = [date.fromisoformat(day) for _, day in releases() if day != "unreleased"]
    assert days == sorted(days, reverse=True)
    older = [day for _, day in releases()[1:]]
    assert "unreleased" not in older, "only the newest can be unreleased"
