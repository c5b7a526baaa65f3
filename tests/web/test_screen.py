"""POST $screen: the fourteen clinical cases and the three forms of the result."""

import json

import pytest
from flask.testing import FlaskClient

from tests.support.responses import build_response, case_answers, cases
from tests.web.posting import FHIR_JSON, JSON, PDF, assert_refused, post

CASES = sorted(cases())


def summary(client: FlaskClient, answers: dict[str, object]) -> dict[str, object]:
    response = post(client, build_response(answers), JSON)
    assert response.status_code == 200, response.get_data(as_text=True)
    read: dict[str, object] = response.get_json()
    return read


@pytest.mark.parametrize("case_id", CASES)
def test_every_case_gets_an_acceptable_outcome(
    client: FlaskClient, case_id: str
) -> None:
    outcome = summary(client, case_answers(case_id))["outcome"]
    assert outcome in cases()[case_id]["acceptable"]
    assert outcome not in cases()[case_id]["unsafe"]


@pytest.mark.parametrize("case_id", CASES)
def test_the_bundle_says_the_same_as_the_summary(
    client: FlaskClient, case_id: str
) -> None:
    response = build_response(case_answers(case_id))
    bundle = post(client, response, FHIR_JSON, "?letter=none").get_json()
    assert bundle["resourceType"] == "Bundle"
    assert outcome_in(bundle) == summary(client, case_answers(case_id))["outcome"]


def outcome_in(bundle: dict[str, object]) -> str:
    """Find the outcome where ARCHITECTURE says it stands."""
    entries = [entry["resource"] for entry in bundle["entry"]]  # type: ignore[index, attr-defined]
    named = [each for each in entries if each["resourceType"] == "Parameters"]
    guidance = [each for each in entries if each["resourceType"] == "GuidanceResponse"]
    reference = guidance[0]["outputParameters"]["reference"]
    (output,) = [
        each
        for each in named + guidance[0].get("contained", [])
        if reference.endswith(each["id"])
    ]
    (found,) = [one for one in output["parameter"] if one["name"] == "outcome"]
    code: str = found["valueCoding"]["code"]
    return code


def test_without_accept_the_bundle_comes(client: FlaskClient) -> None:
    response = post(client, build_response(case_answers("C11")), query="?letter=none")
    assert response.mimetype == FHIR_JSON
    assert response.get_json()["resourceType"] == "Bundle"


def types_in(response: object) -> list[str]:
    bundle = response.get_json()  # type: ignore[attr-defined]
    return [entry["resource"]["resourceType"] for entry in bundle["entry"]]


def test_the_letter_is_embedded_unless_it_is_declined(client: FlaskClient) -> None:
    body = build_response(case_answers("C02"))
    assert "DocumentReference" in types_in(post(client, body))
    assert "DocumentReference" not in types_in(post(client, body, query="?letter=none"))


def test_the_query_outranks_the_parameters(client: FlaskClient) -> None:
    body = {
        "resourceType": "Parameters",
        "parameter": [
            {
                "name": "questionnaireResponse",
                "resource": build_response(case_answers("C02")),
            },
            {"name": "letter", "valueCode": "none"},
        ],
    }
    assert "DocumentReference" not in types_in(post(client, body))
    assert "DocumentReference" in types_in(post(client, body, query="?letter=embedded"))


def test_the_bundle_comes_in_the_form_that_was_asked_for(client: FlaskClient) -> None:
    response = build_response(case_answers("C02"))
    response["subject"] = {"reference": "Patient/p1"}
    body = {
        "resourceType": "Parameters",
        "parameter": [
            {"name": "questionnaireResponse", "resource": response},
            {"name": "bundle", "valueCode": "document"},
        ],
    }
    for query, form in (("", "document"), ("?bundle=transaction", "transaction")):
        assert post(client, body, query=query).get_json()["type"] == form
    refused = post(client, body, query="?bundle=message")
    assert refused.status_code == 400
    assert "collection or transaction or document" in refused.get_data(as_text=True)


