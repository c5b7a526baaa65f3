"""A QuestionnaireResponse against the Questionnaire: `read_answers`.

Every answer is read or refused; none is dropped, since it could be a red flag. Answers
to questions that enableWhen hides are read like all others.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from screening.clinical.answers import Answer, Measured
from screening.errors import Problem, Refused
from screening.fhir.items import Item, catalogue
from screening.fhir.reading import values
from screening.fhir.reading.values import Complaint, Value
from screening.screening import Medication, Notes

_MEDICATION = "lt-medication"
_MEDICATION_NAME = "lt-medication-name"
_MEDICATION_START = "lt-medication-start"

_ENOUGH = 20


@dataclass(slots=True)
class _Scope:
    """What has been read in the response, or in one repetition of a group."""

    given: dict[str, tuple[Value, ...]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)


def read_answers(
    response: dict[str, Any], path: str, today: date
) -> tuple[dict[str, Answer], Notes]:
    """Return the answers by link id, and the notes, or raise Refused."""
    reading = _ResponseReading(today)
    reading.items(response.get("item", []), None, path, reading.main)
    if reading.problems:
        raise Refused(*reading.problems[:_ENOUGH])
    return reading.answers(), reading.notes()


class _ResponseReading:
    def __init__(self, today: date) -> None:
        self.problems: list[Problem] = []
        self.main = _Scope()
        self._today = today
        self._medications: list[Medication] = []

    def answers(self) -> dict[str, Answer]:
        """Return what the rules read."""
        return {
            link_id: _answer(given)
            for link_id, given in self.main.given.items()
            if catalogue()[link_id].question is not None
        }

    def notes(self) -> Notes:
        """Return what only the letter reads."""
        given = {
            link_id: tuple(_as_text(value) for value in values)
            for link_id, values in self.main.given.items()
            if catalogue()[link_id].question is None
        }
        return Notes(given, tuple(self._medications))

    def items(
        self, items: list[dict[str, Any]], parent: str | None, path: str, scope: _Scope
    ) -> None:
        """Read the items of the response or of a group."""
        for index, item in enumerate(items):
            self._item(item, parent, f"{path}.item[{index}]", scope)

    def _item(
        self, found: dict[str, Any], parent: str | None, path: str, scope: _Scope
    ) -> None:
        item = catalogue().get(found["linkId"])
        if item is None:
            # Its name is the sender's text and is not repeated.
            text = "This linkId is not in the Questionnaire. Use the linkIds it has."
            self._problem("not-found", text, f"{path}.linkId")
            return
        if item.parent != parent:
            where = f"in the group {item.parent}" if item.parent else "at the top"
            self._problem("value", f"Expected {where}, as asked.", path, item)
            return
        if item.link_id in scope.seen and not (item.is_group and item.repeats):
            text = "This item is given twice. Give all its answers in one."
            self._problem("duplicate", text, path, item)
            return
        scope.seen.add(item.link_id)
        if item.is_group:
            self._group(found, item, path, scope)
        else:
            self._question(found, item, path, scope)

    def _group(
        self, found: dict[str, Any], item: Item, path: str, scope: _Scope
    ) -> None:
        if "answer" in found:
            text = "A group has no answers of its own. Answer its questions."
            self._problem("value", text, f"{path}.answer", item)
        own = _Scope() if item.repeats else scope
        self.items(found.get("item", []), item.link_id, path, own)
        if item.link_id == _MEDICATION:
            self._medication(own, item, path)

    def _medication(self, own: _Scope, item: Item, path: str) -> None:
        name = own.given.get(_MEDICATION_NAME)
        start = own.given.get(_MEDICATION_START)
        if name:
            started = _as_text(start[0]) if start else None
            self._medications.append(Medication(_as_text(name[0]), started))
        elif start:
            text = "A medicine has a date and no name. Name it."
            self._problem("required", text, path, item)

    def _question(
        self, found: dict[str, Any], item: Item, path: str, scope: _Scope
    ) -> None:
        answers = found.get("answer", [])
        if "item" in found or any("item" in answer for answer in answers):
            text = "This question has no items below it. Put them where they are asked."
            self._problem("value", text, path, item)
        given = [
            self._value(answer, item, f"{path}.answer[{index}]")
            for index, answer in enumerate(answers)
        ]
        read = tuple(value for value in given if value is not None)
        if wrong := values.together(item, read, len(answers)):
            self._problem(wrong.code, wrong.text, f"{path}.answer", item)
        if read and read != ("",):
            scope.given[item.link_id] = read

    def _value(self, answer: dict[str, Any], item: Item, path: str) -> Value | None:
        given = [
            name for name in answer if name.startswith("value") and name != "value"
        ]
        place = f"{path}.value"
        if not given:
            text = f"This answer has no {item.value}. Give it, or leave out the answer."
            self._problem("required", text, place, item)
            return None
        if given != [item.value]:
            self._problem("value", f"Expected {item.value}.", place, item)
            return None
        read = values.read_value(item, answer[item.value], self._today)
        if isinstance(read, Complaint):
            place = f"{place}.{read.where}" if read.where else place
            self._problem(read.code, read.text, place, item)
            return None
        return read

    def _problem(
        self, code: str, text: str, path: str, item: Item | None = None
    ) -> None:
        link_id = item.link_id if item else None
        named = f"Item {link_id}: {text}" if link_id else text
        self.problems.append(Problem(code, named, path, link_id))


def _answer(given: tuple[Value, ...]) -> Answer:
    if isinstance(given[0], Measured):
        return given[0]
    return tuple(str(code) for code in given)


def _as_text(value: Value) -> str:
    return format(value.given, "f") if isinstance(value, Measured) else value
