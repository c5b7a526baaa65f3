"""Every file that is made of the rulebook and the wording, in the order of making."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from screening.authoring import code_systems, plan_definition
from screening.authoring.documents.case_files import read_cases
from screening.authoring.documents.codes_document import codes_document
from screening.authoring.documents.counts import STATED, with_counts
from screening.authoring.documents.evidence_table import with_sources
from screening.authoring.documents.rulebook_document import rulebook_document
from screening.authoring.questionnaire import build_questionnaire
from screening.fhir.json_output import dumps_indented
from screening.rulebook import RULEBOOK
from screening.wording.catalogue import ENGLISH
from screening.wording.questions import wording
from screening.wording.rulebook import outcome_displays

# What makes a file, given the folder of the project.
Make = Callable[[Path], bytes]


def generated() -> Mapping[str, Make]:
    """Return what makes each file, by its path; a later one may read an earlier one."""
    return dict(_generated())


def stale(root: Path) -> list[str]:
    """Return the paths of the files that are not what would be made now."""
    return [
        path for path, make in generated().items() if _read(root, path) != make(root)
    ]


def write(root: Path) -> list[str]:
    """Generate every file, and return the paths of those that changed."""
    changed = []
    for path, make in generated().items():
        content = make(root)
        if _read(root, path) != content:
            (root / path).write_bytes(content)
            changed.append(path)
    return changed


def _generated() -> Iterator[tuple[str, Make]]:
    for name in code_systems.NAMES:
        yield f"fhir_profiles/CodeSystem-{name}.json", partial(_code_system, name)
    yield "fhir_profiles/Questionnaire-muscle-twitching.json", _questionnaire
    yield f"fhir_profiles/{plan_definition.FILE}", _plan_definition
    yield "docs/rulebook.md", _rulebook
    yield "docs/codes.md", _codes
    yield _EVIDENCE, _evidence
    for page in STATED:
        yield page, partial(_counted, page)


_EVIDENCE = "docs/safety/evidence.md"


def _code_system(name: str, _root: Path) -> bytes:
    return dumps_indented(code_systems.build_code_system(name))


def _questionnaire(_root: Path) -> bytes:
    return dumps_indented(build_questionnaire())


def _plan_definition(_root: Path) -> bytes:
    return plan_definition.written()


def _rulebook(root: Path) -> bytes:
    cases = read_cases(root / "tests" / "rules")
    outcomes = outcome_displays(ENGLISH)
    return rulebook_document(RULEBOOK, wording(ENGLISH), outcomes, cases).encode()


def _codes(_root: Path) -> bytes:
    return codes_document().encode()


def _evidence(root: Path) -> bytes:
    return with_sources((root / _EVIDENCE).read_text("utf-8")).encode()


def _counted(page: str, root: Path) -> bytes:
    return with_counts(page, (root / page).read_text("utf-8")).encode()


def _read(root: Path, path: str) -> bytes:
    file = root / path
    return file.read_bytes() if file.is_file() else b""
