"""Which questions are shown: a follow-up where an earlier answer asks for it."""

from __future__ import annotations

from screening.clinical.answers import Answers
from screening.clinical.evaluation import evaluate
from screening.clinical.question import Question
from screening.clinical.rule import Rulebook


def shown_questions(answers: Answers, rulebook: Rulebook) -> frozenset[str]:
    """Return the questions that these answers show (enableWhen: unknown is not yes)."""
    return frozenset(
        question.link_id
        for question in rulebook.questions
        if is_shown(question, answers)
    )


def is_shown(question: Question, answers: Answers) -> bool:
    """Whether these answers show the question."""
    return question.shown_when is None or evaluate(question.shown_when, answers) is True
