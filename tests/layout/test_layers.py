"""The packages, their layers in setup.cfg and the table in CONTRIBUTING agree."""

from __future__ import annotations

import re
from configparser import ConfigParser
from pathlib import Path

ROOT = Path(__file__).parents[2]
MOST_ENTRIES = 17
# One row of the table: the layer and the entry.
ROW = re.compile(r"^\| (\d+) \| `(\w+)(?:/|\.py)` \|", re.MULTILINE)


def packages() -> set[str]:
    """Return the packages and modules of the service."""
    entries = (ROOT / "screening").iterdir()
    names = {
        entry.name.removesuffix(".py")
        for entry in entries
        if entry.suffix == ".py" or (entry / "__init__.py").exists()
    }
    return names - {"__init__"}


def contract() -> list[set[str]]:
    """Return the layers of the contract that exist already, the highest first."""
    setup = ConfigParser()
    setup.read(ROOT / "setup.cfg")
    written = setup["importlinter:contract:layers"]["layers"].split("\n")
    layers = [set(re.findall(r"\w+", line)) & packages() for line in written]
    return [layer for layer in layers if layer]


def table() -> list[set[str]]:
    """Return the layers as CONTRIBUTING lists them."""
    rows = ROW.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    numbers = sorted({int(number) for number, _ in rows})
    assert numbers == list(range(1, len(numbers) + 1))
    return [{entry for each, entry in rows if int(each) == n} for n in numbers]


def test_each_package_has_a_layer() -> None:
    assert set().union(*contract()) == packages()


def test_the_table_lists_the_layers_of_the_contract() -> None:
    assert table() == contract()


def test_a_reader_can_take_in_the_entries_of_the_package() -> None:
    visible = [
        entry.name
        for entry in (ROOT / "screening").iterdir()
        if not entry.name.startswith((".", "__pycache__"))
    ]
    assert len(visible) <= MOST_ENTRIES, sorted(visible)
