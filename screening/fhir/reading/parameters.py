"""The body taken apart: a QuestionnaireResponse alone, or Parameters that hold it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from screening.errors import Problem, Refused
from screening.fhir.reading import structure
from screening.fhir.request_options import (
    FORM_CHOICES,
    LETTER_CHOICES,
    PDF_CHOICES,
)
from screening.screening import Options
from screening.wording.catalogue import languages

_RESPONSE = "QuestionnaireResponse"
_PARAMETERS = "Parameters"


@dataclass(frozen=True, slots=True)
class Names:
    """The parameters of an operation: `response`, the one that has to be there, further
    resources by their type, and codes by what they may be; None stands for a language.
    `many` says how often those that may come more than once may come, `groups` which
    consist of parts. `offered` are the languages that may be asked for, the default
    first; all that there are if it is empty.
    """

    response: str
    resources: Mapping[str, str]
    codes: Mapping[str, tuple[str, ...] | None]
    many: Mapping[str, int] = field(default_factory=dict)
    groups: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that may be asked for; the first is the default."""
        return self.offered or languages()

    def __iter__(self) -> Iterator[str]:
        """Return all names."""
        yield from (self.response, *self.resources, *self.codes)
        yield from (*self.many, *self.groups)


SCREEN = Names(
    "questionnaireResponse",
    {
        "patient": "Patient",
        "practitioner": "Practitioner",
        "organization": "Organization",
    },
    {
        "language": None,
        "letter": LETTER_CHOICES,
        "letter-language": None,
        "bundle": FORM_CHOICES,
        "pdf": PDF_CHOICES,
    },
    {"previous": 12},
    ("decision",),
)
EXTRACT = Names("questionnaire-response", {"questionnaire": "Questionnaire"}, {})


@dataclass(frozen=True, slots=True)
class Part:
    """A resource, or a parameter of several parts, and the FHIRPath to it."""

    resource: dict[str, Any]
    path: str


@dataclass(frozen=True, slots=True)
class Parts:
    """What one body holds."""

    response: Part
    patient: Part | None = None
    practitioner: Part | None = None
    organization: Part | None = None
    options: Options = field(default_factory=Options)
    questionnaire: Part | None = None
    previous: tuple[Part | None, ...] = ()
    decision: Part | None = None

    def resources(self) -> Iterator[Part]:
        """Return every resource that was sent."""
        people = (self.patient, self.practitioner, self.organization)
        once = (self.response, *people, self.questionnaire)
        yield from filter(None, (*once, *self.previous))


def parts_of(body: dict[str, Any], names: Names = SCREEN) -> Parts:
    """Take a body apart by the names of an operation, or raise Refused."""
    match body.get("resourceType"):
        case "QuestionnaireResponse":
            default = Options(language=names.languages[0])
            return Parts(Part(body, _RESPONSE), options=default)
        case "Parameters":
            return _ParametersReading(names).parts(body)
    text = f"Expected a resourceType of {_RESPONSE} or {_PARAMETERS}."
    raise Refused(Problem("value", text, "Resource"))


class _ParametersReading:
    def __init__(self, names: Names) -> None:
        self._names = names
        self._found: dict[str, Any] = {}
        self._problems: list[Problem] = []

    def parts(self, body: dict[str, Any]) -> Parts:
        structure.check(_without_resources(body), _PARAMETERS)
        for index, parameter in enumerate(body.get("parameter", [])):
            self._parameter(parameter, f"{_PARAMETERS}.parameter[{index}]")
        response = self._found.pop(self._names.response, None)
        if response is None and not self._problems:
            text = f"The parameter {self._names.response} is missing. Give it."
            self._problem("required", text, f"{_PARAMETERS}.parameter")
        if self._problems:
            raise Refused(*self._problems)
        codes = {name for name in self._names.codes if name in self._found}
        chosen = {name.replace("-", "_"): self._found.pop(name) for name in codes}
        options = Options(**{"language": self._names.languages[0], **chosen})
        return Parts(response, **self._found, options=options)

    def _parameter(self, parameter: dict[str, Any], path: str) -> None:
        name = parameter["name"]
        if name not in self._names:
            text = f"Expected one of these parameters: {', '.join(self._names)}."
            self._problem("not-found", text, f"{path}.name")
        elif name in self._names.many:
            self._one_of_many(name, parameter, path)
        elif name in self._found:
            self._problem("duplicate", f"A second {name}. Give one.", path)
        elif name in self._names.groups:
            self._found[name] = Part(parameter, path)
        elif name in self._names.codes:
            self._found[name] = self._code(parameter, self._names.codes[name], path)
        else:
            kind = self._names.resources.get(name, _RESPONSE)
            self._found[name] = self._resource(parameter, kind, path)

    def _one_of_many(self, name: str, parameter: dict[str, Any], path: str) -> None:
        sofar, most = self._found.get(name, ()), self._names.many[name]
        if len(sofar) == most:
            text = f"More than {most} {name}. Leave out the oldest."
            self._problem("business-rule", text, path)
            return
        self._found[name] = (*sofar, self._resource(parameter, _RESPONSE, path))

    def _resource(self, parameter: dict[str, Any], kind: str, path: str) -> Part | None:
        resource = parameter.get("resource")
        if isinstance(resource, dict) and resource.get("resourceType") == kind:
            return Part(resource, f"{path}.resource")
        self._problem("value", f"Expected a resource of type {kind}.", path)
        return None

    def _code(
        self, parameter: dict[str, Any], codes: tuple[str, ...] | None, path: str
    ) -> str | None:
        # Some clients write every parameter as a string.
        given = parameter.get("valueCode", parameter.get("valueString"))
        code = given
        if codes is None:
            codes = self._names.languages
            # de-CH is read as de.
            given = given or ""
            code = given if given in codes else given.partition("-")[0].lower()
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
