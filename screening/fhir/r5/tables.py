"""The two ways: everything that differs from R4 to R5, and from R5 to R4."""

from __future__ import annotations

from screening.fhir.r5 import (
    data_types,
    definitions,
    documents,
    medication,
    requests,
    results,
    sent,
)
from screening.fhir.r5.conversion import Conversion
from screening.fhir.r5.places import Tables
from screening.fhir.version import FhirVersion

TO_R5 = Conversion(
    FhirVersion.R4,
    Tables(
        data_types.TO_R5
        | sent.TO_R5
        | results.TO_R5
        | requests.TO_R5
        | documents.TO_R5
        | medication.TO_R5
        | definitions.TO_R5,
        sent.TYPES_TO_R5 | results.TYPES | requests.TYPES | documents.TYPES,
    ),
)
TO_R4 = Conversion(
    FhirVersion.R5,
    Tables(data_types.TO_R4 | sent.TO_R4, sent.TYPES_TO_R4),
)
