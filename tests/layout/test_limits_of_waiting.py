"""No test waits without a limit: one that hangs says so, and where."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
STARTS = {"subprocess.run", "subprocess.check_call", "subprocess.check_output"}
# Each of them waits for ever when it is called with nothing.
WAITS = {"wait", "join", "result", "exception", "communicate"}


def waiting_without_limit(source: str) -> Iterator[int]:
    """Yield the line of each call that may wait for ever."""
    for call in ast.walk(ast.parse(source)):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
            continue
        limited = any(each.arg == "timeout" for each in call.keywords)
        name = call.func.attr
        if ast.unparse(call.func) in STARTS or name == "urlopen":
            unlimited = not limited
        elif name == "communicate":
            unlimited = not limited and len(call.args) < 2
        else:
            unlimited = name in WAITS and not call.args and not call.keywords
        if unlimited and ast.unparse(call.func) != "doctor.result":
            yield call.lineno


def test_every_wait_has_a_limit() -> None:
    found = [
        f"{file.relative_to(TESTS)}:{line}"
        for file in sorted(TESTS.rglob("*.py"))
        for line in waiting_without_limit(file.read_text(encoding="utf-8"))
    ]
    assert not found


@pytest.mark.parametrize(
    "source",
    [
        "process.wait()",
        "thread.join()",
        "process.communicate('y')",
        "subprocess.run(['ls'], check=True)",
        "urllib.request.urlopen(address)",
    ],
)
def test_a_wait_without_a_limit_is_found(source: str) -> None:
    assert [*waiting_without_limit(source)] == [1]


def test_every_test_has_a_limit(request: pytest.FixtureRequest) -> None:
    assert 0 < float(request.config.getini("timeout")) <= 600
