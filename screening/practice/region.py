"""A region: its public numbers, and the phrases of a letter that go with it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from screening.practice.values import Numbers, Practice
from screening.wording.catalogue import catalogue

# Section, then key, of the letter's wording.
Wording = Mapping[str, Mapping[str, str]]

_ENDING = ".toml"


@cache
def regions() -> tuple[str, ...]:
    """Return the names of the regions that are shipped."""
    names = (file.name for file in _folder().iterdir())
    return tuple(sorted(n.removesuffix(_ENDING) for n in names if n.endswith(_ENDING)))


@cache
def region_numbers(name: str) -> Numbers:
    """Return the public numbers of a region."""
    content = (_folder() / f"{name}{_ENDING}").read_text(encoding="utf-8")
    return Numbers(**tomllib.loads(content))


def regional_wording(practice: Practice, language: str) -> Wording:
    """Return the phrases of the practice's region in a language; empty without one."""
    if practice.region is None:
        return {}
    found: Wording = catalogue(language).entry("regions", practice.region)
    return found


def numbers_of(practice: Practice) -> Numbers:
    """Return the numbers to dial: the practice's own, else those of its region."""
    own = practice.numbers
    given = region_numbers(practice.region) if practice.region else Numbers()
    return Numbers(
        emergency=own.emergency or given.emergency,
        out_of_hours=own.out_of_hours or given.out_of_hours,
    )


def _folder() -> Traversable:
    return files("screening.templates") / "regions"
