"""What cannot be read in R5 is refused at the place that R5 gives it."""

from __future__ import annotations

from typing import Any

import pytest

from screening.errors import Refused
from tests.unit.fhir.r5.in_r5 import HEAD, IDENTIFIER, read_r5, response_in_r5, sent
from tests.unit.fhir.sending import CANARY, Json, good

OTHER_PATIENT = {"reference": "Patient/p2"}
NEW_IN_R5 = {"url": "urn:x", "valueCodeableReference": {"concept": {"text": CANARY}}}
NEW_RESOURCE = {"resourceType": "FormularyItem", "id": "t"}
RESPONSE, PATIENT, PERSON, PRACTICE = range(4)

CASES: list[tuple[int, str, Any, str, str]] = [
    # Which of those sent, its element, what stands there, and what is said where.
    (RESPONSE, "identifier", [IDENTIFIER, IDENTIFIER], "not-supported", ".identifier"),
    (RESPONSE, "identifier", IDENTIFIER, "value", ".identifier"),
    (RESPONSE, "questionnaire", None, "required", ".questionnaire"),
    (RESPONSE, "status", "stopped", "business-rule", ".status"),
    (RESPONSE, "subject", OTHER_PATIENT, "business-rule", ".subject"),
    (RESPONSE, "author", CANARY, "value", ".author"),
    (PATIENT, "birthDate", "1990-01-01", "business-rule", ".birthDate"),
    (PATIENT, "photo", [{"size": 7}], "value", ".photo[0].size"),
    (PATIENT, "photo", [{"size": "07"}], "value", ".photo[0].size"),
    (PERSON, "communication", [{}], "value", ".communication[0]"),
    (
        PERSON,
        "communication",
        [{"preferred": True}],
        "value",
        ".communication[0].language",
    ),
    (PERSON, "contained", [NEW_RESOURCE], "not-supported", ".contained[0]"),
    (PERSON, "extension", [NEW_IN_R5], "not-supported", ".extension[0].value"),
    (PRACTICE, "telecom", [{"value": CANARY}], "value", ""),
    (
        PRACTICE,
        "contact",
        [{"telecom": [{"system": CANARY}]}],
        "code-invalid",
        ".contact[0].telecom[0].system",
    ),
    (
        PRACTICE,
        "contact",
        [{"address": {"city": "X"}, "period": {"end": "2020"}}],
        "not-supported",
        ".contact[0].period",
    ),
    (
        PRACTICE,
        "contact",
        [HEAD, {**HEAD, "name": [{"text": CANARY}, {"text": "B"}]}],
        "not-supported",
        ".contact[1].name",
    ),
]


@pytest.mark.parametrize("which, name, value, code, path", CASES)
def test_the_place_is_named_as_it_was_sent(
    which: int, name: str, value: Any, code: str, path: str
) -> None:
    body = sent()
    resource = body["parameter"][which]["resource"]
    resource[name] = value
    if value is None:
        del resource[name]
    with pytest.raises(Refused) as refusal:
        read_r5(body)
    found = [(each.code, each.expression) for each in refusal.value.problems]
    assert found == [(code, f"Parameters.parameter[{which}].resource{path}")]
    assert CANARY not in str(refusal.value.problems)


def test_an_answer_that_is_wrong_in_r4_is_wrong_in_r5() -> None:
    body = response_in_r5(good())
    answer = body["item"][0]["item"][0]["answer"][0]
    answer["valueString"] = CANARY
    with pytest.raises(Refused) as refusal:
        read_r5(body)
    expected = "QuestionnaireResponse.item[0].item[0].answer[0]"
    assert refusal.value.problems[0].expression == expected
    assert CANARY not in str(refusal.value.problems)


@pytest.mark.parametrize(
    "body", [{}, *({"resourceType": kind} for kind in ("Patient", 5, ["Parameters"]))]
)
def test_another_resource_is_refused(body: Json) -> None:
    with pytest.raises(Refused):
        read_r5(body)
