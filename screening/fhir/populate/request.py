"""The Parameters of $populate (SDC), read strictly: whose record, and what is in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from screening.errors import Problem, Refused
from screening.fhir import canonical, definitions
from screening.fhir.populate.issues import Issues
from screening.fhir.populate.questionnaire import is_ours
from screening.fhir.reading import strict_json, structure, subject
from screening.fhir.reading.parameters import Part
from screening.wording.catalogue import ENGLISH

PATIENT = "patient"
# The variables that the Questionnaire declares for the record; any of them may hold
# any of the types of RECORD_TYPES.
RECORDS = (
    "laboratory",
    "conditions",
    "medicationStatements",
    "medicationRequests",
    "allergies",
)
_BODY = "Parameters"
_WHICH = ("questionnaire", "canonical", "questionnaireRef", "identifier")
_NAMES = (*_WHICH, "subject", "context", "local")
_PARTS = ("name", "content")


@dataclass(slots=True)
class Record:
    """What was sent about one patient, and what could not be used of it."""

    now: datetime
    language: str = ENGLISH
    patient: Part | None = None
    subject: dict[str, Any] | None = None
    resources: list[Part] = field(default_factory=list)
    issues: Issues = field(default_factory=Issues)

    def of(self, *kinds: str) -> Iterator[Part]:
        """Yield the resources of these types in the order sent."""
        for part in self.resources:
            if part.resource["resourceType"] in kinds:
                yield part


def read_record(
    body: bytes, now: datetime, *, of_instance: bool, language: str = ENGLISH
) -> Record:
    """Read the Parameters; on the instance they need not say which Questionnaire."""
    reading = _PopulateReading(Record(now, language))
    return reading.record(strict_json.read(body), of_instance)


class _PopulateReading:
    def __init__(self, record: Record) -> None:
        self._record = record
        self._problems: list[Problem] = []
        self._seen: set[str] = set()
        self._subject_path = _BODY

    def record(self, body: dict[str, Any], of_instance: bool) -> Record:
        if body.get("resourceType") != _BODY:
            text = f"Expected a resourceType of {_BODY}."
            raise Refused(Problem("value", text, "Resource"))
        structure.check(_bare(body), _BODY)
        for index, parameter in enumerate(body.get("parameter", [])):
            path = f"{_BODY}.parameter[{index}]"
            self._parameter(parameter, path, of_instance)
        if not of_instance and self._seen.isdisjoint(_WHICH) and not self._problems:
            text = "Say which Questionnaire: give the parameter questionnaire."
            self._problem("required", text, f"{_BODY}.parameter")
        self._check_subject()
        if self._problems:
            raise Refused(*self._problems)
        return self._record

    def _parameter(
        self, parameter: dict[str, Any], path: str, of_instance: bool
    ) -> None:
        name = parameter["name"]
        if name not in _NAMES:
            text = f"Expected one of these parameters: {', '.join(_NAMES)}."
            self._problem("not-found", text, f"{path}.name")
            return
        if name in self._seen and name != "context":
            self._problem("duplicate", f"A second {name}. Give one.", path)
            return
        self._seen.add(name)
        if name == "context":
            self._context(parameter, path)
        elif name == "subject":
            self._subject(parameter, path)
        elif name == "local":
            self._local(parameter, path)
        # On the instance SDC has the server ignore what names a Questionnaire.
        elif not of_instance and not is_ours(parameter):
            current = definitions.questionnaire()
            expected = canonical.versioned(current["url"], current["version"])
            text = (
                f"This Questionnaire, or version, is not served. Expected {expected}."
            )
            self._problem("not-found", text, path)

    def _subject(self, parameter: dict[str, Any], path: str) -> None:
        self._subject_path = path
        self._record.subject = parameter.get("valueReference")
        if self._record.subject is None:
            self._problem("value", "Expected a valueReference.", f"{path}.value")

    def _local(self, parameter: dict[str, Any], path: str) -> None:
        if not isinstance(parameter.get("valueBoolean"), bool):
            self._problem("value", "Expected a valueBoolean.", f"{path}.value")
        elif parameter["valueBoolean"]:
            text = (
                "Nothing is known here about any patient. Send the record as context."
            )
            self._record.issues.note(Part(parameter, path), text)

    def _context(self, parameter: dict[str, Any], path: str) -> None:
        parts = parameter.get("part", [])
        names = [each for each in parts if each["name"] == "name"]
        if len(names) != 1 or any(each["name"] not in _PARTS for each in parts):
            text = "Expected one part name, and parts content."
            self._problem("value", text, f"{path}.part")
            return
        name = names[0].get("valueString", names[0].get("valueCode"))
        if name not in (PATIENT, *RECORDS):
            text = (
                f"Not used: the Questionnaire asks for {PATIENT}, {', '.join(RECORDS)}."
            )
            self._record.issues.unused(
                Part(parameter, path), text, code="not-supported"
            )
            return
        for index, part in enumerate(parts):
            if part is not names[0]:
                self._content(name, part, f"{path}.part[{index}]")

    def _content(self, name: str, part: dict[str, Any], path: str) -> None:
        if "valueReference" in part:
            text = "Not used: nothing is fetched here. Send the resource itself."
            self._record.issues.unused(Part(part, path), text, code="not-supported")
            return
        resource = part.get("resource")
        place = f"{path}.resource"
        if resource is None:
            self._problem("required", "Expected a resource.", place)
            return
        structure.check(resource, place)
        if name == PATIENT:
            self._patient(Part(resource, place))
        else:
            self._record.resources += _inside(Part(resource, place))

    def _patient(self, part: Part) -> None:
        if part.resource["resourceType"] != "Patient":
            self._problem("value", "Expected a resource of type Patient.", part.path)
        elif self._record.patient is not None:
            self._problem("duplicate", "A second patient. Give one.", part.path)
        else:
            self._record.patient = part

    def _check_subject(self) -> None:
        if self._record.subject is None:
            return
        patient = self._record.patient.resource if self._record.patient else None
        response = {"subject": self._record.subject}
        place = f"{self._subject_path}.value"
        found = subject.problems(response, patient, self._subject_path)
        self._problems += [replace(each, expression=place) for each in found]

    def _problem(self, code: str, text: str, path: str) -> None:
        self._problems.append(Problem(code, text, path))


def _inside(part: Part) -> Iterator[Part]:
    """Yield a resource, or those that a Bundle holds."""
    if part.resource["resourceType"] != "Bundle":
        yield part
        return
    for index, entry in enumerate(part.resource.get("entry", [])):
        if "resource" in entry:
            yield Part(entry["resource"], f"{part.path}.entry[{index}].resource")


def _bare(value: dict[str, Any]) -> dict[str, Any]:
    """Leave out the resources, which are checked one by one with their own path."""
    bare = {name: each for name, each in value.items() if name != "resource"}
    for name in ("parameter", "part"):
        if isinstance(bare.get(name), list):
            bare[name] = [
                _bare(each) if isinstance(each, dict) else each for each in bare[name]
            ]
    return bare
