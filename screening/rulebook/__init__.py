"""The content: questions, terms, rules, policies and sources, as typed data."""

from screening.clinical.rule import Rulebook
from screening.rulebook import (
    benign,
    breathing,
    bulbar,
    cord,
    history,
    metabolic,
    movement,
    policy,
    sensory,
    toxic,
    weakness,
)
from screening.rulebook.contradictions import CONTRADICTIONS
from screening.rulebook.questions import AGE, QUESTIONS
from screening.rulebook.terms import TERMS
from screening.rulebook.tiers import PAEDIATRIC_ROUTE, SAFETY_NET, TIERS

VERSION = "1.0.0"

_MODULES = (
    breathing,
    weakness,
    bulbar,
    cord,
    sensory,
    toxic,
    metabolic,
    movement,
    history,
    policy,
    benign,
)
# Most urgent first, then by id: the order in which everybody reads them.
_RULES = tuple(
    sorted(
        (rule for module in _MODULES for rule in module.RULES),
        key=lambda rule: (-rule.outcome.urgency, rule.id),
    )
)

RULEBOOK = Rulebook(
    version=VERSION,
    questions=QUESTIONS,
    age=AGE,
    adult_from=16,
    terms=TERMS,
    rules=_RULES,
    overrides={rule.id: frozenset(rule.drops) for rule in _RULES if rule.drops},
    contradictions=CONTRADICTIONS,
    tiers=TIERS,
    safety_net=SAFETY_NET,
    paediatric_route=PAEDIATRIC_ROUTE,
)
