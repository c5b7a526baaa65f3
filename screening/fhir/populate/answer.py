"""One answer filled in from the record, and what it was taken from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from screening.fhir.codings import option_coding
from screening.fhir.prefilled import marks
from screening.fhir.reading.parameters import Part


@dataclass(frozen=True, slots=True)
class Filled:
    """An answer by its link id; `value` holds one `value[x]`."""

    link_id: str
    value: Mapping[str, Any]
    sources: tuple[Part, ...]

    def answer(self) -> dict[str, Any]:
        """Return the answer in FHIR, marked with its sources."""
        return {"extension": marks(map(_reference, self.sources)), **self.value}


def option(link_id: str, code: str, *sources: Part) -> Filled:
    """Fill in an option of a question."""
    return Filled(link_id, {"valueCoding": option_coding(code)}, sources)


def _reference(source: Part) -> dict[str, Any]:
    kind = source.resource["resourceType"]
    if "id" not in source.resource:
        return {"type": kind, "display": f"{kind} without an id"}
    return {"reference": f"{kind}/{source.resource['id']}", "type": kind}
