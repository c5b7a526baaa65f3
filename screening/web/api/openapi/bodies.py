"""The bodies that the operations take, each with an example that can be sent."""

from __future__ import annotations

from screening.fhir.canonical import ANSWER_SYSTEM, versioned
from screening.fhir.definitions import questionnaire
from screening.web.api.openapi.responses import FHIR_JSON, JSON
from screening.web.api.openapi.shapes import Document, ref

_PATIENT = {"resourceType": "Patient", "id": "example", "birthDate": "1957-03-01"}
_PRACTITIONER = {
    "resourceType": "Practitioner",
    "id": "gp",
    "name": [{"text": "Dr Example"}],
}
_DECISION = [
    {"name": "released", "valueInstant": "2026-11-20T11:00:00+00:00"},
    {"name": "outcome", "valueCode": "routine-neurology"},
    {"name": "reason", "valueString": "An examination by a neurologist is wanted."},
]
_SUBJECT = {"reference": "Patient/example"}


def screen() -> Document:
    """Describe the body of $screen."""
    with_patient = _parameters(
        {"name": "questionnaireResponse", "resource": _response()},
        {"name": "patient", "resource": _PATIENT},
        {"name": "letter", "valueCode": "none"},
    )
    earlier = _response() | {"authored": "2026-03-02"}
    with_previous = _parameters(
        {"name": "questionnaireResponse", "resource": _response()},
        {"name": "previous", "resource": earlier},
        {"name": "letter", "valueCode": "none"},
    )
    released = _parameters(
        {"name": "questionnaireResponse", "resource": _written(_response())},
        {"name": "practitioner", "resource": _PRACTITIONER},
        {"name": "decision", "part": _DECISION},
        {"name": "letter", "valueCode": "none"},
    )
    return _body(
        ("QuestionnaireResponse", "Parameters"),
        {
            "response": {"summary": "A response alone", "value": _response()},
            "parameters": {"summary": "With the patient", "value": with_patient},
            "decision": {"summary": "Released by a clinician", "value": released},
            "previous": {
                "summary": "With an earlier screening",
                "value": with_previous,
            },
        },
    )


def extract() -> Document:
    """Describe the body of $extract."""
    held = {"name": "questionnaire-response", "resource": _response()}
    return _body(
        ("QuestionnaireResponse", "Parameters"),
        {
            "response": {"summary": "A response alone", "value": _response()},
            "parameters": {"summary": "Parameters", "value": _parameters(held)},
        },
    )


def populate() -> Document:
    """Describe the body of $populate."""
    parts = [
        {"name": "name", "valueString": "patient"},
        {"name": "content", "resource": _PATIENT},
    ]
    record = _parameters(
        {"name": "canonical", "valueCanonical": _canonical()},
        {"name": "subject", "valueReference": _SUBJECT},
        {"name": "context", "part": parts},
    )
    named = {"record": {"summary": "A patient's record", "value": record}}
    return _body(("Parameters",), named)


def _body(shapes: tuple[str, ...], examples: Document) -> Document:
    found = [ref(shape) for shape in shapes]
    schema = {"oneOf": found} if len(found) > 1 else found[0]
    about = {"schema": schema, "examples": examples}
    return {"required": True, "content": {FHIR_JSON: about, JSON: about}}


def _parameters(*parameters: Document) -> Document:
    return {"resourceType": "Parameters", "parameter": list(parameters)}


def _response() -> Document:
    """Answer two questions; all others stay unanswered, and are not read as no."""
    coding = {"system": ANSWER_SYSTEM, "code": "flicker-under-skin"}
    age = {"linkId": "pt-age", "answer": [{"valueInteger": 69}]}
    kind = {"linkId": "tw-type", "answer": [{"valueCoding": coding}]}
    return {
        "resourceType": "QuestionnaireResponse",
        "questionnaire": _canonical(),
        "status": "completed",
        "subject": _SUBJECT,
        "authored": "2026-11-20T10:30:00+00:00",
        "item": [
            {"linkId": "grp-patient", "item": [age]},
            {"linkId": "grp-twitching", "item": [kind]},
        ],
    }


def _written(response: Document) -> Document:
    """Add what a referral that is released has to have."""
    said = {
        "lt-impression": "Twitching without weakness; not fully examined.",
        "lt-question": "Is there a neuromuscular disorder?",
    }
    letter = [
        {"linkId": link_id, "answer": [{"valueString": text}]}
        for link_id, text in said.items()
    ]
    group = {"linkId": "lt-grp-assessment", "item": letter}
    outer = {"linkId": "lt-grp-letter", "item": [group]}
    return response | {"item": [*response["item"], outer]}


def _canonical() -> str:
    asked = questionnaire()
    return versioned(asked["url"], asked["version"])
