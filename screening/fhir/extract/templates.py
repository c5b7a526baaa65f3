"""Template-based extraction: contained resources, filled by their own FHIRPath.

An element with a templateExtractContext is made once for each result, and one with a
templateExtractValue is replaced by the results; without a result there is no element.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from screening.fhir import fhirpath
from screening.fhir.extract.annotations import CONTEXT, VALUE, said, templated
from screening.fhir.resource import Resource


def from_templates(source: Resource) -> Iterator[Resource]:
    """Fill each template once for each item of the response that it is for."""
    filling = _Filling(source)
    for each in templated():
        for item in fhirpath.nodes(source, each.path, source):
            yield filling.members(_without(each.template, "id"), item)


@dataclass(frozen=True, slots=True)
class _Filling:
    source: Resource

    def members(self, element: Resource, focus: Any) -> Resource:
        """Return an element with everything in it filled; `_name` becomes `name`."""
        resource_made: Resource = {}
        for name, value in element.items():
            if isinstance(value, list):
                filled = [one for each in value for one in self._filled(each, focus)]
                if filled:
                    resource_made[name.removeprefix("_")] = filled
            elif filled := self._filled(value, focus):
                (resource_made[name.removeprefix("_")],) = filled
        return resource_made

    def _filled(self, value: Any, focus: Any) -> list[Any]:
        if not isinstance(value, dict):
            return [value]
        for expression in said(value, VALUE):
            return fhirpath.values(focus, expression, self.source)
        foci = [focus]
        for expression in said(value, CONTEXT):
            foci = fhirpath.nodes(focus, expression, self.source)
            value = _without(value, "extension")
        return [self.members(value, each) for each in foci]


def _without(element: Resource, left_out: str) -> Resource:
    return {name: each for name, each in element.items() if name != left_out}