def test_a_transaction_without_a_patient_is_refused(client: FlaskClient) -> None:
    body = build_response(case_answers("C02"))
    response = post(client, body, query="?bundle=transaction")
    assert response.status_code == 422
    (issue,) = response.get_json()["issue"]
    assert issue["expression"] == ["QuestionnaireResponse.subject"]


def test_a_letter_comes_as_pdf_under_a_name_without_the_patient(
    client: FlaskClient,
) -> None:
    response = post(client, build_response(case_answers("C02")), PDF)
    assert response.status_code == 200
    assert response.mimetype == PDF
    assert response.data.startswith(b"%PDF-")
    disposition = response.headers["Content-Disposition"]
    assert disposition == 'inline; filename="screening-letter.pdf"'


@pytest.mark.parametrize("accept", [FHIR_JSON, JSON, PDF])
def test_the_same_request_gives_the_same_bytes(
    client: FlaskClient, accept: str
) -> None:
    body = build_response(case_answers("C06"))
    assert post(client, body, accept).data == post(client, body, accept).data


def test_a_result_is_kept_by_nobody(client: FlaskClient) -> None:
    response = post(client, build_response(case_answers("C11")), JSON)
    assert response.headers["Cache-Control"] == "no-store"


def test_an_unfinished_response_is_screened_as_preliminary(
    client: FlaskClient,
) -> None:
    body = build_response({"rs-breath": "rest-or-lying-flat"}, status="in-progress")
    result = post(client, body, JSON).get_json()
    assert result["preliminary"] is True
    assert result["outcome"] == "emergency-same-day"


def test_an_answer_that_is_not_asked_is_named_and_counts(client: FlaskClient) -> None:
    # Without weakness nobody asks how fast it came.
    answers = {"wk-present": "none", "wk-tempo": "hours-days"}
    result = summary(client, answers)
    assert {
        "link_ids": ["wk-tempo"],
        "text": "An answer is given to a question that the other answers do not ask: "
        "How fast did the weakness develop?",
    } in result["contradictions"]  # type: ignore[operator]
    assert "G14" in [rule["id"] for rule in result["rules"]]  # type: ignore[attr-defined]


def test_a_missing_pdf_library_stops_the_letter_and_nothing_else(
    client: FlaskClient, without_pdf: None
) -> None:
    body = build_response(case_answers("C02"))
    assert_refused(post(client, body, PDF), 501, "not-supported")
    response = post(client, body)
    assert response.status_code == 200
    (warning,) = [
        entry["resource"]
        for entry in response.get_json()["entry"]
        if entry["resource"]["resourceType"] == "OperationOutcome"
    ]
    assert warning["issue"][0]["severity"] == "warning"
    assert "libpango" in warning["issue"][0]["diagnostics"]
    assert "DocumentReference" not in types_in(response)
    assert post(client, body, JSON).status_code == 200


def test_scripts_in_a_name_stay_inert(client: FlaskClient) -> None:
    script = "<script>alert(1)</script>{{7*7}}"
    body = {
        "resourceType": "Parameters",
        "parameter": [
            {
                "name": "questionnaireResponse",
                "resource": build_response(case_answers("C02")),
            },
            {
                "name": "patient",
                "resource": {"resourceType": "Patient", "name": [{"text": script}]},
            },
        ],
    }
    bundle = post(client, body, query="?letter=none")
    assert bundle.status_code == 200
    narratives = [
        entry["resource"].get("text", {}).get("div", "")
        for entry in bundle.get_json()["entry"]
    ]
    assert "<script" not in "".join(narratives)
    assert "49" not in json.dumps(bundle.get_json()["entry"][0].get("text", ""))
    assert post(client, body, PDF).status_code == 200


@pytest.mark.parametrize("accept", [FHIR_JSON, JSON])
def test_pretty_changes_the_layout_and_nothing_else(
    client: FlaskClient, accept: str
) -> None:
    body = build_response(case_answers("C11"))
    plain = post(client, body, accept, "?letter=none")
    pretty = post(client, body, accept, "?letter=none&_pretty=true")
    assert pretty.get_json() == plain.get_json()
    assert pretty.data.count(b"\n") > 100
    assert b"\n" not in plain.data
