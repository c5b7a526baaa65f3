"""A name stands for one thing, and is a word of software, medicine or FHIR."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

SCREENING = Path(__file__).parents[2] / "screening"


def classes() -> Iterator[tuple[str, str]]:
    """Yield the name and the file of every class; marshmallow asks for Meta within."""
    for file in sorted(SCREENING.rglob("*.py")):
        for node in ast.parse(file.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef):
                yield node.name, str(file.relative_to(SCREENING))


def test_no_two_classes_share_a_name() -> None:
    places = defaultdict(list)
    for name, file in classes():
        places[name.lstrip("_")].append(file)
    assert len(places) > 300
    assert not {name: files for name, files in places.items() if len(files) > 1}


# Pictures and words of our own for what has a standard word: worker pool,
# verification, pending request, form data, letterhead, endpoint, current, again.
NOT_A_WORD_OF_SOFTWARE = {
    "anew",
    "carried",
    "carry",
    "door",
    "doors",
    "house",
    "looked",
    "press",
    "receipt",
    "room",
    "rooms",
    "the_store",
    "whoever",
}


def names() -> Iterator[tuple[str, str]]:
    """Yield the name and the file of every module, class, function and parameter."""
    for file in sorted(SCREENING.rglob("*.py")):
        at = str(file.relative_to(SCREENING))
        yield file.stem, at
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
                    yield node.name, at
                case ast.arg():
                    yield node.arg, at


def words_of(name: str) -> set[str]:
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()
    return {*spaced.strip("_").split("_"), spaced}


def test_a_name_is_a_standard_word() -> None:
    found = [(n, at) for n, at in names() if words_of(n) & NOT_A_WORD_OF_SOFTWARE]
    assert not found
    assert words_of("_AtThePress") & NOT_A_WORD_OF_SOFTWARE
