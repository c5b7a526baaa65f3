"""Each property can fail: a planted fault is found and told in clinical words."""

import pytest
import z3

from screening.authoring.proofs import completion
from screening.authoring.proofs.claims import Pair
from screening.authoring.proofs.outcomes import Outcomes
from screening.authoring.proofs.symbolic_answers import Form
from screening.clinical.criteria import (
    AnyOf,
    all_of,
    any_of,
    at_least,
    below,
    is_,
    not_,
    unanswered,
)
from screening.clinical.open_questions.prospects import Prospects
from screening.clinical.rule import Outcome
from screening.rulebook import RULEBOOK
from screening.rulebook import questions as ask
from tests.proofs.faults import refuted, told, with_override, with_rule, with_term


def test_a_two_outcomes_at_once_are_found():
    class Careless(Outcomes):
        """Forgets that the highest tier wins."""

        def is_(self, outcome: Outcome) -> z3.BoolRef:
            if outcome is Outcome.URGENT:
                return z3.And(z3.Not(self.child), self.tier(outcome))
            return super().is_(outcome)

    pair = Pair(Careless(Form(RULEBOOK, "a")), Outcomes(Form(RULEBOOK, "b")))
    assert list(refuted("a", pair)) == ["exactly one outcome"]


def test_b_a_gate_item_taken_out_of_the_gate_is_found():
    def without_night_breathing(gate):
        return AnyOf(
            tuple(part for part in gate.parts if part.question.link_id != "rs-night")
        )

    faulty = with_term("gate-open", without_night_breathing)
    words = told("b", "no reassurance while rs-night is open", faulty)
    assert "is given: reassure-self-care (B" in words


def test_c_a_red_flag_below_its_floor_is_found():
    faulty = with_rule("E01", lambda _: is_(ask.BREATHLESSNESS, "exertion-only"))
    flag = "breathless at rest or lying flat: at least emergency-same-day [NG127-weak]"
    words = told("c", flag, faulty)
    assert "At rest or when lying flat" in words
    assert "is given: emergency-same-day" not in words


def test_c_a_red_flag_hidden_from_children_is_found():
    adults = at_least(ask.AGE, "16")
    faulty = with_rule("E01", lambda when: all_of(when, adults))
    flag = "breathless at rest or lying flat: shown under 16 [NG127-weak]"
    assert "is given: out-of-scope" in told("c", flag, faulty)


def test_d_an_abnormal_sign_that_ends_a_referral_is_found():
    faulty = with_rule("U04", lambda when: all_of(when, is_(ask.GAIT, "normal")))
    text = "ex-gait: 'abnormal' instead of normal never lowers urgency"
    words = told("d", text, faulty)
    assert "is given: urgent-neurology (U04" in words
    assert "With this changed:\n    Gait" in words
    assert "it is: routine-neurology" in words


def test_d_a_worse_result_that_counts_less_is_found():
    potassium = all_of(below(ask.POTASSIUM, "2.5"), at_least(ask.POTASSIUM, "2"))
    faulty = with_rule("E12", lambda _: potassium)
    words = told("d", "lb-k: further below the range never lowers urgency", faulty)
    assert "is given: emergency-same-day" in words


def test_d_a_higher_age_that_counts_less_is_found():
    faulty = with_rule("N03", lambda when: all_of(when, below(ask.AGE, "60")))
    text = "pt-age: a higher age of an adult never lowers urgency"
    assert "is given: routine-neurology" in told("d", text, faulty)


def test_d_an_exception_that_ends_another_rule_is_found():
    faulty = with_rule("U06", lambda when: all_of(when, is_(ask.SENSATION, "normal")))
    text = (
        "ex-sensory: 'distal-symmetric' instead of normal lowers urgency only by "
        "ending N13"
    )
    assert "is given: urgent-neurology (U06" in told("d", text, faulty)


def test_d_an_exception_that_is_not_needed_is_found():
    faulty = with_rule("N01", lambda _: is_(ask.SITES, "eyelid"))
    text = "tw-sites: 'thigh' instead of normal does lower urgency by ending N01 alone"
    assert "No set of answers does this." in told("d", text, faulty)


def test_e_a_trigger_that_explains_a_referral_away_is_found():
    faulty = with_rule(
        "N04", lambda when: all_of(when, not_(is_(ask.STRESS, "stress")))
    )
    text = "tr-stress: ticking 'stress' never lowers urgency"
    assert "is given: routine-neurology (N04" in told("e", text, faulty)


def test_e_a_normal_result_that_lowers_a_referral_is_found():
    not_normal = any_of(unanswered(ask.TSH), is_(ask.TSH, "low", "high"))
    faulty = with_rule("N04", lambda when: all_of(when, not_normal))
    text = "lb-tsh: a normal result never lowers a referral"
    assert "is given: routine-neurology" in told("e", text, faulty)


def test_f_an_answer_outside_the_gate_that_ends_a_reassurance_is_found():
    faulty = with_rule("G05", lambda when: any_of(when, is_(ask.STRESS, "stress")))
    words = told("f", "blanking tr-stress never creates reassurance", faulty)
    assert "is given: gp-workup-review" in words
    assert "G05" in words
    assert "it is: reassure-self-care" in words


def test_f_a_referral_that_needs_a_normal_answer_is_found():
    faulty = with_rule("N04", lambda when: all_of(when, is_(ask.POWER, "normal")))
    text = "a normal answer to ex-power left open never lowers urgency"
    assert "is given: routine-neurology (N04" in told("f", text, faulty)


def test_f_a_silent_question_that_matters_no_more_is_found():
    faulty = with_rule(
        "N03", lambda when: all_of(when, is_(ask.COURSE, "spreading-or-worsening"))
    )
    text = "tw-spread is listed as silent, and its answer can matter"
    assert "No set of answers does this." in told("f", text, faulty)


@pytest.mark.parametrize("forgotten", ["a rule", "a follow-up"])
def test_g_a_completion_that_was_not_foreseen_is_found(monkeypatch, forgotten):
    class Careless(Prospects):
        def __init__(self, decider):
            super().__init__(decider)
            if forgotten == "a rule":
                self.ways["E03"] = ()
            else:
                self.ways_shown["wk-tempo"] = ()

    monkeypatch.setattr(completion, "Prospects", Careless)
    text = "E03 is met by a completion only where could_become foresees it"
    words = told("g", text, RULEBOOK)
    assert "it is: emergency-same-day" in words
    assert "Hours to days" in words


def test_h_a_rule_that_nothing_can_meet_is_found():
    never = all_of(is_(ask.POWER, "normal"), is_(ask.POWER, "reduced"))
    faulty = with_rule("U02", lambda _: never)
    assert "No set of answers does this." in told("h", "U02 can be met", faulty)
    assert "No set of answers does this." in told("h", "U02 can decide alone", faulty)


def test_h_a_rule_that_begins_to_decide_alone_is_found():
    faulty = with_rule("G09", lambda when: any_of(when, is_(ask.STRESS, "stress")))
    words = told("h", "G09 never decides alone", faulty)
    assert "is given: gp-workup-review" in words
    assert "G09" in words


def test_i_an_override_that_drops_a_referral_is_found():
    words = told("i", "nothing drops N04", with_override("B02", "N04"), adult=True)
    assert "N04" in words.split("is given: ")[1]
