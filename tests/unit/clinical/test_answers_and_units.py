"""How answers stay apart, and how laboratory numbers change their unit."""

from decimal import Decimal

import pytest

from screening.clinical.answers import Answers, State
from screening.rulebook import RULEBOOK
from tests.support.patients import answers_of

CONVERSIONS = [
    # link id, unit, given, in the question's own unit
    ("lb-hba1c", "%", "6.5", "48"),
    ("lb-hba1c", "%", "6.4", "46"),
    ("lb-hba1c", "mmol/mol", "47.6", "47.6"),
    ("lb-mg", "mg/dL", "1.70", "0.70"),
    ("lb-mg", "mg/dL", "1.69", "0.70"),
    ("lb-mg", "mg/dL", "1.68", "0.69"),
    ("lb-mg", "meq/L", "1.37", "0.69"),
    ("lb-mg", "mmol/L", "0.695", "0.695"),
    ("lb-ca", "mg/dL", "7.6", "1.90"),
    ("lb-ca", "meq/L", "4.41", "2.21"),
    ("lb-k", "meq/L", "2.45", "2.45"),
    ("lb-ferritin", "ng/mL", "74.6", "74.6"),
]


@pytest.mark.parametrize("link_id, unit, given, own", CONVERSIONS)
def test_a_value_is_converted_exactly_and_only_then_rounded(link_id, unit, given, own):
    question = RULEBOOK.question(link_id)
    (chosen,) = (u for u in question.units if u.code == unit)
    converted = chosen.convert(Decimal(given), question.decimals)
    assert str(converted) == own


def test_half_is_rounded_up_not_to_even():
    calcium = RULEBOOK.question("lb-ca")
    (meq,) = (u for u in calcium.units if u.code == "meq/L")
    assert meq.convert(Decimal("4.45"), 2) == Decimal("2.23")


def test_unanswered_unknown_and_not_examined_stay_apart():
    answers = answers_of({"bu-speech": "unknown", "ex-power": "not-examined"})
    assert answers.state("bu-speech") is State.UNKNOWN
    assert answers.state("ex-power") is State.NOT_EXAMINED
    assert answers.state("rs-breath") is State.UNANSWERED
    assert all(map(answers.is_open, ("bu-speech", "ex-power", "rs-breath")))


def test_none_is_an_answer():
    answers = answers_of({"gn-acute": ["none"]})
    assert answers.state("gn-acute") is State.ANSWERED


@pytest.mark.parametrize("codes", [(), ("unknown", "fever"), ("fever", "unknown")])
def test_an_open_option_beside_a_finding_is_refused(codes):
    with pytest.raises(ValueError, match="stands alone"):
        Answers({"gn-acute": codes})


def test_changing_one_answer_leaves_the_first_answers_alone():
    answers = answers_of({"rs-breath": "none"})
    assert answers.but("rs-breath", ("unknown",)).is_open("rs-breath")
    assert answers.but("rs-breath", None).state("rs-breath") is State.UNANSWERED
    assert not answers.is_open("rs-breath")
