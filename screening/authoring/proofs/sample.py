"""Invented forms, drawn by chance from a seed: some nearly empty, some normal."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from random import Random

from screening.authoring.proofs.claims import NORMAL_RANGE, normal_codes
from screening.clinical.answers import Answer, Answers, Measured
from screening.clinical.question import EXCLUSIVE_OPTIONS, OPEN_OPTIONS, Question
from screening.clinical.rule import Rulebook
from screening.clinical.shown import is_shown

_SHARE_OPEN = (0.02, 0.1, 0.3, 0.6)
_SHARE_ABNORMAL = (0.0, 0.02, 0.1, 0.5)
_SHARE_OF_RESULTS = 0.3
_SEVERAL = 3


def sampled_forms(rulebook: Rulebook, count: int, seed: int) -> Iterator[Answers]:
    """Yield forms of adults that answer nothing but what they show."""
    dice = Random(seed)  # noqa: S311  # the same forms every time, nothing secret
    for _ in range(count):
        yield _form(rulebook, dice)


def _form(rulebook: Rulebook, dice: Random) -> Answers:
    share_open, abnormal = dice.choice(_SHARE_OPEN), dice.choice(_SHARE_ABNORMAL)
    answers = Answers({})
    for question in rulebook.questions:
        left_out = 1 - _SHARE_OF_RESULTS if question.laboratory else share_open
        if not is_shown(question, answers):
            continue
        if dice.random() < left_out:
            answers = answers.but(question.link_id, _opening(question, dice))
        else:
            normal = dice.random() >= abnormal
            answers = answers.but(
                question.link_id, _answer(rulebook, question, normal, dice)
            )
    return answers


def _opening(question: Question, dice: Random) -> Answer | None:
    given = [(code,) for code in question.options if code in OPEN_OPTIONS]
    return dice.choice([None, *given])


def _answer(
    rulebook: Rulebook, question: Question, normal: bool, dice: Random
) -> Answer:
    if question.numeric:
        return _number(rulebook, question, normal, dice)
    findings = [code for code in question.options if code not in OPEN_OPTIONS]
    wanted = sorted(normal_codes(question)) if normal else []
    several = [code for code in findings if code not in EXCLUSIVE_OPTIONS]
    if question.repeats and not wanted:
        return tuple(dice.sample(several, dice.randint(1, min(_SEVERAL, len(several)))))
    return (dice.choice(wanted or findings),)


def _number(
    rulebook: Rulebook, question: Question, normal: bool, dice: Random
) -> Measured:
    low, high = question.plausible or (Decimal(0), Decimal(0))
    if question is rulebook.age:
        low = Decimal(rulebook.adult_from)
    elif normal:
        low, high = map(Decimal, NORMAL_RANGE[question.link_id])
    steps = int((high - low) / question.step)
    value = low + dice.randint(0, steps) * question.step
    return Measured(value, value)
