"""Person, conditions, medicines and allergies: what is filled in, and what never is."""

from __future__ import annotations

import pytest

from screening.errors import Refused, TooLarge
from screening.fhir.definitions import questionnaire
from screening.fhir.populate.conditions import CM, WHO
from tests.unit.fhir.populate.records import (
    PATIENT,
    Json,
    allergy,
    answers,
    coded,
    condition,
    items,
    request,
    response,
    said,
    sent,
    sources,
    statement,
)

SNOMED = "http://snomed.info/sct"
FEMALE = PATIENT | {"gender": "female"}


def test_the_age_is_that_on_the_day_of_the_request() -> None:
    assert answers(sent())["pt-age"] == [64]
    assert answers(sent(patient=PATIENT | {"birthDate": "1961-11-22"}))["pt-age"] == [
        65
    ]
    assert sources(sent(), "pt-age") == [{"reference": "Patient/p1", "type": "Patient"}]


@pytest.mark.parametrize("born", ["1961", "1961-11"])
def test_a_partial_birth_date_leaves_the_age_open(born: str) -> None:
    populated = sent(patient=PATIENT | {"birthDate": born})
    assert "pt-age" not in answers(populated)
    assert any("no exact day" in text for text in said(populated, "information"))


@pytest.mark.parametrize("born", ["1890-01-01", "2027-01-01"])
def test_a_birth_date_that_gives_no_age_is_refused(born: str) -> None:
    with pytest.raises(Refused, match="gives no age"):
        sent(patient=PATIENT | {"birthDate": born})


@pytest.mark.parametrize("gender", ["male", "female"])
def test_the_sex_comes_from_the_administrative_gender_and_that_is_said(
    gender: str,
) -> None:
    populated = sent(patient=PATIENT | {"gender": gender})
    assert answers(populated)["pt-sex"] == [gender]
    assert "Confirm that it is the sex at birth" in said(populated, "information")[0]


@pytest.mark.parametrize("gender", ["other", "unknown"])
def test_another_gender_leaves_the_sex_open(gender: str) -> None:
    populated = sent(patient=PATIENT | {"gender": gender})
    assert "pt-sex" not in answers(populated)
    assert "does not say the sex at birth" in said(populated, "information")[0]


@pytest.mark.parametrize(
    "system, code, options",
    [
        (SNOMED, "54839009", ["polio"]),
        (WHO, "B91", ["polio"]),
        (CM, "G14", ["polio"]),
        (WHO, "E05.9", ["thyroid-disease"]),
        (CM, "E11.42", ["diabetes", "demyelination-or-other-neuro"]),
        (SNOMED, "49455004", ["diabetes", "demyelination-or-other-neuro"]),
        (SNOMED, "86044005", ["demyelination-or-other-neuro"]),
        (WHO, "G35", ["demyelination-or-other-neuro"]),
        # not confirmed for this project, or of another system
        (CM, "G35", None),
        (SNOMED, "44054006", None),
        (SNOMED, "363346000", None),
        (WHO, "54839009", None),
        ("http://example.org", "G35", None),
    ],
)
def test_a_condition_ticks_the_option_of_its_confirmed_code(
    system: str, code: str, options: list[str] | None
) -> None:
    populated = sent(condition(system, code))
    assert answers(populated).get("hx-past") == options
    assert any(
        "Ask for all the others" in text for text in said(populated, "information")
    )


@pytest.mark.parametrize(
    "status",
    ["unconfirmed", "provisional", "differential", "refuted", "entered-in-error"],
)
def test_a_condition_that_is_not_established_ticks_nothing(status: str) -> None:
    system = "http://terminology.hl7.org/CodeSystem/condition-ver-status"
    given = condition(SNOMED, "54839009", verificationStatus=coded(system, status))
    populated = sent(given)
    assert "hx-past" not in answers(populated)
    assert "not established" in said(populated)[0]


def test_a_past_condition_is_past_history() -> None:
    system = "http://terminology.hl7.org/CodeSystem/condition-clinical"
    given = condition(SNOMED, "54839009", clinicalStatus=coded(system, "resolved"))
    assert answers(sent(given))["hx-past"] == ["polio"]


def test_gynaecomastia_answers_the_question_for_men_only_while_it_is_there() -> None:
    given = condition(SNOMED, "4754008")
    assert answers(sent(given))["hx-kennedy"] == ["yes"]
    assert "hx-kennedy" not in answers(sent(given, patient=FEMALE))
    system = "http://terminology.hl7.org/CodeSystem/condition-clinical"
    gone = given | {"clinicalStatus": coded(system, "resolved")}
    assert "hx-kennedy" not in answers(sent(gone))


def test_symptoms_signs_and_drug_classes_are_never_filled_in() -> None:
    symptoms = ["82470000", "26544005", "8011004", "40739000", "267036007", "89362005"]
    signs = ["74035001", "86854008", "366575004", "18193002", "32914008"]
    populated = sent(
        *(condition(SNOMED, code) for code in symptoms + signs),
        statement("Lithium carbonate"),
        statement("Simvastatin", id="m2"),
    )
    names = {"pt-age", "pt-sex", "lt-medication-name"}
    assert answers(populated).keys() == names


