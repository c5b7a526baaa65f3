"""The elements of each FHIR type, as fhir.resources knows them, for checking raw JSON.

fhir.resources is imported late: it takes half a second.
"""

from __future__ import annotations

import re
import typing
from dataclasses import dataclass
from functools import cache
from typing import Any

from screening.fhir import paths
from screening.fhir.version import FhirVersion

ANY_RESOURCE = "Resource"
_ABSTRACT = frozenset({ANY_RESOURCE, "DomainResource"})
_TYPE_NAME = re.compile(r"[A-Z][A-Za-z]{2,39}")
_BOOKKEEPING = frozenset({"fhir_comments", "resource_type"})
# R4 is read with the models of R4B, which has these and R4 has not.
_NOT_IN = {
    FhirVersion.R4: _BOOKKEEPING | {"valueCodeableReference", "valueRatioRange"},
    FhirVersion.R5: _BOOKKEEPING,
}


@dataclass(frozen=True, slots=True)
class Element:
    """What one property of a FHIR type may hold.

    `type_name` is a primitive such as `dateTime`, or a complex type. `codes` are those
    allowed by a required binding; `choice` names the `value` of a `value[x]`; `step`
    is what it adds to a FHIRPath, a name of the specification and never of the sender.
    """

    type_name: str
    primitive: bool
    many: bool
    codes: frozenset[str]
    choice: str | None
    step: str


@cache
def shape(type_name: str, version: FhirVersion = FhirVersion.R4) -> dict[str, Element]:
    """Return the elements of a type by the name they have in JSON."""
    return {
        field.alias or name: _element(field, field.alias or name)
        for name, field in model(type_name, version).model_fields.items()
        if name not in _NOT_IN[version]
    }


@cache
def required(type_name: str, version: FhirVersion = FhirVersion.R4) -> frozenset[str]:
    """Return the elements that a type cannot be without."""
    return frozenset(
        field.alias or name
        for name, field in model(type_name, version).model_fields.items()
        if (field.json_schema_extra or {}).get("element_required")
    )


@cache
def is_resource(type_name: str, version: FhirVersion = FhirVersion.R4) -> bool:
    """Whether this is a resource that can stand inside another."""
    if not _TYPE_NAME.fullmatch(type_name) or type_name in _ABSTRACT:
        return False
    try:
        return bool(model(type_name, version).has_resource_base())
    except ValueError:
        return False


@cache
def model(type_name: str, version: FhirVersion = FhirVersion.R4) -> Any:
    """Return the model of a type, or raise ValueError."""
    if version is FhirVersion.R5:
        from fhir.resources import get_fhir_model_class as model_of_r5

        return model_of_r5(type_name)
    from fhir.resources.R4B import get_fhir_model_class as model_of_r4

    return model_of_r4(type_name)


def _element(field: Any, name: str) -> Element:
    annotation, many = _bare(field.annotation)
    extra = field.json_schema_extra or {}
    codes = extra.get("enum_values", ())
    return Element(
        _type_name(annotation),
        not hasattr(annotation, "get_model_klass"),
        many,
        # A plus says that the list goes on, as in that of Observation.status.
        frozenset() if "+" in codes else frozenset(codes),
        extra.get("one_of_many"),
        f".{extra.get('one_of_many') or paths.element(name)}",
    )


def _bare(annotation: Any) -> tuple[Any, bool]:
    """Take Optional and List off an annotation; say whether there was a List."""
    many = False
    while typing.get_origin(annotation) is not typing.Annotated:
        inner = [each for each in typing.get_args(annotation) if each is not type(None)]
        if len(inner) != 1:
            break
        many = many or typing.get_origin(annotation) is list
        annotation = inner[0]
    return annotation, many


def _type_name(annotation: Any) -> str:
    if hasattr(annotation, "get_model_klass"):
        return str(annotation.__name__).removesuffix("Type")
    if annotation is bool:
        return "boolean"
    name = type(annotation.__metadata__[-1]).__name__
    return name[0].lower() + name[1:]
