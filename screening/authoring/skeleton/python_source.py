"""Additions to a module of the rulebook: imports, declarations, entries of a tuple."""

from __future__ import annotations

import ast
import re

from screening.authoring.skeleton import CannotAdd

_WIDTH = 88


def with_import(source: str, module: str, name: str) -> str:
    """Return the source with a name imported from a module that it imports from."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.ImportFrom) and node.module == module:
            names = {alias.name for alias in node.names} | {name}
            listed = ", ".join(sorted(names, key=_order))
            statement = f"from {module} import "
            return _replaced(source, node, statement, listed)
    raise CannotAdd(f"the module imports nothing from {module}")


def with_declaration(source: str, declaration: str, tuple_name: str) -> str:
    """Return the source with a declaration before the tuple that lists them."""
    start = _assignment(source, tuple_name).lineno - 1
    lines = source.splitlines(keepends=True)
    return "".join((*lines[:start], declaration, "\n", *lines[start:]))


def with_entry(source: str, tuple_name: str, name: str, after: str | None) -> str:
    """Return the source with a name in a tuple: last, or after another name."""
    node = _assignment(source, tuple_name)
    if not isinstance(node.value, ast.Tuple):
        raise CannotAdd(f"{tuple_name} is no tuple")
    names = [ast.unparse(each) for each in node.value.elts]
    names.insert(names.index(after) + 1 if after in names else len(names), name)
    return _replaced(source, node, f"{tuple_name} = ", ", ".join(names), brackets=True)


def _assignment(source: str, name: str) -> ast.Assign:
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            return node
    raise CannotAdd(f"the module declares no {name}")


def _replaced(
    source: str, node: ast.stmt, start: str, listed: str, *, brackets: bool = False
) -> str:
    """Replace a statement, on one line or with one name on each."""
    short = f"{start}({listed})" if brackets else f"{start}{listed}"
    if len(short) > _WIDTH:
        each = "".join(f"    {name},\n" for name in listed.split(", "))
        short = f"{start}(\n{each})"
    lines = source.splitlines(keepends=True)
    before, after = lines[: node.lineno - 1], lines[node.end_lineno or node.lineno :]
    return "".join((*before, f"{short}\n", *after))


def _order(name: str) -> tuple[int, str]:
    """Sort names as the formatter does: constants, classes, functions."""
    kind = 0 if name.isupper() else 1 if re.match("[A-Z]", name) else 2
    return kind, name
