"""A pre-filled answer is marked; until it is confirmed it never reassures."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

import pytest

from screening.clinical.rule import Outcome
from screening.errors import Refused
from screening.fhir.canonical import PREFILLED
from screening.fhir.json_output import dumps
from screening.pipeline import bundle_bytes, letter_pdf, screen
from tests.support.patients import CLEAN, REASSURED
from tests.support.responses import build_response, item_of
from tests.unit.fhir.populate.full_record import RECORD
from tests.unit.fhir.populate.records import (
    NOW,
    PATIENT,
    Json,
    items,
    observation,
    response,
    sent,
)

MAGNESIUM = [("19123-9", "1.85", "mg/dL"), ("2601-3", "0.80", "mmol/L")]
MAGNESIUM += [("2601-3", "1.6", "meq/L")]


def prefilled(*more: Json) -> Json:
    return response(sent(*RECORD, *more))


def finished(given: Json) -> Json:
    """Confirm everything, as a clinician's form does."""
    copy: Json = json.loads(dumps(given), parse_float=Decimal)
    for item in items(copy):
        for answer in item.get("answer", []):
            del answer["extension"]
    return copy | {"status": "completed"}


def outcome(given: Json, now: datetime = NOW) -> Outcome:
    return screen(dumps(given), now).assessment.outcome


@pytest.mark.parametrize("loinc, value, unit", MAGNESIUM)
def test_a_pre_filled_response_is_screened_and_when_confirmed_completed(
    loinc: str, value: str, unit: str
) -> None:
    given = prefilled(observation(loinc, value, unit))
    for each in (given, finished(given)):
        screened = screen(dumps(each), NOW)
        assert json.loads(bundle_bytes(screened, "none"))["resourceType"] == "Bundle"
    answers = screened.assessment.answers
    magnesium = answers.measured("lb-mg")
    assert magnesium is not None
    assert (str(magnesium.given), magnesium.unit) == (value, unit)
    assert answers.number("pt-age") == 64
    (medicine,) = screened.case.notes.medications
    assert (medicine.name, medicine.started) == ("Ramipril", "2020-05")


def test_every_answer_is_marked_with_a_source() -> None:
    found = [answer for item in items(prefilled()) for answer in item.get("answer", [])]
    assert len(found) > 15
    for answer in found:
        assert {each["url"] for each in answer["extension"]} == {PREFILLED}
        assert all(each["valueReference"]["type"] for each in answer["extension"])


@pytest.mark.parametrize("status", ["completed", "amended"])
def test_a_finished_response_names_every_answer_that_is_not_confirmed(
    status: str,
) -> None:
    given = prefilled() | {"status": status}
    marked = [i["linkId"] for i in items(given) for _ in i.get("answer", [])]
    with pytest.raises(Refused) as caught:
        screen(dumps(given), NOW)
    problems = caught.value.problems
    assert [each.link_id for each in problems] == marked
    assert {each.code for each in problems} == {"business-rule"}
    assert problems[0].expression == "QuestionnaireResponse.item[0].item[0].answer[0]"
    assert problems[0].text.startswith("Item pt-age: This answer was pre-filled")


def _marks_elsewhere() -> Iterator[Json]:
    mark = [{"url": PREFILLED, "valueReference": {"display": "somewhere"}}]
    yield {"answer": [{"valueInteger": 64}], "extension": mark}
    yield {"answer": [{"valueInteger": 64, "_valueInteger": {"extension": mark}}]}
    nested = [{"url": "http://x.org/e", "extension": mark}]
    yield {"answer": [{"valueInteger": 64, "extension": nested}]}


@pytest.mark.parametrize("changed", list(_marks_elsewhere()))
def test_a_mark_that_a_form_has_moved_is_still_a_mark(changed: Json) -> None:
    given = finished(prefilled())
    item = item_of(given, "pt-age")
    item.clear()
    item.update({"linkId": "pt-age"} | changed)
    with pytest.raises(Refused, match="Item pt-age: This answer was pre-filled"):
        screen(dumps(given), NOW)


def test_a_mark_on_an_unknown_item_repeats_nothing() -> None:
    answer = {"valueString": "x", "extension": [{"url": PREFILLED}]}
    given = build_response({})
    given["item"] = [{"linkId": "CANARY", "answer": [answer]}]
    with pytest.raises(Refused) as caught:
        screen(dumps(given), NOW)
    assert "CANARY" not in str(caught.value.problems)


def marked(given: Json, *link_ids: str) -> Json:
    """Mark the answers to these questions, or to all, as pre-filled."""
    for item in items(given):
        if item["linkId"] in link_ids or not link_ids:
            for answer in item.get("answer", []):
                source = {"display": "somewhere"}
                answer["extension"] = [{"url": PREFILLED, "valueReference": source}]
    return given


def reassured(rule: str, *left_out: str) -> Json:
    """Return a response in progress that a rule reassures, but for some answers."""
    given = CLEAN | REASSURED[rule]
    kept = {link_id: v for link_id, v in given.items() if link_id not in left_out}
    return build_response(kept, status="in-progress")


@pytest.mark.parametrize("rule", REASSURED)
def test_an_unconfirmed_answer_reassures_no_more_than_a_blank_one(rule: str) -> None:
    assert outcome(reassured(rule)) is Outcome.REASSURE
    link_ids = CLEAN | REASSURED[rule]
    needed = {each for each in link_ids if _is_needed(reassured(rule, each))}
    barred = {each for each in link_ids if _is_needed(marked(reassured(rule), each))}
    assert barred == needed
    assert {"pt-age", "hx-past", "ex-power"} <= barred


def test_an_unconfirmed_result_does_not_reassure() -> None:
    assert outcome(marked(reassured("B04"), "lb-tsh")) is Outcome.GP_WORKUP


def _is_needed(given: Json) -> bool:
    return outcome(given) is not Outcome.REASSURE


def test_a_response_that_nobody_has_confirmed_is_never_reassured() -> None:
    given = marked(reassured("B01"))
    assert outcome(given) is Outcome.GP_WORKUP
    assert not screen(dumps(given), NOW).assessment.answers


def test_an_unconfirmed_answer_still_counts_toward_urgency() -> None:
    low = observation("2601-3", "0.35", "mmol/L")
    given = response(sent(low))
    assert outcome(given) is Outcome.EMERGENCY
    assert "lb-mg" in screen(dumps(given), NOW).assessment.answers


def test_a_child_by_an_unconfirmed_age_is_out_of_scope() -> None:
    given = response(sent(patient=PATIENT | {"birthDate": "2014-01-01"}))
    assert outcome(given) is Outcome.OUT_OF_SCOPE


def test_the_letter_shows_the_answers_that_were_counted() -> None:
    screened = screen(dumps(marked(reassured("B01"), "pt-age")), NOW)
    assert "pt-age" not in screened.answers
    assert "pt-age" in {each.link_id for each in screened.assessment.missing}
    assert letter_pdf(screened).startswith(b"%PDF")
