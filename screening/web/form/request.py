"""The form as the request that the FHIR API takes: one pipeline for both.

What cannot be read is left out and reported; the rest is still screened. Answers to
follow-ups that are not asked now stay in the form and are not sent.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from screening import fhir
from screening.clinical.answers import Answers
from screening.clinical.shown import shown_questions
from screening.fhir.canonical import versioned
from screening.fhir.dates import utc_day
from screening.fhir.definitions import questionnaire
from screening.fhir.items import catalogue
from screening.fhir.json_output import dumps
from screening.fhir.test_data_mark import marked
from screening.rulebook import RULEBOOK
from screening.screening import Case
from screening.web.form import people
from screening.web.form.errors import FieldError
from screening.web.form.form_data import FormData
from screening.web.form.reading import answers
from screening.web.form.removed_questions import MEDICINE as _MEDICINE
from screening.web.form.removed_questions import MOST_MEDICINES, retired

Resource = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sendable:
    """A request for screening, what was left out of it, and what is asked now.

    `ignored` are the questions that have an answer and are not asked now.
    """

    parameters: Resource
    errors: tuple[FieldError, ...]
    shown: frozenset[str]
    ignored: frozenset[str]

    def case(self, now: datetime) -> Case:
        """Check the request as one that another client sends, and read it."""
        fhir.check_size(dumps(self.parameters))
        return fhir.case_of(self.parameters, now)


def to_fhir(
    data: FormData, now: datetime, language: str, decision: Resource | None = None
) -> Sendable:
    """Return the request that these fields amount to, with a decision on it if any."""
    return _ResponseWriter(data, now).sendable(language, decision)


def shown(data: FormData) -> frozenset[str]:
    """Return the questions that are asked now, as enableWhen says."""
    asked = frozenset(q.link_id for q in RULEBOOK.questions if q.shown_when is None)
    while True:
        more = shown_questions(_choices(data, asked), RULEBOOK)
        if more == asked:
            return asked
        asked = more


def _choices(data: FormData, asked: frozenset[str]) -> Answers:
    known = {}
    for link_id in asked:
        item = catalogue()[link_id]
        codes = data.all(link_id)
        fits = item.options.issuperset(codes) and (item.repeats or len(codes) == 1)
        if codes and fits and not (len(codes) > 1 and item.alone.intersection(codes)):
            known[link_id] = codes
    return Answers(known)


class _ResponseWriter:
    def __init__(self, data: FormData, now: datetime) -> None:
        self._given = data
        self._now = now
        self._shown = shown(data)
        self._errors: list[FieldError] = []

    def sendable(self, language: str, decision: Resource | None) -> Sendable:
        today = utc_day(self._now)
        response = self._response()
        self._errors += people.problems(self._given, today)
        self._errors += [FieldError(name, "retired") for name in retired(self._given)]
        resources = people.resources(self._given, today)
        if self._given.one("demo"):
            response = marked(response)
            patient = resources.get("patient", {"resourceType": "Patient"})
            resources["patient"] = marked(patient)
        parameter: list[Resource] = [
            {"name": "questionnaireResponse", "resource": response},
            *({"name": name, "resource": each} for name, each in resources.items()),
            {"name": "language", "valueCode": language},
            *([decision] if decision else []),
        ]
        parameters = {"resourceType": "Parameters", "parameter": parameter}
        asked_at_times = (q for q in RULEBOOK.questions if q.shown_when is not None)
        ignored = frozenset(
            q.link_id
            for q in asked_at_times
            if q.link_id not in self._shown and self._given.one(q.link_id)
        )
        return Sendable(parameters, tuple(self._errors), self._shown, ignored)

    def _response(self) -> Resource:
        served = questionnaire()
        response = {
            "resourceType": "QuestionnaireResponse",
            "questionnaire": versioned(served["url"], served["version"]),
            "status": "completed",
            "authored": self._now.isoformat(timespec="seconds"),
        }
        items = self._items(served["item"])
        return {**response, "item": items} if items else response

    def _items(self, items: list[Resource], prefix: str = "") -> list[Resource]:
        found: list[Resource] = []
        for item in items:
            link_id = item["linkId"]
            if link_id == _MEDICINE:
                found += self._medicines(item)
            elif item["type"] == "group":
                inner = self._items(item["item"])
                found += [{"linkId": link_id, "item": inner}] if inner else []
            else:
                found += self._question(link_id, prefix)
        return found

    def _question(self, link_id: str, prefix: str) -> list[Resource]:
        item = catalogue()[link_id]
        if item.question is not None and link_id not in self._shown:
            return []
        name = prefix + link_id.removeprefix(f"{_MEDICINE}-") if prefix else link_id
        read = answers(item, self._given, name, utc_day(self._now))
        if isinstance(read, FieldError):
            self._errors.append(read)
            return []
        return [{"linkId": link_id, "answer": read}] if read else []

    def _medicines(self, item: Resource) -> list[Resource]:
        found = []
        for number in range(MOST_MEDICINES):
            prefix = f"{_MEDICINE}.{number}."
            inner = self._items(item["item"], prefix)
            if inner and inner[0]["linkId"] != f"{_MEDICINE}-name":
                self._errors.append(FieldError(f"{prefix}name", "medicine_name"))
            elif inner:
                found.append({"linkId": _MEDICINE, "item": inner})
        return found
