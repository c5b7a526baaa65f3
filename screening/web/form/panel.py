"""Beside the form: what is decided, what could change it, what to ask next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from screening import pipeline, summary
from screening.clinical.answers import State
from screening.clinical.assessment import Assessment, RuleMet
from screening.clinical.open_questions.deciding_set import deciding_set
from screening.clinical.open_questions.next_question import deciding, next_question
from screening.clinical.rule import Outcome
from screening.errors import Refused
from screening.rulebook import RULEBOOK
from screening.screening import Screening
from screening.web.form.errors import FieldError
from screening.web.form.field_errors import field_errors
from screening.web.form.form_data import FormData
from screening.web.form.request import to_fhir
from screening.wording.rulebook import RulebookWords

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
class CheckedForm:
    """The fields of a form: the panel, what cannot be sent, and what is asked now."""

    panel: Panel
    errors: tuple[FieldError, ...]
    shown: frozenset[str]
    ignored: frozenset[str]


def check_form(data: FormData, now: datetime, language: str) -> CheckedForm:
    """Screen what can be read of the form, as the API would."""
    sent = to_fhir(data, now, language)
    refused: tuple[FieldError, ...] = ()
    try:
        screening = pipeline.assessed(sent.case(now), now)
    except Refused as refusal:
        # A date of birth that does not fit must not hide a red flag.
        refused = field_errors(refusal)
        rest = data.without(*(error.name for error in refused))
        screening = pipeline.assessed(to_fhir(rest, now, language).case(now), now)
    # The age may come from the date of birth alone.
    started = len(screening.answers) > 0
    errors = sent.errors + refused
    panel = _panel(screening, counted=not errors) if started else Panel()
    return CheckedForm(panel, errors, sent.shown, sent.ignored)


def _panel(screening: Screening, *, counted: bool) -> Panel:
    """Return the panel; `counted` says that whatever was typed counts.

    Only what is shown is worded: the summary says much more, and takes longer.
    """
    found, labels = screening.assessment, summary.Labels(screening.language)
    words, outcome = labels.rulebook, found.outcome
    waiting, following = deciding(found), next_question(found)
    open_ids, to_settle = set(waiting), set(deciding_set(found, RULEBOOK))
    if found.answers.is_open(AGE):
        open_ids.add(AGE)
        to_settle.add(AGE)
        following = following or AGE
    unknown = [
        (link_id, labels.question(link_id))
        for link_id in waiting
        if found.answers.state(link_id) is not State.UNANSWERED
    ]
    conflicts = (
        summary.conflict_summary(each, labels) for each in found.contradictions
    )
    return Panel(
        outcome=outcome.value,
        display=words.outcome(outcome),
        means=words.means(outcome),
        reasons=tuple(words.rule(met.rule).title for met in _reasons(found)),
        red_flag=_red_flag(found),
        to_do=_at_once(found, words),
        started=True,
        settled=counted and not open_ids,
        could_become=words.outcome(found.could_become) if found.could_become else None,
        open_ids=tuple(sorted(open_ids)),
        results_could=_results_could(found),
        to_settle=len(to_settle),
        next_id=following,
        next_text=labels.question(following) if following else "",
        left_open=tuple(unknown) if following is None else (),
        conflicts=tuple((each.link_ids, each.text) for each in conflicts),
    )


def _results_could(assessment: Assessment) -> bool:
    results = (q.link_id for q in RULEBOOK.questions if q.laboratory)
    open_ = any(map(assessment.answers.is_open, results))
    return open_ and assessment.outcome not in _WHATEVER_THE_RESULTS


def _red_flag(assessment: Assessment) -> bool:
    """Under 16 the outcome is always the same, and the rules met are the red flags."""
    if assessment.outcome is Outcome.OUT_OF_SCOPE:
        return bool(assessment.reasons)
    return assessment.outcome in _RED_FLAGS


def _reasons(assessment: Assessment) -> tuple[RuleMet, ...]:
    """Return what alone is enough for the outcome; a less urgent rule met is not."""
    child = assessment.outcome is Outcome.OUT_OF_SCOPE
    enough = (
        met
        for met in assessment.reasons
        if child or met.rule.outcome is assessment.outcome
    )
    return tuple(enough)[:_MOST_REASONS]


def _at_once(assessment: Assessment, words: RulebookWords) -> str:
    """Return what comes first in an emergency; the rest can be read later."""
    if assessment.outcome is not Outcome.EMERGENCY:
        return ""
    return next(iter(words.advice(assessment.advice).work_up), "")
