"""Why a rule is met: only the answers that made it true."""

from decimal import Decimal

from screening.clinical.answers import Answers
from screening.clinical.assess import assess
from screening.clinical.criteria import all_of, any_of, is_, not_
from screening.clinical.explain.evidence import because
from screening.clinical.rule import Outcome
from screening.rulebook import RULEBOOK
from screening.rulebook import questions as q
from tests.support.patients import answers_of, clean

REDUCED, WASTED = is_(q.POWER, "reduced"), is_(q.WASTING, "present")


def test_an_alternative_that_holds_only_in_part_gives_no_reason():
    """Potassium is dangerous; magnesium is low, but without tetany or a seizure."""
    results = answers_of({"lb-mg": Decimal("0.65"), "lb-k": Decimal("2.1")})
    answers = Answers({**clean(), **results})
    assert [e.link_id for e in because(RULEBOOK.rule("E12").when, answers)] == ["lb-k"]


def test_a_condition_that_does_not_hold_has_no_reasons():
    half = answers_of({"ex-power": "reduced"})
    assert because(all_of(REDUCED, WASTED), half) == ()
    assert because(any_of(WASTED), half) == ()


def test_what_is_denied_is_quoted_where_it_is_denied():
    given = answers_of({"ex-power": "normal", "ex-wasting": "absent"})
    found = because(not_(any_of(REDUCED, WASTED)), given)
    assert [(e.link_id, e.code) for e in found] == [
        ("ex-power", "normal"),
        ("ex-wasting", "absent"),
    ]


def test_to_say_none_takes_all_other_ticks_back():
    found = assess(clean(gn_acute=["seizure", "fever"]), RULEBOOK).would_change
    changes = {(c.link_id, c.answer, c.outcome) for c in found}
    assert ("gn-acute", "none", Outcome.REASSURE) in changes
