"""A request in R5, read by the one pipeline: the errors name R5 paths, as sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from screening.fhir.r5.tables import TO_R4
from screening.fhir.reading import structure
from screening.fhir.reading.parameters import SCREEN, Names, parts_of
from screening.fhir.reading.request import case_of
from screening.fhir.version import FhirVersion
from screening.screening import Case

_READ = ("QuestionnaireResponse", "Parameters")


def case_of_r5(body: dict[str, Any], now: datetime, names: Names = SCREEN) -> Case:
    """Check a resource of R5 that has been read strictly."""
    kind = body.get("resourceType")
    if kind not in _READ:
        return case_of(body, now, names)
    structure.check(body, kind, FhirVersion.R5)
    converted = TO_R4.convert(body, kind)
    case = case_of(converted.resource, now, names)
    # Reversed: of the responses the one to screen comes first.
    sent = reversed(list(parts_of(body, names).resources()))
    in_r5 = {part.resource["resourceType"]: part.resource for part in sent}
    resources = replace(case.resources, in_r5=in_r5, only_in_r5=converted.unread)
    return replace(case, resources=resources)
