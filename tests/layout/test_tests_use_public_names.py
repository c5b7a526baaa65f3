"""Tests read what is public: no private name of the product, no other test module."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest

ROOT = Path(__file__).parents[1]
# All but this one, in which faults are planted.
MODULES = sorted({*ROOT.rglob("*.py")} - {Path(__file__)})


# Of WeasyPrint, which has no public name for them: the boxes of a page, and the hook by
# which our page brings its own style sheet; and os._exit, which is public.
OF_A_LIBRARY = {"_page_box", "_ua_stylesheets", "_exit"}


def is_private(name: str) -> bool:
    own = name in OF_A_LIBRARY
    return name.startswith("_") and not name.endswith("__") and not own


def private_names(tree: ast.Module) -> Iterator[str]:
    """Yield the private names that a test reads, with their lines.

    `self._x`, `cls._x` and a name that the module itself assigns are its own.
    """
    own = {
        each.attr
        for each in ast.walk(tree)
        if isinstance(each, ast.Attribute)
        and isinstance(each.value, ast.Name)
        and each.value.id in ("self", "cls")
    }
    own |= {
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    }
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(text)) if "screening" in text:
                # The source of another process.
                yield from private_names(_parsed(text))
            case ast.ImportFrom(module=str(module), names=names):
                parts = [*module.split("."), *(each.name for each in names)]
                yield from (f"{node.lineno}: {p}" for p in parts if is_private(p))
            case ast.Attribute(attr=name) if is_private(name) and name not in own:
                yield f"{node.lineno}: {name}"
            case ast.Call(args=arguments) if _sets(node):
                named = (a.value for a in arguments[:2] if isinstance(a, ast.Constant))
                last = (str(value).rpartition(".")[2] for value in named)
                yield from (
                    f"{node.lineno}: {name}" for name in last if is_private(name)
                )


def _parsed(text: str) -> ast.Module:
    """Return the syntax of a text; nothing where it is no Python."""
    try:
        return ast.parse(dedent(text))
    except SyntaxError:
        return ast.Module([], [])


def _sets(call: ast.Call) -> bool:
    """Whether it is monkeypatch.setattr, mock.patch.object, getattr or the like."""
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else ""
    name = function.id if isinstance(function, ast.Name) else name
    return name in ("setattr", "getattr", "delattr", "object")


def other_test_modules(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        module = (isinstance(node, ast.ImportFrom) and node.module) or ""
        if module.rpartition(".")[2].startswith("test_"):
            yield f"{node.lineno}: {module}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_test_reads_public_names(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert [*private_names(tree)] == []
    assert [*other_test_modules(tree)] == []


@pytest.mark.parametrize(
    "source",
    [
        "from screening.web.form import _panel",
        "from screening._web import form",
        "import screening\nscreening.form._panel()",
        "def test(monkeypatch):\n    monkeypatch.setattr(form, '_panel', None)",
        "getattr(form, '_panel')",
        "monkeypatch.setattr('screening.web._panel', None)",
        'CODE = """\nfrom screening import web\nweb._panel()\n"""',
    ],
)
def test_a_private_name_is_found(source: str) -> None:
    assert [*private_names(ast.parse(source))]


def test_an_import_of_a_test_module_is_found() -> None:
    tree = ast.parse("from tests.rules.test_cases import CASES")
    assert [*other_test_modules(tree)] == ["1: tests.rules.test_cases"]