def test_an_empty_record_answers_nothing_and_asks_everything() -> None:
    populated = sent(patient=None)
    assert answers(populated) == {}
    asked = [item["linkId"] for item in items(questionnaire())]
    assert [item["linkId"] for item in items(response(populated))] == asked


def test_a_medicine_is_listed_with_dose_and_beginning() -> None:
    start = {"start": "2020-05-01T08:00:00+02:00"}
    given = statement("Ramipril", dosage=[{"text": "5 mg"}], effectivePeriod=start)
    found = answers(sent(given))
    assert found["lt-medication-name"] == ["Ramipril, 5 mg"]
    assert found["lt-medication-start"] == ["2020-05-01"]


def test_the_day_of_a_prescription_is_no_beginning() -> None:
    assert "lt-medication-start" not in answers(sent(request("Omeprazole")))


def test_one_medicine_of_two_resources_is_one_row_with_both_as_sources() -> None:
    populated = sent(statement("Ramipril"), request("Ramipril"))
    assert answers(populated)["lt-medication-name"] == ["Ramipril"]
    named = [each["reference"] for each in sources(populated, "lt-medication-name")]
    assert named == ["MedicationStatement/m1", "MedicationRequest/r1"]


def test_two_dates_of_beginning_are_none() -> None:
    days = ({"start": "2020-05-01"}, {"start": "2021-05-01"})
    given = [statement("Ramipril", effectivePeriod=each) for each in days]
    assert "lt-medication-start" not in answers(sent(*given))


def test_a_medicine_may_be_referred_to() -> None:
    medication = {"resourceType": "Medication", "id": "x", "code": {"text": "Ramipril"}}
    sent_along = {"medicationReference": {"reference": "Medication/x"}}
    contained = {
        "medicationReference": {"reference": "#x"},
        "contained": [medication],
    }
    given = statement("", medicationCodeableConcept=None)
    for found in (sent(given | sent_along, medication), sent(given | contained)):
        assert answers(found)["lt-medication-name"] == ["Ramipril"]
    unknown = sent(given | sent_along)
    assert "lt-medication-name" not in answers(unknown)
    assert "no name in words" in said(unknown)[0]


@pytest.mark.parametrize(
    "given, why",
    [
        (statement("Old", status="completed"), "not active"),
        (statement("Old", status="entered-in-error"), "not active"),
        (statement("Old", effectivePeriod={"end": "2026-11-21"}), "period has ended"),
        (request("Planned", intent="proposal"), "no order"),
        (request("Never", doNotPerform=True), "not to be taken"),
        (statement("x" * 201), "too long"),
    ],
)
def test_what_is_not_taken_is_not_listed_and_that_is_said(
    given: Json, why: str
) -> None:
    populated = sent(given)
    assert "lt-medication-name" not in answers(populated)
    assert why in said(populated)[0]


def test_a_future_beginning_is_left_out() -> None:
    populated = sent(statement("Ramipril", effectivePeriod={"start": "2026-12-24"}))
    assert answers(populated)["lt-medication-name"] == ["Ramipril"]
    assert "lt-medication-start" not in answers(populated)
    assert "in the future" in said(populated)[0]


def test_a_dose_that_is_too_long_is_left_out() -> None:
    populated = sent(statement("Ramipril", dosage=[{"text": "x" * 200}]))
    assert answers(populated)["lt-medication-name"] == ["Ramipril"]
    assert any("dose is too long" in text for text in said(populated, "information"))


def test_too_many_medicines_are_refused() -> None:
    with pytest.raises(TooLarge, match="Over 100 medicines"):
        sent(*(statement(f"Medicine {number}") for number in range(101)))


def test_allergies_are_one_text_with_their_reactions() -> None:
    rash = [{"manifestation": [{"text": "rash"}, {"text": "itch"}]}]
    populated = sent(allergy("Penicillin", reaction=rash), allergy("Latex"))
    assert answers(populated)["lt-allergies"] == ["Penicillin (rash, itch); Latex"]
    assert len(sources(populated, "lt-allergies")) == 2


def test_a_list_of_allergies_is_never_cut_short() -> None:
    populated = sent(*(allergy(f"{number}{'x' * 500}") for number in range(9)))
    assert "lt-allergies" not in answers(populated)
    assert "the list is too long" in said(populated)[0]


@pytest.mark.parametrize(
    "element, code", [("verificationStatus", "refuted"), ("clinicalStatus", "resolved")]
)
def test_an_allergy_that_is_refuted_or_past_is_not_listed(
    element: str, code: str
) -> None:
    populated = sent(allergy("Penicillin", **{element: coded("http://x.org", code)}))
    assert "lt-allergies" not in answers(populated)
    assert "Not listed" in said(populated)[0]
