"""Template-based extraction: laboratory results and medicines."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from screening.fhir.canonical import ANSWER_SYSTEM, LOINC, QUESTION_SYSTEM, UCUM
from tests.support.responses import AUTHORED, item_of
from tests.unit.fhir.extract.extracting import (
    DOCTOR,
    PATIENT,
    issues,
    observation,
    resources,
    response_to,
)
from tests.unit.fhir.sending import answer_of

MEDICINES = [
    {"lt-medication-name": "Atorvastatin 20 mg", "lt-medication-start": "2020-01"},
    {"lt-medication-name": "Lithium"},
]


def test_a_laboratory_result_has_the_date_and_the_range_of_its_laboratory() -> None:
    answers = {
        "lb-mg": ("1.40", "mg/dL"),
        "lt-mg-date": "2026-10-01",
        "lt-mg-range": "1.7 to 2.4 mg/dL",
    }
    made = observation(answers)
    (category,) = made.pop("category")
    assert category["coding"][0]["code"] == "laboratory"
    assert made == {
        "resourceType": "Observation",
        "status": "final",
        "code": {
            "coding": [
                {
                    "system": QUESTION_SYSTEM,
                    "code": "lb-mg",
                    "display": "Magnesium, serum",
                },
                {"system": LOINC, "code": "19123-9"},
            ],
            "text": "Magnesium, serum",
        },
        "subject": PATIENT,
        "effectiveDateTime": "2026-10-01",
        "issued": AUTHORED,
        "performer": [DOCTOR],
        "valueQuantity": {
            "value": Decimal("1.40"),
            "unit": "mg/dL",
            "system": UCUM,
            "code": "mg/dL",
        },
        "referenceRange": [{"text": "1.7 to 2.4 mg/dL"}],
        "derivedFrom": [{"reference": "QuestionnaireResponse/r1"}],
    }
    assert issues(response_to(answers)) == []


def test_without_the_date_of_its_sample_a_result_has_no_time() -> None:
    made = observation({"lb-k": "4.1"})
    assert not {"effectiveDateTime", "referenceRange"} & made.keys()
    assert issues(response_to({"lb-k": "4.1"})) == [("information", "item")]


def test_a_number_keeps_its_digits() -> None:
    assert str(observation({"lb-k": "4.10"})["valueQuantity"]["value"]) == "4.10"


def test_creatine_kinase_is_a_multiple_with_the_measured_value_as_a_note() -> None:
    made = observation({"lb-ck": Decimal("2.50"), "lt-ck-range": "430 U/L (under 170)"})
    assert made["valueQuantity"] == {
        "value": Decimal("2.50"),
        "unit": "x ULN",
        "system": UCUM,
        "code": "{ULN}",
    }
    assert made["note"] == [{"text": "430 U/L (under 170)"}]
    assert "referenceRange" not in made


@pytest.mark.parametrize("link_id", ["lb-tsh", "lb-b12"])
def test_a_graded_result_is_coded(link_id: str) -> None:
    coding = {"system": ANSWER_SYSTEM, "code": "low", "display": "Low"}
    made = observation({link_id: "low"})
    assert made["valueCodeableConcept"] == {"coding": [coding], "text": "Low"}


@pytest.mark.parametrize(
    "link_id, given, code",
    [
        ("lb-mg", ("0.9", "mmol/L"), "2601-3"),
        ("lb-mg", ("1.8", "meq/L"), "2601-3"),
        ("lb-mg", ("1.8", "mg/dL"), "19123-9"),
        ("lb-k", ("4.1", "mmol/L"), "2823-3"),
        ("lb-k", ("4.1", "meq/L"), "2823-3"),
        ("lb-hba1c", ("6.5", "%"), "4548-4"),
        ("lb-hba1c", ("48", "mmol/mol"), None),
        ("lb-ferritin", ("30", "ug/L"), "2276-4"),
        ("lb-ferritin", ("30", "ng/mL"), "2276-4"),
        ("lb-ca", ("2.3", "mmol/L"), None),
        ("lb-ca", ("9.2", "mg/dL"), None),
        ("lb-ck", Decimal("1.0"), None),
        ("lb-tsh", "normal", None),
        ("lb-b12", "normal", None),
    ],
)
def test_a_result_has_a_loinc_code_only_where_one_means_the_same(
    link_id: str, given: Any, code: str | None
) -> None:
    coded = observation({link_id: given})["code"]["coding"][1:]
    assert coded == ([{"system": LOINC, "code": code}] if code else [])


def test_each_medicine_is_a_statement_of_unknown_state() -> None:
    response = response_to(
        {"lt-medication": MEDICINES},
        source=PATIENT,
        encounter={"reference": "Encounter/e1"},
    )
    common = {
        "resourceType": "MedicationStatement",
        "status": "unknown",
        "subject": PATIENT,
        "context": {"reference": "Encounter/e1"},
        "dateAsserted": AUTHORED,
        "informationSource": PATIENT,
        "derivedFrom": [{"reference": "QuestionnaireResponse/r1"}],
    }
    assert resources(response, "MedicationStatement") == [
        common
        | {
            "medicationCodeableConcept": {"text": "Atorvastatin 20 mg"},
            "effectivePeriod": {"start": "2020-01"},
        },
        common | {"medicationCodeableConcept": {"text": "Lithium"}},
    ]


@pytest.mark.parametrize("subject", [None, {"reference": "#p"}])
def test_a_statement_about_nobody_named_says_so(subject: Any) -> None:
    response = response_to({"lt-medication": MEDICINES[:1]}, subject=subject)
    (made,) = resources(response, "MedicationStatement")
    assert made["subject"] == {"display": "Patient not identified"}


def test_a_response_without_an_id_cannot_be_referred_to() -> None:
    response = response_to({"lt-medication": MEDICINES[:1], "lb-k": "4.1"}, id=None)
    made = [*resources(response), *resources(response, "MedicationStatement")]
    assert not [each for each in made if "derivedFrom" in each]
    assert ("warning", "id") in issues(response)


def test_an_item_that_says_nothing_gives_nothing() -> None:
    response = response_to({"lt-medication": MEDICINES[:1], "lb-k": "4.1"})
    del item_of(response, "lb-k")["answer"]
    item_of(response, "lt-grp-medicines")["item"].append({"linkId": "lt-medication"})
    assert resources(response) == []
    assert len(resources(response, "MedicationStatement")) == 1


def test_an_extension_of_a_primitive_changes_nothing() -> None:
    response = response_to({"lb-k": "4.1", "lt-k-date": "2026-10-01"})
    plain = resources(response)
    assert plain[0]["code"]["coding"][1:]
    extension = {"extension": [{"url": "https://x.example", "valueString": "x"}]}
    response["_status"] = response["_authored"] = extension
    item_of(response, "lb-k")["_linkId"] = extension
    answer_of(response, "lb-k")["valueQuantity"]["_code"] = extension
    item_of(response, "lt-k-date")["answer"][0]["_valueDate"] = extension
    assert resources(response) == plain
