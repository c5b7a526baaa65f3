"""Records for $populate, made from the codes that the served ConceptMaps name."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Any

from every_output.answers import UCUM, questionnaire
from every_output.application import client

Json = dict[str, Any]
MINE: Json = {"reference": "Patient/p1"}
PATIENT: Json = {
    "resourceType": "Patient",
    "id": "p1",
    "identifier": [{"system": "https://nhs.example/id", "value": "999"}],
    "gender": "male",
    "birthDate": "1961-11-23",
}
_LOINC = "http://loinc.org"
_LABORATORY = (
    ("2601-3", "0.8", "mmol/L"),
    ("19123-9", "1.9", "mg/dL"),
    ("2823-3", "3.4", "mmol/L"),
    ("2157-6", "540", "U/L"),
    ("3016-3", "2.1", "m[IU]/L"),
    ("4548-4", "6.1", "%"),
    ("59261-8", "47", "mmol/mol"),
    ("2276-4", "30", "ng/mL"),
    ("2000-8", "2.2", "mmol/L"),
    ("17861-6", "8.8", "mg/dL"),
    ("2132-9", "180", "pmol/L"),
)
_MEDICINES = (
    "Salbutamol 100 micrograms/dose inhaler",
    "Citalopram 20 mg",
    "Pyridostigmin 60 mg",
    "Lithium carbonate 400 mg",
    "Omeprazole 20 mg",
)


def records() -> dict[str, Json]:
    """Return Parameters of $populate by the name that their files get."""
    made: dict[str, Json] = {"nothing": _asking()}
    made["patient"] = _asking(_context("patient", PATIENT))
    every = [*_results(), *_conditions(), *_medicines(), *_allergies()]
    made["everything"] = _record(*every)
    for index, each in enumerate(every):
        made[f"one-{index:03}-{each['resourceType']}"] = _record(each)
    for number in range(20):
        random = Random(f"record {number}")
        few = [_changed(each, random) for each in random.sample(every, 8)]
        made[f"random-{number:02}"] = _record(*few)
    return made


def _asking(*contexts: Json) -> Json:
    url = f"{questionnaire()['url']}|{questionnaire()['version']}"
    which = {"name": "questionnaire", "valueUri": url}
    return {"resourceType": "Parameters", "parameter": [which, *contexts]}


def _record(*resources: Json) -> Json:
    entries = [{"resource": each} for each in resources]
    bundle: Json = {"resourceType": "Bundle", "type": "searchset", "entry": entries}
    return _asking(_context("patient", PATIENT), _context("laboratory", bundle))


def _context(name: str, content: Json) -> Json:
    parts = [
        {"name": "name", "valueString": name},
        {"name": "content", "resource": content},
    ]
    return {"name": "context", "part": parts}


def _results() -> Iterator[Json]:
    for index, (code, value, unit) in enumerate(_LABORATORY):
        quantity = {"value": float(value), "unit": unit, "system": UCUM, "code": unit}
        yield {
            "resourceType": "Observation",
            "id": f"o{index}",
            "status": "final",
            "code": _coded(_LOINC, code),
            "subject": MINE,
            "effectiveDateTime": f"2026-11-{index + 1:02}",
            "valueQuantity": quantity,
            "referenceRange": [{"text": "as printed", "low": quantity}],
        }


def _conditions() -> Iterator[Json]:
    base = "http://terminology.hl7.org/CodeSystem/condition"
    for index, (system, code) in enumerate(_mapped()):
        yield {
            "resourceType": "Condition",
            "id": f"c{index}",
            "clinicalStatus": _coded(f"{base}-clinical", "active"),
            "verificationStatus": _coded(f"{base}-ver-status", "confirmed"),
            "code": _coded(system, code),
            "subject": MINE,
        }


def _mapped() -> list[tuple[str, str]]:
    """Return the codes of conditions and of answers in other systems."""
    found = set()
    for name in ("condition", "answer"):
        map_ = json.loads(client().get(f"/fhir/ConceptMap/{name}").data)
        for group in map_["group"]:
            for side in (group["source"], group["target"]):
                if "fasciculation-screening" not in side:
                    ends = group["element"]
                    if side == group["target"]:
                        ends = [t for each in ends for t in each.get("target", [])]
                    found |= {(side, each["code"]) for each in ends if "code" in each}
    return sorted(found)


def _medicines() -> Iterator[Json]:
    for index, name in enumerate(_MEDICINES):
        made: Json = {
            "resourceType": "MedicationStatement",
            "id": f"m{index}",
            "status": "active",
            "medicationCodeableConcept": {"text": name},
            "subject": MINE,
        }
        if index % 2:
            made |= {
                "resourceType": "MedicationRequest",
                "intent": "order",
                "authoredOn": f"2026-0{index + 1}-01",
            }
        yield made


def _allergies() -> Iterator[Json]:
    for index, name in enumerate(("Penicillin", "Erdnüsse")):
        yield {
            "resourceType": "AllergyIntolerance",
            "id": f"a{index}",
            "code": {"text": name},
            "patient": MINE,
        }


def _coded(system: str, code: str) -> Json:
    return {"coding": [{"system": system, "code": code}]}


def _changed(resource: Json, random: Random) -> Json:
    """Return it as it is, of another patient, too old, or with another status."""
    return resource | random.choice(
        (
            {},
            {},
            {"status": "entered-in-error"},
            {"subject": {"reference": "Patient/p2"}},
            {"effectiveDateTime": "2019-05-05"}
            if resource["resourceType"] == "Observation"
            else {"note": [{"text": "as told"}]},
        )
    )
