"""QuestionnaireResponse, Practitioner and Organization, both ways."""

from __future__ import annotations

from screening.fhir.r5.element_paths import (
    Members,
    Table,
    Unread,
    each_inside,
    listed,
    single,
)

# What R4 says of an organization itself, R5 says of a contact that has no other use.
_OF_ITSELF = frozenset({"telecom", "address"})


def _languages(communication: list[Members]) -> Members:
    concepts = [each["language"] for each in communication if "language" in each]
    return {"communication": concepts}


def _telecom(telecom: list[Members]) -> Members:
    return {"contact": [{"telecom": telecom}]}


def _contacts(contacts: list[Members]) -> Members:
    own = [each for each in contacts if each.keys() <= _OF_ITSELF]
    return {
        "telecom": [one for each in own for one in each.get("telecom", [])],
        "address": [each["address"] for each in own if "address" in each],
        "contact": [each for each in contacts if not each.keys() <= _OF_ITSELF],
    }


TO_R5: dict[str, Table] = {
    "QuestionnaireResponse": {"identifier": listed("identifier")},
    "Practitioner": {"communication": each_inside("communication", "language")},
    "Organization": {
        "telecom": _telecom,
        "address": each_inside("contact", "address"),
        "contact": "contact",
    },
    "OrganizationContact": {"name": listed("name")},
}
TYPES_TO_R5 = {"OrganizationContact": "ExtendedContactDetail"}

TO_R4: dict[str, Table] = {
    "QuestionnaireResponse": {"identifier": single("identifier")},
    "Practitioner": {
        "communication": _languages,
        "deceasedBoolean": Unread(),
        "deceasedDateTime": Unread(),
    },
    "PractitionerCommunication": {"language": "language", "preferred": Unread()},
    "Organization": {
        "contact": _contacts,
        "description": Unread(),
        "qualification": Unread(),
    },
    "ExtendedContactDetail": {"name": single("name")},
}
TYPES_TO_R4 = {"ExtendedContactDetail": "OrganizationContact"}
