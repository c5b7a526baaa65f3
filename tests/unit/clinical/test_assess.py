"""What an assessment says, on patients small enough to check by eye."""

from decimal import Decimal

import pytest

from screening.clinical.answers import Answers, Measured
from screening.clinical.assess import assess
from screening.clinical.rule import Outcome
from screening.rulebook import RULEBOOK
from tests.support.patients import answers_of, clean


def ids(rules) -> list[str]:
    return [rule_met.rule.id for rule_met in rules]


def changes(assessment) -> set[tuple[str, object, str]]:
    return {(c.link_id, c.answer, c.outcome.value) for c in assessment.would_change}


def test_a_clean_short_twitch_is_reassured_by_the_benign_rules_only():
    assessment = assess(clean(), RULEBOOK)
    assert assessment.outcome is Outcome.REASSURE
    assert ids(assessment.reasons) == ["B01"]
    assert assessment.could_become is None
    assert assessment.missing == ()


def test_nothing_answered_is_gp_work_up_and_could_be_an_emergency():
    assessment = assess(Answers({}), RULEBOOK)
    assert assessment.outcome is Outcome.GP_WORKUP
    assert ids(assessment.reasons) == ["G02"]
    assert assessment.could_become is Outcome.EMERGENCY
    first = assessment.missing[0]
    assert first.could_open is Outcome.EMERGENCY
    assert first.link_id == "wk-present"


def test_where_no_rule_is_met_the_outcome_is_gp_work_up():
    """35, calf cramp at night for a duration nobody can misread: no rule at all."""
    assessment = assess(clean(tw_duration="lt-4w", pa_pain=["none"]), RULEBOOK)
    assert assessment.outcome is Outcome.REASSURE
    # A tic that worsens only in the eyelid, for less than 4 weeks, still meets B01.
    without_benign = clean(se_symptoms=["distal-stocking"], ex_reflexes="brisk")
    assert assess(without_benign, RULEBOOK).outcome is Outcome.ROUTINE


def test_under_16_shows_emergency_and_urgent_rules_and_nothing_else():
    assessment = assess(clean(pt_age=15, ex_power="reduced", tr_worry="yes"), RULEBOOK)
    assert assessment.outcome is Outcome.OUT_OF_SCOPE
    assert ids(assessment.reasons) == ["U02"]
    assert assessment.could_become is None
    assert len(assessment.advice.work_up) == 1
    assert "paediatric" in assessment.advice.work_up[0]
    assert assessment.advice.safety_net == assessment.advice.self_care == ()


def test_sixteen_is_in_scope():
    assert assess(clean(pt_age=16), RULEBOOK).outcome is Outcome.REASSURE


def test_reasons_name_only_the_answers_that_met_the_rule():
    assessment = assess(clean(bu_speech="yes", bu_swallow="no"), RULEBOOK)
    (bulbar,) = [met for met in assessment.reasons if met.rule.id == "U03"]
    assert [(e.link_id, e.code) for e in bulbar.because] == [("bu-speech", "yes")]


def test_a_result_is_quoted_in_the_units_of_the_rule():
    potassium = Measured(Decimal("2.4"), Decimal("2.4"), "meq/L")
    assessment = assess(Answers({**clean(), "lb-k": potassium}), RULEBOOK)
    (dangerous,) = [met for met in assessment.reasons if met.rule.id == "E12"]
    assert [(e.link_id, e.number) for e in dangerous.because] == [
        ("lb-k", Decimal("2.4"))
    ]


def test_silence_that_met_a_rule_is_quoted_as_silence():
    assessment = assess(clean(ex_power=None, ex_tongue="not-examined"), RULEBOOK)
    (incomplete,) = assessment.reasons
    assert [(e.link_id, e.code) for e in incomplete.because] == [
        ("ex-power", "unanswered"),
        ("ex-tongue", "not-examined"),
    ]


def test_only_an_answer_that_the_outcome_can_still_turn_on_is_missing():
    emergency = assess(clean(rs_breath="rest-or-lying-flat", tr_worry=None), RULEBOOK)
    assert emergency.missing == ()
    assert emergency.settled
    reassured = assess(clean(tr_stimulants=None), RULEBOOK)
    assert [item.link_id for item in reassured.missing] == ["tr-stimulants"]
    assert reassured.missing[0].could_open is Outcome.GP_WORKUP


def test_worry_that_a_benign_rule_drops_is_not_missing():
    """B04 drops G13, so with it met the question about worry decides nothing."""
    normal = {"lb-mg": 0.8, "lb-ca": 2.3, "lb-k": 4.0, "lb-tsh": "normal", "lb-ck": 1}
    long_standing = {**clean(tw_duration="3m-12m", tr_worry=None), **answers_of(normal)}
    assessment = assess(Answers(long_standing), RULEBOOK)
    assert ids(assessment.reasons) == ["B04"]
    assert "tr-worry" not in {item.link_id for item in assessment.missing}


def test_a_child_is_asked_for_no_more_than_the_gate():
    assert assess(clean(pt_age=12, tr_stimulants=None), RULEBOOK).missing == ()


