"""Provenance and Device: by which software and which rules, from which response, and
who released it.
"""

from __future__ import annotations

from typing import Any

from screening.fhir.canonical import PROVENANCE_AGENT
from screening.fhir.reading.clinician_decision import replaced
from screening.fhir.resource import Reference, Resource, begin
from screening.fhir.writing.phrases import SOFTWARE_NAME
from screening.fhir.writing.result import Result

_VERIFIER = {"system": PROVENANCE_AGENT, "code": "verifier", "display": "Verifier"}
_ASSEMBLER = {"system": PROVENANCE_AGENT, "code": "assembler", "display": "Assembler"}


def device(result: Result) -> Resource:
    """Make the Device that stands for this software with these rules."""
    reference = result.ids.device_reference["reference"]
    return {
        **begin("Device", reference.removeprefix("Device/"), "device"),
        "status": "active",
        "deviceName": [{"name": SOFTWARE_NAME, "type": "user-friendly-name"}],
        "type": {"text": "Clinical decision support software"},
        "version": [
            _version("software", result.screening.software),
            _version("rulebook", result.rulebook.version),
            _version("rulebook sha256", result.screening.rulebook_sha256),
        ],
    }


def provenance(result: Result, targets: list[Reference]) -> Resource:
    """Make the Provenance of everything that was made."""
    return {
        **result.ids.begin("Provenance", "provenance", "provenance"),
        "target": targets,
        "recorded": result.timestamp,
        "agent": _agents(result),
        "entity": [{"role": "source", "what": result.ids.response_reference}],
    }


def release(result: Result, targets: list[Reference]) -> Resource | None:
    """Make the Provenance of what a clinician released; None where nobody did."""
    decision = result.decision
    if decision is None:
        return None
    sources = [{"role": "source", "what": result.ids.response_reference}]
    before = replaced(result.sent.decision).get("Composition")
    revised = [{"role": "revision", "what": before}] if before else []
    who = {"type": {"coding": [_VERIFIER]}, "who": result.ids.releaser}
    return {
        **result.ids.begin("Provenance", "release", "release"),
        "target": targets,
        "occurredDateTime": decision.released,
        "recorded": result.timestamp,
        "agent": [who | _on_behalf_of(result)],
        "entity": [*sources, *revised],
    }


def _agents(result: Result) -> list[dict[str, Any]]:
    agents: list[dict[str, Any]] = [
        {"type": {"coding": [_ASSEMBLER]}, "who": result.ids.device_reference}
    ]
    practitioner = result.sent.practitioner
    if practitioner is not None:
        # Without a type: who was sent along need not be who answered.
        who = {"who": result.ids.person_reference(practitioner, "practitioner")}
        agents.append(who | _on_behalf_of(result))
    return agents


def _on_behalf_of(result: Result) -> dict[str, Reference]:
    organization = result.sent.organization
    if organization is None:
        return {}
    return {"onBehalfOf": result.ids.person_reference(organization, "organization")}


def _version(kind: str, value: str) -> dict[str, Any]:
    return {"type": {"text": kind}, "value": value}
