"""The core knows nothing but the standard library and itself, and looks nothing up."""

import ast
import sys
from pathlib import Path

import pytest

CORE = Path(__file__).parents[2] / "screening"
FILES = sorted([*CORE.glob("clinical/**/*.py"), *CORE.glob("rulebook/**/*.py")])
# What would let a clock, a random number, a file or the environment into the core.
IMPURE = {"time", "random", "os", "pathlib", "uuid", "secrets", "socket", "logging"}


def imported(tree: ast.AST):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(CORE)))
def test_a_core_module_imports_the_standard_library_and_the_core_only(file: Path):
    for name in imported(ast.parse(file.read_text())):
        top = name.split(".")[0]
        if top == "screening":
            assert name.startswith(("screening.clinical", "screening.rulebook")), name
        else:
            assert top in sys.stdlib_module_names - IMPURE, name


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(CORE)))
def test_a_core_module_reads_no_clock_and_no_file(file: Path):
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            assert called not in {"now", "today", "utcnow", "open", "print"}, called
