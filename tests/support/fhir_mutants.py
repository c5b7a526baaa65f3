"""Resources of FHIR with faults in them, and such as only look faulty.

Each is built along the elements of its type and then changed a few times; all of it
depends on the chance that is given and on nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from decimal import Decimal
from random import Random
from typing import Any

from screening.fhir.reading.shapes import ANY_RESOURCE, Element, shapes_of
from screening.fhir.version import FhirVersion

Json = dict[str, Any]

# The first two are what a careful sender writes; the others are at the limits of what
# is allowed, or beyond: one in fifty values.
VALUES: dict[str, tuple[Any, ...]] = {
    "boolean": (True, False, 1, "true"),
    "integer": (3, 0, -(2**31), 2**31, "5", Decimal("1.0"), True),
    "unsignedInt": (7, 0, -1, 2**31 - 1),
    "positiveInt": (1, 2, 0),
    "integer64": ("5", "-7", "0", 5, "9223372036854775808"),
    "decimal": (
        *(Decimal("1.50"), 2, Decimal("-0"), Decimal("1E+2"), Decimal("1E-7")),
        *("1.5", Decimal("0.30000000000000004")),
    ),
    "string": (
        *("x", "é x", "", " ", "\n", "\u00a0", "\u2003\u2028", "a\u00a0b", "\u200b"),
        *("\ufeff", " x ", "x" * 300, 7),
    ),
    "markdown": ("x", "*x*", "", "\u00a0", "\n"),
    "xhtml": ("<div xmlns='http://www.w3.org/1999/xhtml'>x</div>", "<div/>", "", 7),
    "code": ("final", "a b", " a", "a  b", "a\u00a0b", "\u00a0", "a\n", "A", ""),
    "id": ("a", "A-1.b", "_", "x" * 64, "x" * 65, "a\n", ""),
    "uri": ("https://x.example/a", "urn:x:y", "a b", "\u00a0", "#", "é", "", "x|1"),
    "url": (
        *("https://x.example/a", "Patient/1", "http://", "http://[", "x:", "#a", "?"),
        *("/a", "a%b", "mailto:a", "http://x:99999", "é"),
    ),
    "canonical": ("https://x.example/a", "urn:a|1", "a b", ""),
    "oid": ("urn:oid:1.2.3", "urn:oid:2.16.1", "1.2.3", "urn:oid:1.02", "urn:oid:1"),
    "uuid": (
        "urn:uuid:c757873d-ec9a-4326-a141-556f43239520",
        "urn:uuid:0C757873-EC9A-4326-8141-556F43239520",
        "urn:uuid:c757873d-ec9a-1326-a141-556f43239520",
        "urn:uuid:c757873d-ec9a-4326-c141-556f43239520",
        "c757873d-ec9a-4326-a141-556f43239520",
        "c757873dec9a4326a141556f43239520",
        "{c757873d-ec9a-4326-a141-556f43239520}",
        "x",
    ),
    "base64Binary": ("YQ==", "YWJj", "Y Q = =", "YQ", "a===", "====", "Y\u00a0Q==", ""),
    "date": ("2020-02-29", "2020", "2020-02", "0001", "0000", "2021-02-29", "2020-13"),
    "dateTime": (
        *("2020-02-29T10:00:00Z", "2020-02", "2020-02-29T10:00:00+14:00"),
        *("2020-02-29T10:00:00+14:30", "2020-02-29T10:00:00-13:59"),
        *("2020-02-29T10:00:00.123456789Z", "2020-02-29T10:00:00"),
        *("2020-02-29T23:59:60Z", "2020-02-29T24:00:00Z", "0000-01-01T00:00:00Z"),
        *("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "2020-2-2"),
    ),
    "instant": (
        *("2020-02-29T10:00:00Z", "2020-02-29T10:00:00.1+01:00", "2020-02-29"),
        *("2020-02-29T10:00:00+14:59", "2020-02-29T10:00:00-14:01"),
    ),
    "time": ("10:00:00", "23:59:59.5", "10:00", "24:00:00", "23:59:60"),
}
_NOT_LIKELY = (None, {}, [], "x", 7, True, [None], [[]], {"x": 1}, {"id": "a"}, [{}])
_INSIDE = ("Patient", "Observation", "Medication", "Binary", "Bundle", "Basic")
# They are refused whatever else there is.
_REFUSED = ("modifierExtension", "implicitRules", "_implicitRules")
_DEEPEST = 2


def mutant(kind: str, version: FhirVersion, chance: Random) -> Json:
    """Return a resource of this type; about half of them are well-formed."""
    resource = _Building(version, chance).resource(kind, _DEEPEST)
    for _ in range(chance.choice((0, 0, 1))):
        _change(resource, chance)
    return resource


class _Building:
    def __init__(self, version: FhirVersion, chance: Random) -> None:
        self._shapes = shapes_of(version)
        self._chance = chance

    def resource(self, kind: str, depth: int) -> Json:
        return {"resourceType": kind, **self._object(kind, depth)}

    def _object(self, type_name: str, depth: int) -> Json:
        shape, chance = self._shapes[type_name], self._chance
        names = [name for name in sorted(shape.elements) if name not in _REFUSED]
        # At the end of the branches stand values, and what cannot be left out.
        here = [each for each in names if depth > 0 or shape.elements[each].primitive]
        chosen = {*chance.sample(here, min(chance.randint(1, 4), len(here)))}
        chosen |= {self._of_choice(each, names) for each in shape.required}
        if chance.random() < 0.01:
            chosen.discard(chance.choice(sorted(chosen)))
        built: Json = {}
        choices: set[str] = set()
        for name in chance.sample(sorted(chosen), len(chosen)):
            element = shape.elements[name]
            if element.choice in choices and chance.random() < 0.98:
                continue
            choices |= {element.choice} if element.choice else set()
            built[name] = self._held(element, depth)
        return built

    def _of_choice(self, required: str, names: list[str]) -> str:
        """Return an element, of a choice `value[x]` one that it consists of."""
        stem = required.removesuffix("[x]")
        if stem == required:
            return required
        return self._chance.choice(
            [name for name in names if name.startswith(stem) and name != stem]
        )

    def _held(self, element: Element, depth: int) -> Any:
        if self._chance.random() < 0.001:
            return self._chance.choice(_NOT_LIKELY)
        if not element.many:
            return self._one(element, depth)
        return [self._one(element, depth) for _ in range(self._chance.randint(1, 2))]

    def _one(self, element: Element, depth: int) -> Any:
        if element.type_name == ANY_RESOURCE:
            return self.resource(self._chance.choice(_INSIDE), min(depth, 1) - 1)
        if not element.primitive:
            return self._object(element.type_name, depth - 1)
        if element.codes and self._chance.random() < 0.99:
            return self._chance.choice(sorted(element.codes))
        values = VALUES[element.type_name]
        return self._chance.choice(
            values if self._chance.random() < 0.02 else values[:2]
        )


def _change(resource: Json, chance: Random) -> None:
    """Replace, take away, rename, double, wrap or unwrap one value somewhere."""
    places = list(_places(resource))
    if not places:
        return
    parent, key = chance.choice(places)
    # The name, or the value, of another place: it is known, and does not fit.
    elsewhere, name = chance.choice(places)
    match chance.randrange(6):
        case 0:
            parent[key] = chance.choice(_NOT_LIKELY)
        case 1:
            del parent[key]
        case 2 if isinstance(parent, dict):
            parent[name if isinstance(elsewhere, dict) else "x"] = parent[key]
        case 3:
            parent[key] = deepcopy(elsewhere[name])
        case 4 if isinstance(parent[key], list) and parent[key]:
            parent[key] = parent[key][0]
        case _:
            parent[key] = [parent[key]]


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value)
    for key, each in inside:
        if key != "resourceType":
            yield value, key
        if isinstance(each, dict | list):
            yield from _places(each)
