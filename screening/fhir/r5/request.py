"""A request in R5, read by the one pipeline: the errors name R5 paths, as sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from screening.fhir.r5.tables import TO_R4
from screening.fhir.reading import structure
from screening.fhir.reading.parameters import SCREEN, Names, parts_of
from screening.fhir.reading.request import Request, request_of
from screening.fhir.version import FhirVersion

_READ = frozenset({"QuestionnaireResponse", "Parameters"})


def request_of_r5(
    body: dict[str, Any], now: datetime, names: Names = SCREEN
) -> Request:
    """Check a resource of R5 that has been read strictly."""
    kind = body.get("resourceType")
    if kind not in _READ:
        return request_of(body, now, names)
    structure.check(body, kind, FhirVersion.R5)
    converted = TO_R4.convert(body, kind)
    request = request_of(converted.resource, now, names)
    sent = list(parts_of(body, names).resources())
    for part in sent:
        structure.check_with_fhir_resources(part.resource, part.path, FhirVersion.R5)
    # Reversed: of the responses the one to screen comes first.
    in_r5 = {part.resource["resourceType"]: part.resource for part in reversed(sent)}
    return replace(request, in_r5=in_r5, only_in_r5=converted.unread)
