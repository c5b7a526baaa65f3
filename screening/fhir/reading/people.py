"""Patient, Practitioner and Organization as far as a letter names them."""

from __future__ import annotations

from typing import Any

from screening.screening import Identifier, Organization, Person

# Official first; a name or address that is no longer used comes last, if at all.
_USES = ("official", "usual", "work", "home", None, "mobile", "temp", "billing")
_NO_LONGER = frozenset({"old", "maiden"})


def person(resource: dict[str, Any]) -> Person:
    """Read a Patient or a Practitioner."""
    return Person(
        name=_name(resource),
        identifiers=_identifiers(resource),
        birth_date=resource.get("birthDate"),
        sex=resource.get("gender"),
        phones=_telecom(resource, "phone"),
        emails=_telecom(resource, "email"),
        address=_address(resource),
        role=_role(resource),
    )


def organization(resource: dict[str, Any]) -> Organization:
    """Read an Organization."""
    return Organization(
        name=resource.get("name"),
        identifiers=_identifiers(resource),
        phones=_telecom(resource, "phone"),
        emails=_telecom(resource, "email"),
        address=_address(resource),
    )


def _name(resource: dict[str, Any]) -> str | None:
    for name in _current(resource.get("name", [])):
        parts = [*_texts(name, "prefix"), *_texts(name, "given")]
        parts += [name["family"]] if "family" in name else []
        written = name.get("text") or " ".join([*parts, *_texts(name, "suffix")])
        if written:
            return str(written)
    return None


def _identifiers(resource: dict[str, Any]) -> tuple[Identifier, ...]:
    return tuple(
        Identifier(each["value"], each.get("system"), _label(each.get("type", {})))
        for each in _current(resource.get("identifier", []))
        if "value" in each
    )


def _label(concept: dict[str, Any]) -> str | None:
    displays = [each.get("display") for each in concept.get("coding", [])]
    return next(filter(None, [concept.get("text"), *displays]), None)


def _telecom(resource: dict[str, Any], system: str) -> tuple[str, ...]:
    return tuple(
        each["value"]
        for each in _current(resource.get("telecom", []))
        if each.get("system") == system and "value" in each
    )


def _address(resource: dict[str, Any]) -> tuple[str, ...]:
    for address in _current(resource.get("address", [])):
        town = [address.get(name) for name in ("postalCode", "city")]
        lines = [
            *_texts(address, "line"),
            " ".join(filter(None, town)),
            address.get("state"),
            address.get("country"),
        ]
        written = tuple(line for line in lines if line)
        # One text is what the sender wants printed, so it goes first.
        if text := address.get("text"):
            written = tuple(line.strip() for line in text.splitlines() if line.strip())
        if written:
            return written
    return ()


def _role(resource: dict[str, Any]) -> str | None:
    labels = [_label(each["code"]) for each in resource.get("qualification", [])]
    return next(filter(None, labels), None)


def _texts(element: dict[str, Any], name: str) -> list[str]:
    # A null stands for a text that only has an extension.
    return [each for each in element.get(name, []) if each is not None]


def _current(elements: list[dict[str, Any]]) -> list[dict[str, Any]]:
    current = [each for each in elements if each.get("use") not in _NO_LONGER]
    return sorted(current, key=_preference)


def _preference(element: dict[str, Any]) -> int:
    use = element.get("use")
    return _USES.index(use) if use in _USES else len(_USES)
