"""What can be done with answers: $screen, $extract and $populate."""

from __future__ import annotations

from screening.fhir.request_options import (
    FORM_CHOICES,
    LETTER_CHOICES,
    PDF_CHOICES,
)
from screening.web.api.openapi import bodies, parameters
from screening.web.api.openapi.responses import (
    FHIR_JSON,
    JSON,
    PDF,
    TEXT,
    as_fhir,
    problems,
)
from screening.web.api.openapi.shapes import Document, ref
from screening.wording.catalogue import languages

_TAGS = ["screening"]


def operations() -> dict[str, Document]:
    """Return them by path; all are posted."""
    response, questionnaire = "/fhir/QuestionnaireResponse", "/fhir/Questionnaire"
    one = f"{questionnaire}/{{questionnaire_id}}/$populate"
    which = parameters.definition_id("questionnaire_id")
    return {
        f"{response}/$screen": {"post": _screen()},
        f"{response}/$extract": {"post": _extract()},
        f"{questionnaire}/$populate": {"post": _populate("populate")},
        one: {"post": _populate("populateInstance", which, statuses=(404,))},
        "/letter/verify": {"post": _verify()},
    }


def _screen() -> Document:
    about = "The result in the form that Accept names; without one, the Bundle."
    return {
        "operationId": "screen",
        "tags": _TAGS,
        "summary": "Screen one response",
        "description": (
            "Takes a QuestionnaireResponse, or Parameters that hold it. The query "
            "outranks the Parameters. With fhirVersion=5.0 in Content-Type or Accept "
            "it reads or writes FHIR R5."
        ),
        "parameters": [
            parameters.query(
                "letter", LETTER_CHOICES, "Whether the Bundle holds the letter."
            ),
            parameters.query("bundle", FORM_CHOICES, "The form of the Bundle."),
            parameters.query(
                "pdf", PDF_CHOICES, "PDF/A-3 with the result in it, or PDF/A-2 without."
            ),
            parameters.query("language", languages(), "The language of the result."),
            parameters.query(
                "letter-language",
                languages(),
                "The language of the letter, where it is not that of the result.",
            ),
            parameters.form("pdf", PDF, "text", TEXT),
            parameters.pretty(),
        ],
        "requestBody": bodies.screen(),
        "responses": {
            "200": {
                "description": about,
                "content": {
                    FHIR_JSON: {"schema": ref("ResultBundle")},
                    JSON: {"schema": ref("Summary")},
                    PDF: {},
                    TEXT: {},
                },
            },
            **problems(400, 406, 413, 415, 422, 501, 503),
        },
    }


def _extract() -> Document:
    return {
        "operationId": "extract",
        "tags": _TAGS,
        "summary": "Extract Observations from a response (SDC)",
        "description": "Returns what could be stored as a transaction; stores nothing.",
        "parameters": [parameters.form(), parameters.pretty()],
        "requestBody": bodies.extract(),
        "responses": {
            "200": as_fhir("Parameters", "`return`, a transaction, and `issues`."),
            **problems(400, 406, 413, 415, 422),
        },
    }


def _populate(name: str, *given: Document, statuses: tuple[int, ...] = ()) -> Document:
    return {
        "operationId": name,
        "tags": _TAGS,
        "summary": "Pre-fill the Questionnaire from a record (SDC)",
        "description": "The record is sent as `context`; nothing is fetched or kept.",
        "parameters": [*given, parameters.form(), parameters.pretty()],
        "requestBody": bodies.populate(),
        "responses": {
            "200": as_fhir("Parameters", "`response`, in progress, and `issues`."),
            **problems(400, 406, 413, 415, 422, *statuses),
        },
    }


def _verify() -> Document:
    return {
        "operationId": "verifyLetter",
        "tags": _TAGS,
        "summary": "Check a letter that was received",
        "description": (
            "Screens the answers in the letter anew and sets its pages anew; says "
            "whether both are the same, and what a signature is worth. Any PDF is "
            "answered with 200: read `verdict`."
        ),
        "parameters": [parameters.pretty()],
        "requestBody": {"required": True, "content": {PDF: {}}},
        "responses": {
            "200": {
                "description": "What was found.",
                "content": {JSON: {"schema": ref("LetterVerification")}},
            },
            **problems(400, 406, 413, 415, 503),
        },
    }
