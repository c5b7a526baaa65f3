"""The hazard log names every hazard, and every test it links exists."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAFETY = ROOT / "docs" / "safety"
LOG = (SAFETY / "hazard-log.md").read_text("utf-8")
HAZARDS = {f"H{number}" for number in range(1, 29)}
LINK = re.compile(r"\[`(tests/[\w/.]+)::(\w+)`\]\(([^)]+)\)")
PAGES = {
    "change-procedure.md",
    "evidence.md",
    "hazard-log.md",
    "intended-use.md",
    "known-limits.md",
    "mutation-testing.md",
    "reporting.md",
}


def rows() -> dict[str, str]:
    lines = [line for line in LOG.splitlines() if line.startswith("| H")]
    return {line.split("|")[1].strip(): line for line in lines}


def has_test(path: Path, name: str) -> bool:
    """Whether a file has a test function of this name."""
    if not path.is_file():
        return False
    tree = ast.parse(path.read_text("utf-8"))
    functions = (node for node in tree.body if isinstance(node, ast.FunctionDef))
    return name.startswith("test_") and name in {node.name for node in functions}


def test_every_hazard_is_present_once():
    lines = [line for line in LOG.splitlines() if line.startswith("| H")]
    assert set(rows()) == HAZARDS
    assert len(lines) == len(HAZARDS)


@pytest.mark.parametrize("hazard", sorted(HAZARDS, key=lambda h: int(h[1:])))
def test_every_hazard_has_cause_mitigation_and_a_test_that_exists(hazard: str):
    cells = [cell.strip() for cell in rows()[hazard].strip("|").split(" | ")]
    assert len(cells) == 6
    assert all(cells)
    links = LINK.findall(cells[4])
    assert links, f"{hazard} links no test"
    for path, name, target in links:
        assert has_test(ROOT / path, name), f"{hazard}: dead link {path}::{name}"
        assert (SAFETY / target).resolve() == (ROOT / path).resolve()


def test_every_mention_of_a_test_is_a_link():
    assert LOG.count("::test_") == len(LINK.findall(LOG))


def test_a_dead_link_would_be_seen():
    here = Path(__file__)
    assert has_test(here, "test_a_dead_link_would_be_seen")
    assert not has_test(here, "test_that_nobody_wrote")
    assert not has_test(here, "has_test")
    assert not has_test(here.parent / "test_gone.py", "test_gone")


def test_every_page_is_there_and_its_links_lead_somewhere():
    assert {path.name for path in SAFETY.glob("*.md")} == PAGES
    for path in [*SAFETY.glob("*.md"), *(ROOT / "docs" / "adr").glob("000[56]-*.md")]:
        targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", path.read_text("utf-8"))
        dead = [t for t in targets if not (path.parent / t).exists()]
        assert not dead, f"{path.name}: {dead}"


@pytest.mark.parametrize("page", sorted(PAGES - {"reporting.md"}))
def test_no_page_passes_for_reviewed(page: str):
    text = " ".join((SAFETY / page).read_text("utf-8").replace("*", "").split())
    said = (
        "No clinician",
        "no clinician",
        "No Clinical Safety Officer",
        "Nothing here has been reviewed by a clinician",
    )
    assert any(words in text for words in said)
