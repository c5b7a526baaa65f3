"""The elements of each FHIR type, for checking raw JSON.

They are read from the files in fhir_profiles/elements, which scripts/fhir_elements.py
makes from the models of fhir.resources (docs/adr/0025).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from screening.fhir import paths
from screening.fhir.reading.primitives import CHECKS
from screening.fhir.version import FhirVersion

ANY_RESOURCE = "Resource"
_ABSTRACT = frozenset({ANY_RESOURCE, "DomainResource"})
_BESIDE_A_PRIMITIVE = "FHIRPrimitiveExtension"


@dataclass(frozen=True, slots=True)
class Element:
    """What one property of a FHIR type may hold.

    `type_name` is a primitive such as `dateTime`, or a complex type. `codes` are those
    allowed by a required binding; `choice` is the `value[x]` that it belongs to; `step`
    is what it adds to a FHIRPath, a name of the specification and never of the sender.
    """

    type_name: str
    primitive: bool
    many: bool
    codes: frozenset[str]
    choice: str | None
    step: str


@dataclass(frozen=True, slots=True)
class Shape:
    """The elements of a type by the name they have in JSON.

    `required` names those it cannot be without, a choice as `value[x]`.
    """

    elements: Mapping[str, Element]
    required: tuple[str, ...]
    is_resource: bool


class Shapes(dict[str, Shape]):
    """The shapes of one version of FHIR by type, each made when it is first needed."""

    def __init__(self, version: FhirVersion) -> None:
        super().__init__()
        self._lines = _lines(version)

    def __missing__(self, type_name: str) -> Shape:
        line = self._lines.get(type_name)
        if line is None:
            raise ValueError("FHIR has no type of this name")
        self[type_name] = shape = self._shape(type_name, line)
        return shape

    def has_resource(self, type_name: str) -> bool:
        """Whether this is a resource that can stand inside another."""
        if type_name not in self._lines or type_name in _ABSTRACT:
            return False
        return self[type_name].is_resource

    def _shape(self, type_name: str, line: str) -> Shape:
        base, *written = line.split()
        base_shape = Shape({}, (), False) if base == "-" else self[base]
        elements, required = dict(base_shape.elements), list(base_shape.required)
        for each in written:
            name, _, held = each.partition(":")
            if name.endswith("!"):
                name = name[:-1]
                required.append(name)
            for called, element in _elements(name, held):
                elements[called] = element
                # The models know none for `id`, nor inside an Extension.
                if element.primitive and called != "id" and type_name != "Extension":
                    elements[f"_{called}"] = _beside(called, element.many)
        is_resource = base_shape.is_resource or type_name == ANY_RESOURCE
        return Shape(elements, tuple(required), is_resource)


@cache
def shapes_of(version: FhirVersion) -> Shapes:
    """Return the shapes of a version."""
    return Shapes(version)


def shape(
    type_name: str, version: FhirVersion = FhirVersion.R4
) -> Mapping[str, Element]:
    """Return the elements of a type, or raise ValueError."""
    return shapes_of(version)[type_name].elements


def is_resource(type_name: str, version: FhirVersion = FhirVersion.R4) -> bool:
    """Whether this is a resource that can stand inside another."""
    return shapes_of(version).has_resource(type_name)


def _lines(version: FhirVersion) -> dict[str, str]:
    folder = resources.files("screening.fhir_profiles") / "elements"
    text = (folder / f"{version.name}.txt").read_text(encoding="utf-8")
    lines = (line.partition(" ") for line in text.splitlines() if line[0] != "#")
    return {type_name: rest for type_name, _, rest in lines}


def _elements(name: str, held: str) -> Iterator[tuple[str, Element]]:
    """Yield an element, or each that a choice `value[x]` consists of."""
    if not name.endswith("[x]"):
        type_name, _, codes = held.partition("=")
        yield name, _element(name, type_name, codes)
        return
    stem = name.removesuffix("[x]")
    for type_name in held.split("|"):
        yield (
            f"{stem}{type_name[0].upper()}{type_name[1:]}",
            _element(stem, type_name, choice=name),
        )


def _element(
    name: str, written: str, codes: str = "", choice: str | None = None
) -> Element:
    type_name = written.removesuffix("*")
    return Element(
        type_name,
        type_name in CHECKS,
        written != type_name,
        frozenset(codes.split("|")) if codes else frozenset(),
        choice,
        f".{paths.element(name)}",
    )


def _beside(name: str, many: bool) -> Element:
    """Return the `_x` beside a primitive `x`, which holds its extensions."""
    step = f".{paths.element(name)}"
    return Element(_BESIDE_A_PRIMITIVE, False, many, frozenset(), None, step)
