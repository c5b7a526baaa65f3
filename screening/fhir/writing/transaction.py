"""The result as a transaction that a server stores: posting it twice changes nothing.

What has an identifier is created unless the server has it already, so that nothing a
clinician has changed since is overwritten. What has none is put under its own id.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from screening.errors import Problem, Refused
from screening.fhir.references import address_of
from screening.fhir.resource import Resource, reference_to
from screening.fhir.writing.bundle_types import bundle, full_url, urn
from screening.fhir.writing.result import Result
from screening.screening import Resources

_NO_PATIENT = (
    "A transaction is stored with a patient. Send the parameter patient, or a response "
    "whose subject is a reference to a patient or carries an identifier."
)
_WARNING = "OperationOutcome"
_SEARCH_SYNTAX = str.maketrans({sign: f"\\{sign}" for sign in "\\|,$"})


def transaction(result: Result, resources: list[Resource]) -> Resource:
    """Return the transaction, or raise Refused where no patient is known."""
    check_subject(result.sent)
    stored = list(_stored(result, resources))
    moved: dict[str, str] = {}
    for resource in resources:
        url, reference = full_url(result, resource), reference_to(resource)["reference"]
        moved[url] = moved[reference] = _address(result, resource)
    entries = [_entry(result, each, moved) for each in stored]
    return bundle(result, "transaction", entries)


def check_subject(sent: Resources) -> None:
    """Refuse to store what is about nobody that a server could know."""
    subject = sent.response.get("subject", {})
    known = address_of(subject.get("reference")) or "value" in subject.get(
        "identifier", {}
    )
    if sent.patient is None and not known:
        raise Refused(Problem("required", _NO_PATIENT, "QuestionnaireResponse.subject"))


def _stored(result: Result, resources: list[Resource]) -> Iterator[Resource]:
    """Yield what a server can keep: the PDF apart, a warning inside its guidance."""
    warnings = [each for each in resources if each["resourceType"] == _WARNING]
    for resource in resources:
        match resource["resourceType"]:
            case "GuidanceResponse":
                contained = resource["contained"] + warnings
                yield {**resource, "contained": contained}
            case "DocumentReference":
                yield from _apart(result, resource)
            case kind if kind != _WARNING:
                yield resource


def _apart(result: Result, document: Resource) -> Iterator[Resource]:
    (content,) = document["content"]
    attachment = dict(content["attachment"])
    digest = hashlib.sha256(attachment["data"].encode()).hexdigest()[:20]
    pdf: Resource = {
        "resourceType": "Binary",
        # A letter made later is another file, and the first one keeps its hash.
        "id": f"{result.ids.of('pdf')}-{digest}",
        "contentType": attachment["contentType"],
        "data": attachment.pop("data"),
    }
    if "tag" in document["meta"]:
        pdf["meta"] = {"tag": document["meta"]["tag"]}
    attachment["url"] = reference_to(pdf)["reference"]
    yield pdf
    yield {**document, "content": [{"attachment": attachment}]}


def _entry(result: Result, resource: Resource, moved: Mapping[str, str]) -> Resource:
    kind, condition = resource["resourceType"], _identifier(resource)
    content = _moved(resource, moved)
    if condition is not None:
        # The server gives the id.
        del content["id"]
        request = {"method": "POST", "url": kind, "ifNoneExist": condition}
    else:
        # Servers do not let a client choose an id of digits only.
        if kind == "QuestionnaireResponse" and content["id"].isdigit():
            content["id"] = result.ids.of("response")
        request = {"method": "PUT", "url": f"{kind}/{content['id']}"}
    address = _address(result, resource)
    return {"fullUrl": address, "resource": content, "request": request}


def _address(result: Result, resource: Resource) -> str:
    """Return how the other entries refer to a resource."""
    if resource["resourceType"] == _WARNING:
        return f"#{resource['id']}"
    return urn(full_url(result, resource))


def _identifier(resource: Resource) -> str | None:
    """Return the search for a resource by its first identifier that names a system."""
    identifiers = resource.get("identifier", [])
    for each in identifiers if isinstance(identifiers, list) else [identifiers]:
        if "system" in each and "value" in each and each.get("use") != "old":
            parts = (each["system"], each["value"])
            token = "|".join(part.translate(_SEARCH_SYNTAX) for part in parts)
            return f"identifier={quote(token, safe=':/|')}"
    return None


def _moved(value: Any, moved: Mapping[str, str]) -> Any:
    """Return a copy in which every reference to an entry says where that now is."""
    if isinstance(value, list):
        return [_moved(each, moved) for each in value]
    if not isinstance(value, dict):
        return value
    copied = {name: _moved(each, moved) for name, each in value.items()}
    reference = value.get("reference")
    if isinstance(reference, str):
        address = address_of(reference)
        known = address.url if address else reference
        copied["reference"] = moved.get(known, reference)
    return copied
