"""The result as plain text for terminals and records: the outcome first, then why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from screening.clinical.answers import State
from screening.clinical.rule import Outcome
from screening.summary.lines import asked_and_answered, bullets, wrapped
from screening.summary.patterns import patterns
from screening.summary.values import MissingAnswer, Summary
from screening.summary.why import also_met, why, why_heading

# The most telling single answers; the JSON summary has every one of them.
_CHANGES_SHOWN = 5

_STATES = (
    (State.UNANSWERED.value, "Not answered"),
    (State.UNKNOWN.value, "Asked, not known"),
    (State.NOT_EXAMINED.value, "Not examined"),
)

_GP_WORKUP = Outcome.GP_WORKUP.value


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the finished lines under it; the first section is the outcome."""

    heading: str
    lines: tuple[str, ...]


def plain_text(summary: Summary) -> str:
    """Write the whole result as text of at most 78 columns."""
    parts = []
    for place, section in enumerate(sections(summary)):
        underline = ("=" if place == 0 else "-") * len(section.heading)
        parts.append("\n".join((section.heading, underline, *section.lines)))
    return "\n\n".join(parts) + "\n"


def sections(summary: Summary) -> tuple[Section, ...]:
    """Lay the result out in the order in which a clinician reads it."""
    advice = summary.advice
    # Under 16 the only advice is the paediatric route, which stands on top already.
    work_up = [line for line in advice.work_up if line != summary.means]
    laid_out = (
        Section(summary.outcome_display, tuple(_headline(summary))),
        Section(why_heading(summary), tuple(why(summary))),
        Section("Also met", tuple(also_met(summary))),
        Section("Answers that do not fit together", tuple(_contradictions(summary))),
        Section("What is missing", tuple(_missing(summary))),
        Section("What would make it more urgent", tuple(_changes(summary))),
        Section("Patterns this can be seen with", tuple(patterns(summary))),
        Section("Work-up to consider", tuple(bullets(work_up))),
        Section("Safety net for the patient", tuple(bullets(advice.safety_net))),
        Section("Self-care", tuple(bullets(advice.self_care))),
        Section("About this result", tuple(_about(summary))),
    )
    return tuple(section for section in laid_out if section.lines)


def _headline(summary: Summary) -> Iterator[str]:
    yield from wrapped(summary.means)
    if summary.preliminary:
        yield from wrapped(
            "PRELIMINARY: the answers are still being collected; no referral is "
            "drafted from them."
        )
    open_gate = sum(item.gate for item in summary.missing)
    if open_gate and summary.outcome == _GP_WORKUP:
        yield from wrapped(
            f"INCOMPLETE: safety questions that are open: {open_gate}. Do not reassure."
        )
    if summary.could_become_display:
        yield from wrapped(
            f"Could become: {summary.could_become_display}, depending on answers "
            "that are still open."
        )


def _contradictions(summary: Summary) -> Iterator[str]:
    yield from bullets(item.text for item in summary.contradictions)


def _missing(summary: Summary) -> Iterator[str]:
    if not summary.missing:
        return
    yield from wrapped(
        "Open is never read as normal. Needed before reassurance: *. In brackets, the "
        "rules that an answer could meet."
    )
    for state, heading in _STATES:
        items = [item for item in summary.missing if item.state == state]
        if items:
            yield ""
            yield f"{heading} ({len(items)}):"
            for item in items:
                yield from wrapped(_open_question(item), hang=2)


def _open_question(item: MissingAnswer) -> str:
    rules = f" ({', '.join(item.rules)})" if item.rules else ""
    return f"{'*' if item.gate else '-'} {item.question}{rules}"


def _changes(summary: Summary) -> Iterator[str]:
    raising = [change for change in summary.would_change if change.raises_urgency]
    if not raising:
        return
    yield from wrapped("Each of these answers by itself, all else equal:")
    for change in raising[:_CHANGES_SHOWN]:
        answer = asked_and_answered(change.question, change.answer_display)
        yield from wrapped(f"- {answer} -> {change.outcome_display}", hang=2)
    if (more := len(raising) - _CHANGES_SHOWN) > 0:
        yield from wrapped(f"and {more} more; the JSON summary lists them all.")


def _about(summary: Summary) -> Iterator[str]:
    yield from wrapped(summary.disclaimer)
    yield from wrapped(
        f"Rulebook {summary.rulebook.version}, sha256 {summary.rulebook.sha256[:16]}. "
        "No clinician has reviewed it yet."
    )
    yield summary.questionnaire
