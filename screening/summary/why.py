"""Why an outcome came about, in lines: the deciding rules in full, others by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from screening.clinical.rule import Outcome
from screening.summary.lines import asked_and_answered, wrapped
from screening.summary.values import Because, RuleReported, Summary

_GATE = {
    "clean-gate": "Every gate item is answered, and none is a warning sign.",
    "gate-open": "Questions of the safety gate are open; they are listed below.",
}
_OUT_OF_SCOPE = Outcome.OUT_OF_SCOPE.value
_NO_RED_FLAG = "None in these answers."
_NO_RULE = (
    "No rule is met. Then work-up and review are suggested, and never reassurance."
)


def why_heading(summary: Summary) -> str:
    """Return the heading: for a child nothing follows from a rule."""
    return "Red flags met" if summary.outcome == _OUT_OF_SCOPE else "Why"


def why(summary: Summary) -> Iterator[str]:
    """Explain each rule that decided the outcome."""
    deciding = [rule for rule in summary.rules if _decides(rule, summary)]
    if not deciding:
        nothing = _NO_RED_FLAG if summary.outcome == _OUT_OF_SCOPE else _NO_RULE
        yield from wrapped(nothing)
    for place, rule in enumerate(deciding):
        if place:
            yield ""
        yield from _rule(rule)


def _decides(rule: RuleReported, summary: Summary) -> bool:
    return summary.outcome in (rule.outcome, _OUT_OF_SCOPE)


def also_met(summary: Summary) -> Iterator[str]:
    """Less urgent rules by name: their conclusions hold where nothing else is met."""
    for rule in summary.rules:
        if not _decides(rule, summary):
            yield from wrapped(f"{rule.id}  {rule.title}", hang=5)


def _rule(rule: RuleReported) -> Iterator[str]:
    yield from wrapped(f"{rule.id}  {rule.title}", hang=5)
    yield from wrapped(rule.finding, indent=5)
    for line in _because(rule.because):
        yield from wrapped(f"- {line}", indent=5, hang=2)
    cited = ", ".join(source.key for source in rule.sources)
    yield from wrapped(f"Weight: {rule.weight}. Sources: {cited}.", indent=5)


def _because(because: Iterable[Because]) -> Iterator[str]:
    """One line for each question; the gate, where it counts, in a line of its own."""
    said: dict[str, str] = {}
    for entry in because:
        if gate := _GATE.get(entry.term or ""):
            said[str(entry.term)] = gate
        elif entry.link_id in said:
            said[entry.link_id] += f"; {entry.answer_display}"
        else:
            said[entry.link_id] = asked_and_answered(
                entry.question, entry.answer_display
            )
    yield from said.values()
