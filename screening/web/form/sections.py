"""The questions of the served Questionnaire in the sections of the page.

First stands what the rulebook asks first, in the order of the Questionnaire and each
follow-up beside what it follows; then the examination; then the rest of each group.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from screening.clinical.fold import findings
from screening.clinical.question import Question
from screening.fhir.definitions import questionnaire
from screening.rulebook import RULEBOOK
from screening.web.form.questions import FormQuestion, question
from screening.web.shared.words import say
from screening.wording.catalogue import Catalogue, per_language
from screening.wording.questions import wording

PATIENT, FIRST, EXAMINATION = "patient", "first", "examination"
LETTER = "lt-grp-letter"
# Who examined, and when, stand beside the examination itself.
EXAMINED = ("lt-exam-date", "lt-examiner")
# The groups of the Questionnaire that stand together, in the order of the page.
_GROUPS: Mapping[str, tuple[str, ...]] = {
    PATIENT: ("grp-patient",),
    FIRST: (),
    EXAMINATION: ("grp-examination",),
    "twitching": ("grp-twitching",),
    "symptoms": (
        "grp-weakness",
        "grp-bulbar",
        "grp-respiratory",
        "grp-general",
        "grp-sensory",
        "grp-pain",
        "grp-sleep",
        "grp-spine",
    ),
    "triggers": ("grp-triggers", "grp-drugs"),
    "history": ("grp-history",),
    "laboratory": ("grp-laboratory",),
}


@dataclass(frozen=True, slots=True)
class FormSection:
    """Questions under one heading; `shortcut` names the words of its shortcut."""

    key: str
    title: str
    questions: tuple[FormQuestion, ...]
    shortcut: str | None = None


@per_language
def sections(words: Catalogue) -> tuple[FormSection, ...]:
    """Return the sections of the questions that the rules read."""
    language = words.language
    first = _asked_first()
    held = {key: [*first] if key == FIRST else [] for key in _GROUPS}
    for key, groups in _GROUPS.items():
        for group in groups:
            link_ids = (each["linkId"] for each in _items()[group]["item"])
            held[key] += [each for each in link_ids if each not in first]
    return tuple(_section(key, link_ids, language) for key, link_ids in held.items())


@per_language
def letter_sections(words: Catalogue) -> tuple[FormSection, ...]:
    """Return the groups of questions that only fill the letter."""
    language = words.language
    return tuple(
        FormSection(
            group["linkId"],
            wording(language).question(group["linkId"]),
            tuple(
                question(each["linkId"], language)
                for each in group["item"]
                if each["linkId"] not in EXAMINED
            ),
        )
        for group in _items()[LETTER]["item"]
    )


def _section(key: str, link_ids: list[str], language: str) -> FormSection:
    found = tuple(question(link_id, language) for link_id in link_ids)
    shortcut = "rest_normal" if key == EXAMINATION else "rest_no"
    worth_it = sum(each.negative is not None for each in found) > 1
    title = say(language, f"section.{key}")
    return FormSection(key, title, found, shortcut if worth_it else None)


def _asked_first() -> tuple[str, ...]:
    """Return what is asked first, and what follows it, without the examination."""
    first = {q.link_id for q in RULEBOOK.questions if q.ask_first and not q.examined}
    return tuple(
        each.link_id
        for each in RULEBOOK.questions
        if each.link_id in first or _follows(each) & first
    )


def _follows(asked: Question) -> set[str]:
    if asked.shown_when is None:
        return set()
    return {each.question.link_id for each in findings(asked.shown_when)}


@cache
def _items() -> dict[str, dict[str, Any]]:
    return {each["linkId"]: each for each in questionnaire()["item"]}
