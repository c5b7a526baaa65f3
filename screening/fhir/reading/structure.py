"""Raw JSON against the shape of its FHIR type, before fhir.resources and beyond it.

fhir.resources reads `"5"` as 5, takes any status and empty arrays, and its messages
quote the value; so the types are checked here first, and its own findings are reduced
to their place.
"""

from __future__ import annotations

from typing import Any

from screening.errors import Problem, Refused, TooLarge
from screening.fhir import paths
from screening.fhir.reading import shapes
from screening.fhir.reading.primitives import ACTIVE, CHECKS, CONTROL
from screening.fhir.reading.shapes import Element
from screening.fhir.version import FhirVersion

MAX_ITEMS = 500
MAX_ELEMENTS = 4000
_ENOUGH = 20
_ITEM = "QuestionnaireResponseItem"
_MUST_UNDERSTAND = frozenset({"modifierExtension", "implicitRules"})


def check(
    resource: dict[str, Any], path: str, version: FhirVersion = FhirVersion.R4
) -> None:
    """Raise Refused unless this is a well-formed resource of this version of FHIR."""
    walk = _Walk(version)
    walk.resource(resource, path)
    if walk.problems:
        raise Refused(*walk.problems[:_ENOUGH])


class _Walk:
    def __init__(self, version: FhirVersion) -> None:
        self.problems: list[Problem] = []
        self._version = version
        self._items = 0
        self._elements = 0

    def resource(self, value: Any, path: str) -> None:
        kind = value.get("resourceType") if isinstance(value, dict) else None
        if not isinstance(kind, str) or not shapes.is_resource(kind, self._version):
            version = self._version.name
            text = f"Expected a resource with a resourceType of FHIR {version}."
            self._wrong(path, text)
            return
        self._members(
            {name: each for name, each in value.items() if name != "resourceType"},
            kind,
            path,
        )

    def _object(self, value: Any, type_name: str, path: str) -> None:
        if not isinstance(value, dict) or not value:
            self._wrong(path, "Expected an object that is not empty.")
            return
        self._members(value, type_name, path)

    def _members(self, value: dict[str, Any], type_name: str, path: str) -> None:
        self._count(type_name)
        shape = shapes.shape(type_name, self._version)
        choices: set[str] = set()
        for name, each in value.items():
            if len(self.problems) >= _ENOUGH:
                return
            element = shape.get(name)
            if element is None:
                version = self._version.name
                text = f"A property here is not in FHIR {version}. Leave it out."
                self._wrong(path, text)
                continue
            if element.choice:
                self._note_choice(element.choice, choices, path)
            self._element(each, element, name, value, path + element.step)
        for name in shapes.required(type_name, self._version) - value.keys():
            self._missing(path, name, value)

    def _count(self, type_name: str) -> None:
        self._elements += 1
        self._items += type_name == _ITEM
        if self._items > MAX_ITEMS or self._elements > MAX_ELEMENTS:
            text = f"Over {MAX_ITEMS} items or {MAX_ELEMENTS} elements. Send fewer."
            raise TooLarge(Problem("too-costly", text, "Resource"))

    def _note_choice(self, choice: str, choices: set[str], path: str) -> None:
        if choice in choices:
            self._wrong(path, f"Two {choice}[x] are given. Give one.")
        choices.add(choice)

    def _missing(self, path: str, name: str, value: dict[str, Any]) -> None:
        text = f"The element {name} is missing. Give it."
        if f"_{name}" in value:
            text = f"The element {name} has no value of its own. Give it."
        self.problems.append(Problem("required", text, paths.child(path, name)))

    def _element(
        self, value: Any, element: Element, name: str, parent: dict[str, Any], path: str
    ) -> None:
        if name in _MUST_UNDERSTAND:
            text = "It may change the meaning and is not known here. Send without it."
            self.problems.append(Problem("business-rule", text, path))
        elif not element.many:
            self._single(value, element, path)
        elif not isinstance(value, list) or not value:
            self._wrong(path, "Expected a list that is not empty.")
        else:
            beside = parent.get(name[1:] if name.startswith("_") else f"_{name}")
            for index, each in enumerate(value):
                if each is None and _has_other_half(beside, index):
                    continue
                self._single(each, element, paths.at(path, index))

    def _single(self, value: Any, element: Element, path: str) -> None:
        if element.primitive:
            self._primitive(value, element, path)
        elif element.type_name == shapes.ANY_RESOURCE:
            self.resource(value, path)
        else:
            self._object(value, element.type_name, path)

    def _primitive(self, value: Any, element: Element, path: str) -> None:
        self._elements += 1
        is_right, expected = CHECKS[element.type_name]
        if isinstance(value, str) and CONTROL.search(value):
            self._wrong(path, "The text holds a control character. Take it out.")
        elif element.type_name == "xhtml" and ACTIVE.search(value):
            self._wrong(path, "The narrative holds active content. Take it out.")
        elif not is_right(value):
            self._wrong(path, f"Expected {expected}.")
        elif element.codes and value not in element.codes:
            offered = ", ".join(sorted(element.codes))
            text = f"Expected one of these codes: {offered}."
            self.problems.append(Problem("code-invalid", text, path))

    def _wrong(self, path: str, text: str) -> None:
        self.problems.append(Problem("value", text, path))


def _has_other_half(beside: Any, index: int) -> bool:
    """Whether a null in a list of primitives stands for its `_` sibling, or is it."""
    return (
        isinstance(beside, list) and index < len(beside) and beside[index] is not None
    )


def check_with_fhir_resources(
    resource: dict[str, Any], path: str, version: FhirVersion = FhirVersion.R4
) -> None:
    """Raise Refused where fhir.resources finds what `check` does not."""
    from pydantic import ValidationError

    try:
        shapes.model(resource["resourceType"], version).model_validate(resource)
    except ValidationError as error:
        # Neither the message nor the input: both may quote an answer.
        places = [each["loc"] for each in error.errors(include_input=False)]
    else:
        return
    text = (
        f"This does not follow FHIR {version.name}. "
        "Compare it with the definition of its type."
    )
    found = dict.fromkeys(_path(path, place) for place in places)
    raise Refused(*(Problem("value", text, place) for place in found))


def _path(path: str, place: tuple[int | str, ...]) -> str:
    for part in place:
        if isinstance(part, int):
            path = paths.at(path, part)
        else:
            path = paths.child(path, part.replace("__ext", ""))
    return path
