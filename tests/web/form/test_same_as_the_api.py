"""What the form sends gives what the API gives for the same answers."""

from datetime import UTC, datetime
from decimal import Decimal

import orjson
import pytest

from screening import pipeline
from screening.fhir.items import catalogue
from screening.screening import Screening
from screening.web.form.form_data import FormData
from screening.web.form.request import to_fhir
from tests.support.responses import build_response, case_answers, cases
from tests.web.form.filled import fields
from tests.web.form.result.clinic import Clinic

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
QUANTITIES = [
    (item.link_id, unit)
    for item in catalogue().values()
    if item.kind == "quantity"
    for unit in item.units
]


def by_the_api(answers: dict[str, object]) -> Screening:
    body = orjson.dumps(build_response(answers), default=float)
    return pipeline.screen(body, NOW)


@pytest.mark.parametrize("case", cases())
def test_a_case_entered_into_the_form_is_assessed_as_by_the_api(case: str) -> None:
    sent = to_fhir(FormData(fields(case_answers(case))), NOW, "en")
    assert sent.errors == ()
    assert sent.ignored == frozenset()
    by_the_form = pipeline.assessed(sent.case(NOW), NOW)
    assert by_the_form.assessment == by_the_api(case_answers(case)).assessment


@pytest.mark.parametrize("case", cases())
def test_the_live_outcome_of_a_case_is_that_of_the_api(
    case: str, unkept: Clinic
) -> None:
    answer = unkept.post("/form/live", fields(case_answers(case))).get_json()
    expected = by_the_api(case_answers(case)).assessment
    assert answer["outcome"] == expected.outcome.value
    assert set(answer["shown"]) == expected.shown


@pytest.mark.parametrize("link_id,unit", QUANTITIES)
def test_a_quantity_counts_in_each_unit_that_is_offered(
    link_id: str, unit: str
) -> None:
    item = catalogue()[link_id]
    assert item.question is not None
    assert item.question.plausible is not None
    (own,) = (each for each in item.question.units if each.code == unit)
    inside = item.question.plausible[0] + 1
    written = (inside / own.factor + own.offset).quantize(Decimal("0.01"))
    typed = [(link_id, str(written)), (f"{link_id}.unit", unit)]
    sent = to_fhir(FormData(typed), NOW, "en")
    assert sent.errors == ()
    counted = pipeline.assessed(sent.case(NOW), NOW).assessment.answers.measured(
        link_id
    )
    assert counted is not None
    assert (counted.given, counted.unit) == (written, unit)


def test_a_decimal_comma_is_a_decimal_point() -> None:
    sent = to_fhir(FormData([("lb-ck", "1,5")]), NOW, "de")
    answers = pipeline.assessed(sent.case(NOW), NOW).assessment.answers
    assert answers.number("lb-ck") == Decimal("1.5")


def test_the_age_comes_from_the_date_of_birth(unkept: Clinic) -> None:
    child = [("patient.birthDate", "24/03/2015"), ("wk-present", "none")]
    assert unkept.post("/form/live", child).get_json()["outcome"] == "out-of-scope"


def test_people_and_medicines_are_sent() -> None:
    typed = {
        "patient.family": "Example",
        "patient.given": "Maria Ann",
        "patient.birthDate": "24.03.1976",
        "patient.identifier": "999",
        "patient.phone": "1",
        "practitioner.name": "Dr A",
        "practitioner.role": "GP",
        "organization.name": "House",
        "organization.address": "Road 1",
        "lt-medication.0.name": "Statin",
        "lt-medication.0.start": "2024-05",
        "lt-medication.3.name": "Other",
    }
    sent = to_fhir(FormData(fields(typed)), NOW, "de")
    assert sent.errors == ()
    case = pipeline.assessed(sent.case(NOW), NOW).case
    assert case.options.language == "de"
    assert case.patient is not None
    assert case.patient.name == "Maria Ann Example"
    assert case.patient.birth_date == "1976-03-24"
    assert case.practitioner is not None
    assert case.practitioner.role == "GP"
    assert case.organization is not None
    assert case.organization.address == ("Road 1",)
    assert [each.name for each in case.notes.medications] == ["Statin", "Other"]
    assert case.notes.medications[0].started == "2024-05"


def test_nobody_is_given_an_id_that_another_patient_may_have() -> None:
    sent = to_fhir(FormData([("patient.family", "Example")]), NOW, "en")
    parameters = sent.parameters["parameter"]
    assert not [each for each in parameters if "id" in each.get("resource", {})]


def test_a_demo_is_marked() -> None:
    sent = to_fhir(FormData([("demo", "eyelid")]), NOW, "en")
    assert pipeline.assessed(sent.case(NOW), NOW).case.demo
