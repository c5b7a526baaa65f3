"""The two ways: everything that differs from R4 to R5, and from R5 to R4."""

from __future__ import annotations

from screening.fhir.r5 import (
    data_types,
    definitions,
    documents,
    medication,
    request_resources,
    requests,
    results,
)
from screening.fhir.r5.conversion import Conversion
from screening.fhir.r5.element_paths import Tables
from screening.fhir.version import FhirVersion

TO_R5 = Conversion(
    FhirVersion.R4,
    Tables(
        data_types.TO_R5
        | request_resources.TO_R5
        | results.TO_R5
        | requests.TO_R5
        | documents.TO_R5
        | medication.TO_R5
        | definitions.TO_R5,
        request_resources.TYPES_TO_R5
        | results.TYPES
        | requests.TYPES
        | documents.TYPES,
    ),
)
TO_R4 = Conversion(
    FhirVersion.R5,
    Tables(data_types.TO_R4 | request_resources.TO_R4, request_resources.TYPES_TO_R4),
)