def test_where_reassurance_is_out_of_reach_its_questions_are_not_missing():
    """Brisk reflexes alone meet no rule, yet nothing benign is possible any more."""
    assessment = assess(clean(ex_reflexes="brisk", tr_stimulants=None), RULEBOOK)
    assert assessment.outcome is Outcome.GP_WORKUP
    assert assessment.missing == ()


def test_an_answer_that_could_end_an_emergency_is_missing_as_an_emergency():
    """E02 is met because nobody said which muscles: an answer may end it."""
    fast = clean(wk_present="subjective-only", wk_tempo="days-to-4-weeks")
    assessment = assess(fast, RULEBOOK)
    assert assessment.outcome is Outcome.EMERGENCY
    (pattern,) = [m for m in assessment.missing if m.link_id == "wk-pattern"]
    assert pattern.could_open is Outcome.EMERGENCY


def test_a_result_is_missing_only_where_a_rule_met_asks_for_it():
    assert "lb-mg" not in {m.link_id for m in assess(clean(), RULEBOOK).missing}
    poor_diet = assess(clean(tr_mgneed=["poor-diet"]), RULEBOOK)
    assert "lb-mg" in {m.link_id for m in poor_diet.missing}


def test_a_follow_up_that_cannot_be_opened_is_not_missing():
    """Age 60, weakness denied: how fast it came cannot be asked any more."""
    assert not {"wk-tempo", "wk-pattern"} & {
        item.link_id for item in assess(clean(ex_power=None), RULEBOOK).missing
    }
    unasked = assess(clean(wk_present=None), RULEBOOK)
    assert {"wk-tempo", "wk-pattern"} <= {item.link_id for item in unasked.missing}


def test_one_answer_that_would_change_the_outcome_is_found():
    found = changes(assess(clean(), RULEBOOK))
    assert ("rs-breath", "rest-or-lying-flat", "emergency-same-day") in found
    assert ("pt-age", Decimal(15), "out-of-scope") in found
    assert ("pt-age", Decimal(50), "gp-workup-review") in found
    assert ("tw-sites", "tongue", "gp-workup-review") in found
    assert not {link_id for link_id, _, _ in found} & {
        "lb-mg",
        "wk-tempo",
        "hx-kennedy",
    }
    assert not {answer for _, answer, _ in found} & {"unknown", "not-examined"}


@pytest.mark.parametrize(
    "given, across",
    [
        # Reassured: low, dangerously low or high would each change that.
        ("0.70", {"0.40", "0.69", "1.11"}),
        # Low already asks for a GP work-up, and high would ask for no more.
        ("0.69", {"0.40", "0.70"}),
    ],
)
def test_a_result_moves_to_the_nearest_value_across_each_threshold(given, across):
    answers = Answers({**clean(), **answers_of({"lb-mg": Decimal(given)})})
    found = changes(assess(answers, RULEBOOK))
    assert {answer for link_id, answer, _ in found if link_id == "lb-mg"} == {
        Decimal(value) for value in across
    }


def test_a_result_of_nought_is_a_result():
    answers = Answers({**clean(), **answers_of({"lb-ck": 0})})
    found = changes(assess(answers, RULEBOOK))
    assert ("lb-ck", Decimal("2.1"), "gp-workup-review") in found


CONTRADICTIONS = [
    ({"pt_sex": "male", "tr_mgneed": ["pregnancy"]}, {"pregnancy-in-a-man"}),
    ({"ex_power": "reduced"}, {"no-weakness-but-signs"}),
    ({"ex_wasting": "present"}, {"no-weakness-but-signs"}),
    ({"wk_present": "functional-loss"}, {"function-lost-but-power-normal"}),
    (
        {"tw_timing": ["falling-asleep-only", "rest-awake"]},
        {"falling-asleep-only-and-more"},
    ),
    ({"wk_tempo": "years"}, {"answered-but-not-shown"}),
    ({"ur_dark": "yes"}, {"answered-but-not-shown"}),
    ({}, set()),
]


@pytest.mark.parametrize("changed, expected", CONTRADICTIONS)
def test_contradictions_are_reported(changed, expected):
    assessment = assess(clean(**changed), RULEBOOK)
    assert {conflict.id for conflict in assessment.contradictions} == expected


def test_an_answer_to_a_hidden_question_counts_toward_urgency():
    assert assess(clean(ur_dark="yes"), RULEBOOK).outcome is Outcome.EMERGENCY


def test_falling_asleep_only_and_more_is_not_reassured_as_hypnic_jerks():
    both = clean(tw_timing=["falling-asleep-only", "rest-awake"], tw_duration="3m-12m")
    assert assess(both, RULEBOOK).outcome is Outcome.GP_WORKUP


def test_reassurance_is_no_urgency_and_out_of_scope_is_below_all():
    urgency = {outcome.value: outcome.urgency for outcome in Outcome}
    assert urgency == {
        "emergency-same-day": 4,
        "urgent-neurology": 3,
        "routine-neurology": 2,
        "gp-workup-review": 1,
        "reassure-self-care": 0,
        "out-of-scope": -1,
    }
