"""assess(answers, rulebook): the one entry to the clinical core."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from screening.clinical.answers import Answers
from screening.clinical.assessment import HIDDEN_ANSWER, Assessment, Conflict, RuleMet
from screening.clinical.decide import decider_of
from screening.clinical.evaluation import evaluate
from screening.clinical.explain.evidence import because, results_asked_for
from screening.clinical.fold import findings
from screening.clinical.open_questions.counterfactuals import Counterfactuals
from screening.clinical.open_questions.prospects import prospects_of
from screening.clinical.rule import Contradiction, Rulebook
from screening.clinical.shown import shown_questions


@cache
def _counterfactuals_of(rulebook: Rulebook) -> Counterfactuals:
    return Counterfactuals(decider_of(rulebook))


def assess(answers: Answers, rulebook: Rulebook) -> Assessment:
    """Say what the rulebook makes of the answers, why, and what is still open."""
    decider = decider_of(rulebook)
    decision = decider.decide(answers)
    met, outcome = decision.met, decision.outcome
    shown = shown_questions(answers, rulebook)
    rules_met = {
        rule.id: RuleMet(rule, because(rule.when, answers))
        for rule in decider.listed(met)
    }
    prospect = prospects_of(rulebook).of(answers, decision, shown)
    return Assessment(
        answers=answers,
        outcome=outcome,
        met=tuple(rules_met.values()),
        reasons=tuple(
            rules_met[rule.id]
            for rule in decider.listed(decider.reported(met, outcome))
        ),
        undecided=prospect.undecided(decider.listed(~(met | decision.ruled_out))),
        could_become=prospect.could_become(),
        missing=prospect.missing(results_asked_for(rules_met.values())),
        would_change=_counterfactuals_of(rulebook).changes(decision, shown),
        contradictions=tuple(_conflicts(answers, rulebook, shown)),
        shown=shown,
        advice=rulebook.advice(outcome),
    )


def _conflicts(
    answers: Answers, rulebook: Rulebook, shown: frozenset[str]
) -> Iterator[Conflict]:
    for question in rulebook.questions:
        if question.link_id in answers and question.link_id not in shown:
            yield Conflict(HIDDEN_ANSWER, (question.link_id,))
    for contradiction in rulebook.contradictions:
        if evaluate(contradiction.when, answers):
            yield Conflict(contradiction.id, _link_ids(contradiction))


def _link_ids(contradiction: Contradiction) -> tuple[str, ...]:
    named = (finding.question.link_id for finding in findings(contradiction.when))
    return tuple(dict.fromkeys(named))
