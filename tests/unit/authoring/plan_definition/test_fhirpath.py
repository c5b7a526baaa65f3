"""Criteria as FHIRPath: true, false, and empty where nobody knows."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from screening.authoring.plan_definition.fhirpath import fhirpath
from screening.clinical.criteria import (
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    below,
    is_,
    not_,
    only,
    unanswered,
)
from screening.clinical.question import Question, Unit
from screening.rulebook.questions import (
    AGE,
    HBA1C,
    MAGNESIUM,
    POWER,
    SITES,
    SPEECH,
    WEAKNESS,
)
from tests.support.responses import build_response, item_of
from tests.unit.authoring.plan_definition.agreement import compiled, truth

WEAK = is_(WEAKNESS, "subjective-only", "functional-loss")
SLURRED = is_(SPEECH, "yes")
REDUCED = is_(POWER, "reduced")
FACE = is_(SITES, "face-other", "tongue")
EYELID = only(SITES, "eyelid")

CASES: list[tuple[Any, dict[str, Any], bool | None]] = [
    (WEAK, {"wk-present": "functional-loss"}, True),
    (WEAK, {"wk-present": "none"}, False),
    (WEAK, {"wk-present": "unknown"}, None),
    (WEAK, {}, None),
    (WEAK, {"pt-age": 40}, None),
    (REDUCED, {"ex-power": "normal"}, False),
    (REDUCED, {"ex-power": "not-examined"}, None),
    (not_(REDUCED), {"ex-power": "not-examined"}, None),
    (not_(REDUCED), {"ex-power": "normal"}, True),
    (FACE, {"tw-sites": ["eyelid", "tongue"]}, True),
    (FACE, {"tw-sites": ["eyelid"]}, False),
    (FACE, {"tw-sites": "unknown"}, None),
    (FACE, {}, None),
    (EYELID, {"tw-sites": ["eyelid"]}, True),
    (EYELID, {"tw-sites": ["eyelid", "tongue"]}, False),
    (EYELID, {"tw-sites": ["tongue", "eyelid"]}, False),
    (EYELID, {"tw-sites": "unknown"}, None),
    (unanswered(SITES), {"tw-sites": "unknown"}, True),
    (unanswered(SITES), {"tw-sites": ["tongue"]}, False),
    (unanswered(POWER), {"ex-power": "not-examined"}, True),
    (unanswered(AGE), {}, True),
    (unanswered(AGE), {"pt-age": 0}, False),
    (below(AGE, "40"), {"pt-age": 39}, True),
    (below(AGE, "40"), {"pt-age": 40}, False),
    (below(AGE, "40"), {}, None),
    (all_of(WEAK, REDUCED), {"wk-present": "none"}, False),
    (all_of(WEAK, REDUCED), {"wk-present": "functional-loss"}, None),
    (any_of(WEAK, REDUCED), {"wk-present": "functional-loss"}, True),
    (any_of(WEAK, REDUCED), {"wk-present": "none"}, None),
]


def run(criterion: Any, response: dict[str, Any]) -> bool | None:
    return truth(compiled(fhirpath(criterion))(response))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_criterion_is_three_valued(case: Any) -> None:
    criterion, answers, expected = case
    assert run(criterion, build_response(answers)) is expected


def test_an_item_without_an_answer_is_open() -> None:
    for criterion in (WEAK, FACE, EYELID, below(AGE, "40"), at_least(HBA1C, "48")):
        response = build_response(
            {"wk-present": "none", "tw-sites": ["eyelid"], "pt-age": 4, "lb-hba1c": 50}
        )
        assert run(criterion, response) is not None
        for link_id in ("wk-present", "tw-sites", "pt-age", "lb-hba1c"):
            del item_of(response, link_id)["answer"]
        assert run(criterion, response) is None


@pytest.mark.parametrize("make", [below, at_most, above, at_least])
@pytest.mark.parametrize("unit", MAGNESIUM.units + HBA1C.units, ids=lambda u: u.code)
def test_a_number_is_compared_as_our_reader_converts_it(make: Any, unit: Unit) -> None:
    question = MAGNESIUM if unit in MAGNESIUM.units else HBA1C
    threshold = "0.7" if question is MAGNESIUM else "48"
    criterion = make(question, threshold)
    for given in _around(question, unit, Decimal(threshold)):
        value = unit.convert(given, question.decimals)
        expected = {
            "lt": value < Decimal(threshold),
            "le": value <= Decimal(threshold),
            "gt": value > Decimal(threshold),
            "ge": value >= Decimal(threshold),
        }[criterion.comparison]
        response = build_response({question.link_id: (given, unit.code)})
        assert run(criterion, response) is expected, given


def _around(question: Question, unit: Unit, threshold: Decimal) -> list[Decimal]:
    steps = [Decimal(n) / 20 for n in range(-40, 41)]
    return [
        ((threshold + n * question.step) / unit.factor + unit.offset).quantize(
            Decimal("0.00001")
        )
        for n in steps
    ]


def test_a_number_that_cannot_be_read_is_open() -> None:
    low = below(MAGNESIUM, "0.7")
    for changed in ({"code": "mmol/kg"}, {"comparator": "<"}):
        response = build_response({"lb-mg": Decimal("0.5")})
        assert run(low, response) is True
        item_of(response, "lb-mg")["answer"][0]["valueQuantity"] |= changed
        assert run(low, response) is None
        assert run(unanswered(MAGNESIUM), response) is True


def test_a_threshold_finer_than_the_rounding_is_refused() -> None:
    with pytest.raises(ValueError, match="lb-mg is not rounded as finely"):
        fhirpath(below(MAGNESIUM, "0.705"))


def test_and_and_or_never_mix_without_brackets() -> None:
    either = any_of(SLURRED, all_of(WEAK, REDUCED))
    assert run(either, build_response({"bu-speech": "yes"})) is True
    both = all_of(any_of(SLURRED, WEAK), REDUCED)
    spoken = {"bu-speech": "yes", "ex-power": "normal"}
    assert run(both, build_response(spoken)) is False
