"""The body taken apart: a QuestionnaireResponse alone, or Parameters that hold it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from screening.errors import Problem, Refused
from screening.fhir import structure
from screening.fhir.definitions import LANGUAGES

_RESPONSE = "QuestionnaireResponse"
_PARAMETERS = "Parameters"
_RESOURCES = {
    "questionnaireResponse": _RESPONSE,
    "patient": "Patient",
    "practitioner": "Practitioner",
    "organization": "Organization",
}
_CODES = {"language": LANGUAGES, "letter": ("none", "embedded")}
_NAMES = (*_RESOURCES, *_CODES)


@dataclass(frozen=True, slots=True)
class Part:
    """A resource and the FHIRPath to it."""

    resource: dict[str, Any]
    path: str


@dataclass(frozen=True, slots=True)
class Parts:
    """What one body holds."""

    response: Part
    patient: Part | None = None
    practitioner: Part | None = None
    organization: Part | None = None
    language: str = LANGUAGES[0]
    letter: str | None = None

    def resources(self) -> Iterator[Part]:
        """Return every resource that was sent."""
        sent = (self.response, self.patient, self.practitioner, self.organization)
        yield from filter(None, sent)


def parts_of(body: dict[str, Any]) -> Parts:
    """Take a body apart, or raise Refused."""
    match body.get("resourceType"):
        case "QuestionnaireResponse":
            return Parts(Part(body, _RESPONSE))
        case "Parameters":
            return _Reading().parts(body)
    text = f"Expected a resourceType of {_RESPONSE} or {_PARAMETERS}."
    raise Refused(Problem("value", text, "Resource"))


class _Reading:
    def __init__(self) -> None:
        self._found: dict[str, Any] = {}
        self._problems: list[Problem] = []

    def parts(self, body: dict[str, Any]) -> Parts:
        structure.check(_without_resources(body), _PARAMETERS)
        for index, parameter in enumerate(body.get("parameter", [])):
            self._parameter(parameter, f"{_PARAMETERS}.parameter[{index}]")
        response = self._found.pop("questionnaireResponse", None)
        if response is None and not self._problems:
            text = "The parameter questionnaireResponse is missing. Give it."
            self._problem("required", text, f"{_PARAMETERS}.parameter")
        if self._problems:
            raise Refused(*self._problems)
        return Parts(response, **self._found)

    def _parameter(self, parameter: dict[str, Any], path: str) -> None:
        name = parameter["name"]
        if name not in _NAMES:
            text = f"Expected one of these parameters: {', '.join(_NAMES)}."
            self._problem("not-found", text, f"{path}.name")
        elif name in self._found:
            self._problem("duplicate", f"A second {name}. Give one.", path)
        elif name in _RESOURCES:
            self._found[name] = self._resource(parameter, _RESOURCES[name], path)
        else:
            self._found[name] = self._code(parameter, _CODES[name], path)

    def _resource(self, parameter: dict[str, Any], kind: str, path: str) -> Part | None:
        resource = parameter.get("resource")
        if isinstance(resource, dict) and resource.get("resourceType") == kind:
            return Part(resource, f"{path}.resource")
        self._problem("value", f"Expected a resource of type {kind}.", path)
        return None

    def _code(
        self, parameter: dict[str, Any], codes: tuple[str, ...], path: str
    ) -> str | None:
        # Some clients write every parameter as a string.
        given = parameter.get("valueCode", parameter.get("valueString"))
        code = given
        if given and codes is LANGUAGES:
            # de-CH is read as de.
            code = given.partition("-")[0].lower()
        if code in codes:
            return str(code)
        text = f"Expected a valueCode, one of: {', '.join(codes)}."
        self._problem("code-invalid", text, f"{path}.value")
        return None

    def _problem(self, code: str, text: str, path: str) -> None:
        self._problems.append(Problem(code, text, path))


def _without_resources(body: dict[str, Any]) -> dict[str, Any]:
    """Leave out the resources, which are checked one by one with their own path."""
    parameters = body.get("parameter")
    if not isinstance(parameters, list):
        return body
    bare = [
        {name: value for name, value in each.items() if name != "resource"}
        if isinstance(each, dict)
        else each
        for each in parameters
    ]
    return {**body, "parameter": bare}
