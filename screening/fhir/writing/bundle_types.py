"""The result as a collection, or as a document whose first entry is read first."""

from __future__ import annotations

import uuid

from screening.fhir.canonical import BASE, PROFILES
from screening.fhir.resource import Resource, reference_to
from screening.fhir.writing.result import Result


def collection(result: Result, resources: list[Resource]) -> Resource:
    """Return everything side by side, to be read and not to be stored."""
    return bundle(result, "collection", [entry(result, each) for each in resources])


def document(result: Result, resources: list[Resource]) -> Resource:
    """Return the Composition and everything that it refers to."""
    first = [each for each in resources if each["resourceType"] == "Composition"]
    rest = [each for each in resources if each["resourceType"] != "Composition"]
    return bundle(result, "document", [entry(result, each) for each in first + rest])


def bundle(result: Result, form: str, entries: list[Resource]) -> Resource:
    """Return a Bundle of one form."""
    resource_made: Resource = {
        "resourceType": "Bundle",
        "id": result.ids.of("result"),
        "meta": {"profile": [PROFILES[f"bundle-{form}"]]},
    }
    if form == "document":
        value = urn(f"{BASE}/Bundle/{result.ids.of('result')}")
        resource_made["identifier"] = {"system": "urn:ietf:rfc:3986", "value": value}
    return resource_made | {
        "type": form,
        "timestamp": result.timestamp,
        "entry": entries,
    }


def entry(result: Result, resource: Resource) -> Resource:
    """Return the entry of a resource, at the address by which others refer to it."""
    return {"fullUrl": full_url(result, resource), "resource": resource}


def full_url(result: Result, resource: Resource) -> str:
    """Return where a resource stands; the patient, where the subject looks for it."""
    if resource["resourceType"] == "Patient":
        return result.ids.patient_url
    return f"{BASE}/{reference_to(resource)['reference']}"


def urn(url: str) -> str:
    """Return an address that means nothing outside the Bundle, the same each time."""
    return uuid.uuid5(uuid.NAMESPACE_URL, url).urn
