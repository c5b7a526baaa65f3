"""What the clinician adds to a result: words for the letter, and a decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from screening.clinical.rule import Outcome
from screening.fhir.items import catalogue
from screening.web.form.drafts import PAGE, SEQUENCE
from screening.web.form.errors import FieldError
from screening.web.form.form_data import FormData, Pairs
from screening.web.form.reading import a_text
from screening.web.shared.words import say

OUTCOME, REASON = "decision.outcome", "decision.reason"
# What the rules had found when it was decided.
SEEN = "decision.seen"
IMPRESSION, QUESTION = "lt-impression", "lt-question"
# What stands open on the page, and what is folded away.
FIRST = (IMPRESSION, QUESTION)
MORE = ("lt-told", "lt-worry", "lt-consent", "lt-needs")
EDITED = (*FIRST, *MORE, OUTCOME, REASON, SEEN)
# One of these says whose letter it is.
_IDENTIFYING = ("patient.family", "patient.given", "patient.identifier")
# They serve one request and say nothing about the patient.
OF_THE_PAGE = ("version",)


@dataclass(frozen=True, slots=True)
class Needed:
    """What stands in the way of a release, and the field where it is mended.

    `here` where that field is on this page, and not in the form.
    """

    name: str
    text: str
    here: bool = True


def edited(data: FormData, posted: FormData) -> FormData:
    """Return the fields of a screening with what this page edits as it was posted."""
    typed: Pairs = tuple(
        (name, value)
        for name, value in posted.pairs
        if name in EDITED and value.strip()
    )
    # Saved here, it is no longer what an open form saved last.
    kept = data.without(*EDITED, *OF_THE_PAGE, PAGE, SEQUENCE)
    return FormData((*kept.pairs, *typed))


def choices(found: Outcome) -> tuple[Outcome, ...]:
    """Return what can be decided instead; for a child there is nothing to choose."""
    if found is Outcome.OUT_OF_SCOPE:
        return ()
    out = (found, Outcome.OUT_OF_SCOPE)
    return tuple(outcome for outcome in Outcome if outcome not in out)


def override(data: FormData, found: Outcome) -> Outcome | None:
    """Return what was decided instead of what the rules found, if anything.

    Decided on another finding it holds no more: that may have been no emergency yet.
    """
    if data.one(SEEN) not in ("", found.value):
        return None
    code = data.one(OUTCOME)
    return next((each for each in choices(found) if each.value == code), None)


def reason(data: FormData) -> str:
    """Return why it was decided so, with line ends as FHIR has them."""
    return data.one(REASON).replace("\r\n", "\n")


def needed(data: FormData, found: Outcome, language: str) -> Iterator[Needed]:
    """Say what is missing or does not fit before this can be released."""
    if unnamed(data):
        text = say(language, "decide.problems.patient")
        yield Needed("patient.family", text, here=False)
    own, why = override(data, found), reason(data)
    if own is None and data.one(OUTCOME) not in ("", found.value):
        yield _needed(OUTCOME, "outcome", language)
    elif own is None and why:
        yield _needed(OUTCOME, "outcome_for_reason", language)
    if own is not None and not why:
        yield _needed(REASON, "reason", language)
    # As long as the server takes a reason.
    read = a_text(REASON, why, catalogue()[IMPRESSION].max_length)
    if isinstance(read, FieldError):
        yield Needed(REASON, read.text(language))
    if (own or found).is_referral:
        for name, key in ((IMPRESSION, "impression"), (QUESTION, "question")):
            if not data.one(name):
                yield _needed(name, key, language)


def unnamed(data: FormData) -> bool:
    """Whether nothing says whose letter it would be; a demo is nobody's."""
    return not any(map(data.one, (*_IDENTIFYING, "demo")))


def _needed(name: str, key: str, language: str) -> Needed:
    return Needed(name, say(language, f"decide.problems.{key}"))
