"""One tap for many answers: each is written by itself, and none given is changed.

A shortcut says `none`, `no` or `normal`; never `unknown`, which nobody found out.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from datetime import datetime

from screening.web.form.form_data import FormData, Pairs
from screening.web.form.request import shown
from screening.web.form.sections import EXAMINATION, EXAMINED, sections
from screening.web.form.shortcut_notes import USED, marks


@dataclass(frozen=True, slots=True)
class LeftOver:
    """What stands open in a section after its shortcut: how many, and which first."""

    key: str
    title: str
    count: int
    link_id: str
    text: str


def left_over(data: FormData, asked: Set[str], language: str) -> tuple[LeftOver, ...]:
    """Say what each shortcut that was used left open, or what opened after it."""
    found = []
    for section in sections(language):
        open_ = [
            question
            for question in section.questions
            if question.link_id in asked and not data.one(question.link_id)
        ]
        if open_ and data.has(USED + section.key):
            first = open_[0]
            found.append(
                LeftOver(
                    section.key, section.title, len(open_), first.link_id, first.text
                )
            )
    return tuple(found)


def apply(data: FormData, key: str, now: datetime, examiner: str) -> FormData:
    """Answer what is open in a section; the examination also says by whom and when."""
    asked = shown(data)
    found: Pairs = tuple(
        (question.link_id, question.negative)
        for section in sections("en")
        if section.key == key and section.shortcut
        for question in section.questions
        if question.negative
        and question.link_id in asked
        and not data.one(question.link_id)
    )
    if not found:
        return data
    noted = marks(key, len(found), examiner, now)
    if key == EXAMINATION:
        found += _examined(data, now, examiner)
    return data.with_(*found, *noted)


def _examined(data: FormData, now: datetime, examiner: str) -> Pairs:
    """Return day and examiner where they are blank: what stands there stays."""
    known = zip(EXAMINED, (now.astimezone().date().isoformat(), examiner), strict=True)
    return tuple((name, said) for name, said in known if said and not data.one(name))
