"""Every safety property is proved for every form, by the solver."""

import pytest
import z3

from screening.authoring.proofs.claims import Pair
from screening.authoring.proofs.floors import FLOORS, Floor
from screening.authoring.proofs.prove import (
    PROPERTIES,
    in_clinical_words,
    prove,
    solver_for,
)
from screening.authoring.proofs.report import TITLES, by_property
from screening.clinical.rule import Outcome
from screening.rulebook import RULEBOOK
from screening.rulebook.sources import SOURCES
from tests.proofs.wording import english

# How many claims each property has: one that loses its claims proves nothing.
AT_LEAST = {"b": 33, "c": 50, "d": 150, "e": 38, "f": 90, "g": 55, "h": 120, "i": 43}


PAIR = Pair.of(RULEBOOK)


@pytest.mark.parametrize("letter", PROPERTIES)
def test_every_claim_of_the_property_is_proved(letter: str):
    (proved,) = by_property(RULEBOOK, letter)
    told = [in_clinical_words(v, RULEBOOK, english()) for v in proved.refuted]
    assert not told, "\n".join(told)


@pytest.mark.parametrize("letter", PROPERTIES)
def test_no_property_loses_its_claims(letter: str):
    claims = [claim for yields in PROPERTIES[letter] for claim in yields(PAIR)]
    assert len(claims) >= AT_LEAST.get(letter, 1)
    assert len({claim.text for claim in claims}) == len(claims)
    assert {claim.property for claim in claims} == {letter}


def test_every_property_has_its_title():
    assert list(PROPERTIES) == list(TITLES)


def test_the_premise_of_every_conditional_claim_can_be_met():
    """A claim whose "if" can never hold would be proved and say nothing."""
    pair = Pair.of(RULEBOOK)
    solver = solver_for(pair)
    with_premise = [
        claim
        for properties in PROPERTIES.values()
        for claims in properties
        for claim in claims(pair)
        if claim.premise is not None
    ]
    assert len(with_premise) > 150
    for claim in with_premise:
        assert solver.check(claim.premise) == z3.sat, claim.text


@pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: floor.red_flag)
def test_every_floor_cites_a_source_and_a_tier(floor: Floor):
    assert floor.source in SOURCES
    assert floor.source.says
    assert floor.least.urgency >= Outcome.GP_WORKUP.urgency


def test_no_floor_is_stated_twice():
    assert len({floor.red_flag for floor in FLOORS}) == len(FLOORS)


def test_a_solver_that_gives_up_proves_nothing(monkeypatch):
    monkeypatch.setattr("z3.Solver.check", lambda _: z3.unknown)
    (claim,) = PROPERTIES["a"][0](PAIR)
    with pytest.raises(RuntimeError, match="gave up on: exactly one outcome"):
        list(prove(PAIR, [claim]))
