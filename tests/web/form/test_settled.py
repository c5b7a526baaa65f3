"""When it offers to finish: no answer that is still to give changes the outcome."""

from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape

import pytest

from screening.clinical.question import Question
from screening.rulebook import RULEBOOK
from screening.web.form.form_data import FormData
from screening.web.form.panel import check_form
from tests.support.patients import CLEAN
from tests.support.responses import case_answers
from tests.web.form.filled import Pairs, Tags, fields
from tests.web.form.result.clinic import Clinic

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
AT_REST = ("rs-breath", "rest-or-lying-flat")
BLOOD = {"lb-mg": 0.85, "lb-ca": 2.35, "lb-k": 4.2, "lb-hba1c": 36, "lb-ferritin": 90}
BLOOD |= {"lb-ck": 1, "lb-tsh": "normal", "lb-b12": "normal"}
SETTLED = {
    "clean": CLEAN,
    "all results": CLEAN | BLOOD,
    "C04": case_answers("C04"),
    "C08": case_answers("C08") | {"hx-kennedy": "no"},
    "C11": case_answers("C11"),
    "emergency": {"pt-age": 58, "rs-breath": "rest-or-lying-flat"},
    "child": {"pt-age": 10, "wk-present": "none"},
}


def answered(question: Question) -> Iterator[Pairs]:
    """Yield each option, or the ends of what life allows of a number."""
    if question.plausible is None:
        yield from (((question.link_id, code),) for code in question.options)
        return
    for number in question.plausible:
        value = (question.link_id, str(number))
        unit = [(f"{question.link_id}.unit", each.code) for each in question.units[:1]]
        yield (value, *unit)


@pytest.mark.parametrize("case", SETTLED)
def test_no_answer_changes_an_outcome_that_is_settled_but_those_it_names(
    case: str, unkept: Clinic
) -> None:
    given = fields(SETTLED[case])
    answer = unkept.post("/form/live", given).get_json()
    assert answer["settled"]
    excepted = "only a laboratory result still could" in answer["panel"]
    changed = [
        more
        for question in RULEBOOK.questions
        if not FormData(given).one(question.link_id)
        and not (excepted and question.laboratory)
        for more in answered(question)
        if check_form(FormData((*given, *more)), NOW, "en").panel.outcome
        != answer["outcome"]
    ]
    assert changed == []


@pytest.mark.parametrize("case", ["all results", "emergency", "child"])
def test_a_result_is_no_exception_where_it_changes_nothing(
    case: str, unkept: Clinic
) -> None:
    panel = unkept.post("/form/live", fields(SETTLED[case])).get_json()["panel"]
    assert "laboratory result" not in panel


def test_what_a_result_could_still_change_is_said_in_both_languages(
    unkept: Clinic,
) -> None:
    for language, said in (("en", "laboratory result"), ("de", "Laborwert")):
        unkept.client.get(f"/?lang={language}")
        panel = unkept.post("/form/live", fields(CLEAN)).get_json()["panel"]
        assert said in panel.partition("</div>")[0]


def test_without_an_age_it_is_not_settled_and_the_age_is_asked_next(
    unkept: Clinic,
) -> None:
    answer = unkept.post("/form/live", [AT_REST]).get_json()
    assert answer["outcome"] == "emergency-same-day"
    assert "RED FLAG" in answer["banner"]
    assert (answer["settled"], answer["next"]) == (False, "pt-age")
    assert "You can finish" not in answer["panel"]
    assert "1 open question can still change it" in answer["panel"]
    born = unkept.post(
        "/form/live", [AT_REST, ("patient.birthDate", "1970-01-01")]
    ).get_json()
    assert born["settled"]


@pytest.mark.parametrize(
    "wrong",
    [
        (("lb-k", "7.x"),),
        (("lb-k", "70"), ("lb-k.unit", "mmol/L")),
        (("lb-mg", "1.0"),),
        (("patient.birthDate", "1950-01-01"),),
    ],
    ids=lambda wrong: wrong[0][1],
)
def test_what_is_not_counted_is_said_first_and_nothing_is_settled(
    wrong: Pairs, unkept: Clinic
) -> None:
    answer = unkept.post("/form/live", [*fields(CLEAN), *wrong]).get_json()
    verdict = answer["panel"].partition("<details")[0].partition('class="actions"')[0]
    assert not answer["settled"]
    assert "So far" in verdict
    assert "You can finish" not in answer["panel"]
    assert "1 answer not counted until corrected" in verdict
    assert f'href="#q-{wrong[0][0]}"' in verdict
    assert "No open question can make it more urgent" not in answer["panel"]


def test_each_error_names_its_question(unkept: Clinic) -> None:
    wrong = [("lb-mg", "x"), ("lb-ca", "x"), ("patient.birthDate", "x")]
    panel = unescape(unkept.post("/form/live", wrong).get_json()["panel"])
    assert "3 answers not counted until corrected" in panel
    for name in ("Magnesium", "Calcium", "Date of birth"):
        assert f"{name}" in panel
    links = Tags(panel).of("a")
    assert {each["href"] for each in links} >= {f"#q-{name}" for name, _ in wrong}
