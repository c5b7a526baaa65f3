"""Properties that must hold for every set of answers, by generated examples."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from screening.clinical.assess import assess
from screening.clinical.decide import decider_of
from screening.clinical.evaluation import evaluate
from screening.clinical.question import OPEN_OPTIONS, Question
from screening.clinical.rule import Outcome
from screening.rulebook import RULEBOOK
from tests.support import reference
from tests.support.patients import (
    CLEAN,
    GATE,
    REASSURED,
    answers_of,
    open_values,
    patients,
    reassured_but_for,
    values,
)

DECIDER = decider_of(RULEBOOK)

# Findings that guidelines call red flags; each must hold whatever else is answered.
RED_FLAGS = [
    ("rs-breath", "rest-or-lying-flat"),
    ("dr-toxin", "yes"),
    ("gn-acute", "seizure"),
    ("bu-swallow", "unsafe"),
    ("bu-swallow", "mild"),
    ("bu-speech", "yes"),
    ("ex-tongue", "abnormal"),
    ("ex-power", "reduced"),
    ("ex-wasting", "present"),
    ("ex-umn", "present"),
    ("ex-stiff", "present"),
    ("ex-gait", "abnormal"),
    ("ex-sensory", "level-or-saddle"),
    ("sp-sphincter", "yes"),
    ("sp-hands", "yes"),
    ("se-symptoms", "saddle"),
    ("se-symptoms", "ascending-over-days"),
    ("wk-fatigable", "yes"),
    ("wk-present", "functional-loss"),
    ("ur-dark", "yes"),
    ("tw-type", "with-altered-awareness"),
    ("tw-type", "half-face-pull"),
    ("tw-type", "forced-eye-closure-both"),
]


def outcome(given_answers: dict[str, object]) -> Outcome:
    return DECIDER.outcome(DECIDER.compiled.vector(answers_of(given_answers)))


@settings(max_examples=600)
@given(patients())
@example(dict(CLEAN))
@example({})
def test_compiled_rules_interpreted_rules_and_the_table_agree(patient):
    answers = answers_of(patient)
    met, ruled_out = DECIDER.compiled.evaluate(DECIDER.compiled.vector(answers))
    for rule in RULEBOOK.rules:
        compiled = (
            True
            if DECIDER.contains(met, rule)
            else False
            if DECIDER.contains(ruled_out, rule)
            else None
        )
        table = reference.truth(reference.RULES[rule.id]["when"], patient)
        assert compiled is evaluate(rule.when, answers) is table, rule.id
    assert outcome(patient).value == reference.outcome(patient)


@pytest.mark.parametrize("benign", REASSURED)
def test_the_benign_patients_are_reassured(benign: str):
    """Else the next test could not fail."""
    assert outcome(CLEAN | REASSURED[benign]) is Outcome.REASSURE


@pytest.mark.parametrize("question", GATE, ids=lambda question: question.link_id)
@settings(max_examples=40)
@given(st.data())
def test_an_open_gate_item_is_never_reassured(question: Question, data):
    patient = data.draw(reassured_but_for(question.link_id))
    for how in open_values(question):
        opened = {key: v for key, v in patient.items() if key != question.link_id}
        if how is not None:
            opened[question.link_id] = [how]
        assert outcome(opened) is not Outcome.REASSURE


def ticks(patient: dict[str, object], link_id: str) -> list[str]:
    """Return the options given, whether one or several."""
    ticked = patient.get(link_id, [])
    return [ticked] if isinstance(ticked, str) else list(ticked)


def with_flag(patient: dict[str, object], flag: tuple[str, str]) -> dict[str, object]:
    """Add a red flag to the answers; several options of one question stay ticked."""
    link_id, code = flag
    ticked = ticks(patient, link_id)
    question = RULEBOOK.question(link_id)
    kept = [o for o in ticked if question.repeats and o not in OPEN_OPTIONS | {"none"}]
    return patient | {link_id: list(dict.fromkeys([*kept, code]))}


@pytest.mark.parametrize("second", RED_FLAGS, ids="=".join)
@pytest.mark.parametrize("first", RED_FLAGS, ids="=".join)
def test_a_second_red_flag_never_lowers_urgency(first, second):
    if first[0] == second[0] and not RULEBOOK.question(first[0]).repeats:
        return
    one = with_flag(CLEAN, first)
    assert outcome(with_flag(one, second)).urgency >= outcome(one).urgency


@settings(max_examples=600)
@given(patients(), st.sampled_from(RED_FLAGS))
def test_an_added_red_flag_never_lowers_urgency(patient, flag):
    link_id, code = flag
    ticked = ticks(patient, link_id)
    question = RULEBOOK.question(link_id)
    if not question.repeats and _outranks(question, ticked, code):
        return
    assert outcome(with_flag(patient, flag)).urgency >= outcome(patient).urgency


def _outranks(question: Question, ticked: list[str], code: str) -> bool:
    """Whether the answer given is itself a finding: replacing it adds nothing."""
    normal = {"none", "no", "normal", "absent", *OPEN_OPTIONS, "flicker-under-skin"}
    return not set(ticked) <= normal and code not in ticked


@settings(max_examples=300)
@given(patients(), st.data())
def test_a_letter_question_or_a_lab_asked_for_never_hides_a_referral(patient, data):
    """A result that comes in can only add rules, never drop a referral rule."""
    lab = data.draw(st.sampled_from([q for q in RULEBOOK.questions if q.laboratory]))
    without = {key: value for key, value in patient.items() if key != lab.link_id}
    value = data.draw(values(lab))
    if value is None:
        return
    before, after = outcome(without), outcome(without | {lab.link_id: value})
    if before.is_referral:
        assert after.urgency >= before.urgency


@settings(max_examples=200)
@given(patients())
def test_every_rule_reported_names_the_answers_that_met_it(patient):
    answers = answers_of(patient)
    for rule_met in assess(answers, RULEBOOK).met:
        assert rule_met.because, rule_met.rule.id
        for evidence in rule_met.because:
            question = RULEBOOK.question(evidence.link_id)
            if evidence.number is not None:
                assert evidence.number == answers.number(evidence.link_id)
            elif evidence.code not in answers.codes(evidence.link_id):
                assert answers.state(question.link_id).value == evidence.code
