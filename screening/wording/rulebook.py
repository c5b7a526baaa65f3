"""The words of the rulebook by the ids of its rules, outcomes and conditions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from screening.clinical.explain.differential import Condition, Sign
from screening.clinical.rule import Advice, Investigation, Outcome, Rule, Source
from screening.rulebook import RULEBOOK
from screening.wording.catalogue import Catalogue, per_language


@dataclass(frozen=True, slots=True)
class RuleWords:
    """What a rule is called, what it says, and how well its sources support it."""

    title: str
    finding: str
    may_point_to: str
    weight: str
    remarks: Mapping[str, str]

    def remark(self, source: Source) -> str:
        """Return what the rule remarks on one of its sources; mostly nothing."""
        return self.remarks.get(source.key, "")


@dataclass(frozen=True, slots=True)
class ConditionWords:
    """What a condition is called, and what a doctor would do about it."""

    name: str
    pattern: str
    work_up: str
    usual_outcome: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class AdviceWords:
    """What is suggested with an outcome, in finished lines."""

    work_up: tuple[str, ...]
    safety_net: tuple[str, ...]
    self_care: tuple[str, ...]


class RulebookWords:
    """Looks up the words of one language; a missing one raises MissingWords."""

    def __init__(self, words: Catalogue) -> None:
        self.language = words.language
        self._words = words
        self._rules: dict[tuple[str, str], RuleWords] = {}

    def rule(self, rule: Rule) -> RuleWords:
        """Return the words of a rule."""
        if (named := (rule.id, rule.weight)) not in self._rules:
            self._rules[named] = RuleWords(
                **self._texts("rules", rule.id, "title", "finding", "may_point_to"),
                weight=self._words.text("sources", "weights", rule.weight),
                remarks=self._words.entry("rules", rule.id).get("remarks", {}),
            )
        return self._rules[named]

    def contradiction(self, conflict_id: str) -> str:
        """Return what does not fit together."""
        return self._words.text("contradictions", conflict_id)

    def outcome(self, outcome: Outcome) -> str:
        """Return how an outcome is called."""
        return self._words.text("outcomes", outcome.value, "display")

    def means(self, outcome: Outcome) -> str:
        """Return what an outcome means in practice; under 16, the paediatric route."""
        if outcome is Outcome.OUT_OF_SCOPE:
            return self._words.text("outcomes", "work_up", RULEBOOK.paediatric_route)
        return self._words.text("outcomes", outcome.value, "means")

    def advice(self, advice: Advice) -> AdviceWords:
        """Return the lines of an advice."""
        return AdviceWords(
            self._lines("work_up", advice.work_up),
            self._lines("safety_net", advice.safety_net),
            self._lines("self_care", advice.self_care),
        )

    def investigation(self, test: Investigation) -> str:
        """Return how a test is called."""
        return self._words.text("investigations", test.name or test.code)

    def source_title(self, source: Source) -> str:
        """Return the title of a source; our own documents are translated."""
        return source.title or self._words.text("sources", "titles", source.key)

    def source_language(self, source: Source) -> str:
        """Return the language in which the title of a source is written."""
        return source.language if source.title else self.language

    def condition(self, condition: Condition) -> ConditionWords:
        """Return the words of a condition."""
        keys = ("name", "pattern", "work_up", "usual_outcome")
        return ConditionWords(
            **self._texts("conditions", condition.id, *keys),
            note=self._words.entry("conditions", condition.id).get("note"),
        )

    def sign(self, sign: Sign) -> str:
        """Return what supports or opposes a pattern."""
        return self._words.text("conditions", "signs", sign.id)

    def ask_also(self, condition: Condition) -> tuple[str, ...]:
        """Return what counts for a condition and no question asks."""
        return tuple(
            self._words.text("conditions", "ask_also", each)
            for each in condition.ask_also
        )

    def _lines(self, table: str, ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self._words.text("outcomes", table, each) for each in ids)

    def _texts(self, section: str, name: str, *keys: str) -> dict[str, str]:
        return {key: self._words.text(section, name, key) for key in keys}


@per_language
def rulebook_words(words: Catalogue) -> RulebookWords:
    """Return the words of the rulebook in a language."""
    return RulebookWords(words)


def outcome_displays(language: str) -> Mapping[str, str]:
    """Return how each outcome is called, by its code."""
    words = rulebook_words(language)
    return {outcome.value: words.outcome(outcome) for outcome in Outcome}
