"""The form filled from the same records by other software and by this."""

from __future__ import annotations

from tests.conformance.javascript import Json, held
from tests.unit.fhir.populate.recent_records import (
    LABORATORY,
    NOW,
    ago,
    plain,
)
from tests.unit.fhir.populate.records import (
    PATIENT,
    allergy,
    answers,
    asking,
    bundle,
    context,
    populate,
    request,
    statement,
)

RECORDS: dict[str, list[Json]] = {
    **LABORATORY,
    "all results": [
        each
        for name in ("newest first", "within a year", "amount", "HbA1c", "CK")
        for each in LABORATORY[name]
    ],
    "medicines": [
        statement(
            "Ramipril",
            dosage=[{"text": "5 mg"}],
            effectivePeriod={"start": "2020-05-01"},
        ),
        statement("Old", status="completed"),
        statement("Ended", effectivePeriod={"end": ago(3)}),
        request("Omeprazole", dosageInstruction=[{"text": "20 mg"}, {"text": "am"}]),
        request("Planned", intent="plan"),
        request("Not to be taken", doNotPerform=True),
    ],
    "allergies": [
        allergy("Penicillin", reaction=[{"manifestation": [{"text": "rash"}]}]),
        allergy("Latex"),
    ],
    "nothing": [],
}


def filled_by_us(resources: list[Json]) -> Json:
    """Return our answers by link id."""
    resources = [held(each) for each in resources]
    record = context("laboratory", bundle(*resources))
    return plain(answers(populate(asking(context("patient", PATIENT), record), NOW)))


def filled_by_them(printed: Json) -> Json:
    """Return their answers by link id."""
    parameter = {"name": "response", "resource": printed["response"]}
    return plain(answers({"parameter": [parameter]}))
