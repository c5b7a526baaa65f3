"""The same answers screened in both languages, and what is left without the words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from screening import pipeline
from screening.fhir.json_output import dumps
from screening.letter.content.compose import compose
from screening.letter.pdf.html import to_html
from screening.screening import Screening
from screening.summary import summary_bytes
from tests.support.patients import CLEAN
from tests.support.responses import build_response, case_answers, cases

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

# What no published case shows: each makes the software say something of its own.
SPECIAL: dict[str, dict[str, Any]] = {
    "nothing answered": {},
    "reassured": CLEAN,
    "a child": CLEAN | {"pt-age": 12},
    "an answer that nobody asked for": {"wk-present": "none", "wk-tempo": "hours-days"},
    "a sign for the letter only": CLEAN | {"lt-plantars": "extensor-both"},
    "another unit": {"lb-ca": (7.2, "mg/dL"), "lb-ck": 4.5, "lb-ferritin": "30"},
    "not examined": CLEAN | {"ex-power": "not-examined", "bu-speech": "unknown"},
}
ANSWERS: dict[str, dict[str, Any]] = SPECIAL | {
    case_id: case_answers(case_id) for case_id in sorted(cases())
}
STATUS = {"nothing answered": "in-progress"}

# Elements that hold words; a code never stands in one of them.
_TEXTS = """
text title description detail rationale mitigation patientInstruction div valueString
outcome_display finding condition question answer_display weight remark would_decide why
sign pattern note ask_also usual_outcome work_up safety_net self_care disclaimer
"""
TEXTS = frozenset(_TEXTS.split())
# Said by others, or the same whatever the language of the result.
NOT_OURS = frozenset({"QuestionnaireResponse", "Patient", "Device", "Practitioner"})


def screened(name: str, language: str) -> Screening:
    """Screen the answers of this name for a result in a language."""
    status = STATUS.get(name, "completed")
    body = dumps(build_response(ANSWERS[name], status=status))
    return pipeline.screen(body, NOW, language=language)


def letter_html(screening: Screening) -> str:
    """Return the letter as HTML, in its own language."""
    return to_html(compose(screening))


def summary(name: str, language: str) -> dict[str, Any]:
    """Return the summary JSON."""
    read: dict[str, Any] = json.loads(summary_bytes(screened(name, language)))
    return read


def bundle(name: str, language: str) -> dict[str, Any]:
    """Return the Bundle without its letter."""
    made = pipeline.bundle_bytes(screened(name, language), "none")
    read: dict[str, Any] = json.loads(made)
    return read


def without_words(value: Any, name: str = "") -> Any:
    """Return a copy in which every text is empty and all else stands."""
    if isinstance(value, dict):
        is_code = "system" in value
        return {
            key: "" if key == "display" and not is_code else without_words(each, key)
            for key, each in value.items()
        }
    if isinstance(value, list):
        return [without_words(each, name) for each in value]
    return "" if name in TEXTS and isinstance(value, str) else value


def words(value: Any, name: str = "") -> Iterator[str]:
    """Yield every text that is ours."""
    if isinstance(value, dict) and value.get("resourceType") not in NOT_OURS:
        for key, each in value.items():
            if key == "display" and "system" not in value:
                yield each
            yield from words(each, key)
    elif isinstance(value, list):
        for each in value:
            yield from words(each, name)
    elif name in TEXTS and isinstance(value, str):
        yield value
