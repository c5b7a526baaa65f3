"""From a result back to the request that it was made from."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from screening.errors import Problem, Refused, ScreeningError
from screening.fhir import json_output
from screening.fhir.canonical import OUTCOME_SYSTEM, RULE_SYSTEM
from screening.fhir.reading import strict_json
from screening.fhir.reading.parameters import SCREEN
from screening.fhir.reading.primitives import is_instant, moment
from screening.screening import Case

_MOST_BYTES = 4 * 1024 * 1024


def request_of_result(
    content: bytes, added_ids: Container[str], beside: Iterable[bytes] = ()
) -> tuple[bytes, datetime]:
    """Return the request in a collection, and when it was screened.

    `added_ids` names the types of the resources whose id is ours, `beside` holds what
    else was sent as the functions below wrote it. Raises a ScreeningError where this
    is no result.
    """
    bundle = strict_json.read(content, _MOST_BYTES)
    try:
        if not is_instant(bundle["timestamp"]):
            raise ValueError
        then = moment(bundle["timestamp"])
        resources = [entry["resource"] for entry in bundle["entry"]]
        sent = {each["resourceType"]: each for each in reversed(resources)}
    except (KeyError, TypeError, ValueError) as error:
        text = "Expected a Bundle with a timestamp and the resources of a result."
        raise Refused(Problem("value", text, "Bundle")) from error
    kinds = {SCREEN.response: "QuestionnaireResponse", **SCREEN.resources}
    parameters = [
        {"name": name, "resource": _as_sent(sent[kind], added_ids)}
        for name, kind in kinds.items()
        if kind in sent
    ]
    for each in beside:
        parameters += strict_json.read(each, _MOST_BYTES).get("parameter", [])
    return json_output.dumps(_parameters(parameters)), then


def request_of_case(case: Case) -> dict[str, Any]:
    """Return Parameters that are read as this case."""
    sent = case.resources
    resources = {
        SCREEN.response: sent.response,
        **{name: getattr(sent, name) for name in SCREEN.resources},
    }
    parameters = [
        {"name": name, "resource": resource}
        for name, resource in resources.items()
        if resource is not None
    ]
    parameters += [{"name": "previous", "resource": each} for each in sent.previous]
    parameters += [
        {"name": name.replace("_", "-"), "valueCode": code}
        for name, code in asdict(case.options).items()
        if code is not None
    ]
    return _parameters(parameters + ([sent.decision] if sent.decision else []))


def held_previous(previous: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Return earlier screenings as the parameters in which they came."""
    return _parameters([{"name": "previous", "resource": each} for each in previous])


def held_decision(decision: dict[str, Any]) -> dict[str, Any]:
    """Return the clinician's decision as the parameter in which it came."""
    return _parameters([decision])


def stated_codes(content: bytes) -> list[frozenset[str]]:
    """Return the outcomes and the rules of a result; empty if it is no strict JSON."""
    try:
        result = strict_json.read(content, _MOST_BYTES)
    except ScreeningError:
        return []
    return [_codes(result, system) for system in (OUTCOME_SYSTEM, RULE_SYSTEM)]


def _codes(result: dict[str, Any], system: str) -> frozenset[str]:
    found: set[str] = set()
    waiting: list[Any] = [result]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            waiting.extend(value.values())
            if value.get("system") == system:
                found.add(str(value.get("code")))
    return frozenset(found)


def _parameters(parameters: list[dict[str, Any]]) -> dict[str, Any]:
    return {"resourceType": "Parameters", "parameter": parameters}


def _as_sent(resource: dict[str, Any], added_ids: Container[str]) -> dict[str, Any]:
    if resource["resourceType"] not in added_ids:
        return resource
    return {name: value for name, value in resource.items() if name != "id"}
