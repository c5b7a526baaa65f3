"""The invariants of our profiles: true of what is made, false of a fault."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from fhirpathpy import compile as compile_expression
from fhirpathpy.models import models

from screening.authoring.fhir_package.examples import Resource, examples
from screening.fhir.definitions import definitions

R4 = models["r4"]


def invariants() -> Iterator[tuple[str, str, str, str]]:
    """Yield profile, element, key and expression of every invariant of ours."""
    for profile in definitions().of_type("StructureDefinition"):
        for element in profile["differential"]["element"]:
            for each in element.get("constraint", []):
                if each["key"].startswith("fs-"):
                    yield (
                        profile["url"],
                        element["path"],
                        each["key"],
                        each["expression"],
                    )


ALL = {key: (url, path, expression) for url, path, key, expression in invariants()}
EXAMPLES = list(examples())


def of_profile(url: str) -> Resource:
    """Return the example of a profile; what was sent names none."""
    kind = "QuestionnaireResponse"
    sent = url.endswith("questionnaire-response")
    (found,) = (
        each
        for each in EXAMPLES
        if each.get("meta", {}).get("profile") == [url]
        or (sent and each["resourceType"] == kind)
    )
    return found


def holds(key: str, resource: Resource) -> bool:
    """Evaluate an invariant at each element that it stands on."""
    _, path, expression = ALL[key]
    inner = path.partition(".")[2]
    whole = f"{inner}.all({expression})" if inner else expression
    # %context is the resource in each of ours.
    found = compile_expression(whole, R4)(resource, {"context": resource})
    return found == [True]


def change(**values: Any) -> Callable[[Resource], Resource]:
    """Return a fault: these elements changed, or gone where the value is None."""

    def changed(resource: Resource) -> Resource:
        merged = resource | values
        return {name: value for name, value in merged.items() if value is not None}

    return changed


ATTACHMENT = {"contentType": "application/pdf", "data": "AA==", "url": "Binary/x"}
ATTESTED = [{"mode": "professional", "time": "2026-11-22", "party": {"display": "x"}}]
POSTED = {"fullUrl": "urn:x", "request": {"method": "POST", "url": "Task"}}

FAULTS: dict[str, list[Callable[[Resource], Resource]]] = {
    "fs-questionnaire": [
        change(questionnaire="https://x.example/Questionnaire/muscle-twitching"),
        change(
            questionnaire="https://fasciculation-screening.example/fhir/Questionnaire/"
            "muscle-twitching-2"
        ),
    ],
    "fs-answer-or-reason": [
        change(valueQuantity=None),
        change(dataAbsentReason={"text": "not asked"}),
    ],
    "fs-where-from": [change(derivedFrom=None)],
    "fs-outcome": [
        change(contained=None),
        change(outputParameters={"reference": "#other"}),
        change(
            contained=[
                {
                    "resourceType": "Parameters",
                    "id": "output",
                    "parameter": [{"name": "rulebook"}],
                }
            ]
        ),
    ],
    "fs-fulfil-what": [change(focus=None), change(code={"coding": [{"code": "x"}]})],
    "fs-draft-or-order": [change(status="requested"), change(intent="order")],
    "fs-based-on": [change(instantiatesCanonical=["https://x.example"], basedOn=None)],
    "fs-attested": [
        change(status="final"),
        change(attester=ATTESTED),
        change(status="final", attester=[{"mode": "professional"}]),
        change(status="amended", attester=ATTESTED),
    ],
    "fs-authenticated": [
        change(docStatus="final"),
        change(authenticator={"reference": "Practitioner/x"}),
        change(docStatus="amended", authenticator={"reference": "Practitioner/x"}),
    ],
    "fs-pdf": [
        change(content=[{"attachment": ATTACHMENT}]),
        change(content=[{"attachment": {"contentType": "application/pdf"}}]),
    ],
    "fs-once": [change(entry=[POSTED])],
}


def test_each_invariant_has_a_fault() -> None:
    assert set(FAULTS) == set(ALL)


@pytest.mark.parametrize("key", FAULTS)
def test_an_invariant_is_true_of_what_is_made(key: str) -> None:
    assert holds(key, of_profile(ALL[key][0]))


@pytest.mark.parametrize(
    "key, number",
    [(key, number) for key, faults in FAULTS.items() for number in range(len(faults))],
)
def test_an_invariant_is_false_of_a_fault(key: str, number: int) -> None:
    assert not holds(key, FAULTS[key][number](of_profile(ALL[key][0])))
