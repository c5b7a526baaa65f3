"""What is left of a rule has the truth of the rule, however the form is completed."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from screening.clinical.evaluation import evaluate
from screening.clinical.explain.remaining_condition import residual
from screening.clinical.fold import findings
from screening.rulebook import RULEBOOK
from tests.properties.completions import completed, random_answer
from tests.support.patients import answers_of, patients


@settings(max_examples=120, deadline=None)
@given(patients(), st.integers(0, 2**32))
def test_what_is_left_of_a_rule_is_worth_the_rule_under_every_completion(patient, seed):
    answers, dice = answers_of(patient), random.Random(seed)
    left = {rule: residual(rule.when, answers) for rule in RULEBOOK.rules}
    results = [q for q in RULEBOOK.questions if q.laboratory and not q.numeric]
    for _ in range(6):
        completion = completed(patient, dice)
        for question in results:
            if completion.is_open(question.link_id):
                (code,) = random_answer(question, dice)
                completion = completion.but(question.link_id, (code,))
        for rule, rest in left.items():
            whole = evaluate(rule.when, completion)
            if rest is None:
                assert whole is evaluate(rule.when, answers), rule.id
            else:
                assert whole is evaluate(rest, completion), rule.id


@settings(max_examples=120, deadline=None)
@given(patients())
def test_what_is_left_asks_nothing_outside_terms_that_is_answered(patient):
    answers = answers_of(patient)
    for rule in RULEBOOK.rules:
        rest = residual(rule.when, answers)
        assert (rest is None) or any(
            answers.is_open(finding.question.link_id) for finding in findings(rest)
        )
        if evaluate(rule.when, answers) is None:
            assert rest is not None, rule.id
