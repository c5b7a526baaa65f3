"""Every phrase that the code asks for by name stands in the catalogue.

The languages are compared with the English; this compares the English with the code. A
name that is put together while the program runs is seen by the pseudo-language.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from screening.wording.catalogue import catalogue

CODE = Path(__file__).parents[2] / "screening"
FILES = sorted(CODE.rglob("*.py"))


def asked_for(tree: ast.AST, in_the_letter: bool) -> Iterator[tuple[str, ...]]:
    """Yield the file and the keys of each phrase that is asked for by literals."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
        keys = [text for text in texts if isinstance(text, str)]
        if len(keys) != len(node.args) - (name == "say" and not in_the_letter):
            continue
        if name == "text" and len(keys) > 1:
            yield tuple(keys)
        elif name == "say" and in_the_letter and len(keys) == 2:
            yield ("letter", *keys)
        elif name == "say" and not in_the_letter and len(keys) == 1:
            yield ("form", *keys[0].split("."))


def phrases_of(file: Path) -> list[tuple[str, ...]]:
    tree = ast.parse(file.read_text("utf-8"))
    return list(asked_for(tree, in_the_letter="letter" in file.parts))


@pytest.mark.parametrize(
    "file", FILES, ids=lambda file: str(file.relative_to(CODE.parent))
)
def test_every_phrase_that_is_asked_for_is_there(file: Path) -> None:
    for section, *keys in phrases_of(file):
        assert isinstance(catalogue("en").entry(section, *keys), str)


def test_such_phrases_are_found() -> None:
    found = {phrase for file in FILES for phrase in phrases_of(file)}
    assert ("letter", "missing", "glyph") in found
    assert ("form", "form", "title") in found
    assert ("common", "disclaimer") in found
    assert len(found) > 60
