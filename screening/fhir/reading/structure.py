"""Raw JSON against the shape of its FHIR type.

All that fhir.resources refuses is refused here, and much that it takes: `"5"` for 5,
any status, empty arrays (docs/adr/0025). No message repeats a value.
"""

from __future__ import annotations

from typing import Any

from screening.errors import Problem, Refused, TooLarge
from screening.fhir import paths
from screening.fhir.reading import shapes
from screening.fhir.reading.primitives import ACTIVE, ALSO, CHECKS, CONTROL
from screening.fhir.reading.shapes import Element, Shape
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
    # That it is unlike its definition, only where there is nothing clearer to say.
    if problems := walk.problems or list(dict.fromkeys(walk.unlike)):
        raise Refused(*problems[:_ENOUGH])


class _Walk:
    def __init__(self, version: FhirVersion) -> None:
        self.problems: list[Problem] = []
        self.unlike: list[Problem] = []
        self._version = version.name
        self._shapes = shapes.shapes_of(version)
        self._items = 0
        self._elements = 0

    def resource(self, value: Any, path: str) -> None:
        kind = value.get("resourceType") if isinstance(value, dict) else None
        if isinstance(kind, str) and self._shapes.has_resource(kind):
            self._members(value, kind, path)
            return
        text = f"Expected a resource with a resourceType of FHIR {self._version}."
        self._wrong(path, text)

    def _object(self, value: Any, type_name: str, path: str) -> None:
        if not isinstance(value, dict) or not value:
            self._wrong(path, "Expected an object that is not empty.")
            return
        self._members(value, type_name, path)

    def _members(self, value: dict[str, Any], type_name: str, path: str) -> None:
        self._count(type_name)
        shape = self._shapes[type_name]
        choices: set[str] = set()
        for name, each in value.items():
            if len(self.problems) >= _ENOUGH:
                return
            element = shape.elements.get(name)
            if element is None:
                if not shape.is_resource or name != "resourceType":
                    self._unknown(path)
                continue
            if element.choice:
                self._note_choice(element.choice, choices, path)
            place = path + element.step
            if name in _MUST_UNDERSTAND:
                self._not_understood(place)
            elif element.many:
                self._list(each, element, place, value, name)
            else:
                self._single(each, element, place)
        for name in shape.required:
            if name not in value and name not in choices:
                self._missing(path, name, value, shape)

    def _count(self, type_name: str) -> None:
        self._elements += 1
        self._items += type_name == _ITEM
        if self._items > MAX_ITEMS or self._elements > MAX_ELEMENTS:
            text = f"Over {MAX_ITEMS} items or {MAX_ELEMENTS} elements. Send fewer."
            raise TooLarge(Problem("too-costly", text, "Resource"))

    def _note_choice(self, choice: str, choices: set[str], path: str) -> None:
        if choice in choices:
            self._wrong(path, f"Two {choice} are given. Give one.")
        choices.add(choice)

    def _unknown(self, path: str) -> None:
        text = f"A property here is not in FHIR {self._version}. Leave it out."
        self._wrong(path, text)

    def _missing(
        self, path: str, name: str, value: dict[str, Any], shape: Shape
    ) -> None:
        place = paths.child(path, name)
        if name not in shape.elements or not shape.elements[name].primitive:
            # A choice, which has a name only once its type is chosen, or an object.
            self._unlike_its_definition(place)
            return
        text = f"The element {name} is missing. Give it."
        if f"_{name}" in value:
            text = f"The element {name} has no value of its own. Give it."
        self.problems.append(Problem("required", text, place))

    def _not_understood(self, path: str) -> None:
        text = "It may change the meaning and is not known here. Send without it."
        self.problems.append(Problem("business-rule", text, path))

    def _list(
        self, value: Any, element: Element, path: str, parent: dict[str, Any], name: str
    ) -> None:
        if not isinstance(value, list) or not value:
            self._wrong(path, "Expected a list that is not empty.")
            return
        for index, each in enumerate(value):
            if each is None and _has_other_half(parent, name, index):
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
        # Whatever is printable holds no control character.
        is_text = isinstance(value, str)
        if is_text and not value.isprintable() and CONTROL.search(value):
            self._wrong(path, "The text holds a control character. Take it out.")
        elif is_text and element.type_name == "xhtml" and ACTIVE.search(value):
            self._wrong(path, "The narrative holds active content. Take it out.")
        elif not is_right(value):
            self._wrong(path, f"Expected {expected}.")
        elif element.codes and value not in element.codes:
            offered = ", ".join(sorted(element.codes))
            text = f"Expected one of these codes: {offered}."
            self.problems.append(Problem("code-invalid", text, path))
        elif (also := ALSO.get(element.type_name)) and not also(value):
            self._unlike_its_definition(path)

    def _unlike_its_definition(self, path: str) -> None:
        text = (
            f"This does not follow FHIR {self._version}. "
            "Compare it with the definition of its type."
        )
        self.unlike.append(Problem("value", text, path))

    def _wrong(self, path: str, text: str) -> None:
        self.problems.append(Problem("value", text, path))


def _has_other_half(parent: dict[str, Any], name: str, index: int) -> bool:
    """Whether a null in a list of primitives stands for its `_` sibling, or is it."""
    beside = parent.get(name[1:] if name.startswith("_") else f"_{name}")
    return (
        isinstance(beside, list) and index < len(beside) and beside[index] is not None
    )
