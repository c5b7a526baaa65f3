"""The parameter `decision`: read strictly, refused where nobody can decide so."""

from __future__ import annotations

from typing import Any

import pytest

from screening import pipeline
from screening.clinical.rule import Outcome
from screening.errors import Refused
from screening.fhir.definitions import definitions
from screening.fhir.json_output import dumps
from screening.fhir.r5.tables import TO_R5
from screening.fhir.version import FhirVersion
from screening.screening import Decision
from tests.support.decisions import (
    RELEASED,
    decision,
    earlier,
    override,
    part,
    released,
    second_version,
)
from tests.unit.fhir.sending import EVERYBODY, NOW, PRACTITIONER, Json, read

HERE = "Parameters.parameter[4]"
ROUTINE = "routine-neurology"


def refusals(
    body: Json, version: FhirVersion = FhirVersion.R4
) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as refusal:
        pipeline.screen(dumps(body), NOW, version)
    return [(each.code, str(each.expression)) for each in refusal.value.problems]


def test_it_is_read() -> None:
    assert read(released()).decision == Decision(RELEASED)
    decided = second_version(outcome=ROUTINE, reason="  Known.  ")
    assert read(released(decided)).decision == Decision(
        RELEASED, 2, Outcome.ROUTINE, "Known.", "2026-11-20T09:10:00+01:00"
    )


def test_without_one_nothing_is_decided() -> None:
    body = released()
    del body["parameter"][-1]
    assert read(body).decision is None


@pytest.mark.parametrize(
    "given",
    [
        part("released", RELEASED, "valueDateTime"),
        part("version", 1, "valueInteger"),
        part("outcome", ROUTINE, "valueString"),
    ],
    ids=lambda given: str(given["name"]),
)
def test_what_common_clients_write_is_taken(given: Json) -> None:
    values = {"released": RELEASED, "outcome": ROUTINE, "reason": "Known."}
    values = {name: text for name, text in values.items() if name != given["name"]}
    decided = decision(given, **({"released": None} | values))
    assert read(released(decided)).decision == Decision(
        RELEASED, outcome=Outcome.ROUTINE, reason="Known."
    )


PARTS: dict[str, tuple[Json, str, str]] = {
    "no time": (
        decision(released=None, version=1),
        "required",
        ".part.where(name = 'released').value",
    ),
    "a day only": (decision(released="2026-11-22"), "value", ".part[0].value"),
    "no offset": (
        decision(
            part("released", "2026-11-22T11:00:00", "valueDateTime"), released=None
        ),
        "value",
        ".part[0].value",
    ),
    "the future": (
        decision(released="2026-11-24T11:00:00Z"),
        "value",
        ".part[0].value",
    ),
    "before it was answered": (
        decision(released="2026-11-20T11:00:00Z"),
        "business-rule",
        ".part[0].value",
    ),
    "an unknown part": (
        decision(part("by", "x", "valueString")),
        "not-found",
        ".part[1].name",
    ),
    "a part twice": (decision(part("released", RELEASED)), "duplicate", ".part[1]"),
    "another type": (
        decision(part("version", "2", "valueString")),
        "value",
        ".part[1].value",
    ),
    "version 0": (decision(part("version", 0)), "value", ".part[1].value"),
    "version 0 as an integer": (
        decision(part("version", 0, "valueInteger")),
        "value",
        ".part[1].value",
    ),
    "no outcome of ours": (override("neurology"), "code-invalid", ".part[1].value"),
    "out of scope": (override("out-of-scope"), "code-invalid", ".part[1].value"),
    "no reason": (
        decision(outcome=ROUTINE),
        "required",
        ".part.where(name = 'reason').value",
    ),
    "an empty reason": (override(ROUTINE, " \n"), "required", ".part[2].value"),
    "a reason for nothing": (decision(reason="x"), "business-rule", ".part[1].value"),
    "a reason too long": (override(ROUTINE, "x" * 4001), "value", ".part[2].value"),
    "the first replaces one": (
        decision(earlier("Composition", "composition")),
        "business-rule",
        ".part[1].value",
    ),
    "what is no version": (
        decision(earlier("Patient", "x"), version=2),
        "value",
        ".part[2].value",
    ),
    "a reference to nothing": (
        decision(part("replaces", {"type": "Composition"}), version=2),
        "value",
        ".part[2].value",
    ),
    "a reference into itself": (
        decision(
            part("replaces", {"reference": "#c", "type": "Composition"}), version=2
        ),
        "value",
        ".part[2].value",
    ),
    "two of a kind": (
        decision(earlier("Composition", "a"), earlier("Composition", "b"), version=2),
        "duplicate",
        ".part[3].value",
    ),
    "replaced by what came before": (
        decision(version=2, replaces__released=RELEASED),
        "business-rule",
        ".part[2].value",
    ),
    "a value": ({"name": "decision", "valueString": "yes"}, "value", ""),
    "a value beside parts": (decision() | {"valueBoolean": True}, "value", ""),
    "a resource in a part": (
        decision({"name": "reason", "resource": PRACTITIONER}),
        "value",
        ".part[1].value",
    ),
}


