"""From an assessment to the finished sentences of its summary."""

from __future__ import annotations

from collections.abc import Iterator

from screening.clinical.assessment import (
    Change,
    Evidence,
    Missing,
    RuleMet,
    RuleUndecided,
)
from screening.clinical.explain.differential import differential
from screening.clinical.explain.remaining_condition import askable, residual
from screening.clinical.open_questions.deciding_set import deciding_set
from screening.clinical.rule import Outcome, Rule
from screening.rulebook import RULEBOOK
from screening.rulebook.conditions import CONDITIONS
from screening.screening import Screening
from screening.summary.conflicts import conflict_summary
from screening.summary.decision import decision_summary
from screening.summary.gate import beside_the_gate
from screening.summary.labels import Labels, plain_number
from screening.summary.patterns import pattern_summary
from screening.summary.sources import source_cited
from screening.summary.values import (
    Given,
    Summary,
    SummaryAsked,
    SummaryBecause,
    SummaryDecision,
    SummaryMissing,
    SummaryPattern,
    SummaryRule,
    SummaryRulebook,
    SummaryUndecided,
    SummaryWouldChange,
)
from screening.wording.common import disclaimer
from screening.wording.conditions import in_words

# More names than this make a reason unreadable; `undecided` has them all.
_NAMED_RULES = 3


def summary_of(screening: Screening, *, with_draft: bool = False) -> Summary:
    """Say what was found, why, what is open and what would change it.

    `with_draft` shows a decision too that is not released yet.
    """
    shown = with_draft or screening.released is not None
    labels = Labels(screening.language)
    decision = decision_summary(screening, labels) if shown else None
    return _Summariser(screening, labels).summary(decision)


class _Summariser:
    def __init__(self, screening: Screening, labels: Labels) -> None:
        self._screening = screening
        self._assessment = screening.assessment
        self._rulebook = RULEBOOK
        self._labels = labels

    def summary(self, decision: SummaryDecision | None) -> Summary:
        assessment, labels = self._assessment, self._labels
        could_become = assessment.could_become
        return Summary(
            language=labels.language,
            outcome=assessment.outcome.value,
            outcome_display=labels.outcome(assessment.outcome),
            means=labels.rulebook.means(assessment.outcome),
            preliminary=self._screening.case.preliminary,
            could_become=could_become.value if could_become else None,
            could_become_display=labels.outcome(could_become) if could_become else None,
            rules=tuple(self._rule(met) for met in assessment.reasons),
            undecided=tuple(self._undecided(item) for item in assessment.undecided),
            missing=tuple(self._missing(item) for item in assessment.missing),
            would_change=tuple(self._change(item) for item in assessment.would_change),
            deciding_set=tuple(self._deciding_set()),
            differential=tuple(self._differential()),
            contradictions=tuple(
                conflict_summary(item, labels) for item in assessment.contradictions
            ),
            advice=labels.rulebook.advice(assessment.advice),
            rulebook=SummaryRulebook(
                self._rulebook.version, self._screening.rulebook_sha256
            ),
            questionnaire=self._screening.questionnaire,
            disclaimer=disclaimer(labels.language),
            decision=decision,
        )

    def _rule(self, met: RuleMet) -> SummaryRule:
        rule = met.rule
        beside = beside_the_gate(rule.when)
        words = self._labels.rulebook
        said = words.rule(rule)
        return SummaryRule(
            id=rule.id,
            outcome=rule.outcome.value,
            outcome_display=self._labels.outcome(rule.outcome),
            title=said.title,
            finding=said.finding,
            condition=in_words(rule.when, self._labels.wording),
            because=tuple(self._because(item, beside) for item in met.because),
            weight=said.weight,
            sources=tuple(
                source_cited(source, rule, words) for source in rule.references
            ),
        )

    def _undecided(self, item: RuleUndecided) -> SummaryUndecided:
        assessment = self._assessment
        if (left := residual(item.rule.when, assessment.answers)) is not None:
            left = askable(left, assessment.shown.union(item.waits_for))
        words = in_words(left, self._labels.wording) if left is not None else ""
        return SummaryUndecided(
            item.rule.id, self._title(item.rule), item.waits_for, words
        )

    def _title(self, rule: Rule) -> str:
        return self._labels.rulebook.rule(rule).title

    def _deciding_set(self) -> Iterator[SummaryAsked]:
        for link_id in deciding_set(self._assessment, self._rulebook):
            yield SummaryAsked(link_id, self._labels.question(link_id))

    def _differential(self) -> Iterator[SummaryPattern]:
        # The patterns are those of adults.
        if self._assessment.outcome is not Outcome.OUT_OF_SCOPE:
            answers, shown = self._assessment.answers, self._assessment.shown
            for pointer in differential(answers, shown, CONDITIONS):
                yield pattern_summary(pointer, self._labels, self._because)

    def _because(
        self, evidence: Evidence, beside: frozenset[str] = frozenset()
    ) -> SummaryBecause:
        link_id, labels = evidence.link_id, self._labels
        answer: Given
        if evidence.number is None:
            answer, shown = str(evidence.code), labels.code(link_id, evidence.code)
        else:
            question = self._rulebook.question(link_id)
            answer = plain_number(evidence.number)
            shown = labels.number(evidence.number, question)
            shown += labels.as_entered(question, self._assessment.answers)
        term = None if link_id in beside else evidence.term
        return SummaryBecause(link_id, labels.question(link_id), answer, shown, term)

    def _missing(self, item: Missing) -> SummaryMissing:
        return SummaryMissing(
            link_id=item.link_id,
            question=self._labels.question(item.link_id),
            why=" ".join(self._reasons_to_ask(item)),
            state=item.state.value,
            gate=item.gate,
            rules=self._new(item),
        )

    def _new(self, item: Missing) -> tuple[str, ...]:
        """Return the rules that an answer could add to those already met."""
        met = {rule_met.rule.id for rule_met in self._assessment.met}
        return tuple(rule_id for rule_id in item.rules if rule_id not in met)

    def _reasons_to_ask(self, item: Missing) -> Iterator[str]:
        if item.gate and self._assessment.outcome is not Outcome.OUT_OF_SCOPE:
            yield self._labels.phrases.needed
        if rules := [self._rulebook.rule(rule_id) for rule_id in self._new(item)]:
            named = [
                f"{self._title(rule)} ({rule.id})" for rule in rules[:_NAMED_RULES]
            ]
            more = len(rules) - len(named)
            words = self._labels.phrases
            said = words.could_show_more if more else words.could_show
            yield said.format(rules=self._labels.joined(named), count=more)

    def _change(self, change: Change) -> SummaryWouldChange:
        link_id, labels = change.link_id, self._labels
        answer: Given
        if isinstance(change.answer, str):
            answer, shown = change.answer, labels.code(link_id, change.answer)
        else:
            answer = plain_number(change.answer)
            question = self._rulebook.question(link_id)
            shown = labels.number(change.answer, question)
        return SummaryWouldChange(
            link_id=link_id,
            question=labels.question(link_id),
            answer=answer,
            answer_display=shown,
            outcome=change.outcome.value,
            outcome_display=labels.outcome(change.outcome),
            raises_urgency=self._raises(change.outcome),
        )

    def _raises(self, other: Outcome) -> bool:
        now = self._assessment.outcome
        # Another age would bring a child into scope: that is no more urgent.
        return now is not Outcome.OUT_OF_SCOPE and other.urgency > now.urgency
