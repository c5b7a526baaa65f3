"""DetectedIssue: answers that do not fit together, for a clinician to look at."""

from __future__ import annotations

from collections.abc import Iterator

from screening.clinical.assessment import Conflict
from screening.fhir.resource import Resource
from screening.fhir.writing.result import Result


def detected_issues(result: Result) -> Iterator[Resource]:
    """Make one DetectedIssue for each contradiction."""
    for conflict in result.assessment.contradictions:
        text = _text(result, conflict)
        yield {
            **result.ids.begin("DetectedIssue", _name(conflict), "detected-issue"),
            "status": result.status,
            "code": {"text": text},
            "patient": result.ids.subject,
            "identifiedDateTime": result.timestamp,
            "author": result.ids.device_reference,
            "implicated": [
                result.ids.response_reference,
                *result.ids.observation_references(conflict.link_ids),
            ],
            "detail": text,
        }


def _name(conflict: Conflict) -> str:
    # A hidden answer is known by its question, the others by what contradicts.
    return (
        f"hidden-{conflict.link_ids[0]}" if conflict.is_hidden_answer else conflict.id
    )


def _text(result: Result, conflict: Conflict) -> str:
    if not conflict.is_hidden_answer:
        return result.words.contradiction(conflict.id)
    question = result.wording.question(conflict.link_ids[0])
    return f"{question} {result.phrases.hidden_answer}"
