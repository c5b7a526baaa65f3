"""FHIR in and out: reading, writing, the definitions, $populate, $extract, R5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screening import lazy_names

if TYPE_CHECKING:
    from screening.fhir.extract.operation import extract_resources as extract_resources
    from screening.fhir.populate.result import populate_response as populate_response
    from screening.fhir.r5.bundle import bundle_in_r5 as bundle_in_r5
    from screening.fhir.r5.served_definitions import served_in_r5 as served_in_r5
    from screening.fhir.reading.attached_request import held_decision as held_decision
    from screening.fhir.reading.attached_request import held_previous as held_previous
    from screening.fhir.reading.attached_request import (
        request_of_case as request_of_case,
    )
    from screening.fhir.reading.attached_request import (
        request_of_result as request_of_result,
    )
    from screening.fhir.reading.attached_request import stated_codes as stated_codes
    from screening.fhir.reading.parameters import SCREEN as SCREEN
    from screening.fhir.reading.release import check_release as check_release
    from screening.fhir.reading.request import case_of as case_of
    from screening.fhir.reading.strict_json import check_size as check_size
    from screening.fhir.request import read_case as read_case
    from screening.fhir.writing.bundle import BundleWriter as BundleWriter
    from screening.fhir.writing.transaction import check_subject as check_subject
else:
    __getattr__ = lazy_names(
        __name__,
        {
            "check_size": "reading.strict_json",
            "BundleWriter": "writing.bundle",
            "SCREEN": "reading.parameters",
            "bundle_in_r5": "r5.bundle",
            "case_of": "reading.request",
            "check_release": "reading.release",
            "check_subject": "writing.transaction",
            "extract_resources": "extract.operation",
            "held_decision": "reading.attached_request",
            "held_previous": "reading.attached_request",
            "populate_response": "populate.result",
            "read_case": "request",
            "request_of_case": "reading.attached_request",
            "request_of_result": "reading.attached_request",
            "served_in_r5": "r5.served_definitions",
            "stated_codes": "reading.attached_request",
        },
    )
