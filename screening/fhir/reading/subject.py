"""Whether the patient that was sent is the one the response is about."""

from __future__ import annotations

from typing import Any

from screening.errors import Problem
from screening.fhir.references import Address, address_of

_OTHER_PATIENT = (
    "The subject is not the patient that was sent. Check whose response this is."
)
_NO_PATIENT = "The subject is not a Patient. This Questionnaire is about one patient."


def problems(
    response: dict[str, Any], patient: dict[str, Any] | None, path: str
) -> list[Problem]:
    """Say what does not fit between the response's subject and the patient."""
    subject = response.get("subject", {})
    address = address_of(subject.get("reference"))
    place = f"{path}.subject"
    named = address.type_name if address else subject.get("type", "Patient")
    if "Patient" not in (named, named.rpartition("/")[2]):
        return [Problem("business-rule", _NO_PATIENT, place)]
    if patient is not None and _contradicts(subject, address, patient):
        return [Problem("business-rule", _OTHER_PATIENT, place)]
    return []


def is_another(subject: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two responses name different subjects; silence names nobody."""
    pairs = ((_named(subject), _named(other)), (_numbers(subject), _numbers(other)))
    return any(
        one[kind] != two[kind] for one, two in pairs for kind in one.keys() & two.keys()
    )


def _named(subject: dict[str, Any]) -> dict[str | None, str]:
    """Return the id, or what else is no name within one resource, by its kind."""
    reference = subject.get("reference", "#")
    address = address_of(reference)
    if address is None:
        return {} if reference.startswith("#") else {"": reference}
    named: dict[str | None, str] = {"id": address.id}
    return named | ({"base": address.base} if address.base else {})


def _numbers(subject: dict[str, Any]) -> dict[str | None, str]:
    identifier = subject.get("identifier", {})
    if "value" not in identifier:
        return {}
    return {identifier.get("system"): identifier["value"]}


def _contradicts(
    subject: dict[str, Any], address: Address | None, patient: dict[str, Any]
) -> bool:
    by_id = address is not None and "id" in patient
    if address is not None and by_id and address.id != patient["id"]:
        return True
    identifier = subject.get("identifier")
    if not identifier or "value" not in identifier:
        return False
    own = [each for each in patient.get("identifier", []) if "value" in each]
    if any(_key(each) == _key(identifier) for each in own):
        return False
    # Beside an id that fits, only another number of the same system contradicts.
    systems = {each.get("system") for each in own}
    return not by_id or identifier.get("system") in systems


def _key(identifier: dict[str, Any]) -> tuple[str | None, str]:
    return identifier.get("system"), identifier["value"]
