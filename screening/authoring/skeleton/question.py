"""The skeleton of a question."""

from __future__ import annotations

import re
from pathlib import Path

from screening.authoring.skeleton import TO_BE_WRITTEN, CannotAdd
from screening.authoring.skeleton.python_source import (
    with_declaration,
    with_entry,
    with_import,
)
from screening.authoring.skeleton.toml_source import table, with_entries, with_table
from screening.rulebook import RULEBOOK
from screening.rulebook.questions import GROUPS
from screening.wording.catalogue import catalogue, languages

KINDS = ("choice", "choices", "integer", "decimal", "quantity")
EXAMINATION = "grp-examination"
_QUESTIONS = "screening/rulebook/questions"
_BASE = "tests/rules/base.toml"
# The answer of a patient in whom nothing is found.
_CLEAN = ("none", "no", "normal", "absent")


def default_options(kind: str, group: str) -> tuple[str, ...]:
    """Return the options that a question of this kind mostly has."""
    if kind == "choice":
        usual = ("normal", "abnormal", "not-examined")
        return usual if group == EXAMINATION else ("yes", "no", "unknown")
    return ("none", "unknown") if kind == "choices" else ()


def new_question(
    root: Path, link_id: str, group: str, kind: str, codes: tuple[str, ...] | None
) -> list[str]:
    """Write the skeleton of a question; return the paths of the files it stands in.

    Without option codes it has those that such a question mostly has.
    """
    _check(link_id, group)
    options = default_options(kind, group) if codes is None else codes
    module = _module(root, group)
    written = {module: _declared(root / module, link_id, group, kind, options)}
    for language in languages():
        folder = f"templates/wording/{language}"
        questions = f"{folder}/questions.toml"
        content = (root / questions).read_text("utf-8")
        written[questions] = _worded(content, link_id, group, options)
        answers = catalogue(language).section("answers")
        marked = f'"{TO_BE_WRITTEN}"'
        if lacking := {code: marked for code in options if code not in answers}:
            path = f"{folder}/answers.toml"
            content = (root / path).read_text("utf-8")
            written[path] = with_entries(content, lacking)
    base = (root / _BASE).read_text("utf-8")
    clean = next((code for code in options if code in _CLEAN), TO_BE_WRITTEN)
    written[_BASE] = with_entries(base, {link_id: f'"{clean}"'}, within="clean")
    for path, content in written.items():
        (root / path).write_text(content, "utf-8")
    return [*written]


def _check(link_id: str, group: str) -> None:
    if not re.fullmatch(r"[a-z]{2}-[a-z0-9-]+", link_id) or link_id.startswith("lt-"):
        raise CannotAdd("a link id is two letters, a hyphen and a name, as tw-sites")
    if link_id in {question.link_id for question in RULEBOOK.questions}:
        raise CannotAdd(f"there is a question {link_id}; a link id is never used twice")
    if group not in GROUPS:
        raise CannotAdd(f"there is no group {group}, only: {', '.join(GROUPS)}")


def _module(root: Path, group: str) -> str:
    for path in sorted((root / _QUESTIONS).glob("*.py")):
        source = path.read_text("utf-8")
        if f'"{group}"' in source and path.name != "groups.py":
            return f"{_QUESTIONS}/{path.name}"
    raise CannotAdd(f"no module declares questions of {group}")


def _declared(
    path: Path, link_id: str, group: str, kind: str, options: tuple[str, ...]
) -> str:
    source = path.read_text("utf-8")
    numeric = not options
    factory = "number" if numeric else kind
    source = with_import(source, "screening.clinical.question", factory)
    if numeric:
        source = with_import(source, "screening.clinical.question", "Kind")
        told = f'    Kind.{kind.upper()},\n    ("0", "100"),\n'
    else:
        listed = ", ".join(f'"{code}"' for code in options)
        told = f"    ({listed},),\n" if len(options) == 1 else f"    ({listed}),\n"
    name = link_id.replace("-", "_").upper()
    wanted = "the limits and the unit" if numeric else "the options"
    declaration = (
        f"# {TO_BE_WRITTEN}: {wanted}, what shows it, whether it is in the gate.\n"
        f'{name} = {factory}(\n    "{link_id}",\n    "{group}",\n{told}'
        f'    why="{TO_BE_WRITTEN}",\n    proposed=True,\n)\n'
    )
    source = with_declaration(source, declaration, "QUESTIONS")
    return with_entry(source, "QUESTIONS", name, after=None)


def _worded(content: str, link_id: str, group: str, options: tuple[str, ...]) -> str:
    keys = ("text", "name", "topic")
    added = table(link_id, dict.fromkeys(keys, TO_BE_WRITTEN))
    if options:
        letter = table(f"{link_id}.letter", dict.fromkeys(options, TO_BE_WRITTEN))
        added = f"{added}\n{letter}"
    later = {*GROUPS[GROUPS.index(group) + 1 :], "lt-grp-letter"}
    return with_table(content, added, later.__contains__)
