"""Laboratory questions: which result is used, how it is read, what is said if not."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.unit.fhir.populate.records import (
    Json,
    answers,
    observation,
    quantity,
    said,
    sent,
    sources,
)

_TSH = "m[IU]/L"
_LEVEL = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation"
_LIMITS = [{"low": quantity("0.4", _TSH), "high": quantity("4.0", _TSH)}]


def laboratory(*resources: Json) -> dict[str, list[Any]]:
    return {
        k: v for k, v in answers(sent(*resources)).items() if k[:3] in ("lb-", "lt-")
    }


def one(loinc: str, value: str | None, unit: str, **changed: Any) -> Json:
    return sent(observation(loinc, value, unit, **changed))


@pytest.mark.parametrize(
    "loinc, value, unit, link_id",
    [
        ("19123-9", "1.850", "mg/dL", "lb-mg"),
        ("2601-3", "0.70", "mmol/L", "lb-mg"),
        ("2601-3", "1.4", "meq/L", "lb-mg"),
        ("2823-3", "4.10", "mmol/L", "lb-k"),
        ("2823-3", "4.1", "meq/L", "lb-k"),
        ("4548-4", "6.50", "%", "lb-hba1c"),
        ("2276-4", "18.5", "ug/L", "lb-ferritin"),
        ("2276-4", "18.5", "ng/mL", "lb-ferritin"),
    ],
)
def test_a_value_goes_through_with_its_digits_and_its_unit(
    loinc: str, value: str, unit: str, link_id: str
) -> None:
    populated = one(loinc, value, unit)
    (found,) = answers(populated)[link_id]
    assert (str(found["value"]), found["code"]) == (value, unit)
    source = {"reference": f"Observation/o-{loinc}", "type": "Observation"}
    assert sources(populated, link_id) == [source]
    assert answers(populated)[link_id.replace("lb-", "lt-") + "-date"] == ["2026-11-10"]


@pytest.mark.parametrize(
    "loinc, days, link_id",
    [
        ("2823-3", 90, "lb-k"),
        ("4548-4", 180, "lb-hba1c"),
        ("2276-4", 365, "lb-ferritin"),
    ],
)
def test_a_result_is_used_up_to_the_end_of_its_look_back(
    loinc: str, days: int, link_id: str
) -> None:
    unit = {"2823-3": "mmol/L", "4548-4": "%", "2276-4": "ug/L"}[loinc]
    day = {90: "2026-08-24", 180: "2026-05-26", 365: "2025-11-22"}[days]
    before = {90: "2026-08-23", 180: "2026-05-25", 365: "2025-11-21"}[days]
    assert link_id in answers(one(loinc, "6.5", unit, day=day))
    old = one(loinc, "6.5", unit, day=before)
    assert link_id not in answers(old)
    assert f"Item {link_id}: Not used: the sample is older than {days} days." in said(
        old
    )


def test_the_latest_result_counts_in_whatever_order_they_come() -> None:
    old = observation("2823-3", "5.9", "mmol/L", "2026-11-01", id="old")
    new = observation("2823-3", "4.1", "mmol/L", "2026-11-02T08:00:00+01:00", id="new")
    for order in ((old, new), (new, old)):
        assert laboratory(*order)["lb-k"][0]["value"] == Decimal("4.1")


def test_a_day_stands_against_the_hours_that_may_be_later_only() -> None:
    day = observation("2823-3", "5.9", "mmol/L", "2026-11-02", id="a")
    before = observation("2823-3", "4.1", "mmol/L", "2026-11-01T23:59:59Z", id="b")
    after = observation("2823-3", "4.1", "mmol/L", "2026-11-03T00:00:00Z", id="c")
    assert laboratory(day, before)["lb-k"][0]["value"] == Decimal("5.9")
    assert laboratory(day, after)["lb-k"][0]["value"] == Decimal("4.1")


def test_two_results_of_one_time_that_differ_leave_the_question_open() -> None:
    day = observation("2823-3", "5.9", "mmol/L", "2026-11-02", id="a")
    hour = observation("2823-3", "4.1", "mmol/L", "2026-11-02T08:00:00Z", id="b")
    populated = sent(day, hour)
    assert "lb-k" not in answers(populated)
    assert "two results of the same time differ" in said(populated)[0]
    assert "lb-k" in laboratory(hour, hour | {"id": "copy"})


@pytest.mark.parametrize(
    "changed, why",
    [
        ({"status": "preliminary"}, "the status is none of"),
        ({"status": "entered-in-error"}, "the status is none of"),
        ({"status": "registered"}, "the status is none of"),
        ({"status": "cancelled"}, "the status is none of"),
        ({"effectiveDateTime": None}, "the day of the sample is not given"),
        ({"effectiveDateTime": "2026-11"}, "the day of the sample is not given"),
        ({"effectiveDateTime": "2026-11-24"}, "dated in the future"),
        ({"valueQuantity": None}, "no valueQuantity"),
        ({"valueQuantity": quantity("4.1", "mmol/L", comparator="<")}, "a comparator"),
        ({"valueQuantity": quantity("4.1", "mmol/L", code=None)}, "has to be in UCUM"),
        (
            {"valueQuantity": quantity("4.1", "mmol/L", system=None)},
            "has to be in UCUM",
        ),
        ({"valueQuantity": quantity("4.1", "mg/dL")}, "has to be in UCUM"),
        (
            {"valueQuantity": quantity("4.1", "mmol/L", unit="mg/dL")},
            "words of the unit",
        ),
        ({"valueQuantity": quantity("41", "mmol/L")}, "utside what life allows"),
        ({"subject": None}, "does not say that it is about this patient"),
        ({"subject": {"reference": "Patient/p2"}}, "about another patient"),
        ({"subject": {"reference": "Group/p1"}}, "about another patient"),
        ({"subject": {"display": "Eva Muster"}}, "does not say that it is about"),
    ],
)
def test_what_cannot_be_relied_on_is_not_used_and_that_is_said(
    changed: Json, why: str
) -> None:
    assert "lb-k" in answers(one("2823-3", "4.1", "mmol/L"))
    populated = one("2823-3", "4.1", "mmol/L", **changed)
    assert answers(populated).keys() == {"pt-age", "pt-sex"}
    (text,) = said(populated)
    assert why in text
    assert "4.1" not in text


@pytest.mark.parametrize("status", ["final", "amended", "corrected"])
def test_a_result_that_was_reported_is_used(status: str) -> None:
    assert "lb-k" in answers(one("2823-3", "4.1", "mmol/L", status=status))


def test_an_older_result_does_not_stand_in_for_one_that_cannot_be_read() -> None:
    older = observation("2823-3", "4.1", "mmol/L", "2026-11-01")
    newest = observation("2823-3", None, "mmol/L", "2026-11-02")
    assert laboratory(older, newest) == {}


def test_a_mass_in_mmol_per_litre_is_a_mix_up() -> None:
    assert "lb-mg" not in answers(one("19123-9", "0.8", "mmol/L"))
    assert "lb-mg" not in answers(one("2601-3", "1.9", "mg/dL"))


@pytest.mark.parametrize(
    "value, multiple",
    [("200", "1.0"), ("201", "1.1"), ("2000", "10.0"), ("2001", "10.1"), ("19", "0.1")],
)
def test_ck_is_a_multiple_rounded_up_so_that_no_threshold_is_lost(
    value: str, multiple: str
) -> None:
    limits = [{"high": quantity("200", "U/L")}]
    found = laboratory(observation("2157-6", value, "U/L", referenceRange=limits))
    assert [str(each) for each in found["lb-ck"]] == [multiple]
    assert found["lt-ck-range"] == [f"{value} U/L; reference range up to 200 U/L"]


@pytest.mark.parametrize(
    "limits",
    [
        None,
        [{"text": "up to 200"}],
        [{"high": quantity("3.3", "ukat/L")}],
        [{"high": quantity("0", "U/L")}],
        [{"high": quantity("200", "U/L")}, {"high": quantity("170", "U/L")}],
    ],
)
def test_ck_without_its_own_upper_limit_is_left_open(limits: list[Json] | None) -> None:
    populated = one("2157-6", "850", "U/L", referenceRange=limits)
    assert "lb-ck" not in answers(populated)
    assert "no reference range in the unit of the value" in said(populated)[0]


@pytest.mark.parametrize(
    "value, level",
    [("0.39", "low"), ("0.4", "normal"), ("4.0", "normal"), ("4.01", "high")],
)
def test_tsh_is_read_against_its_range(value: str, level: str) -> None:
    found = laboratory(observation("3016-3", value, _TSH, referenceRange=_LIMITS))
    assert found["lb-tsh"] == [level]


@pytest.mark.parametrize(
    "code, level",
    [("LL", "low"), ("L", "low"), ("N", "normal"), ("H", "high"), ("HH", "high")],
)
def test_tsh_is_read_by_its_interpretation(code: str, level: str) -> None:
    said_so = [{"coding": [{"system": _LEVEL, "code": code}]}]
    found = laboratory(observation("3016-3", "2.0", _TSH, interpretation=said_so))
    assert found["lb-tsh"] == [level]


def test_tsh_whose_interpretation_and_range_differ_is_left_open() -> None:
    said_so = [{"coding": [{"system": _LEVEL, "code": "N"}]}]
    populated = one(
        "3016-3", "9.0", _TSH, interpretation=said_so, referenceRange=_LIMITS
    )
    assert "lb-tsh" not in answers(populated)
    assert "differ" in said(populated)[0]


def test_tsh_without_range_or_interpretation_is_never_normal() -> None:
    assert "lb-tsh" not in answers(one("3016-3", "2.0", _TSH))


@pytest.mark.parametrize(
    "limits, text",
    [
        ([{"text": "15-300"}], "15-300"),
        ([{"high": quantity("300", "ug/L")}], "up to 300 ug/L"),
        ([{"low": quantity("15.0", "ug/L")}], "from 15.0 ug/L"),
        ([{"low": {"value": 15}, "high": quantity("300", "ug/L")}], "15 to 300 ug/L"),
    ],
)
def test_the_range_is_written_as_the_laboratory_gave_it(
    limits: list[Json], text: str
) -> None:
    found = laboratory(observation("2276-4", "50", "ug/L", referenceRange=limits))
    assert found["lt-ferritin-range"] == [text]


def test_a_range_that_is_too_long_is_left_out_and_the_value_stays() -> None:
    populated = one("2276-4", "50", "ug/L", referenceRange=[{"text": "x" * 201}])
    assert "lt-ferritin-range" not in answers(populated)
    assert "lb-ferritin" in answers(populated)
    assert "the text is too long" in said(populated)[0]


@pytest.mark.parametrize("loinc", ["17861-6", "2000-8", "2132-9", "59261-8"])
def test_total_calcium_and_unconfirmed_codes_fill_nothing(loinc: str) -> None:
    populated = one(loinc, "2.1", "mmol/L")
    assert answers(populated).keys() == {"pt-age", "pt-sex"}
    told = any("total calcium" in text for text in said(populated, "information"))
    assert told is (loinc == "17861-6")