@pytest.mark.parametrize("name", PARTS)
def test_what_is_no_decision_is_refused(name: str) -> None:
    decided, code, where = PARTS[name]
    assert (code, f"{HERE}{where}") in refusals(released(decided))


def test_two_decisions_are_refused() -> None:
    body = released()
    body["parameter"].append(decision())
    assert refusals(body) == [("duplicate", "Parameters.parameter[5]")]


def test_a_response_in_progress_cannot_be_released() -> None:
    where = "Parameters.parameter[0].resource.status"
    assert refusals(released(status="in-progress")) == [("business-rule", where)]


@pytest.mark.parametrize("who", [None, {"resourceType": "Practitioner", "id": "d"}])
def test_who_releases_has_a_name(who: Json | None) -> None:
    people = {name: each for name, each in EVERYBODY.items() if name != "practitioner"}
    place = "parameter.where(name = 'practitioner')"
    if who is not None:
        people, place = people | {"practitioner": who}, "parameter[3]"
    body = released(people=people)
    assert refusals(body) == [("required", f"Parameters.{place}.resource.name")]


@pytest.mark.parametrize("link_id", ["lt-impression", "lt-question"])
@pytest.mark.parametrize("case, outcome", [("", None), ("C08", "urgent-neurology")])
def test_a_referral_says_what_the_clinician_thinks_and_asks(
    link_id: str, case: str, outcome: str | None
) -> None:
    body = released(override(outcome) if outcome else None, case)
    without(body["parameter"][0]["resource"], link_id)
    with pytest.raises(Refused) as refusal:
        pipeline.screen(dumps(body), NOW)
    (problem,) = refusal.value.problems
    assert (problem.code, problem.link_id) == ("required", link_id)
    assert str(problem.expression).endswith(f".where(linkId = '{link_id}').answer")


def test_a_summary_needs_neither() -> None:
    body = released(case="C08")
    for link_id in ("lt-impression", "lt-question"):
        without(body["parameter"][0]["resource"], link_id)
    screened = pipeline.screen(dumps(body), NOW)
    assert screened.assessment.outcome is Outcome.REASSURE


def test_the_outcome_of_the_rules_is_no_other_outcome() -> None:
    where = "Parameters.parameter.where(name = 'decision').part.where(name = 'outcome')"
    assert refusals(released(override("urgent-neurology"))) == [
        ("business-rule", f"{where}.value")
    ]


def test_under_16_nothing_else_is_decided() -> None:
    child = {name: each for name, each in EVERYBODY.items() if name != "patient"}
    body = released(override(ROUTINE), people=child)
    age_of(body, 12)
    assert [code for code, _ in refusals(body)] == ["business-rule"]
    body["parameter"][-1] = decision()
    assert pipeline.screen(dumps(body), NOW).assessment.outcome is Outcome.OUT_OF_SCOPE


def test_no_message_repeats_what_was_sent() -> None:
    for decided, _, _ in PARTS.values():
        with pytest.raises(Refused) as refusal:
            pipeline.screen(dumps(released(decided)), NOW)
        assert "Seen" not in str(refusal.value)
        assert "Dr Who" not in str(refusal.value)


def test_it_is_read_in_r5_as_well() -> None:
    decided = override(ROUTINE, "Known.")
    body = TO_R5.convert(released(decided), "Parameters").resource
    screened = pipeline.screen(dumps(body), NOW, FhirVersion.R5)
    assert screened.case.decision == Decision(
        RELEASED, outcome=Outcome.ROUTINE, reason="Known."
    )
    body = TO_R5.convert(released(decision(version=1, reason="x")), "Parameters")
    codes = [code for code, _ in refusals(body.resource, FhirVersion.R5)]
    assert codes == ["business-rule"]


def test_the_operation_says_which_parts_there_are() -> None:
    (screen,) = (
        each
        for each in definitions().of_type("OperationDefinition")
        if each["code"] == "screen"
    )
    (defined,) = (each for each in screen["parameter"] if each["name"] == "decision")
    said = {each["name"]: (each["min"], each["max"]) for each in defined["part"]}
    assert said == {
        "released": (1, "1"),
        "version": (0, "1"),
        "outcome": (0, "1"),
        "reason": (0, "1"),
        "replaces": (0, "3"),
        "replaces-released": (0, "1"),
        "releaser": (0, "1"),
    }


def without(parent: Json, link_id: str) -> None:
    """Take an item out, at any depth."""
    kept = [each for each in parent.get("item", []) if each["linkId"] != link_id]
    if "item" in parent:
        parent["item"] = kept
    for each in kept:
        without(each, link_id)
        # FHIR knows no empty list.
        if each.get("item") == []:
            kept.remove(each)


def age_of(body: Json, years: int) -> None:
    """Change the age that was answered."""

    def change(items: list[Any]) -> None:
        for each in items:
            if each["linkId"] == "pt-age":
                each["answer"] = [{"valueInteger": years}]
            change(each.get("item", []))

    change(body["parameter"][0]["resource"]["item"])
