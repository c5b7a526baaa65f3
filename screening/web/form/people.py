"""Who the form is about and from: fields to Patient, Practitioner and Organization.

The resources come without ids: the pipeline gives each its own, so that no patient is
ever stored over another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from screening.clinical.rule import Outcome
from screening.practice import Practice
from screening.practice.values import Letterhead, Recipient
from screening.web.form.errors import FieldError
from screening.web.form.form_data import FormData, Pairs
from screening.web.form.reading import a_past_date, a_text
from screening.wording.rulebook import rulebook_words

Resource = dict[str, Any]

GENDERS = ("male", "female", "other", "unknown")
_LONGEST = 200
# The fields of each person, as the page shows them.
PATIENT = ("family", "given", "birthDate", "identifier")
CONTACT = ("phone", "email", "address", "gender")
PRACTITIONER = ("name", "role", "phone")
ORGANIZATION = ("name", "phone", "address")
RECIPIENT = ("department", "address", "phone", "fax")
FIELDS = tuple(
    f"{person}.{field}"
    for person, fields in (
        ("patient", PATIENT + CONTACT),
        ("practitioner", PRACTITIONER),
        ("organization", ORGANIZATION),
        ("recipient", RECIPIENT),
    )
    for field in fields
)


def prefilled(practice: Practice, who: Any) -> Pairs:
    """Return what is known before anything is typed: referrer and practice."""
    referrer, letterhead = who or practice.referrer, practice.letterhead
    return tuple(
        (name, value)
        for name, value in (
            ("practitioner.name", referrer and referrer.name),
            ("practitioner.role", referrer and referrer.role),
            ("organization.name", letterhead and letterhead.name),
            ("organization.phone", letterhead and letterhead.phone),
            ("organization.address", letterhead and ", ".join(letterhead.address)),
        )
        if value
    )


def recipients(practice: Practice, language: str) -> Pairs:
    """Return where the settings send each referral: its outcome and the department."""
    words = rulebook_words(language)
    return tuple(
        (words.outcome(outcome), practice.recipients[outcome].department)
        for outcome in Outcome
        if outcome in practice.recipients
    )


def problems(data: FormData, today: date) -> Iterator[FieldError]:
    """Say which of these fields cannot be sent."""
    for name in FIELDS:
        if error := a_field(data, name, today)[1]:
            yield error


def a_field(data: FormData, name: str, today: date) -> tuple[str, FieldError | None]:
    """Return what can be sent of a field, and what is wrong with it."""
    written = data.one(name)
    read: str | FieldError = written
    if name == "patient.birthDate":
        read = a_past_date(name, written, today) if written else ""
    elif name == "patient.gender":
        read = written if written in ("", *GENDERS) else FieldError(name, "option")
    else:
        read = a_text(name, written, _LONGEST)
    return ("", read) if isinstance(read, FieldError) else (read, None)


def resources(data: FormData, today: date) -> dict[str, Resource]:
    """Return the resources that have something to say, by parameter."""

    def of(person: str) -> Callable[[str], str]:
        return lambda field: a_field(data, f"{person}.{field}", today)[0]

    found = {
        "patient": _patient(of("patient")),
        "practitioner": _practitioner(of("practitioner")),
        "organization": _organization(of("organization")),
    }
    return {
        name: {"resourceType": name.capitalize(), **said}
        for name, resource in found.items()
        if (said := {key: value for key, value in resource.items() if value})
    }


def addressed(practice: Practice, data: FormData, today: date) -> Practice:
    """Return the settings with the recipient of the form, where it names one."""
    department, address, phone, fax = (
        a_field(data, f"recipient.{field}", today)[0] for field in RECIPIENT
    )
    if not department:
        return practice
    lines = (address,) if address else ()
    recipient = Recipient(department, lines, phone or None, fax or None)
    referrals = (outcome for outcome in Outcome if outcome.is_referral)
    letterhead, *reached = (
        a_field(data, f"organization.{field}", today)[0] for field in ORGANIZATION
    )
    if any((letterhead, *reached)) and not practice.is_of(letterhead):
        # Another practice gets nothing of these settings, but the recipient it names;
        # without a name it is another one all the same.
        practice = replace(practice.of_region_only(), letterhead=Letterhead(letterhead))
    return replace(practice, recipients=dict.fromkeys(referrals, recipient))


def _patient(of: Callable[[str], str]) -> Resource:
    name = {"family": of("family"), "given": of("given").split()}
    number = of("identifier")
    return {
        "identifier": [{"value": number}] if number else [],
        "name": [said] if (said := {k: v for k, v in name.items() if v}) else [],
        "telecom": _telecom(of),
        "gender": of("gender"),
        "birthDate": of("birthDate"),
        "address": _address(of),
    }


def _practitioner(of: Callable[[str], str]) -> Resource:
    name, role = of("name"), of("role")
    return {
        "name": [{"text": name}] if name else [],
        "telecom": _telecom(of),
        "qualification": [{"code": {"text": role}}] if role else [],
    }


def _organization(of: Callable[[str], str]) -> Resource:
    return {
        "name": of("name"),
        "telecom": _telecom(of),
        "address": _address(of),
    }


def _telecom(of: Callable[[str], str]) -> list[Resource]:
    return [
        {"system": system, "value": value}
        for system in ("phone", "email")
        if (value := of(system))
    ]


def _address(of: Callable[[str], str]) -> list[Resource]:
    text = of("address")
    return [{"text": text}] if text else []
