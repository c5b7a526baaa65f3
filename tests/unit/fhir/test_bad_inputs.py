"""The table of bad inputs, row by row: what is refused, with what code, and where."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from screening.errors import Refused, ScreeningError, TooLarge
from screening.fhir.items import catalogue
from screening.fhir.reading.values import read_quantity
from tests.support.responses import build_response, item_of
from tests.unit.fhir.sending import (
    CANARY,
    PATIENT,
    PRACTITIONER,
    Change,
    Json,
    answer_of,
    changed,
    good,
    parameters,
    read,
)

QR = "QuestionnaireResponse"
AGE = f"{QR}.item[0].item[0]"


def at_age(**answer: Any) -> Change:
    """Answer the first question, the age, with something else."""
    return lambda response: item_of(response, "pt-age").update(answer=[answer])


def coding(**change: Any) -> Change:
    """Change the coding that answers the second question, the sex."""
    return lambda response: answer_of(response, "pt-sex")["valueCoding"].update(change)


def without(name: str) -> Change:
    """Take an element off the coding that answers the second question."""
    return lambda response: answer_of(response, "pt-sex")["valueCoding"].pop(name)


def items(extra: Json) -> Change:
    """Add an item to the first group."""
    return lambda response: response["item"][0]["item"].append(extra)


def ticked(link_id: str, *codes: str) -> Change:
    """Answer a choice with several options."""

    def change(response: Json) -> None:
        item = item_of(response, link_id)
        first = item["answer"][0]["valueCoding"]
        item["answer"] = [{"valueCoding": {**first, "code": code}} for code in codes]

    return change


def only_an_extension(name: str) -> Change:
    """Leave only an extension where a value has to be."""

    def change(response: Json) -> None:
        del response[name]
        response[f"_{name}"] = {"extension": [{"url": "https://x.example"}]}

    return change


STATUS_AND_HEADER: list[tuple[Change, str, str]] = [
    (only_an_extension("status"), "required", "status"),
    (lambda r: r.update(status="entered-in-error"), "business-rule", "status"),
    (lambda r: r.update(status="stopped"), "business-rule", "status"),
    (lambda r: r.update(status=CANARY), "code-invalid", "status"),
    (lambda r: r.update(status=7), "value", "status"),
    (lambda r: r.pop("status"), "required", "status"),
    (lambda r: r.pop("questionnaire"), "required", "questionnaire"),
    (
        lambda r: r.update(questionnaire=f"https://x.example/{CANARY}"),
        "not-found",
        "questionnaire",
    ),
    (
        lambda r: r.update(questionnaire=r["questionnaire"] + "1"),
        "not-found",
        "questionnaire",
    ),
    (
        lambda r: r.update(questionnaire=r["questionnaire"].split("|")[0] + "|"),
        "not-found",
        "questionnaire",
    ),
    (lambda r: r.update(authored="0000-01-01"), "value", "authored"),
    (lambda r: r.update(authored="2026-02-30"), "value", "authored"),
    (lambda r: r.update(authored="2026-02-30T10:00:00Z"), "value", "authored"),
    (lambda r: r.update(authored="2026-11-20T10:00:00"), "value", "authored"),
    (lambda r: r.update(authored="2026-11-24T00:00:00Z"), "value", "authored"),
    (lambda r: r.update(authored="2026-12"), "value", "authored"),
    (lambda r: r.update(authored=20261122), "value", "authored"),
    (lambda r: r.update({CANARY: 1}), "value", ""),
    (lambda r: r.update(fhir_comments=CANARY), "value", ""),
    (lambda r: r.update(resource_type=QR), "value", ""),
    (lambda r: r.update(extension=[]), "value", "extension"),
    (lambda r: r.update(text={}), "value", "text"),
    (lambda r: r.update(author=None), "value", "author"),
    (lambda r: r.update(id=CANARY + " "), "value", "id"),
    (lambda r: r.update(item={}), "value", "item"),
    (lambda r: r.update(item=[7]), "value", "item[0]"),
    (lambda r: r.update(item=[{}]), "value", "item[0]"),
    (lambda r: r.update(contained=[{"resourceType": CANARY}]), "value", "contained[0]"),
    (
        lambda r: r.update(contained=[{"resourceType": "Coding"}]),
        "value",
        "contained[0]",
    ),
    (lambda r: r.update(contained=[{"resourceType": "Foo"}]), "value", "contained[0]"),
    (
        lambda r: r.update(implicitRules="https://x.example/rules"),
        "business-rule",
        "implicitRules",
    ),
    (
        lambda r: r.update(modifierExtension=[{"url": "https://x.example/not"}]),
        "business-rule",
        "modifierExtension",
    ),
    (lambda r: r.update(subject={"reference": "Group/1"}), "business-rule", "subject"),
    (
        lambda r: r.update(subject={"type": "Group", "display": CANARY}),
        "business-rule",
        "subject",
    ),
]

ITEMS: list[tuple[Change, str, str]] = [
    (items({"linkId": CANARY}), "not-found", "item[0].item[2].linkId"),
    (items({"linkId": "pt-age"}), "duplicate", "item[0].item[2]"),
    (items({"linkId": "grp-patient"}), "value", "item[0].item[2]"),
    (items({"linkId": "tw-type"}), "value", "item[0].item[2]"),
    (items({"linkId": "pt-sex\x00"}), "value", "item[0].item[2].linkId"),
    (items({"text": CANARY}), "required", "item[0].item[2].linkId"),
    (lambda r: r["item"].append({"linkId": "pt-age"}), "value", "item[14]"),
    (lambda r: r["item"].append({"linkId": "grp-patient"}), "duplicate", "item[14]"),
    (
        lambda r: r["item"][0].update(answer=[{"valueString": CANARY}]),
        "value",
        "item[0].answer",
    ),
    (
        lambda r: item_of(r, "pt-age").update(answer=[]),
        "value",
        "item[0].item[0].answer",
    ),
    (
        lambda r: item_of(r, "pt-age").update(item=[{"linkId": "pt-sex"}]),
        "value",
        "item[0].item[0]",
    ),
    (
        lambda r: answer_of(r, "pt-age").update(item=[{"linkId": CANARY}]),
        "value",
        "item[0].item[0]",
    ),
    (
        lambda r: item_of(r, "pt-age").update(text="\x07" + CANARY),
        "value",
        "item[0].item[0].text",
    ),
    (lambda r: item_of(r, "pt-age").update(text=""), "value", "item[0].item[0].text"),
    (lambda r: item_of(r, "pt-age").update({CANARY: 1}), "value", "item[0].item[0]"),
]

ANSWERS: list[tuple[Change, str, str]] = [
    (at_age(valueString=CANARY), "value", "answer[0].value"),
    (at_age(valueInteger="5"), "value", "answer[0].value"),
    (at_age(valueInteger=True), "value", "answer[0].value"),
    (at_age(valueInteger=5.5), "value", "answer[0].value"),
    (at_age(valueInteger=None), "value", "answer[0].value"),
    (at_age(valueInteger=121), "value", "answer[0].value"),
    (at_age(valueInteger=-1), "value", "answer[0].value"),
    (at_age(valueInteger=2**40), "value", "answer[0].value"),
    (at_age(valueDecimal=5), "value", "answer[0].value"),
    (at_age(valueBoolean="true"), "value", "answer[0].value"),
    (at_age(valueBoolean=1), "value", "answer[0].value"),
    (at_age(valueDate=0), "value", "answer[0].value"),
    (at_age(valueInteger=5, valueString=CANARY), "value", "answer[0]"),
    (at_age(valueFoo=5), "value", "answer[0]"),
    (at_age(), "value", "answer[0]"),
    (at_age(extension=[{"url": "https://x.example"}]), "required", "answer[0].value"),
    (
        at_age(_valueInteger={"extension": [{"url": "https://x.example"}]}),
        "required",
        "answer[0].value",
    ),
    (
        lambda r: item_of(r, "pt-age").update(answer=[{"valueInteger": 5}] * 2),
        "business-rule",
        "answer",
    ),
    (
        lambda r: answer_of(r, "pt-age").update(
            modifierExtension=[{"url": "https://x.example"}]
        ),
        "business-rule",
        "answer[0].modifierExtension",
    ),
]

CODINGS: list[tuple[Change, str, str]] = [
    (coding(code=CANARY), "code-invalid", "answer[0].value.code"),
    (coding(code="functional-loss"), "code-invalid", "answer[0].value.code"),
    (coding(code="Male"), "code-invalid", "answer[0].value.code"),
    (
        coding(system=f"https://x.example/{CANARY}"),
        "code-invalid",
        "answer[0].value.system",
    ),
    (without("system"), "required", "answer[0].value.system"),
    (without("code"), "required", "answer[0].value.code"),
    (ticked("pt-sex", "male", "female"), "business-rule", "answer"),
    (ticked("pt-sex", "male", "male"), "business-rule", "answer"),
]


def quantity(**change: Any) -> Change:
    """Give a magnesium result and change it; None takes an element away."""

    def fault(response: Json) -> None:
        good_one = build_response({"lb-mg": Decimal("0.9")})["item"][0]
        given = good_one["item"][0]["answer"][0]["valueQuantity"]
        given.update(change)
        for name in [name for name, value in given.items() if value is None]:
            del given[name]
        response["item"] = [good_one]

    return fault


QUANTITIES: list[tuple[Change, str, str]] = [
    (quantity(value=None), "required", "value.value"),
    (quantity(unit=None), "required", "value.unit"),
    (quantity(system=None), "required", "value.system"),
    (quantity(code=None), "required", "value.code"),
    (quantity(system=f"https://x.example/{CANARY}"), "code-invalid", "value.system"),
    (quantity(code=CANARY), "code-invalid", "value.code"),
    (quantity(code="mmol/l"), "code-invalid", "value.code"),
    (quantity(unit="mg/dL"), "code-invalid", "value.unit"),
    (quantity(unit=CANARY), "code-invalid", "value.unit"),
    (quantity(comparator="<"), "business-rule", "value.comparator"),
    (quantity(value=Decimal("0.09")), "value", "value"),
    (quantity(value=Decimal("5.01")), "value", "value"),
    (quantity(value=Decimal("-1")), "value", "value"),
    (quantity(value=Decimal(10**20)), "value", "value"),
    (quantity(value=Decimal("20"), code="mg/dL", unit="mg/dL"), "value", "value"),
    (quantity(value="0.9"), "value", "value.value"),
]


@pytest.mark.parametrize("change, code, where", STATUS_AND_HEADER + ITEMS)
def test_a_bad_response_is_refused(change: Change, code: str, where: str) -> None:
    place = f"{QR}.{where}" if where else QR
    assert_refused(changed(change), code, place)


@pytest.mark.parametrize("change, code, where", ANSWERS)
def test_a_bad_answer_is_refused(change: Change, code: str, where: str) -> None:
    assert_refused(changed(change), code, f"{AGE}.{where}")


@pytest.mark.parametrize("change, code, where", CODINGS)
def test_a_bad_coding_is_refused(change: Change, code: str, where: str) -> None:
    assert_refused(changed(change), code, f"{QR}.item[0].item[1].{where}")


@pytest.mark.parametrize("change, code, where", QUANTITIES)
def test_a_bad_quantity_is_refused(change: Change, code: str, where: str) -> None:
    assert_refused(changed(change), code, f"{QR}.item[0].item[0].answer[0].{where}")


@pytest.mark.parametrize(
    "link_id, codes, code",
    [
        ("tr-stress", ("none", "stress"), "business-rule"),
        ("tr-stress", ("stress", "unknown"), "business-rule"),
        ("tr-stress", ("unknown", "none"), "business-rule"),
        ("tw-sites", ("eyelid", "unknown"), "business-rule"),
        ("tr-stress", ("stress", "stress"), "duplicate"),
        ("ex-power", ("reduced", "not-examined"), "business-rule"),
    ],
)
def test_options_that_exclude_each_other_are_refused(
    link_id: str, codes: tuple[str, ...], code: str
) -> None:
    problem = refusal_of(changed(ticked(link_id, *codes))).problems[0]
    assert (problem.code, problem.link_id) == (code, link_id)
    assert problem.expression is not None
    assert problem.expression.endswith(".answer")


@pytest.mark.parametrize(
    "answers, code",
    [
        ({"lt-onset-date": "2026-12"}, "value"),
        ({"lt-onset-date": "2026-11-24"}, "value"),
        ({"lt-onset-date": "1850"}, "value"),
        ({"lt-onset-date": "2026-02-30"}, "value"),
        ({"lt-alcohol-units": -1}, "value"),
        ({"lt-alcohol-units": 10**9}, "value"),
        ({"lt-examiner": CANARY * 1000}, "value"),
        ({"lt-impression": f"a\x1b[31m{CANARY}"}, "value"),
        ({"lt-medication": [{"lt-medication-start": "2020"}]}, "required"),
        ({"lt-medication": [{"lt-medication-name": ["A", "B"]}]}, "business-rule"),
    ],
)
def test_bad_notes_are_refused(answers: dict[str, Any], code: str) -> None:
    assert refusal_of(build_response(answers)).problems[0].code == code


PARAMETERS: list[tuple[Callable[[], Json], str, str]] = [
    (lambda: {"resourceType": "Parameters"}, "required", "parameter"),
    (lambda: parameters(good(), canary=CANARY), "not-found", "parameter[1].name"),
    (lambda: parameters(good(), language="fr"), "code-invalid", "parameter[1].value"),
    (lambda: parameters(good(), letter=CANARY), "code-invalid", "parameter[1].value"),
    (lambda: parameters(good(), patient=PRACTITIONER), "value", "parameter[1]"),
    (lambda: parameters(good(), patient="p1"), "value", "parameter[1]"),
    (lambda: parameters(PATIENT), "value", "parameter[0]"),
    (
        lambda: parameters(good(), patient={**PATIENT, "gender": CANARY}),
        "code-invalid",
        "parameter[1].resource.gender",
    ),
    (
        lambda: parameters(good(), patient={**PATIENT, "birthDate": "2031"}),
        "value",
        "parameter[1].resource.birthDate",
    ),
    (
        lambda: parameters(good(), patient={**PATIENT, "birthDate": "1890-01-01"}),
        "value",
        "parameter[1].resource.birthDate",
    ),
    (
        lambda: parameters(good(), patient={**PATIENT, "birthDate": "1999-01-01"}),
        "business-rule",
        "parameter[1].resource.birthDate",
    ),
    (
        lambda: parameters(good(), patient={**PATIENT, "name": [{"given": [None]}]}),
        "value",
        "parameter[1].resource.name[0].given[0]",
    ),
    (
        lambda: parameters(
            {**good(), "subject": {"reference": "Patient/p2"}}, patient=PATIENT
        ),
        "business-rule",
        "parameter[0].resource.subject",
    ),
    (
        lambda: parameters({**good(), "status": "stopped"}),
        "business-rule",
        "parameter[0].resource.status",
    ),
    (lambda: {**parameters(good()), "parameter": 7}, "value", "parameter"),
    (lambda: {**parameters(good()), "parameter": [7]}, "value", "parameter[0]"),
]


@pytest.mark.parametrize("make, code, where", PARAMETERS)
def test_bad_parameters_are_refused(
    make: Callable[[], Json], code: str, where: str
) -> None:
    assert_refused(make(), code, f"Parameters.{where}")


def test_a_second_response_is_refused() -> None:
    body = parameters(good())
    body["parameter"] *= 2
    assert_refused(body, "duplicate", "Parameters.parameter[1]")


@pytest.mark.parametrize("kind", ["Patient", "Bundle", CANARY, None, 7, ["x"]])
def test_another_resource_type_is_refused(kind: object) -> None:
    problem = refusal_of({"resourceType": kind, "id": CANARY}).problems[0]
    assert (problem.code, problem.expression) == ("value", "Resource")


def test_more_than_500_items_are_too_many() -> None:
    body = good() | {"item": [{"linkId": "grp-patient"}] * 501}
    error = refusal_of(body, TooLarge)
    assert error.problems[0].code == "too-costly"


@pytest.mark.parametrize(
    "div",
    [
        "<div xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></div>",
        "<div xmlns='http://www.w3.org/1999/xhtml'><p onclick='x()'>a</p></div>",
        "<div xmlns='http://www.w3.org/1999/xhtml'><a href='javascript:x'>a</a></div>",
        7,
        None,
        ["<div/>"],
    ],
)
def test_a_narrative_that_is_no_text_or_is_active_is_refused(div: Any) -> None:
    problem = refusal_of(good() | {"text": {"status": "generated", "div": div}})
    assert problem.problems[0].code == "value"
    assert problem.problems[0].expression == "QuestionnaireResponse.text.div"


def test_several_problems_are_told_at_once() -> None:
    def spoil(response: Json) -> None:
        at_age(valueInteger=121)(response)
        coding(code=CANARY)(response)
        items({"linkId": CANARY})(response)

    codes = [problem.code for problem in refusal_of(changed(spoil)).problems]
    assert codes == ["value", "code-invalid", "not-found"]


def test_no_more_than_twenty_problems_are_told() -> None:
    wrong = [{"linkId": "grp-patient", CANARY: 1}] * 100
    assert len(refusal_of(good() | {"item": wrong}).problems) == 20


def test_a_question_that_the_rules_do_not_know_has_no_unit() -> None:
    with pytest.raises(ValueError, match="lt-examiner"):
        read_quantity(catalogue()["lt-examiner"], {})


def assert_refused(body: Json, code: str, expression: str) -> None:
    """Expect one problem with this code, in this place, without quoting anything."""
    problems = refusal_of(body).problems
    found = [(problem.code, problem.expression) for problem in problems]
    assert found == [(code, expression)]


def refusal_of(body: Json, error: type[ScreeningError] = Refused) -> ScreeningError:
    """Read a body that has to be refused, in words that repeat nothing of it."""
    with pytest.raises(error) as refusal:
        read(body)
    for problem in refusal.value.problems:
        assert CANARY not in f"{problem.text} {problem.expression}"
        assert problem.text.endswith(".")
    return refusal.value
