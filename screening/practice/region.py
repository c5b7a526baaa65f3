"""A region: its public numbers and its names for routes, from templates/regions."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from screening.practice.values import Numbers, Practice

REGIONS = ("de", "uk")

# Section, then key, of the letter's wording.
Wording = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Region:
    """Numbers, and by language the phrases that replace those of the letter."""

    numbers: Numbers
    wording: Mapping[str, Wording]


@cache
def region_named(name: str) -> Region:
    """Read a region that is shipped."""
    file = files("screening.templates") / "regions" / f"{name}.toml"
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    return Region(Numbers(**content.pop("numbers")), content)


def regional_wording(practice: Practice, language: str) -> Wording:
    """Return the phrases of the practice's region in a language; nothing without."""
    if practice.region is None:
        return {}
    return region_named(practice.region).wording.get(language, {})


def numbers_of(practice: Practice) -> Numbers:
    """Return the numbers to dial: the practice's own, else those of its region."""
    own = practice.numbers
    given = region_named(practice.region).numbers if practice.region else Numbers()
    return Numbers(
        emergency=own.emergency or given.emergency,
        out_of_hours=own.out_of_hours or given.out_of_hours,
    )
