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
_ALL_RULES = tuple(rule for module in _MODULES for rule in module.RULES)

RULEBOOK = Rulebook(
    version=VERSION,
    questions=QUESTIONS,
    age=AGE,
    adult_from=16,
    terms=TERMS,
    # Most urgent first, then by id: the order in which everybody reads them.
    rules=tuple(sorted(_ALL_RULES, key=lambda rule: (-rule.outcome.urgency, rule.id))),
    overrides={
        "B02": frozenset({"G01", "G12"}),
        "B03": frozenset({"G01"}),
        "B04": frozenset({"G01", "G13"}),
        "B05": frozenset({"G01", "G12"}),
    },
    contradictions=CONTRADICTIONS,
    tiers=TIERS,
    safety_net=SAFETY_NET,
    paediatric_route=PAEDIATRIC_ROUTE,
)
