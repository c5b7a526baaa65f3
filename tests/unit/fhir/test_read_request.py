"""A good response is read whole: answers, notes, people, and how it was sent."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from screening.clinical.answers import Measured
from screening.errors import Refused
from screening.fhir.items import catalogue
from screening.fhir.json_output import dumps
from screening.rulebook import RULEBOOK
from screening.screening import Identifier, Medication, Options
from tests.support.responses import build_response, case_answers, item_of
from tests.unit.fhir.sending import (
    ORGANIZATION,
    PATIENT,
    PRACTITIONER,
    Json,
    answer_of,
    good,
    parameters,
    read,
)

# Case C02 is 69 years old.
_SAME_AGE = PATIENT


def test_every_answer_of_a_case_is_read() -> None:
    answers = read(good()).answers
    for link_id, given in case_answers("C02").items():
        if isinstance(given, int):
            assert answers.number(link_id) == given
        else:
            codes = given if isinstance(given, list) else [given]
            assert answers.codes(link_id) == tuple(codes)


@pytest.mark.parametrize(
    "link_id, given, value",
    [
        ("lb-mg", ("0.90", "mmol/L"), "0.90"),
        ("lb-mg", ("1.85", "mg/dL"), "0.76"),
        ("lb-mg", ("1.1", "meq/L"), "0.55"),
        ("lb-ca", ("8.80", "mg/dL"), "2.20"),
        ("lb-k", ("4.123", "meq/L"), "4.123"),
        ("lb-hba1c", ("6.5", "%"), "48"),
        ("lb-hba1c", ("47.6", "mmol/mol"), "47.6"),
        ("lb-ferritin", ("18.5", "ng/mL"), "18.5"),
    ],
)
def test_a_result_is_converted_and_only_then_rounded(
    link_id: str, given: tuple[str, str], value: str
) -> None:
    measured = read(build_response({link_id: given})).answers[link_id]
    expected = Measured(Decimal(value), Decimal(given[0]), given[1])
    assert measured == expected
    assert str(measured) == str(expected)


@pytest.mark.parametrize("unit", ["µg/L", "μg/L", "ug/L", "UG/L"])
def test_a_unit_may_be_worded_as_its_code_or_its_display(unit: str) -> None:
    response = build_response({"lb-ferritin": 30})
    answer_of(response, "lb-ferritin")["valueQuantity"]["unit"] = unit
    assert read(response).answers.number("lb-ferritin") == 30


def test_an_answer_to_a_hidden_question_is_kept() -> None:
    response = good(**{"wk-present": "none", "wk-tempo": "hours-days"})
    assert read(response).answers.codes("wk-tempo") == ("hours-days",)


def test_an_item_without_answer_is_unanswered() -> None:
    response = good()
    del item_of(response, "pt-age")["answer"]
    assert "pt-age" not in read(response).answers


def test_a_response_without_items_is_read() -> None:
    assert len(read(build_response({})).answers) == 0


def test_the_fullest_response_is_within_the_limits() -> None:
    answers: dict[str, Any] = {}
    for link_id, item in catalogue().items():
        findings = sorted(item.options - item.alone)
        match item.kind:
            case "choice":
                answers[link_id] = findings if item.repeats else findings[0]
            case "integer" | "decimal":
                answers[link_id] = 16
            case "quantity":
                answers[link_id] = Decimal("4.0")
            case "string" | "text":
                answers[link_id] = "x" * 200
            case "date":
                answers[link_id] = "2026-01-01"
    medicine = {
        name: answers.pop(name) for name in list(answers) if "medication-" in name
    }
    answers["lt-medication"] = [medicine] * 40
    answers["lb-hba1c"], answers["lb-ferritin"] = 42, 100
    case = read(build_response(answers))
    assert len(case.answers) == len(RULEBOOK.questions)
    assert len(case.notes.medications) == 40


def test_other_words_and_another_order_are_harmless() -> None:
    response = good()
    item_of(response, "pt-age")["text"] = "Alter"
    answer_of(response, "pt-sex")["valueCoding"]["display"] = "Weiblich"
    response["item"].reverse()
    assert read(response).answers == read(good()).answers


@pytest.mark.parametrize(
    "status, preliminary",
    [("completed", False), ("amended", False), ("in-progress", True)],
)
def test_only_a_response_in_progress_is_preliminary(
    status: str, preliminary: bool
) -> None:
    assert read(good() | {"status": status}).preliminary is preliminary


@pytest.mark.parametrize(
    "authored, day",
    [
        (None, date(2026, 11, 22)),
        ("2026-11-20", date(2026, 11, 20)),
        ("2026-11-20T23:30:00.123456789+01:00", date(2026, 11, 20)),
        ("2026-11-23T11:59:00Z", date(2026, 11, 23)),
        ("2026-11", date(2026, 11, 22)),
        ("2024-02", date(2024, 2, 29)),
        ("2020", date(2020, 12, 31)),
    ],
)
def test_the_day_authored_is_today_where_none_is_given(
    authored: str | None, day: date
) -> None:
    response = good()
    del response["authored"]
    case = read(response | ({"authored": authored} if authored else {}))
    assert case.authored_on == day
    assert case.authored == (authored or "2026-11-22T12:00:00+00:00")


def test_a_questionnaire_without_version_means_the_current_one() -> None:
    response = good()
    response["questionnaire"] = response["questionnaire"].partition("|")[0]
    assert (
        read(response).resources.response["questionnaire"] == response["questionnaire"]
    )


def test_notes_and_medicines_are_read_as_they_were_written() -> None:
    notes = read(
        build_response(
            {
                "lt-onset-date": "2026-03",
                "lt-mrc-neck-flexion": "4",
                "lt-impression": "<script>{{7*7}}</script>\nשלום",
                "lt-better": "  \n",
                "lt-alcohol-units": Decimal("3.50"),
                "lt-medication": [
                    {"lt-medication-name": "Ramipril", "lt-medication-start": "2020"},
                    {"lt-medication-name": "Salbutamol"},
                    {"lt-medication-name": " "},
                ],
            }
        )
    ).notes
    assert notes.given == {
        "lt-onset-date": ("2026-03",),
        "lt-mrc-neck-flexion": ("4",),
        "lt-impression": ("<script>{{7*7}}</script>\nשלום",),
        "lt-alcohol-units": ("3.50",),
    }
    assert notes.medications == (
        Medication("Ramipril", "2020"),
        Medication("Salbutamol"),
    )


def test_letter_questions_are_no_answers() -> None:
    assert not read(build_response({"lt-mrc-neck-flexion": "4"})).answers


def test_parameters_carry_people_and_wishes() -> None:
    case = read(
        parameters(
            good(**{"pt-age": None}),
            patient=PATIENT,
            practitioner=PRACTITIONER,
            organization=ORGANIZATION,
            language="de-CH",
            letter="none",
        )
    )
    assert (case.options.language, case.options.letter) == ("de", "none")
    assert case.resources.patient == PATIENT
    assert case.resources.practitioner == PRACTITIONER
    assert case.resources.organization == ORGANIZATION
    patient = case.patient
    assert patient is not None
    assert patient.name == "Eva Maria Muster"
    assert patient.identifiers == (Identifier("999", "https://nhs.example/id", "NHS"),)
    assert patient.phones == ("+44 1",)
    assert patient.emails == ("e@example.org",)
    assert patient.address == ("1 High Street", "AB1 Town")
    assert (patient.birth_date, patient.sex) == ("1957-05-05", "female")
    practitioner = case.practitioner
    assert practitioner is not None
    assert (practitioner.name, practitioner.role) == ("Dr Who", "General practitioner")
    assert case.organization is not None
    assert case.organization.name == "The Practice"


def test_a_response_alone_says_nothing_about_language_and_letter() -> None:
    case = read(good())
    assert case.options == Options()
    assert case.patient is None


def test_a_code_may_come_as_a_string() -> None:
    body = parameters(good())
    body["parameter"].append({"name": "language", "valueString": "de"})
    assert read(body).options.language == "de"


@pytest.mark.parametrize(
    "name, written",
    [
        ([{"text": "As written", "family": "Other"}], "As written"),
        (
            [{"prefix": ["Dr"], "given": ["A"], "family": "B", "suffix": ["Jr"]}],
            "Dr A B Jr",
        ),
        ([{"use": "nickname", "text": "Evi"}, {"use": "usual", "text": "Eva"}], "Eva"),
        ([{"use": "old", "text": "Gone"}], None),
        ([{"use": "official"}, {"text": "Second"}], "Second"),
        ([{"given": ["A", None], "_given": [None, {"id": "x"}]}], "A"),
    ],
)
def test_the_name_in_use_is_taken(name: list[Json], written: str | None) -> None:
    patient = {"resourceType": "Patient", "name": name}
    person = read(parameters(good(), patient=patient)).patient
    assert person is not None
    assert person.name == written


def test_an_address_that_is_one_text_is_taken_in_its_lines() -> None:
    written = {"text": "A\n B \n", "city": "C"}
    patient = {"resourceType": "Patient", "address": [{"use": "home"}, written]}
    person = read(parameters(good(), patient=patient)).patient
    assert person is not None
    assert person.address == ("A", "B")


def _age(patient: Json, **answers: Any) -> Decimal | None:
    body = parameters(good(**answers), patient=patient)
    return read(body).answers.number("pt-age")


@pytest.mark.parametrize(
    "born, age",
    [
        ("1957-11-22", 69),
        ("1957-11-23", 68),
        ("2026-11-22", 0),
        ("1957-11", None),
        ("1957", None),
        (None, None),
    ],
)
def test_an_exact_birth_date_gives_the_age_on_the_day_authored(
    born: str | None, age: int | None
) -> None:
    patient = {"resourceType": "Patient", "birthDate": born}
    if born is None:
        patient = {"resourceType": "Patient", "gender": "other"}
    assert _age(patient, pt__age=None) == age


@pytest.mark.parametrize(
    "born, age",
    [("2016", 10), ("2016-05", 10), ("2011", 15), ("2010", None), ("1957", None)],
)
def test_a_year_of_birth_gives_an_age_only_to_a_child(
    born: str, age: int | None
) -> None:
    """Born in 2010 somebody may be 15 or 16 in November 2026: that stays open."""
    patient = {"resourceType": "Patient", "birthDate": born}
    assert _age(patient, pt__age=None) == age


@pytest.mark.parametrize("born", ["1957-06-01", "1956-11-23", "1957", "1958-01"])
def test_an_age_answered_stands_where_the_birth_date_fits(born: str) -> None:
    patient = {"resourceType": "Patient", "birthDate": born}
    assert _age(patient, pt__age=69) == 69


@pytest.mark.parametrize(
    "born, fits",
    [
        ("1955-11-22", False),  # 71
        ("1955-11-23", True),  # 70
        ("1958-11-22", True),  # 68
        ("1958-11-23", False),  # 67
        ("1959", False),
        ("1958", True),
        ("1955", True),
        ("1954", False),
    ],
)
def test_an_age_of_69_and_a_birth_date_may_be_a_year_apart(
    born: str, fits: bool
) -> None:
    patient = {"resourceType": "Patient", "birthDate": born}
    if fits:
        assert _age(patient, pt__age=69) == 69
        return
    with pytest.raises(Refused) as refusal:
        _age(patient, pt__age=69)
    assert refusal.value.problems[0].link_id == "pt-age"


@pytest.mark.parametrize(
    "subject",
    [
        {"reference": "Patient/p1"},
        {"reference": "Patient/p1/_history/3"},
        {"reference": "https://ehr.example/fhir/Patient/p1"},
        {"reference": "urn:uuid:0c053b17-b1cb-44be-a069-0c053b17b1cb"},
        {"identifier": {"system": "https://nhs.example/id", "value": "999"}},
        {"reference": "Patient/p1", "identifier": {"system": "x:y", "value": "1"}},
        {"reference": "Patient/p1", "type": "Patient"},
        {"display": "Somebody"},
    ],
)
def test_a_subject_that_fits_the_patient_is_taken(subject: Json) -> None:
    assert read(parameters(good() | {"subject": subject}, patient=_SAME_AGE))


@pytest.mark.parametrize(
    "subject",
    [
        {"reference": "Patient/p2"},
        {"reference": "https://ehr.example/fhir/Patient/p11"},
        {"identifier": {"system": "https://nhs.example/id", "value": "998"}},
        {"identifier": {"system": "https://other.example", "value": "999"}},
        {
            "reference": "Patient/p1",
            "identifier": {"system": "https://nhs.example/id", "value": "998"},
        },
    ],
)
def test_a_subject_that_is_somebody_else_is_refused(subject: Json) -> None:
    with pytest.raises(Refused) as refusal:
        read(parameters(good() | {"subject": subject}, patient=_SAME_AGE))
    (problem,) = refusal.value.problems
    assert problem.expression == "Parameters.parameter[0].resource.subject"


def test_what_came_is_not_changed() -> None:
    body = parameters(good(lb__mg=(Decimal("0.90"), "mmol/L")), patient=_SAME_AGE)
    assert dumps(read(body).resources.response) == dumps(
        body["parameter"][0]["resource"]
    )
