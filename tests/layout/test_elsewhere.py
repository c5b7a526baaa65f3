"""./test.sh elsewhere repeats whatever reads the clock or the zone of the machine."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = (ROOT / "scripts" / "elsewhere.sh").read_text(encoding="utf-8")
# What reads no clock of the machine, and why it is not repeated.
ELSEWHERE_THE_SAME = {
    "browser": "Chromium has the clock of the machine; run by a command of its own",
    "conformance": "validators and servers; run by a command of its own",
    "data": "no tests",
    "golden": "no tests",
    "layout": "texts of the repository",
    "proofs": "formulas, no day is among their variables",
    "properties": "the pure core, and requests with a fixed time",
    "rules": "the pure core",
    "spec": "no tests",
    "support": "no tests",
}
READS_THE_CLOCK = re.compile(r"\b(local_now|today|utcnow|time_machine|TZ)\b|\.now\(")


def listed(name: str) -> list[str]:
    found = re.search(rf"^{name}=\(([^)]*)\)", SCRIPT, re.MULTILINE)
    assert found
    return found[1].split()


LEFT_OUT = listed("LEFT_OUT")


def test_every_folder_of_tests_is_repeated_or_has_its_reason() -> None:
    repeated = {Path(each).name for each in listed("FOLDERS")}
    there = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir()}
    there -= {"__pycache__"}
    assert repeated | ELSEWHERE_THE_SAME.keys() == there
    assert not repeated & ELSEWHERE_THE_SAME.keys()


@pytest.mark.parametrize("path", LEFT_OUT)
def test_what_is_left_out_reads_no_clock(path: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    assert not READS_THE_CLOCK.search(text)


@pytest.mark.parametrize("text", ["datetime.now(UTC)", "NOW = local_now()", "TZ=X"])
def test_a_clock_is_seen(text: str) -> None:
    assert READS_THE_CLOCK.search(text)
