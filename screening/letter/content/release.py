"""Whether a clinician has released the letter, and where they judged otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from screening.letter.content.line import Line
from screening.letter.content.phrases import Phrases, shortened
from screening.screening import Decision, Person, Screening


def status_line(screening: Screening, phrases: Phrases) -> Line:
    """Return what stands at the head of every page: a draft, or released by whom."""
    decision = screening.case.decision
    if decision is None or decision.draft:
        return Line("", phrases.say("headline", "draft"))
    name = decision.releaser or (screening.case.practitioner or Person()).name or ""
    when, version = _when(decision.released, phrases), decision.version
    text = phrases.say("release", "running", when=when, version=version)
    return Line("", text, (shortened(name),))


def release_lines(screening: Screening, phrases: Phrases) -> Iterator[Line]:
    """Yield who released which version and when, once somebody has."""
    decision = screening.case.decision
    if decision is None or decision.draft:
        return
    sender = screening.case.practitioner or Person()
    named = (decision.releaser,) if decision.releaser else (sender.name, sender.role)
    said = tuple(each for each in named if each)
    yield Line(phrases.say("labels", "released"), _version(decision, phrases), said)


def override_lines(
    screening: Screening, reasons: str, phrases: Phrases
) -> tuple[Line, ...]:
    """Return both judgements where they differ, and the clinician's reason in full."""
    decision = screening.case.decision
    if decision is None or decision.outcome is None:
        return ()
    rules = phrases.say("outcome", screening.assessment.outcome.value)
    own = phrases.say("outcome", decision.outcome.value)
    why = phrases.say("labels", "reason")
    not_yet = phrases.say("missing", "not_written")
    return (
        Line(phrases.say("labels", "rules_found"), f"{rules} ({reasons})."),
        Line(phrases.say("labels", "clinician_decided"), f"{own}."),
        # A preview may still be without one.
        Line(why, said=(decision.reason,))
        if decision.reason
        else Line(why, missing=not_yet),
    )


def dated(screening: Screening) -> datetime:
    """Return the day from which the plan counts: of a released letter, its release."""
    if screening.case.decision is None:
        return screening.now
    return datetime.fromisoformat(screening.case.decision.released)


def _version(decision: Decision, phrases: Phrases) -> str:
    when, version = _when(decision.released, phrases), decision.version
    said = phrases.say("release", "version", when=when, version=version)
    if version == 1:
        return said
    key = "replaces_dated" if decision.replaced else "replaces"
    then = _when(decision.replaced, phrases) if decision.replaced else ""
    replaced = phrases.say("release", key, version=version - 1, when=then)
    return phrases.joined((said, replaced))


def _when(instant: str, phrases: Phrases) -> str:
    return phrases.moment(datetime.fromisoformat(instant))
