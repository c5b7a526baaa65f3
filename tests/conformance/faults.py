"""Faults that a validator which works has to catch, in what we publish and answer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from screening.fhir.canonical import PREFILLED
from tests.conformance.broken import Change, Fault, Json
from tests.conformance.corpus import PROFILES
from tests.support.responses import item_of


def asked_by_our_profiles() -> Iterator[tuple[str, Fault]]:
    """Yield a fault for each element at the top that one of our profiles asks for."""
    for file in sorted(PROFILES.glob("StructureDefinition-screening-*.json")):
        profile = json.loads(file.read_text())
        for element in profile["differential"]["element"]:
            name = element["id"].partition(".")[2].removesuffix("[x]")
            if element.get("min") and name.isalpha():
                fault = Fault(profile["id"], _without(name), f"/{profile['id']}|")
                yield f"{profile['id']} without {name}", fault


def _without(name: str) -> Change:
    def change(resource: Json) -> None:
        # Of a choice, the name goes on with the type: effectiveDateTime.
        (found,) = {name} & set(resource) or (e for e in resource if e.startswith(name))
        del resource[found]

    return change


def _put(*path: str | int, value: object) -> Change:
    def change(resource: Any) -> None:
        for step in path[:-1]:
            resource = resource[step]
        resource[path[-1]] = value

    return change


def _without_entry(kind: str) -> Change:
    def change(bundle: Json) -> None:
        kept = [e for e in bundle["entry"] if e["resource"]["resourceType"] != kind]
        bundle["entry"] = kept

    return change


def _answered(link_id: str, *answers: Json) -> Change:
    return lambda response: item_of(response, link_id).update(answer=list(answers))


def _extended(name: str, **value: object) -> Change:
    url = f"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-{name}"
    return lambda form: form["item"][0]["extension"].append({"url": url, **value})


def _measured(observation: Json) -> None:
    for name in [each for each in observation if each.startswith(("value", "data"))]:
        del observation[name]
    amount = {"system": "http://unitsofmeasure.org", "code": "mmol/litre", "value": 1}
    observation["valueQuantity"] = amount


_SCRIPT = '<div xmlns="http://www.w3.org/1999/xhtml"><script>x</script></div>'
_MALE = {"valueCoding": {"code": "male"}}
_NOWHERE = "urn:uuid:7d2f4f2e-1111-4222-8333-1234567890ab"

_BY_HAND: dict[str, dict[str, tuple[Change, str]]] = {
    "screening-observation": {
        "an element that FHIR does not have": (
            _put("verdict", value="x"),
            "Unrecognized property 'verdict'",
        ),
        "a status that FHIR does not have": (
            _put("status", value="perhaps"),
            "'ObservationStatus'",
        ),
        "a thirteenth month": (
            _put("issued", value="2026-13-01T00:00:00Z"),
            "doesn't meet format requirements",
        ),
        "a question that we do not ask": (
            _put("code", "coding", 0, "code", value="x"),
            "/ValueSet/question|",
        ),
        "a unit that UCUM does not have": (_measured, "The unit 'litre' is unknown"),
    },
    "screening-questionnaire-response": {
        "an item that is not asked": (
            lambda response: item_of(response, "pt-sex").update(linkId="x"),
            "LinkId 'x' not found in questionnaire",
        ),
        "an answer that is not offered": (
            _answered("wk-present", _MALE),
            "not in the set of permitted values",
        ),
        "two answers to one question": (
            _answered("pt-age", {"valueInteger": 1}, {"valueInteger": 2}),
            "Only one response answer",
        ),
        "an answer of another type": (
            _answered("pt-age", {"valueString": "forty"}),
            "must be of the type integer",
        ),
        "an answer that was pre-filled from nowhere": (
            _answered("pt-age", {"valueInteger": 1, "extension": [{"url": PREFILLED}]}),
            "/prefilled|",
        ),
        "another questionnaire": (
            _put("questionnaire", value="https://x.example/Questionnaire/x"),
            "fs-questionnaire",
        ),
    },
    "screening-composition": {
        "a final document that nobody attested": (
            _put("status", value="final"),
            "fs-attested",
        ),
        "a script": (
            _put("section", 0, "text", "div", value=_SCRIPT),
            "Invalid element name in the XHTML ('script')",
        ),
    },
    "screening-referral": {
        "a referral that is sent already": (
            _put("status", value="active"),
            "/ValueSet/proposal-status|",
        ),
        "a referral that is an order": (
            _put("intent", value="order"),
            "fixed to 'proposal'",
        ),
    },
    "screening-order": {
        "an order that is a draft": (
            _put("status", value="draft"),
            "fixed to 'active'",
        ),
        "an order that follows the rules and is based on nothing": (
            lambda order: order.pop("basedOn"),
            "fs-based-on",
        ),
    },
    "screening-clinical-impression": {
        "a decision for what is no outcome": (
            _put("finding", 0, "itemCodeableConcept", "coding", 0, "code", value="x"),
            "/ValueSet/outcome|",
        ),
    },
    "screening-release": {
        "a release by software": (
            _put("agent", 0, "who", "reference", value="Device/x"),
            "must be one of [Practitioner]",
        ),
    },
    "screening-risk-assessment": {
        "an invented probability": (
            _put("prediction", 0, "probabilityDecimal", value=0.5),
            "RiskAssessment.prediction.probability[x]: max allowed = 0",
        ),
    },
    "screening-task": {
        "a task about a patient": (
            _put("focus", "reference", value="Patient/x"),
            "must be one of [ServiceRequest]",
        ),
    },
    "screening-bundle-collection": {
        "a result that no software made": (
            _without_entry("Device"),
            "Slice 'Bundle.entry:device'",
        ),
    },
    "screening-bundle-document": {
        "a document that begins with nothing": (
            _without_entry("Composition"),
            "must be a composition",
        ),
    },
    "screening-bundle-transaction": {
        "an entry that asks for nothing": (
            lambda bundle: bundle["entry"][4].pop("request"),
            "bdl-3",
        ),
        "a reference to no entry": (
            _put("entry", 5, "resource", "subject", "reference", value=_NOWHERE),
            "not locally contained within the bundle",
        ),
    },
    "Questionnaire": {
        "a misspelt extension": (
            _extended("observationExtracted", valueBoolean=True),
            "sdc-questionnaire-observationExtracted could not be found",
        ),
        "an extension with another type": (
            _extended("observationExtract", valueString="yes"),
            "definition allows for the types [boolean, code]",
        ),
        "one link id for two items": (
            lambda form: form["item"][1].update(linkId=form["item"][0]["linkId"]),
            "que-2",
        ),
    },
}

FAULTS: dict[str, Fault] = dict(asked_by_our_profiles()) | {
    name: Fault(whole, change, words)
    for whole, named in _BY_HAND.items()
    for name, (change, words) in named.items()
}
