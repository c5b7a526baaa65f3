"""What the Questionnaire says is to be extracted, by SDC 4.0.0-ballot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from screening.fhir.definitions import questionnaire
from screening.fhir.resource import Resource

_SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"
OBSERVATION = f"{_SDC}observationExtract"
CATEGORY = f"{_SDC}observation-extract-category"
TEMPLATE = f"{_SDC}templateExtract"
CONTEXT = f"{_SDC}templateExtractContext"
VALUE = f"{_SDC}templateExtractValue"
UNIT = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit"


@dataclass(frozen=True, slots=True)
class Observed:
    """A question whose answers become Observations; `unit` is that of a number."""

    code: Resource
    category: list[Resource]
    unit: Resource | None


@dataclass(frozen=True, slots=True)
class Templated:
    """A contained template, and the FHIRPath to the items that fill it."""

    template: Resource
    path: str


@dataclass(frozen=True, slots=True)
class _Inherited:
    """What holds for an item until it says otherwise."""

    extracted: bool = False
    category: tuple[Resource, ...] = ()
    path: str = ""


@cache
def observed() -> Mapping[str, Observed]:
    """Return the questions of observation-based extraction by link id."""
    return observed_in(questionnaire())


def observed_in(root: Resource) -> Mapping[str, Observed]:
    """Return these questions of a Questionnaire; what a parent says holds below it."""
    return {
        item["linkId"]: Observed(
            {"coding": item["code"], "text": item["text"]},
            list(inherited.category),
            next(iter(said(item, UNIT)), None),
        )
        for item, inherited in _items(root)
        if inherited.extracted and "code" in item
    }


@cache
def templated() -> tuple[Templated, ...]:
    """Return the templates of template-based extraction in the order of the items."""
    contained = {f"#{each['id']}": each for each in questionnaire()["contained"]}
    return tuple(
        Templated(contained[part["valueReference"]["reference"]], inherited.path)
        for item, inherited in _items(questionnaire())
        for extension in item.get("extension", ())
        if extension["url"] == TEMPLATE
        for part in extension["extension"]
        if part["url"] == "template"
    )


def said(element: Resource, url: str) -> list[Any]:
    """Return the values of the extensions of one kind."""
    return [
        value
        for extension in element.get("extension", ())
        if extension["url"] == url
        for name, value in extension.items()
        if name.startswith("value")
    ]


def _items(root: Resource) -> Iterator[tuple[Resource, _Inherited]]:
    yield from _below(root, _at(root, _Inherited()))


def _below(
    parent: Resource, above: _Inherited
) -> Iterator[tuple[Resource, _Inherited]]:
    for item in parent.get("item", ()):
        step = f"item.where(linkId = '{item['linkId']}')"
        path = f"{above.path}.{step}".removeprefix(".")
        here = replace(_at(item, above), path=path)
        yield item, here
        yield from _below(item, here)


def _at(element: Resource, above: _Inherited) -> _Inherited:
    extracted = said(element, OBSERVATION) or [above.extracted]
    category = said(element, CATEGORY) or above.category
    return replace(above, extracted=extracted[0], category=tuple(category))
