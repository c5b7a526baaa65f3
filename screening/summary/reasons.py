"""Why an outcome came about, in lines: the deciding rules in full, others by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from screening.clinical.rule import Outcome
from screening.summary.lines import asked_and_answered, wrapped
from screening.summary.phrases import SummaryPhrases, summary_phrases
from screening.summary.values import Summary, SummaryBecause, SummaryRule
from screening.wording.language import language_of

_OUT_OF_SCOPE = Outcome.OUT_OF_SCOPE.value


def why_heading(summary: Summary) -> str:
    """Return the heading: for a child nothing follows from a rule."""
    words = summary_phrases(summary.language)
    return words.red_flags if summary.outcome == _OUT_OF_SCOPE else words.why


def why(summary: Summary) -> Iterator[str]:
    """Explain each rule that decided the outcome."""
    words = summary_phrases(summary.language)
    deciding = [rule for rule in summary.rules if _decides(rule, summary)]
    if not deciding:
        is_child = summary.outcome == _OUT_OF_SCOPE
        yield from wrapped(words.no_red_flag if is_child else words.no_rule)
    for place, rule in enumerate(deciding):
        if place:
            yield ""
        yield from _rule(rule, words, summary.language)


def _decides(rule: SummaryRule, summary: Summary) -> bool:
    return summary.outcome in (rule.outcome, _OUT_OF_SCOPE)


def also_met(summary: Summary) -> Iterator[str]:
    """Less urgent rules by name: their conclusions hold where nothing else is met."""
    for rule in summary.rules:
        if not _decides(rule, summary):
            yield from wrapped(f"{rule.id}  {rule.title}", hang=5)


def _rule(rule: SummaryRule, words: SummaryPhrases, language: str) -> Iterator[str]:
    yield from wrapped(f"{rule.id}  {rule.title}", hang=5)
    yield from wrapped(rule.finding, indent=5)
    for line in _because(rule.because, words, language):
        yield from wrapped(f"- {line}", indent=5, hang=2)
    cited = ", ".join(source.key for source in rule.sources)
    yield from wrapped(words.weight.format(weight=rule.weight, sources=cited), indent=5)


def _because(
    because: Iterable[SummaryBecause], words: SummaryPhrases, language: str
) -> Iterator[str]:
    """One line for each question; the gate, where it counts, in a line of its own."""
    gates = {"clean-gate": words.every_gate_item, "gate-open": words.gate_open}
    semicolon = language_of(language).punctuation.semicolon
    said: dict[str, str] = {}
    for entry in because:
        if gate := gates.get(entry.term or ""):
            said[str(entry.term)] = gate
        elif entry.link_id in said:
            said[entry.link_id] += f"{semicolon}{entry.answer_display}"
        else:
            said[entry.link_id] = asked_and_answered(
                entry.question, entry.answer_display, language
            )
    yield from said.values()
