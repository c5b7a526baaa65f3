"""would_change puts the smallest change first: one tick, one place, one threshold."""

from decimal import Decimal

from hypothesis import given, settings

from screening.clinical.answers import Answers
from screening.clinical.assess import assess
from screening.clinical.assessment import Change
from screening.clinical.criteria import Compares
from screening.clinical.evaluation import COMPARISONS
from screening.clinical.fold import findings
from screening.clinical.question import Question
from screening.rulebook import RULEBOOK
from tests.support.patients import answers_of, clean, patients

PLACE = {question.link_id: i for i, question in enumerate(RULEBOOK.questions)}
SCOPE = Compares(RULEBOOK.age, "lt", Decimal(RULEBOOK.adult_from))
THRESHOLDS = {SCOPE} | {
    finding
    for rule in RULEBOOK.rules
    for finding in findings(rule.when)
    if isinstance(finding, Compares)
}


def steps(question: Question, answers: Answers, answer: str | Decimal) -> int:
    """How far the answer lies from the one given, as the contract counts."""
    if isinstance(answer, Decimal):
        number = answers.number(question.link_id)
        return 1 if number is None else _crossed(question, number, answer)
    if question.repeats or answers.is_open(question.link_id):
        return 1
    (code,) = answers.codes(question.link_id)
    return abs(question.options.index(answer) - question.options.index(code))


def _crossed(question: Question, number: Decimal, answer: Decimal) -> int:
    crossed = {
        each.threshold + (question.step if each.comparison in ("le", "gt") else 0)
        for each in THRESHOLDS
        if each.question is question
        and _holds(each, number) is not _holds(each, answer)
    }
    return len(crossed)


def _holds(threshold: Compares, number: Decimal) -> bool:
    return COMPARISONS[threshold.comparison](number, threshold.threshold)


def size(change: Change, answers: Answers) -> tuple[bool, int, int, int]:
    question = RULEBOOK.question(change.link_id)
    far = steps(question, answers, change.answer)
    taken_back = not answers.is_open(change.link_id)
    return taken_back, far, -change.outcome.urgency, PLACE[change.link_id]


@settings(max_examples=150, deadline=None)
@given(patients())
def test_no_change_stands_before_a_smaller_one(patient):
    answers = answers_of(patient)
    sizes = [size(each, answers) for each in assess(answers, RULEBOOK).would_change]
    assert sizes == sorted(sizes)


def test_one_more_tick_is_one_step():
    """As near as the next option, so an emergency by a tick is not put off."""
    first = [each.link_id for each in assess(clean(), RULEBOOK).would_change]
    assert first.index("gn-acute") < first.index("bu-speech")
