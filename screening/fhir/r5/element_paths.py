"""Where an element goes in the other version: the words that the tables are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Members = dict[str, Any]


class NoPlace(Exception):
    """The other version has no place for this value."""


@dataclass(frozen=True, slots=True)
class Gone:
    """An element that is left out on purpose, and why that loses nothing."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unread:
    """An element that nothing here reads: it stays behind in what was sent."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """An element whose value is written otherwise."""

    name: str
    by: Callable[[Any], Any]


# A name is where the value goes as it is; a function makes the new members.
Place = str | Rewritten | Gone | Unread | Callable[[Any], Members]
Table = Mapping[str, Place]


@dataclass(frozen=True, slots=True)
class Tables:
    """All that differs on the way from one version to the other.

    `places` by type and element; `types` are the types that are called otherwise, or
    whose elements now stand in another type.
    """

    places: Mapping[str, Table]
    types: Mapping[str, str]


def listed(name: str) -> Place:
    """One value became several."""
    return lambda value: {name: [value]}


def single(name: str) -> Place:
    """Several values became one."""

    def only(values: list[Any]) -> Members:
        if len(values) > 1:
            raise NoPlace
        return {name: values[0]} if values else {}

    return only


def inside(name: str, inner: str) -> Place:
    """One value now stands inside an object, such as a CodeableReference."""
    return lambda value: {name: {inner: value}}


def each_inside(name: str, inner: str) -> Place:
    """Each value now stands inside an object of a list."""

    def wrapped(value: Any) -> Members:
        values = value if isinstance(value, list) else [value]
        return {name: [{inner: each} for each in values]}

    return wrapped


def each_concept(name: str) -> Place:
    """CodeableConcepts become CodeableReferences."""
    return each_inside(name, "concept")


def each_reference(name: str) -> Place:
    """References become CodeableReferences."""
    return each_inside(name, "reference")


def coded(name: str, system: str) -> Place:
    """A code becomes a CodeableConcept."""
    return lambda code: {name: {"coding": [{"system": system, "code": code}]}}


def recoded(name: str, codes: Mapping[str, str]) -> Place:
    """Some codes are called otherwise."""
    return Rewritten(name, lambda code: codes.get(code, code))


def spread(value: Members) -> Members:
    """Put the members of an object where the object stood."""
    return value
