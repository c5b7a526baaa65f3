"""One resource from one version of FHIR to the other, along the types of FHIR."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from screening.errors import Problem, Refused
from screening.fhir import paths
from screening.fhir.r5.element_paths import (
    Gone,
    Members,
    NoPlace,
    Place,
    Rewritten,
    Tables,
    Unread,
)
from screening.fhir.reading import shapes
from screening.fhir.reading.shapes import Element
from screening.fhir.version import FhirVersion

_ENOUGH = 20
# To JSON these are one; what else holds for a value is checked elsewhere.
_TEXTS = frozenset({"string", "markdown", "code", "id"})
_ADDRESSES = frozenset({"uri", "url", "canonical"})
_OTHER = {FhirVersion.R4: FhirVersion.R5, FhirVersion.R5: FhirVersion.R4}


@dataclass(frozen=True, slots=True)
class Converted:
    """A resource in the other version, and what of it stayed behind unread."""

    resource: Members
    unread: tuple[Problem, ...]


@dataclass(slots=True)
class _Found:
    problems: list[Problem] = field(default_factory=list)
    unread: list[Problem] = field(default_factory=list)


class Conversion:
    """A way from one version to the other; the resources have to be well-formed."""

    def __init__(self, source: FhirVersion, tables: Tables) -> None:
        self.places = tables.places
        self.place = cache(self._place)
        self._source = source
        self._target = _OTHER[source]
        self._types = tables.types

    def convert(self, resource: Members, path: str) -> Converted:
        """Return the resource in the other version, or raise Refused."""
        found = _Found()
        converted = self._resource(resource, path, found)
        if found.problems:
            raise Refused(*found.problems[:_ENOUGH])
        return Converted(converted, tuple(found.unread[:_ENOUGH]))

    def _resource(self, value: Members, path: str, found: _Found) -> Members:
        kind = value["resourceType"]
        called = self._types.get(kind, kind)
        if not shapes.is_resource(called, self._target):
            found.problems.append(self._no_place(path))
            return {}
        members = {name: each for name, each in value.items() if name != "resourceType"}
        return {"resourceType": called, **self._members(members, kind, path, found)}

    def _members(
        self, value: Members, type_name: str, path: str, found: _Found
    ) -> Members:
        shape = shapes.shape(type_name, self._source)
        converted: Members = {}
        for name, each in value.items():
            element = shape[name]
            where = path + element.step
            place = self.place(type_name, name)
            if place is None:
                found.problems.append(self._no_place(where))
            elif isinstance(place, Unread):
                found.unread.append(self._no_place(where, unread=True))
            else:
                inner = self._value(each, element, where, found)
                try:
                    _merge(converted, _placed(place, inner))
                except NoPlace:
                    found.problems.append(self._no_place(where))
        return converted

    def _value(self, value: Any, element: Element, path: str, found: _Found) -> Any:
        if isinstance(value, list):
            converted = (
                self._value(each, element, paths.at(path, index), found)
                for index, each in enumerate(value)
            )
            return [each for each in converted if each != {}]
        if element.primitive or value is None:
            return value
        if element.type_name == shapes.ANY_RESOURCE:
            return self._resource(value, path, found)
        return self._members(value, element.type_name, path, found)

    def _place(self, type_name: str, name: str) -> Place | None:
        """Return where an element of a type goes; None where it has no place."""
        places = self.places.get(type_name, {})
        place = places.get(name)
        if place is not None:
            return place
        # Beside a primitive stands what extends it: it goes where that goes, by name.
        match places.get(name[1:]) if name.startswith("_") else None:
            case str(called) | Rewritten(called):
                return f"_{called}"
            case None if self._is_same(type_name, name):
                return name
            case Gone() | Unread() as left_out:
                return left_out
        return None

    def _is_same(self, type_name: str, name: str) -> bool:
        here = shapes.shape(type_name, self._source)[name]
        try:
            elements = shapes.shape(self._types.get(type_name, type_name), self._target)
        except ValueError:
            return False
        there = elements.get(name)
        if there is None or here.many != there.many:
            return False
        both = {self._types.get(here.type_name, here.type_name), there.type_name}
        return len(both) == 1 or both <= _TEXTS or both <= _ADDRESSES

    def _no_place(self, path: str, *, unread: bool = False) -> Problem:
        here, there = self._source.name, self._target.name
        text = f"FHIR {there} has no place for what stands here in FHIR {here}."
        # What comes is read as R4, whatever is asked for.
        if unread or self._source is FhirVersion.R4:
            text = f"{text} Leave it out, or ask for the result in FHIR {here}."
        else:
            text = f"{text} Leave it out."
        return Problem("not-supported", text, path)


def _placed(place: Place, value: Any) -> Members:
    match place:
        case str(name):
            placed: Members = {name: value}
        case Gone() | Unread():
            placed = {}
        case Rewritten(name, by):
            placed = {name: by(value)}
        case _:
            placed = place(value)
    return placed


def _merge(into: Members, members: Members) -> None:
    """Add members; two lists, or two objects, that have one place share it."""
    for name, value in members.items():
        there = into.get(name)
        if value in ({}, []):
            # FHIR knows no empty object and no empty list.
            continue
        if there is None:
            into[name] = value
        elif isinstance(there, list) and isinstance(value, list):
            into[name] = there + value
        elif isinstance(there, dict) and isinstance(value, dict):
            merged = dict(there)
            _merge(merged, value)
            into[name] = merged
        else:
            raise NoPlace
