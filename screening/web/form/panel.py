"""Beside the form: what is decided, what could change it, what to ask next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from screening import pipeline
from screening.clinical.answers import State
from screening.clinical.open_questions.next_question import deciding, next_question
from screening.clinical.rule import Outcome
from screening.errors import Refused
from screening.rulebook import RULEBOOK
from screening.screening import Screening
from screening.web.form.errors import FieldError
from screening.web.form.field_errors import field_errors
from screening.web.form.form_data import Given
from screening.web.form.request import to_fhir
from screening.wording.questions import wording

if TYPE_CHECKING:
    from screening.clinical.assessment import Assessment
    from screening.summary import Summary

# What a reason adds beyond these is on the page of the result.
_MOST_REASONS = 4
_RED_FLAGS = (Outcome.EMERGENCY, Outcome.URGENT)
# No result changes these: nothing is more urgent, and a child stays a child.
_WHATEVER_THE_RESULTS = (Outcome.EMERGENCY, Outcome.OUT_OF_SCOPE)
# A child is out of scope, whatever else is answered.
AGE = RULEBOOK.age.link_id


@dataclass(frozen=True, slots=True)
class Panel:
    """What is shown of one set of answers; without an outcome nothing is answered yet.

    `open_ids` are the questions that could still change the outcome, `to_settle` of
    them settle it if nothing is found. `left_open` are those of them answered as
    unknown or not examined, where no other is left to ask. `results_could` says that a
    result of the laboratory not given, which nobody asks for, could change it too.
    """

    outcome: str | None = None
    display: str = ""
    means: str = ""
    reasons: tuple[str, ...] = ()
    red_flag: bool = False
    to_do: str = ""
    started: bool = False
    settled: bool = False
    could_become: str | None = None
    open_ids: tuple[str, ...] = ()
    results_could: bool = False
    to_settle: int = 0
    next_id: str | None = None
    next_text: str = ""
    left_open: tuple[tuple[str, str], ...] = ()
    conflicts: tuple[tuple[tuple[str, ...], str], ...] = ()


@dataclass(frozen=True, slots=True)
class Looked:
    """One look at the form: the panel, what cannot be sent, and what is asked now."""

    panel: Panel
    errors: tuple[FieldError, ...]
    shown: frozenset[str]
    ignored: frozenset[str]


def look(given: Given, now: datetime, language: str) -> Looked:
    """Screen what can be read of the form, by the one pipeline."""
    sendable = to_fhir(given, now, language)
    refused: tuple[FieldError, ...] = ()
    try:
        screening = pipeline.screen(sendable.body, now)
    except Refused as refusal:
        # A date of birth that does not fit must not hide a red flag.
        refused = field_errors(refusal)
        rest = given.without(*(error.name for error in refused))
        screening = pipeline.screen(to_fhir(rest, now, language).body, now)
    # The age may come from the date of birth alone.
    started = len(screening.answers) > 0
    errors = sendable.errors + refused
    summary = pipeline.summary_of(screening)
    panel = _panel(screening, summary, counted=not errors) if started else Panel()
    return Looked(panel, errors, sendable.shown, sendable.ignored)


def _panel(screening: Screening, summary: Summary, *, counted: bool) -> Panel:
    """Return the panel; `counted` says that whatever was typed counts."""
    assessment, language = screening.assessment, screening.language
    question = wording(language).question
    waiting, following = deciding(assessment), next_question(assessment)
    open_ids, to_settle = set(waiting), {each.link_id for each in summary.deciding_set}
    if assessment.answers.is_open(AGE):
        open_ids.add(AGE)
        to_settle.add(AGE)
        following = following or AGE
    unknown = [
        (link_id, question(link_id))
        for link_id in waiting
        if assessment.answers.state(link_id) is not State.UNANSWERED
    ]
    return Panel(
        outcome=summary.outcome,
        display=summary.outcome_display,
        means=summary.means,
        reasons=_reasons(summary),
        red_flag=_red_flag(assessment.outcome, summary),
        to_do=at_once(summary),
        started=True,
        settled=counted and not open_ids,
        could_become=summary.could_become_display,
        open_ids=tuple(sorted(open_ids)),
        results_could=_results_could(assessment),
        to_settle=len(to_settle),
        next_id=following,
        next_text=question(following) if following else "",
        left_open=tuple(unknown) if following is None else (),
        conflicts=tuple((each.link_ids, each.text) for each in summary.contradictions),
    )


def _results_could(assessment: Assessment) -> bool:
    results = (q.link_id for q in RULEBOOK.questions if q.laboratory)
    open_ = any(map(assessment.answers.is_open, results))
    return open_ and assessment.outcome not in _WHATEVER_THE_RESULTS


def _red_flag(outcome: Outcome, summary: Summary) -> bool:
    """Under 16 the outcome is always the same, and the rules met are the red flags."""
    if outcome is Outcome.OUT_OF_SCOPE:
        return bool(summary.rules)
    return outcome in _RED_FLAGS


def _reasons(summary: Summary) -> tuple[str, ...]:
    """Return what alone is enough for the outcome; a less urgent rule met is not."""
    child = summary.outcome == Outcome.OUT_OF_SCOPE.value
    enough = [
        rule for rule in summary.rules if child or rule.outcome == summary.outcome
    ]
    return tuple(rule.title for rule in enough[:_MOST_REASONS])


def at_once(summary: Summary) -> str:
    """Return what comes first in an emergency; the rest can be read later."""
    emergency = summary.outcome == Outcome.EMERGENCY.value
    return next(iter(summary.advice.work_up), "") if emergency else ""
