"""What a person fills in with LHC-Forms is screened like the response itself."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from screening.config import Settings
from screening.fhir.definitions import questionnaire
from screening.web import create_app
from tests.conformance.javascript import held
from tests.conformance.lhc_forms import Filled, fill
from tests.support.responses import build_response, case_answers, cases, item_of
from tests.unit.authoring.plan_definition.generated import response
from tests.web.posting import JSON, post

# All in one process: LHC-Forms takes a second to load.
pytestmark = pytest.mark.xdist_group("lhc-forms")

CLIENT = create_app(Settings()).test_client()
LETTER: dict[str, Any] = {
    "lt-onset-date": "2026-03-01",
    "lt-functions-lost": "Buttons, keys",
    "lt-examiner": "Dr Example",
    "lt-plantars": "extensor-right",
    "lt-mrc-finger-abduction-right": "3",
    "lt-medication": [
        {"lt-medication-name": "Invented 20 mg", "lt-medication-start": "2019-02-03"},
        {"lt-medication-name": "Imagined 5 mg"},
    ],
    "lt-alcohol-units": 6.5,
}
GENERATED = 40


RESPONSES = {
    **{case: held(build_response(case_answers(case))) for case in cases()},
    "C02 with a letter": held(build_response(case_answers("C02") | LETTER)),
    **{f"number {number}": held(response(number)) for number in range(GENERATED)},
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Filled]:
    """Every response as LHC-Forms holds it."""
    served = CLIENT.get("/fhir/Questionnaire/muscle-twitching").get_json()
    forms = fill(served, RESPONSES.values(), tmp_path_factory.mktemp("lhc-forms"))
    return dict(zip(RESPONSES, forms, strict=True))


def screened(given: dict[str, Any]) -> dict[str, Any]:
    """Return the whole summary: outcome, rules, reasons, gaps."""
    answer = post(CLIENT, given, JSON)
    assert answer.status_code == 200, answer.get_data(as_text=True)
    summary: dict[str, Any] = answer.get_json()
    return summary


def without(given: dict[str, Any], link_ids: list[str]) -> dict[str, Any]:
    """Return the response without these answers."""
    left = copy.deepcopy(given)
    for group in left.get("item", []):
        group["item"] = [
            each for each in group["item"] if each["linkId"] not in link_ids
        ]
    left["item"] = [group for group in left.get("item", []) if group["item"]]
    return left if left["item"] else {k: v for k, v in left.items() if k != "item"}


@pytest.mark.parametrize("name", RESPONSES)
def test_the_summary_is_that_of_the_response(
    filled: dict[str, Filled], name: str
) -> None:
    form = filled[name]
    expected = without(RESPONSES[name], form.not_shown)
    assert screened(form.response) == screened(expected)


@pytest.mark.parametrize("name", RESPONSES)
def test_what_it_does_not_show_is_what_we_report_as_hidden(
    filled: dict[str, Filled], name: str
) -> None:
    hidden = [
        conflict["link_ids"][0]
        for conflict in screened(RESPONSES[name])["contradictions"]
        if "that the other answers do not ask" in conflict["text"]
    ]
    assert sorted(filled[name].not_shown) == sorted(hidden)


def test_every_case_can_be_filled_in(filled: dict[str, Filled]) -> None:
    assert not [case for case in cases() if filled[case].not_shown]


def test_answers_that_are_not_shown_are_among_the_others(
    filled: dict[str, Filled],
) -> None:
    assert {link_id for each in filled.values() for link_id in each.not_shown} == {
        "wk-tempo",
        "wk-pattern",
        "rl-criteria",
        "ur-dark",
        "hx-kennedy",
    }


def test_the_letter_questions_arrive(filled: dict[str, Filled]) -> None:
    letter = filled["C02 with a letter"].response
    medicines = [
        item
        for item in item_of(letter, "lt-grp-medicines")["item"]
        if item["linkId"] == "lt-medication"
    ]
    names = [item_of(each, "lt-medication-name")["answer"] for each in medicines]
    assert names == [
        [{"valueString": "Invented 20 mg"}],
        [{"valueString": "Imagined 5 mg"}],
    ]
    assert item_of(letter, "lt-alcohol-units")["answer"] == [{"valueDecimal": 6.5}]
    assert item_of(letter, "lt-onset-date")["answer"] == [{"valueDate": "2026-03-01"}]


@pytest.mark.parametrize("case", cases())
def test_an_answer_lost_on_the_way_is_seen(
    filled: dict[str, Filled], case: str
) -> None:
    expected = screened(RESPONSES[case])
    for link_id in ("bu-speech", "ex-power", "gn-acute", "tw-sites", "pt-age"):
        if link_id in case_answers(case):
            lost = without(filled[case].response, [link_id])
            assert screened(lost) != expected, link_id


def test_a_form_that_hides_a_question_is_seen(tmp_path: Path) -> None:
    served = copy.deepcopy(questionnaire())
    (asked,) = item_of(served, "wk-tempo")["enableWhen"][1:]
    asked["answerCoding"]["code"] = "none"
    (form,) = fill(served, [RESPONSES["C02"]], tmp_path)
    assert form.not_shown == ["wk-tempo"]
    assert screened(form.response) != screened(RESPONSES["C02"])
