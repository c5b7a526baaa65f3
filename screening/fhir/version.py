"""The versions of FHIR that are read and written."""

from __future__ import annotations

from enum import Enum


class FhirVersion(Enum):
    """A version by the name that the parameter fhirVersion of a MIME type gives it."""

    R4 = "4.0"
    R5 = "5.0"
