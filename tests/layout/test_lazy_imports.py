"""Imports inside functions are few, and each has its reason here."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

SCREENING = Path(__file__).parents[2] / "screening"

# Slow to import or in need of Debian's libraries, and used by few requests.
SLOW = {
    "PIL",
    "asn1crypto",
    "fhirpathpy",
    "flask_wtf",
    "fontTools",
    "pikepdf",
    "psycopg",
    "pyhanko",
    "rich",
    "weasyprint",
    "wtforms",
    "zxcvbn",
}
# Our own modules, by who imports them in a function, and why.
OURS = {
    "cli/doctor.py": "it says what is missing where the import fails",
    "config.py": "only a practice with a signing key reads one, which takes pyHanko",
    "letter/output.py": "only a signed letter takes pyHanko",
    "letter/pdf/render.py": "these modules import WeasyPrint or pikepdf",
    "letter/verification/reader.py": "only a signed letter takes pyHanko",
    "letter/workers/__init__.py": "a process that makes no letter needs no pool",
    "web/form/__init__.py": "a server of FHIR alone has no form",
    "web/form/result_page.py": "the page of a result comes after the first form",
}
LAZY = sorted(
    path.parent
    for path in SCREENING.rglob("__init__.py")
    if "lazy_names(" in path.read_text(encoding="utf-8") and path.parent != SCREENING
)


def imported_in_functions(tree: ast.Module) -> Iterator[str]:
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.ImportFrom):
                    yield str(node.module)
                elif isinstance(node, ast.Import):
                    yield from (each.name for each in node.names)


def test_an_import_in_a_function_is_of_something_slow_or_has_its_reason() -> None:
    found: dict[str, set[str]] = {}
    for path in SCREENING.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        modules = {
            m for m in imported_in_functions(tree) if m.split(".")[0] not in SLOW
        }
        if modules:
            found[path.relative_to(SCREENING).as_posix()] = modules
    assert found.keys() == OURS.keys(), found


@pytest.mark.parametrize("folder", LAZY, ids=lambda path: path.name)
def test_the_names_of_a_lazy_package_are_those_the_type_checker_reads(
    folder: Path,
) -> None:
    source = (folder / "__init__.py").read_text(encoding="utf-8")
    package = ".".join(folder.relative_to(SCREENING.parent).parts)
    written: dict[str, str] = {}
    loaded: dict[str, str] = {}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            for each in node.body:
                assert isinstance(each, ast.ImportFrom)
                module = str(each.module).removeprefix(f"{package}.")
                written |= {str(name.asname): module for name in each.names}
            (call,) = (n for n in ast.walk(node.orelse[0]) if isinstance(n, ast.Call))
            loaded = ast.literal_eval(call.args[1])
    assert loaded == written
    # A module of the same name would hide the name once it is imported.
    assert not {name for name in loaded if (folder / f"{name}.py").exists()}
    for name in loaded:
        assert getattr(import_module(package), name) is not None
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = import_module(package).no_such_name
