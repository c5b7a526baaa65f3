"""Requests that nothing but the structure check refuses, one for each kind of check.

What is wrong stands where nothing reads it: with the check cut, each would be screened.
"""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.support.responses import build_response, case_answers
from tests.web.posting import FHIR_JSON, assert_refused, post

Json = dict[str, Any]

PATIENT: Json = {"resourceType": "Patient", "name": [{"text": "Eva Muster"}]}
GENERIC = "This does not follow FHIR R4. Compare it with the definition of its type."
DIV = "<div xmlns='http://www.w3.org/1999/xhtml'>{}</div>"

FAULTS: dict[str, tuple[Json, str, str, str]] = {
    "an unknown element": (
        {"nickname": "x"},
        *("value", "A property here is not in FHIR R4. Leave it out.", ""),
    ),
    "a text for a boolean": (
        {"active": "true"},
        *("value", "Expected true or false, unquoted.", ".active"),
    ),
    "a number for a text": (
        {"contact": [{"name": {"text": 7}}]},
        *("value", "Expected a text that is not empty.", ".contact[0].name.text"),
    ),
    "a day that does not exist": (
        {"deceasedDateTime": "2020-02-30"},
        "value",
        "Expected a date that exists, and with a time its offset: "
        "YYYY-MM-DDThh:mm:ss+hh:mm.",
        ".deceased",
    ),
    "a control character": (
        {"contact": [{"name": {"text": "a\x07"}}]},
        "value",
        "The text holds a control character. Take it out.",
        ".contact[0].name.text",
    ),
    "one where a list belongs": (
        {"contact": {"name": {"text": "x"}}},
        *("value", "Expected a list that is not empty.", ".contact"),
    ),
    "an empty list": (
        {"link": []},
        *("value", "Expected a list that is not empty.", ".link"),
    ),
    "a list where one belongs": (
        {"maritalStatus": [{"text": "x"}]},
        *("value", "Expected an object that is not empty.", ".maritalStatus"),
    ),
    "an empty object": (
        {"maritalStatus": {}},
        *("value", "Expected an object that is not empty.", ".maritalStatus"),
    ),
    "a null in a list": (
        {"communication": [None]},
        *("value", "Expected an object that is not empty.", ".communication[0]"),
    ),
    "a null beside no extension": (
        {"contact": [{"name": {"given": ["a", None]}}]},
        *("value", "Expected a text that is not empty.", ".contact[0].name.given[1]"),
    ),
    "a missing value": (
        {"link": [{"other": {"display": "x"}}]},
        *("required", "The element type is missing. Give it.", ".link[0].type"),
    ),
    "a missing object": (
        {"communication": [{"preferred": True}]},
        *("value", GENERIC, ".communication[0].language"),
    ),
    "a missing choice": (
        {
            "contained": [
                {
                    "resourceType": "MedicationStatement",
                    "status": "active",
                    "subject": {"display": "x"},
                }
            ]
        },
        *("value", GENERIC, ".contained[0]"),
    ),
    "two of one choice": (
        {"deceasedBoolean": False, "deceasedDateTime": "2020"},
        *("value", "Two deceased[x] are given. Give one.", ""),
    ),
    "a code outside a required binding": (
        {"contact": [{"gender": "f"}]},
        "code-invalid",
        "Expected one of these codes: female, male, other, unknown.",
        ".contact[0].gender",
    ),
    "no resource where one belongs": (
        {"contained": [{"resourceType": "HumanName", "text": "x"}]},
        "value",
        "Expected a resource with a resourceType of FHIR R4.",
        ".contained[0]",
    ),
    "an unknown element of a contained resource": (
        {"contained": [{"resourceType": "Basic", "x": 1}]},
        *("value", "A property here is not in FHIR R4. Leave it out.", ".contained[0]"),
    ),
    "what may change the meaning": (
        {"modifierExtension": [{"url": "https://x.example/not"}]},
        "business-rule",
        "It may change the meaning and is not known here. Send without it.",
        ".modifierExtension",
    ),
    "active content": (
        {"text": {"status": "generated", "div": DIV.format("<script>x</script>")}},
        "value",
        "The narrative holds active content. Take it out.",
        ".text.div",
    ),
    "an extension that says nothing": (
        {"_birthDate": {}},
        *("value", "Expected an object that is not empty.", ".birthDate"),
    ),
    "an offset that no place has": (
        {"deceasedDateTime": "2020-02-29T10:00:00+14:30"},
        *("value", GENERIC, ".deceased"),
    ),
    "a text of no-break spaces": (
        {"contact": [{"name": {"text": "\u00a0"}}]},
        *("value", GENERIC, ".contact[0].name.text"),
    ),
    "no OID": (
        {"extension": [{"url": "https://x.example", "valueOid": "1.2.3"}]},
        *("value", GENERIC, ".extension[0].value"),
    ),
    "no UUID": (
        {"extension": [{"url": "https://x.example", "valueUuid": "urn:uuid:1"}]},
        *("value", GENERIC, ".extension[0].value"),
    ),
}


@pytest.mark.parametrize("kind", FAULTS)
def test_what_only_the_structure_check_refuses(client: FlaskClient, kind: str) -> None:
    fault, code, text, place = FAULTS[kind]
    issue = assert_refused(
        post(client, _request(PATIENT | fault), FHIR_JSON), 422, code
    )
    assert issue["diagnostics"] == text
    assert issue["expression"] == [f"Parameters.parameter[1].resource{place}"]


def test_without_a_fault_it_is_screened(client: FlaskClient) -> None:
    assert post(client, _request(PATIENT), FHIR_JSON).status_code == 200


def test_too_many_elements_are_refused(client: FlaskClient) -> None:
    many = {"contact": [{"name": {"text": "x"}}] * 1500}
    assert_refused(post(client, _request(PATIENT | many)), 413, "too-costly")


def _request(patient: Json) -> Json:
    sent = [
        ("questionnaireResponse", {"resource": build_response(case_answers("C02"))}),
        ("patient", {"resource": patient}),
        ("letter", {"valueCode": "none"}),
    ]
    parameters = [{"name": name, **value} for name, value in sent]
    return {"resourceType": "Parameters", "parameter": parameters}
