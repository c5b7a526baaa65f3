"""Everything that the page of the form shows, finished for its template."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from screening.fhir.items import catalogue
from screening.web.form import people
from screening.web.form.drafts import PAGE
from screening.web.form.form_data import FormData, Pairs
from screening.web.form.panel import AGE, CheckedForm, Panel
from screening.web.form.patient import Patient, clock, patient_of
from screening.web.form.questions import FormQuestion, question
from screening.web.form.removed_questions import MEDICINE, MOST_MEDICINES, retired
from screening.web.form.sections import EXAMINED, FormSection, letter_sections, sections
from screening.web.form.shortcut_notes import set_together
from screening.web.form.shortcuts import LeftOver, left_over
from screening.web.shared.words import say

_MEDICINE = ("lt-medication-name", "lt-medication-start")
_BLANK_MEDICINES = 2
_NUMBERS = frozenset(map(str, range(MOST_MEDICINES)))


@dataclass(frozen=True)
class View:
    """One showing of the form. `checked` once somebody asked for what is wrong."""

    data: FormData
    checked_form: CheckedForm
    language: str
    now: datetime
    examiner: str = ""
    action: str = "/"
    hidden: Pairs = ()
    checked: bool = False
    draft_state: str = ""
    genders: tuple[str, ...] = people.GENDERS
    others: tuple[tuple[str, tuple[str, ...]], ...] = field(
        default=(
            ("practitioner", people.PRACTITIONER),
            ("organization", people.ORGANIZATION),
            ("recipient", people.RECIPIENT),
        )
    )

    @property
    def panel(self) -> Panel:
        """The outcome so far."""
        return self.checked_form.panel

    @property
    def shown(self) -> frozenset[str]:
        """The questions that are asked now."""
        return self.checked_form.shown

    @property
    def started(self) -> bool:
        """Whether an answer was given."""
        return self.panel.outcome is not None

    @property
    def guided(self) -> bool:
        """Whether the next question is suggested; on until it is switched off."""
        # A box that is not ticked is not sent.
        return not self.data.has(PAGE) or bool(self.data.one("guide"))

    @property
    def next_id(self) -> str | None:
        """The question that is marked as the next."""
        return self.panel.next_id if self.guided else None

    @cached_property
    def errors(self) -> dict[str, str]:
        """What is wrong, by the name of the field."""
        found = self.checked_form.errors
        return {error.name: error.text(self.language) for error in found}

    @cached_property
    def anchors(self) -> dict[str, str]:
        """Where each field with an error stands on the page."""
        return {name: f"q-{_whole(name)}" for name in self.errors}

    @cached_property
    def labels(self) -> dict[str, str]:
        """What each field with an error is called."""
        return {name: self._label(name) for name in self.errors}

    @property
    def sections(self) -> tuple[FormSection, ...]:
        """The questions that the rules read."""
        return sections(self.language)

    @property
    def letter(self) -> tuple[FormSection, ...]:
        """The questions of the letter."""
        return letter_sections(self.language)

    @property
    def examined(self) -> tuple[FormQuestion, ...]:
        """When was examined, and by whom."""
        return tuple(question(link_id, self.language) for link_id in EXAMINED)

    @property
    def medicine_parts(self) -> tuple[FormQuestion, ...]:
        """What is asked of each medicine."""
        return tuple(question(link_id, self.language) for link_id in _MEDICINE)

    @property
    def medicines(self) -> int:
        """How many medicines there is room for: always some more than are given."""
        last = max(map(int, self._medicines()), default=-1)
        return min(last + 1 + _BLANK_MEDICINES, MOST_MEDICINES)

    @cached_property
    def filled(self) -> dict[str, int]:
        """How many questions are answered in each part of the letter."""
        return {
            section.key: sum(
                len(self._medicines())
                if each.shape == "group"
                else bool(self.data.one(each.link_id))
                for each in section.questions
            )
            for section in self.letter
        }

    @property
    def letter_open(self) -> set[str]:
        """The parts of the letter that stand open: where something needs mending."""
        wrong = {name.partition(".")[0] for name in self.errors}
        return {
            section.key
            for section in self.letter
            if wrong.intersection(each.link_id for each in section.questions)
        }

    @property
    def people_open(self) -> bool:
        """Whether the less needed fields about people stand open."""
        strip = {f"patient.{name}" for name in people.PATIENT}
        return not strip.issuperset(self.errors.keys() & {*people.FIELDS})

    @cached_property
    def set_together(self) -> dict[str, str]:
        """What a shortcut did in each section: how many answers, when and by whom."""
        return {
            section.key: set_together(self.data, section.key, self.language)
            for section in self.sections
        }

    @cached_property
    def left_over(self) -> dict[str, LeftOver]:
        """What shortcuts left open, by section, while that can change the outcome."""
        if {AGE}.issuperset(self.panel.open_ids):
            return {}
        found = left_over(self.data, self.shown, self.language)
        return {each.key: each for each in found}

    @property
    def patient(self) -> Patient:
        """Whose form it is."""
        return patient_of(self.data, self.language, self.now)

    @property
    def today(self) -> str:
        """The day on which the form is filled in."""
        return self.now.astimezone().date().isoformat()

    @property
    def draft_time(self) -> str:
        """When the draft was saved."""
        return clock(self.now.isoformat())

    def _medicines(self) -> set[str]:
        parts = (name.split(".") for name, value in self.data.pairs if value.strip())
        return {
            part[1]
            for part in parts
            if part[0] == MEDICINE and part[1:2] and part[1] in _NUMBERS
        }

    def _label(self, name: str) -> str:
        person, _, which = name.partition(".")
        if name in people.FIELDS:
            return say(self.language, f"people.{which}")
        if name in retired(self.data):
            return say(self.language, "form.retired", name=name)
        if person == MEDICINE:
            return say(
                self.language, "form.medicine", number=int(which.split(".")[0]) + 1
            )
        if person not in catalogue():
            return say(self.language, "form.title")
        return question(person, self.language).text


def _whole(name: str) -> str:
    """Return the field that a unit belongs to."""
    return name.removesuffix(".unit")
