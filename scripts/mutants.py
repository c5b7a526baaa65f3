"""Mutation testing of the core and the rulebook: are small faults noticed?

Each mutant is one file with one fault (a comparison flipped, a branch dropped, "and"
for "or", a constant changed, an outcome swapped), tried in a copy of the repository by
the tests that run fastest first. Prints each survivor with its line, and the share
killed.

    .venv/bin/python scripts/mutants.py [FILE ...] [--jobs N]
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue

ROOT = Path(__file__).parents[1]
# The quickest first: nearly every mutant is dead before the last.
STAGES = (
    ["tests/unit/clinical", "tests/properties/test_alternatives.py"],
    ["tests/unit/clinical/explain", "tests/properties/test_residual.py"],
    ["tests/rules/test_cases.py"],
    ["tests/properties", "--deselect", "tests/properties/test_safety.py"],
    [
        "tests/layout",
        "tests/unit/authoring/documents",
        "tests/unit/authoring/plan_definition",
    ],
)
RULEBOOK = "screening/rulebook"
# What no rule case can notice (texts, references) is no fault this mutator makes.
RULEBOOK_STAGES = (
    ["tests/layout/test_rulebook_is_the_rule_table.py"],
    ["tests/layout", "tests/rules/test_cases.py"],
    [
        "tests/unit/clinical/explain",
        "tests/unit/authoring/documents",
        "tests/proofs",
        "tests/unit/fhir",
    ],
)
FLIPS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}


OUTCOMES = ("EMERGENCY", "URGENT", "ROUTINE", "GP_WORKUP", "REASSURANCE")
CRITERIA = {
    "all_of": "any_of",
    "any_of": "all_of",
    "above": "below",
    "below": "above",
    "at_least": "at_most",
    "at_most": "at_least",
}


def faults(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """Yield what could be wrong with one node, and the node so changed."""
    changed = copy.deepcopy(node)
    match changed:
        case ast.Compare(ops=[op]) if type(op) in FLIPS:
            changed.ops = [FLIPS[type(op)]()]
            yield "comparison flipped", changed
        case ast.BoolOp(op=op):
            changed.op = ast.Or() if isinstance(op, ast.And) else ast.And()
            yield "and/or swapped", changed
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield "not dropped", operand
        case ast.Constant(value=bool() as value):
            yield "truth flipped", ast.Constant(not value)
        case ast.Constant(value=int() as value):
            yield "number changed", ast.Constant(value + 1)
        case ast.If():
            changed.body = [ast.Pass()]
            yield "branch dropped", changed
        case ast.IfExp(body=body, orelse=orelse):
            changed.body, changed.orelse = orelse, body
            yield "branches swapped", changed
        case ast.Continue():
            yield "continue dropped", ast.Pass()


def faults_of_content(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """Yield what could be wrong with a rule: another outcome, another condition."""
    changed = copy.deepcopy(node)
    match changed:
        case ast.Attribute(value=ast.Name(id="Outcome"), attr=attr) if attr in OUTCOMES:
            changed.attr = OUTCOMES[(OUTCOMES.index(attr) + 1) % len(OUTCOMES)]
            yield "outcome swapped", changed
        case ast.Call(func=ast.Name(id=name)) if name in CRITERIA:
            changed.func = ast.Name(CRITERIA[name])
            yield f"{CRITERIA[name]} for {name}", changed
            if len(changed.args) > 1 and name in ("all_of", "any_of"):
                for place in range(len(node.args)):
                    fewer = copy.deepcopy(node)
                    del fewer.args[place]
                    yield f"criterion {place + 1} dropped", fewer


def mutants(source: str) -> Iterator[tuple[int, str, str]]:
    """Yield line, fault and source of every mutant of a module."""
    tree = ast.parse(source)
    spared = {id(part) for node in ast.walk(tree) for part in _spared(node)}
    for parent in ast.walk(tree):
        if id(parent) in spared:
            continue
        for name, value in ast.iter_fields(parent):
            children = value if isinstance(value, list) else [value]
            for place, child in enumerate(children):
                if not isinstance(child, ast.AST) or id(child) in spared:
                    continue
                for fault, changed in (*faults(child), *faults_of_content(child)):
                    _put(parent, name, value, place, changed)
                    yield getattr(child, "lineno", 0), fault, _written(tree)
                    _put(parent, name, value, place, child)


def _spared(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what decides nothing: decorators, `field(...)`, imports for types only."""
    for decorator in getattr(node, "decorator_list", []):
        yield from ast.walk(decorator)
    match node:
        case ast.Call(func=ast.Name(id="field")):
            yield from ast.walk(node)
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            yield from ast.walk(node)


def _put(parent: ast.AST, name: str, value: object, place: int, node: ast.AST) -> None:
    if isinstance(value, list):
        value[place] = node
    else:
        setattr(parent, name, node)


def _written(tree: ast.AST) -> str:
    return ast.unparse(ast.fix_missing_locations(tree))


def survives(copy_of_repo: Path, file: Path, source: str) -> bool:
    """Whether every stage passes with this source in place of the file."""
    target = copy_of_repo / file
    good = target.read_text()
    target.write_text(source)
    try:
        stages = RULEBOOK_STAGES if RULEBOOK in file.as_posix() else STAGES
        return all(_passes(copy_of_repo, stage) for stage in stages)
    finally:
        target.write_text(good)


def _passes(copy_of_repo: Path, stage: list[str]) -> bool:
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider"]
    environment = os.environ | {"PYTHONPATH": str(copy_of_repo)}
    try:
        done = subprocess.run(
            [*command, *stage],
            cwd=copy_of_repo,
            env=environment,
            capture_output=True,
            timeout=300,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def main() -> None:
    """Try every mutant of the files named, or of the core and the rulebook."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    chosen = parser.parse_args()
    parts = (ROOT / "screening/clinical", ROOT / RULEBOOK)
    every = sorted(file for part in parts for file in part.rglob("*.py"))
    files = chosen.files or [file.relative_to(ROOT) for file in every]
    work = [(f, *m) for f in files for m in mutants((ROOT / f).read_text())]
    copies: Queue[Path] = Queue()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(chosen.jobs):
            place = Path(folder) / str(number)
            ignored = shutil.ignore_patterns(".git", ".venv", ".cache", "__pycache__")
            shutil.copytree(ROOT, place, ignore=ignored)
            copies.put(place)

        def tried(item: tuple[Path, int, str, str]) -> bool:
            file, line, fault, source = item
            place = copies.get()
            alive = survives(place, file, source)
            copies.put(place)
            if alive:
                print(f"survived: {file}:{line} {fault}", flush=True)
            return alive

        with ThreadPoolExecutor(chosen.jobs) as pool:
            alive = sum(pool.map(tried, work))
    killed = len(work) - alive
    print(f"{killed} of {len(work)} mutants killed ({killed / len(work):.1%})")


if __name__ == "__main__":
    main()
