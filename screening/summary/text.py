"""The result as plain text for terminals and records: the outcome first, then why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from screening.clinical.rule import Outcome
from screening.summary.lines import asked_and_answered, bullets, wrapped
from screening.summary.patterns import patterns
from screening.summary.phrases import summary_phrases
from screening.summary.reasons import also_met, why, why_heading
from screening.summary.values import Summary, SummaryMissing

# The most telling single answers; the JSON summary has every one of them.
_CHANGES_SHOWN = 5

_GP_WORKUP = Outcome.GP_WORKUP.value


@dataclass(frozen=True, slots=True)
class TextSection:
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


def sections(summary: Summary) -> tuple[TextSection, ...]:
    """Lay the result out in the order in which a clinician reads it."""
    advice, words = summary.advice, summary_phrases(summary.language)
    # Under 16 the only advice is the paediatric route, which stands on top already.
    work_up = [line for line in advice.work_up if line != summary.means]
    laid_out = (
        TextSection(summary.outcome_display, tuple(_headline(summary))),
        TextSection(why_heading(summary), tuple(why(summary))),
        TextSection(words.also_met, tuple(also_met(summary))),
        TextSection(words.contradictions, tuple(_contradictions(summary))),
        TextSection(words.missing, tuple(_missing(summary))),
        TextSection(words.more_urgent, tuple(_changes(summary))),
        TextSection(words.patterns, tuple(patterns(summary))),
        TextSection(words.work_up, tuple(bullets(work_up))),
        TextSection(words.safety_net, tuple(bullets(advice.safety_net))),
        TextSection(words.self_care, tuple(bullets(advice.self_care))),
        TextSection(words.about, tuple(_about(summary))),
    )
    return tuple(section for section in laid_out if section.lines)


def _headline(summary: Summary) -> Iterator[str]:
    words = summary_phrases(summary.language)
    yield from wrapped(summary.means)
    if decision := summary.decision:
        released = words.released.format(
            version=decision.version, name=decision.released_by, when=decision.released
        )
        yield from wrapped(words.not_released if decision.draft else released)
        if decision.reason or decision.outcome != summary.outcome:
            otherwise = words.decided_otherwise.format(outcome=decision.outcome_display)
            yield from wrapped(f"{otherwise} {decision.reason or words.no_reason}")
    if summary.preliminary:
        yield from wrapped(words.preliminary)
    open_gate = sum(item.gate for item in summary.missing)
    if open_gate and summary.outcome == _GP_WORKUP:
        yield from wrapped(words.incomplete.format(count=open_gate))
    if summary.could_become_display:
        yield from wrapped(
            words.could_become.format(outcome=summary.could_become_display)
        )


def _contradictions(summary: Summary) -> Iterator[str]:
    yield from bullets(item.text for item in summary.contradictions)


def _missing(summary: Summary) -> Iterator[str]:
    if not summary.missing:
        return
    words = summary_phrases(summary.language)
    yield from wrapped(words.open_is_never_normal)
    for state, heading in words.asked.items():
        items = [item for item in summary.missing if item.state == state]
        if items:
            yield ""
            yield f"{heading} ({len(items)}):"
            for item in items:
                yield from wrapped(_open_question(item), hang=2)


def _open_question(item: SummaryMissing) -> str:
    rules = f" ({', '.join(item.rules)})" if item.rules else ""
    return f"{'*' if item.gate else '-'} {item.question}{rules}"


def _changes(summary: Summary) -> Iterator[str]:
    raising = [change for change in summary.would_change if change.raises_urgency]
    if not raising:
        return
    words = summary_phrases(summary.language)
    yield from wrapped(words.each_by_itself)
    for change in raising[:_CHANGES_SHOWN]:
        answer = asked_and_answered(
            change.question, change.answer_display, summary.language
        )
        yield from wrapped(f"- {answer} -> {change.outcome_display}", hang=2)
    if (more := len(raising) - _CHANGES_SHOWN) > 0:
        yield from wrapped(words.more_changes.format(count=more))


def _about(summary: Summary) -> Iterator[str]:
    yield from wrapped(summary.disclaimer)
    used = summary.rulebook
    said = summary_phrases(summary.language).rulebook.format(
        version=used.version, sha256=used.sha256[:16]
    )
    yield from wrapped(said)
    yield summary.questionnaire
