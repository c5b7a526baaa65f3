"""FHIRPath to a place in what was sent, without repeating anything that was sent.

A property name is user text until it is known: only names of FHIR elements that our
five resources use are ever written into a path or a message.
"""

from __future__ import annotations

RESOURCES = frozenset(
    {"Parameters", "QuestionnaireResponse", "Patient", "Practitioner", "Organization"}
)

_NAMES = """
    active address answer assigner author authored basedOn birthDate city code coding
    communication contact contained contentType country data deceasedBoolean
    deceasedDateTime definition display district div encounter end extension family
    gender generalPractitioner given id identifier implicitRules item language line
    link linkId managingOrganization maritalStatus meta modifierExtension
    multipleBirthBoolean multipleBirthInteger name other parameter part partOf period
    photo postalCode prefix preferred profile purpose qualification questionnaire rank
    reference relationship resource resourceType source start state status subject
    suffix system telecom text title type unit url use userSelected value comparator
    valueAttachment valueBoolean valueCode valueCoding valueDate valueDateTime
    valueDecimal valueInteger valueQuantity valueReference valueString valueTime
    valueUri version
"""
KNOWN_NAMES = frozenset(_NAMES.split())


def is_known(name: str) -> bool:
    """Whether a property name is that of a FHIR element, or of its extensions."""
    return name.removeprefix("_") in KNOWN_NAMES


def element(name: str) -> str:
    """Write an element in FHIRPath, where `valueString` is `value`, `_x` is `x`."""
    name = name.removeprefix("_")
    is_choice = name.startswith("value") and name != "value"
    return "value" if is_choice else name


def child(path: str, name: str) -> str:
    """Write the path of a child; that of its parent where its name is not known."""
    return f"{path}.{element(name)}" if is_known(name) else path


def at(path: str, index: int) -> str:
    """Write the path of one element of a list."""
    return f"{path}[{index}]"
