"""The Parameters of $populate: which Questionnaire, whose record, what is refused."""

from __future__ import annotations

import pytest

from screening.errors import MalformedBody, Problem, Refused, ScreeningError, TooLarge
from screening.fhir.canonical import QUESTIONNAIRE
from screening.fhir.definitions import questionnaire
from screening.fhir.populate import result
from tests.unit.fhir.populate.records import (
    NOW,
    PATIENT,
    Json,
    allergy,
    answers,
    asking,
    bundle,
    condition,
    context,
    issues,
    observation,
    populate,
    response,
    said,
    sent,
)

_K = observation("2823-3", "4.1", "mmol/L")
# As a whole it is over what a body may hold.
_NAMED = {"resourceType": "Questionnaire", "url": QUESTIONNAIRE, "status": "active"}
_VERSIONED = f"{QUESTIONNAIRE}|{questionnaire()['version']}"


def refusal(body: Json, *, of_instance: bool = False) -> Problem:
    with pytest.raises(ScreeningError) as caught:
        populate(body, of_instance=of_instance)
    problem: Problem = caught.value.problems[0]
    return problem


@pytest.mark.parametrize(
    "parameter",
    [
        {"name": "questionnaire", "resource": _NAMED},
        {"name": "questionnaire", "valueUri": _VERSIONED},
        {"name": "questionnaire", "valueCanonical": QUESTIONNAIRE},
        {"name": "questionnaire", "valueReference": {"reference": QUESTIONNAIRE}},
        {"name": "canonical", "valueUri": QUESTIONNAIRE},
        {"name": "canonical", "valueString": QUESTIONNAIRE},
        {
            "name": "questionnaireRef",
            "valueReference": {"reference": "Questionnaire/muscle-twitching"},
        },
    ],
)
def test_the_questionnaire_may_be_named_in_each_way_of_sdc(parameter: Json) -> None:
    populated = populate(asking(parameter, questionnaire=None))
    assert response(populated)["questionnaire"] == _VERSIONED


@pytest.mark.parametrize(
    "parameter",
    [
        {"name": "questionnaire", "valueUri": f"{QUESTIONNAIRE}|0.1.0"},
        {"name": "questionnaire", "resource": _NAMED | {"version": "9"}},
        {"name": "questionnaire", "resource": PATIENT},
        {
            "name": "questionnaireRef",
            "valueReference": {"reference": "Questionnaire/x"},
        },
        {"name": "canonical", "valueUri": "http://example.org/q"},
        {"name": "identifier", "valueIdentifier": {"value": "muscle-twitching"}},
    ],
)
def test_another_questionnaire_is_refused_but_ignored_on_the_instance(
    parameter: Json,
) -> None:
    body = asking(parameter, questionnaire=None)
    problem = refusal(body)
    assert (problem.code, problem.expression) == (
        "not-found",
        "Parameters.parameter[0]",
    )
    assert response(populate(body, of_instance=True))["questionnaire"] == _VERSIONED


def test_without_a_questionnaire_only_the_instance_is_populated() -> None:
    body = asking(context("patient", PATIENT), questionnaire=None)
    assert refusal(body).code == "required"
    assert answers(populate(body, of_instance=True))["pt-age"] == [64]


@pytest.mark.parametrize(
    "body, code, place",
    [
        (PATIENT, "value", "Resource"),
        (asking({"name": "content"}), "not-found", "Parameters.parameter[1].name"),
        (
            asking({"name": "local", "valueString": "true"}),
            "value",
            "Parameters.parameter[1].value",
        ),
        (asking({"name": "subject"}), "value", "Parameters.parameter[1].value"),
        (asking({"name": "context"}), "value", "Parameters.parameter[1].part"),
        (
            asking({"name": "context", "part": [{"name": "name"}, {"name": "x"}]}),
            "value",
            "Parameters.parameter[1].part",
        ),
        (
            asking(context("patient", _K)),
            "value",
            "Parameters.parameter[1].part[1].resource",
        ),
        (
            asking(context("patient", PATIENT, PATIENT)),
            "duplicate",
            "Parameters.parameter[1].part[2].resource",
        ),
        (
            asking(
                {
                    "name": "context",
                    "part": [
                        {"name": "name", "valueString": "patient"},
                        {"name": "content"},
                    ],
                }
            ),
            "required",
            "Parameters.parameter[1].part[1].resource",
        ),
        (
            asking(*[{"name": "local", "valueBoolean": False}] * 2),
            "duplicate",
            "Parameters.parameter[2]",
        ),
        (
            asking(context("laboratory", bundle(_K | {"effectiveDateTime": "soon"}))),
            "value",
            "Parameters.parameter[1].part[1].resource.entry[0].resource.effective",
        ),
        (
            asking(context("laboratory", _K | {"modifierExtension": [{"url": "x"}]})),
            "business-rule",
            "Parameters.parameter[1].part[1].resource.modifierExtension",
        ),
        (
            asking(context("laboratory", {"resourceType": "Nothing"})),
            "value",
            "Parameters.parameter[1].part[1].resource",
        ),
    ],
)
def test_what_is_wrong_is_refused_with_its_place(
    body: Json, code: str, place: str
) -> None:
    problem = refusal(body)
    assert (problem.code, problem.expression) == (code, place)


