"""`read_case`: the bytes of one request for screening, read strictly and checked."""

from __future__ import annotations

from datetime import datetime

from screening.fhir.r5.request import case_of_r5
from screening.fhir.reading import strict_json
from screening.fhir.reading.parameters import SCREEN, Names
from screening.fhir.reading.request import case_of
from screening.fhir.version import FhirVersion
from screening.screening import Case


def read_case(
    body: bytes,
    now: datetime,
    names: Names = SCREEN,
    version: FhirVersion = FhirVersion.R4,
) -> Case:
    """Read a QuestionnaireResponse, or the Parameters of an operation on one."""
    resource = strict_json.read(body)
    if version is FhirVersion.R5:
        return case_of_r5(resource, now, names)
    return case_of(resource, now, names)
