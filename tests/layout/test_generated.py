"""What is made of the rulebook and the wording is as it would be made now."""

import shutil
import subprocess
from pathlib import Path

import pytest

from screening.authoring import generated
from screening.rulebook import RULEBOOK

ROOT = Path(__file__).parents[2]
RULES = len(RULEBOOK.rules)


def test_every_generated_file_is_current() -> None:
    assert not generated.stale(ROOT), "run scripts/regenerate"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy every generated file, and what the documents count."""
    for path in generated.generated():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, tmp_path / path)
    shutil.copytree(ROOT / "tests" / "rules", tmp_path / "tests" / "rules")
    return tmp_path


@pytest.mark.parametrize(
    "path, now, then",
    [
        ("README.md", f"applies {RULES} rules", "applies 9 rules"),
        ("docs/safety/evidence.md", "| unconfirmed | U09 |", "| seen | U09 |"),
        ("docs/rulebook.md", "### E01", "### E00"),
        ("docs/codes.md", "`pt-age`", "`pt-years`"),
        ("fhir_profiles/CodeSystem-rule.json", f'"count": {RULES}', '"count": 9'),
        (
            "fhir_profiles/Questionnaire-muscle-twitching.json",
            "Alter in Jahren",
            "Alter",
        ),
    ],
)
def test_a_stale_file_is_named_and_made_anew(
    copy: Path, path: str, now: str, then: str
) -> None:
    file = copy / path
    content = file.read_text("utf-8")
    assert now in content
    file.write_text(content.replace(now, then), "utf-8")
    assert generated.stale(copy) == [path]
    assert generated.write(copy) == [path]
    assert file.read_text("utf-8") == content


def test_a_page_that_no_longer_states_a_count_is_an_error(copy: Path) -> None:
    page = copy / "README.md"
    page.write_text(
        page.read_text("utf-8").replace(f"applies {RULES}", "has 9"), "utf-8"
    )
    with pytest.raises(ValueError, match=r"README\.md no longer says: applies"):
        generated.stale(copy)


def test_the_script_says_that_all_is_current() -> None:
    done = subprocess.run(
        [ROOT / "scripts" / "regenerate", "--check"],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.returncode, done.stdout) == (0, "All is current.\n"), done.stderr