def test_bytes_are_read_as_strictly_as_for_screening() -> None:
    for body, error in (
        (b"", MalformedBody),
        (b"[]", MalformedBody),
        (b'{"resourceType":"Parameters","resourceType":"Parameters"}', MalformedBody),
        (b" " * (256 * 1024 + 1), TooLarge),
    ):
        with pytest.raises(error):
            result.populate_response(body, NOW, of_instance=False)
    with pytest.raises(TooLarge, match="4000 elements"):
        sent(*(condition("http://x.org", str(number)) for number in range(400)))


def test_contexts_may_be_bundles_or_lists_of_resources() -> None:
    patient, other = context("patient", PATIENT), allergy("Latex")
    listed = asking(patient, context("laboratory", _K, other))
    bundled = asking(patient, context("allergies", bundle(_K, other)))
    nothing = asking(patient, context("allergies", bundle()))
    assert answers(populate(listed)) == answers(populate(bundled))
    assert {"lb-k", "lt-allergies"} < answers(populate(listed)).keys()
    assert answers(populate(nothing)).keys() == {"pt-age", "pt-sex"}


@pytest.mark.parametrize(
    "parameter, severity, why",
    [
        (context("encounter", {"resourceType": "Encounter"}), "warning", "asks for"),
        (context("conditions", PATIENT), "warning", "resource of this type"),
        ({"name": "local", "valueBoolean": True}, "information", "Nothing is known"),
        (
            {
                "name": "context",
                "part": [
                    {"name": "name", "valueString": "conditions"},
                    {"name": "content", "valueReference": {"reference": "Condition/1"}},
                ],
            },
            "warning",
            "nothing is fetched here",
        ),
    ],
)
def test_what_is_left_aside_is_said(parameter: Json, severity: str, why: str) -> None:
    populated = populate(asking(parameter))
    assert answers(populated) == {}
    (text,) = said(populated, severity)
    assert why in text
    assert issues(populated)[0]["expression"][0].startswith("Parameters.parameter[1]")


def test_the_subject_is_the_one_given_or_else_the_patient() -> None:
    given = {"reference": "https://ehr.example/Patient/p1"}
    body = asking(
        {"name": "subject", "valueReference": given}, context("patient", PATIENT)
    )
    assert response(populate(body))["subject"] == given
    assert response(sent())["subject"] == {"reference": "Patient/p1"}
    assert "subject" not in response(sent(patient={"resourceType": "Patient"}))


@pytest.mark.parametrize("reference", ["Patient/p2", "Group/p1"])
def test_a_subject_that_is_not_the_patient_is_refused(reference: str) -> None:
    subject = {"name": "subject", "valueReference": {"reference": reference}}
    problem = refusal(asking(context("patient", PATIENT), subject))
    assert (problem.code, problem.expression) == (
        "business-rule",
        "Parameters.parameter[2].value",
    )


@pytest.mark.parametrize(
    "about, used",
    [
        ({"reference": "Patient/p1"}, True),
        ({"reference": "https://ehr.example/Patient/p1"}, True),
        ({"reference": "https://other.example/Patient/p1"}, False),
        ({"reference": "Patient/p2"}, False),
        ({"identifier": {"system": "https://nhs.example/id", "value": "999"}}, True),
        ({"identifier": {"system": "https://nhs.example/id", "value": "998"}}, False),
        ({"identifier": {"value": "999"}}, False),
        ({"reference": "urn:uuid:00000000-0000-0000-0000-000000000001"}, False),
        ({"display": "the patient"}, False),
    ],
)
def test_only_what_is_surely_about_the_patient_is_used(about: Json, used: bool) -> None:
    subject = {"reference": "https://ehr.example/Patient/p1"}
    body = asking(
        {"name": "subject", "valueReference": subject},
        context("patient", PATIENT),
        context("laboratory", _K | {"subject": about}),
    )
    populated = populate(body)
    assert ("lb-k" in answers(populated)) is used
    assert bool(said(populated)) is not used


def test_a_subject_alone_says_whose_the_record_is() -> None:
    subject = {"name": "subject", "valueReference": {"reference": "Patient/p1"}}
    populated = populate(asking(subject, context("laboratory", _K)))
    assert "lb-k" in answers(populated)
    nobody = populate(asking(context("laboratory", _K)))
    assert answers(nobody) == {}
    assert "so it is nobody's" in said(nobody)[0]


def test_the_same_request_gives_the_same_bytes() -> None:
    body = asking(context("patient", PATIENT), context("laboratory", _K))
    assert populate(body) == populate(body)
    assert response(populate(body))["authored"] == "2026-11-22T12:00:00+00:00"


def test_a_number_without_its_system_is_nobody_s() -> None:
    number = {"identifier": {"value": "999"}}
    subject = {"name": "subject", "valueReference": number}
    populated = populate(
        asking(subject, context("laboratory", _K | {"subject": number}))
    )
    assert answers(populated) == {}


def test_without_anything_to_say_there_are_no_issues() -> None:
    assert [each["name"] for each in populate(asking())["parameter"]] == ["response"]


def test_no_issue_and_no_refusal_repeats_what_was_sent() -> None:
    canary = "CANARY-7f3a"
    marked = observation("2823-3", "4.1", "mmol/L", subject={"display": canary})
    told = sent(marked, condition("http://x.org", canary, subject={"display": canary}))
    assert issues(told)
    assert canary not in str(issues(told))
    bad = asking({"name": canary}, context(canary, {"resourceType": canary}))
    with pytest.raises(Refused) as caught:
        populate(bad)
    assert canary not in str(caught.value.problems)
