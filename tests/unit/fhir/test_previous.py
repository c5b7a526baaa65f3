"""Earlier screenings beside the response: read like it, dated, and of one patient."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from screening.errors import Refused
from screening.fhir.json_output import dumps
from screening.fhir.r5.tables import TO_R5
from screening.fhir.request import read_case
from screening.fhir.version import FhirVersion
from tests.unit.fhir.sending import NOW, Json, bundle_of, good, parameters, read

SUBJECT = {"reference": "Patient/p1"}
PATIENT: Json = {"resourceType": "Patient", "id": "p1", "birthDate": "1957-05-05"}


def earlier(authored: str | None = "2026-03-02", **given: object) -> Json:
    response = good() | {"subject": SUBJECT} | given
    response.pop("authored")
    return response | ({"authored": authored} if authored else {})


def sent(*previous: Json, **given: Json) -> Json:
    body = parameters(good() | {"subject": SUBJECT}, **given)
    body["parameter"] += [{"name": "previous", "resource": each} for each in previous]
    return body


def refusal_of(body: Json) -> list[tuple[str, str | None]]:
    with pytest.raises(Refused) as refusal:
        read(body)
    return [(each.code, each.expression) for each in refusal.value.problems]


def test_they_are_read_in_the_order_of_their_dates() -> None:
    last = earlier("2026-10-01")
    del last["item"]
    previous = read(sent(last, earlier("2025-12"))).previous
    assert [each.authored for each in previous] == ["2025-12", "2026-10-01"]
    assert previous[0].authored_on == date(2025, 12, 31)
    assert previous[0].answers.codes("ex-power") == ("reduced",)
    assert not list(previous[1].answers)


def test_each_has_the_age_of_its_own_day() -> None:
    before = earlier("2025-03-02")
    del before["item"]
    case = read(sent(before, patient=PATIENT))
    age = case.previous[0].answers.measured("pt-age")
    assert age is not None
    assert age.value == 67


def test_the_result_is_the_same_without_them() -> None:
    without = bundle_of(sent())
    assert bundle_of(sent(earlier())) == without


def test_twelve_are_taken_and_thirteen_refused() -> None:
    twelve = [earlier(f"2025-{month:02}") for month in range(1, 13)]
    assert len(read(sent(*twelve)).previous) == 12
    assert refusal_of(sent(*twelve, earlier())) == [
        ("business-rule", "Parameters.parameter[13]")
    ]


@pytest.mark.parametrize(
    "previous, code, place",
    [
        (earlier(None), "required", "authored"),
        (earlier("2026-11-23"), "business-rule", "authored"),
        (earlier(status="in-progress"), "business-rule", "status"),
        (earlier(status="entered-in-error"), "business-rule", "status"),
        (earlier(subject={"reference": "Patient/p2"}), "business-rule", "subject"),
        (
            earlier(questionnaire="https://other.example/q"),
            "not-found",
            "questionnaire",
        ),
    ],
)
def test_what_is_no_earlier_screening_is_refused(
    previous: Json, code: str, place: str
) -> None:
    where = f"Parameters.parameter[1].resource.{place}"
    assert (code, where) in refusal_of(sent(previous))


def test_another_type_is_refused() -> None:
    assert refusal_of(sent(PATIENT)) == [("value", "Parameters.parameter[1]")]


def test_an_answer_that_is_not_offered_is_refused_there_too() -> None:
    previous = earlier()
    item = {"linkId": "no-such", "answer": [{"valueInteger": 1}]}
    previous["item"] = [item]
    ((code, where),) = refusal_of(sent(previous))
    assert code == "not-found"
    assert str(where).startswith("Parameters.parameter[1].resource.item")


@pytest.mark.parametrize(
    "one, other, fits",
    [
        (None, SUBJECT, True),
        ({"display": "Somebody"}, SUBJECT, True),
        ({"reference": "#p"}, SUBJECT, True),
        ({"reference": "https://ehr.example/fhir/Patient/p1"}, SUBJECT, True),
        ({"reference": "https://a.example/Patient/p1"}, "https://b.example/", False),
        ({"reference": "urn:uuid:1"}, {"reference": "urn:uuid:2"}, False),
        ({"identifier": {"system": "x:y", "value": "1"}}, SUBJECT, True),
        (
            {"identifier": {"system": "x:y", "value": "1"}},
            {"identifier": {"system": "x:y", "value": "2"}},
            False,
        ),
        (
            {"identifier": {"system": "x:y", "value": "1"}},
            {"identifier": {"system": "x:z", "value": "2"}},
            True,
        ),
    ],
)
def test_the_subjects_agree_where_both_are_named(
    one: Json | None, other: Json | str, fits: bool
) -> None:
    if isinstance(other, str):
        other = {"reference": f"{other}Patient/p1"}
    previous = earlier(subject=one)
    if one is None:
        del previous["subject"]
    body = sent(previous)
    body["parameter"][0]["resource"]["subject"] = other
    check: Callable[[Json], object] = read if fits else refusal_of
    assert check(body)


def test_they_are_read_in_r5_as_well() -> None:
    body = TO_R5.convert(sent(earlier(), patient=PATIENT), "Parameters").resource
    case = read_case(dumps(body), NOW, version=FhirVersion.R5)
    assert [each.authored for each in case.previous] == ["2026-03-02"]
    assert case.resources.in_r5["QuestionnaireResponse"]["authored"] != "2026-03-02"
