"""Where rules and questions are declared, and which have something to be written."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

_DECLARE = ("Rule", "choice", "choices", "number")


def declarations(rulebook: Path) -> Mapping[str, str]:
    """Return the source of each declaration by its id, with the comment above it."""
    paths = sorted(rulebook.rglob("*.py"))
    return {name: text for path in paths for name, text in _declared(path)}


def _declared(path: Path) -> Iterator[tuple[str, str]]:
    source = path.read_text("utf-8")
    lines, end = source.splitlines(), 0
    for node in ast.parse(source).body:
        start, end = end, node.end_lineno or 0
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            call = node.value
            if ast.unparse(call.func) in _DECLARE:
                yield _id(call), "\n".join(lines[start:end])


def _id(call: ast.Call) -> str:
    named = [each.value for each in call.keywords if each.arg == "id"]
    return str(ast.literal_eval(named[0] if named else call.args[0]))
