"""Everything that rules and questions still lack, by their ids, in one list."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from screening.authoring.declarations import declarations
from screening.authoring.skeleton import TO_BE_WRITTEN
from screening.clinical.fold import findings
from screening.clinical.question import OPEN_OPTIONS, Question
from screening.clinical.rule import POLICY, Outcome, Rule, Rulebook
from screening.rulebook import RULEBOOK
from screening.wording.catalogue import catalogue, languages
from screening.wording.comparison import entries_of
from screening.wording.content import lacking

_LONGEST_TITLE = 60
_STATES = ("met", "not met", "undecided")
_TABLE = "tests/spec/rules.json"
_ASKED = "tests/spec/questionnaire.json"
_BASE = "tests/rules/base.toml"


@dataclass(frozen=True)
class Project:
    """What the files of the project say beside the rulebook itself.

    `cases` and `never` are entries of the case files; `declared` is the source of each
    declaration by its id; `table` and `asked` are the ids of the clinical table.
    """

    cases: tuple[Mapping[str, Any], ...]
    never: tuple[Mapping[str, Any], ...]
    clean: Mapping[str, Any]
    declared: Mapping[str, str]
    table: frozenset[str]
    asked: frozenset[str]


def read_project(root: Path) -> Project:
    """Read case files, clinical table and declarations."""
    folder = root / "tests" / "rules"
    files = [tomllib.loads(p.read_text("utf-8")) for p in sorted(folder.glob("*.toml"))]
    return Project(
        cases=tuple(case for file in files for case in file.get("case", ())),
        never=tuple(each for file in files for each in file.get("never", ())),
        clean=tomllib.loads((root / _BASE).read_text("utf-8"))["clean"],
        declared=declarations(root / "screening" / "rulebook"),
        table=_ids(root / _TABLE, "id"),
        asked=_ids(root / _ASKED, "linkId"),
    )


def unfinished(project: Project, rulebook: Rulebook = RULEBOOK) -> dict[str, list[str]]:
    """Return what each rule and question lacks, by id; nothing for what is finished."""
    words = _words(rulebook)
    rules = {rule.id: _of_rule(rule, project) for rule in rulebook.rules}
    asked = {each.link_id: _of_question(each, project) for each in rulebook.questions}
    found = {
        name: [*_declaration(name, project), *words.pop(name, ()), *others]
        for name, others in {**rules, **asked}.items()
    }
    for name in project.declared.keys() - found.keys():
        found[name] = ["declaration: not in the tuple at the end of its module"]
    return {name: lines for name, lines in {**found, **words}.items() if lines}


def report(found: Mapping[str, list[str]]) -> str:
    """Write the list, to be read."""
    lines = (
        f"{name}\n" + "".join(f"  - {each}\n" for each in found[name]) for name in found
    )
    return "".join(lines)


def _declaration(name: str, project: Project) -> Iterator[str]:
    if TO_BE_WRITTEN in project.declared.get(name, ""):
        yield f"declaration: {TO_BE_WRITTEN} stands in it"


def _of_rule(rule: Rule, project: Project) -> Iterator[str]:
    if not findings(rule.when):
        yield "declaration: the condition names no question"
    if not rule.references:
        yield "declaration: no source"
    yield from _table(rule.id in project.table, rule.proposed, _TABLE)
    never = {
        each["is"] for each in project.never if each["rule"] == rule.id and "is" in each
    }
    seen = {case["is"] for case in project.cases if case["rule"] == rule.id}
    for state in _STATES:
        if state not in seen | never:
            yield f"cases: none that is {state}"
    if not _has_open_answer(rule, project):
        yield "cases: none with an answer that is unknown or not-examined"
    of_practice = rule.outcome is Outcome.GP_WORKUP and rule.weight != POLICY
    if of_practice and not _stands_beside_reassurance(rule, project):
        yield "cases: none with `reasons` beside a benign rule, nor [[never]] with"


def _has_open_answer(rule: Rule, project: Project) -> bool:
    """Whether a case leaves a question of the rule open; true where none offers it."""
    asked = {
        finding.question.link_id
        for finding in findings(rule.when)
        if OPEN_OPTIONS.intersection(finding.question.options)
    }
    answers = (
        (link_id, answer)
        for case in project.cases
        if case["rule"] == rule.id
        for link_id, answer in case.get("answers", {}).items()
    )
    return not asked or any(
        link_id in asked and answer in OPEN_OPTIONS
        for link_id, answer in answers
        if isinstance(answer, str)
    )


def _stands_beside_reassurance(rule: Rule, project: Project) -> bool:
    """Whether a case would notice that a benign rule drops it, or none ever can."""
    never = (each for each in project.never if each["rule"] == rule.id)
    cases = (case for case in project.cases if case["rule"] == rule.id)
    dropped = any(rule.id in ids for ids in RULEBOOK.overrides.values())
    return (
        dropped
        or any("with" in each for each in never)
        or any("reasons" in case for case in cases)
    )


def _of_question(question: Question, project: Project) -> Iterator[str]:
    if not question.why:
        yield "declaration: not said why it is asked"
    yield from _table(question.link_id in project.asked, question.proposed, _ASKED)
    answer = project.clean.get(question.link_id)
    if answer == TO_BE_WRITTEN or (
        answer is None and question.shown_when is None and not question.laboratory
    ):
        yield f"cases: the clean patient of {_BASE} does not answer it"


def _table(in_table: bool, proposed: bool, table: str) -> Iterator[str]:
    if in_table and proposed:
        yield f"declaration: {table} has it, so take proposed=True away"
    if not in_table and not proposed:
        yield f"not in the clinical table yet: say proposed=True, or add it to {table}"


def _words(rulebook: Rulebook) -> dict[str, list[str]]:
    """Return what each language lacks and what is marked, by rule, link id or file."""
    found: dict[str, list[str]] = {}
    known = {rule.id for rule in rulebook.rules}
    known |= {question.link_id for question in rulebook.questions}
    for language in languages():
        words = catalogue(language)
        missing = [(*entry, "missing") for entry in lacking(words, rulebook)]
        marked = [
            (file, key, TO_BE_WRITTEN)
            for file in words.names
            for key, text in entries_of(words.section(file)).items()
            if text == TO_BE_WRITTEN
        ]
        for file, key, what in (*missing, *marked):
            first = key.partition(".")[0]
            name = first if first in known else f"{file}.toml"
            line = f"wording: {language}/{file}.toml: {key}: {what}"
            found.setdefault(name, []).append(line)
        for rule in rulebook.rules:
            title = words.section("rules").get(rule.id, {}).get("title", "")
            if len(title) > _LONGEST_TITLE:
                line = (
                    f"wording: {language}: the title has over {_LONGEST_TITLE} letters"
                )
                found.setdefault(rule.id, []).append(line)
    return found


def _ids(path: Path, name: str) -> frozenset[str]:
    return frozenset(each[name] for each in json.loads(path.read_text("utf-8")))
