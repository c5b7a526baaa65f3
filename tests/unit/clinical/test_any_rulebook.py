"""What the core promises whatever the rules say, on rules that ours does not have."""

from dataclasses import replace

from screening.clinical.assess import assess
from screening.clinical.criteria import (
    Criterion,
    all_of,
    any_of,
    below,
    is_,
    not_,
    unanswered,
)
from screening.clinical.open_questions.deciding_set import deciding_set
from screening.clinical.rule import Outcome, Rulebook
from screening.rulebook import RULEBOOK
from screening.rulebook import questions as q
from tests.support.patients import clean

_RULE = RULEBOOK.rules[0]


def rulebook(**rules: tuple[Outcome, Criterion]) -> Rulebook:
    """Return our rulebook with these rules instead, the most urgent first."""
    made = (
        replace(_RULE, id=rule_id, outcome=outcome, when=when)
        for rule_id, (outcome, when) in rules.items()
    )
    return replace(RULEBOOK, rules=tuple(made), overrides={})


def test_to_deny_what_a_rule_excludes_is_a_change_too():
    calm = rulebook(B1=(Outcome.REASSURE, not_(is_(q.WORRY, "yes"))))
    assessment = assess(clean(tr_worry=None), calm)
    assert assessment.outcome is Outcome.GP_WORKUP
    changes = {(c.link_id, c.answer): c.outcome for c in assessment.would_change}
    assert changes["tr-worry", "no"] is Outcome.REASSURE


def test_a_result_is_asked_for_only_where_its_absence_met_a_rule():
    """Gait was not examined: that met G1. Magnesium would matter to the worried."""
    not_taken = all_of(is_(q.WORRY, "yes"), unanswered(q.MAGNESIUM))
    book = rulebook(
        E1=(Outcome.EMERGENCY, below(q.MAGNESIUM, "0.4")),
        G1=(Outcome.GP_WORKUP, any_of(unanswered(q.GAIT), not_taken)),
    )

    def results_missing(**changed: object) -> list[str]:
        missing = assess(clean(**changed), book).missing
        return [m.link_id for m in missing if m.link_id.startswith("lb-")]

    assert results_missing(ex_gait=None) == []
    assert results_missing(ex_gait=None, tr_worry="yes") == ["lb-mg"]


def test_a_gate_item_that_no_rule_asks_about_comes_last():
    book = rulebook(
        G1=(Outcome.GP_WORKUP, is_(q.WORRY, "yes")),
        B1=(Outcome.REASSURE, is_(q.DURATION, "lt-4w")),
    )
    missing = assess(clean(bu_speech=None, tr_worry=None), book).missing
    assert [item.link_id for item in missing] == ["tr-worry", "bu-speech"]


def test_an_answer_that_could_only_calm_decides_too():
    """A normal gait keeps the outcome; only an abnormal one, the riskier, calms."""
    abnormal = is_(q.GAIT, "abnormal")
    book = rulebook(
        E1=(Outcome.EMERGENCY, all_of(abnormal, is_(q.WORRY, "yes"))),
        G1=(Outcome.GP_WORKUP, unanswered(q.GAIT)),
        B1=(Outcome.REASSURE, abnormal),
    )
    assessment = assess(clean(ex_gait=None), book)
    assert assessment.outcome is Outcome.GP_WORKUP
    assert deciding_set(assessment, book) == ("ex-gait",)


def test_where_either_of_two_answers_settles_it_one_is_enough():
    """Whatever is answered to either is urgent."""
    book = rulebook(
        U1=(Outcome.URGENT, not_(unanswered(q.DURATION))),
        U2=(Outcome.URGENT, not_(unanswered(q.SITES))),
    )
    assessment = assess(clean(tw_duration=None, tw_sites=None), book)
    assert deciding_set(assessment, book) == ("tw-duration",)
