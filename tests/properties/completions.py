"""Random answers to what is open, and the outcome with them."""

import random
from decimal import Decimal

from screening.clinical.answers import Answers
from screening.clinical.decide import decider_of
from screening.clinical.question import EXCLUSIVE_OPTIONS, OPEN_OPTIONS, Question
from screening.clinical.rule import Outcome
from screening.clinical.shown import is_shown
from screening.rulebook import RULEBOOK
from tests.support.patients import answers_of

DECIDER = decider_of(RULEBOOK)
AGES = [Decimal(age) for age in (16, 39, 40, 50, 80)]


def outcome(answers: Answers) -> Outcome:
    return DECIDER.outcome(DECIDER.compiled.vector(answers))


def random_answer(question: Question, dice: random.Random) -> object:
    if question.numeric:
        return dice.choice(AGES)
    codes = [code for code in question.options if code not in OPEN_OPTIONS]
    if not question.repeats or dice.random() < 0.5:
        return [dice.choice(codes)]
    several = [code for code in codes if code not in EXCLUSIVE_OPTIONS]
    return dice.sample(several, dice.randint(1, len(several)))


def completed(patient: dict[str, object], dice: random.Random) -> Answers:
    """Answer some of the open questions that are shown, follow-ups last."""
    always = [q for q in RULEBOOK.questions if q.shown_when is None]
    followups = [q for q in RULEBOOK.questions if q.shown_when is not None]
    given_answers = dict(patient)
    how_many = dice.choice([0.1, 0.5, 1.0])
    for question in [*always, *followups]:
        answers = answers_of(given_answers)
        if question.laboratory or not answers.is_open(question.link_id):
            continue
        if is_shown(question, answers) and dice.random() < how_many:
            given_answers[question.link_id] = random_answer(question, dice)
    return answers_of(given_answers)
