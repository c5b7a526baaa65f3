"""A name stands for one thing: no two classes share one."""

import ast
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
