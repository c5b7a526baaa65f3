"""screening rules document, export and due."""

import json
from pathlib import Path

from screening.authoring.exported_rulebook.rulebook import rulebook_from_json
from screening.rulebook import RULEBOOK
from screening.wording.rulebook_json import digest, digest_of
from tests.unit.cli.running import screening

CASES = Path(__file__).parents[2] / "rules"


def test_the_document_comes_with_cases_where_they_are_at_hand(tmp_path: Path):
    file = tmp_path / "rulebook.md"
    screening("rules", "document", "--cases", str(CASES), "-o", str(file))
    assert "(../tests/rules/breathing.toml)" in file.read_text("utf-8")
    without = screening("rules", "document").stdout
    assert without.startswith(f"# Rulebook {RULEBOOK.version}\n")
    assert "tests/rules" not in without


def test_what_is_exported_is_the_rulebook():
    content = json.loads(screening("rules", "export").stdout)
    assert digest_of(content) == digest(RULEBOOK)
    assert rulebook_from_json(content).version == RULEBOOK.version


def test_on_the_day_itself_no_review_is_overdue():
    text = screening("rules", "due", "--on", "2027-11-22").stdout
    assert "0 of 60 rules are past their review date" in text
    assert "E01" not in text


def test_a_day_later_every_rule_is_overdue_and_nobody_has_reviewed_it():
    lines = screening("rules", "due", "--on", "2027-11-23").stdout.splitlines()
    assert lines[0].startswith("E01  due 2027-11-22, reviewed by nobody so far: ")
    assert lines[-1].startswith("On 2027-11-23, 60 of 60 rules are past")


def test_without_a_day_it_is_today():
    assert "rules are past their review date" in screening("rules", "due").stdout


def test_a_day_that_is_none_is_wrong_usage():
    screening("rules", "due", "--on", "tomorrow", code=2)
