"""The fields of the form screened by the pipeline of the API."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from flask import current_app

from screening import pipeline
from screening.fhir.dates import utc_day
from screening.screening import Decision, Screening
from screening.web.form.clinician_input import override, reason
from screening.web.form.errors import FieldError
from screening.web.form.form_data import FormData
from screening.web.form.people import addressed
from screening.web.form.request import to_fhir

# What could not be read was left out, and stands beside the screening.
FormScreening = tuple[Screening, tuple[FieldError, ...]]


def screen(
    data: FormData,
    now: datetime,
    language: str,
    decision: dict[str, Any] | None = None,
) -> FormScreening:
    """Screen the fields; also return which could not be read and were left out.

    `decision` is the parameter of a release. Without it the letter is a draft that
    shows what the clinician has decided so far.
    """
    sent = to_fhir(data, now, language, decision)
    practice = current_app.extensions["screening_practice"]
    practice = addressed(practice, data, utc_day(now))
    screening = pipeline.assessed(sent.case(now), now, practice)
    if decision is None:
        screening = _with_draft(screening, data)
    return screening, sent.errors


def _with_draft(screening: Screening, data: FormData) -> Screening:
    """Return the screening with what the clinician has decided and not released."""
    own = override(data, screening.assessment.outcome)
    if own is None:
        return screening
    instant = screening.now.isoformat()
    draft = Decision(instant, outcome=own, reason=reason(data), draft=True)
    return replace(screening, case=replace(screening.case, decision=draft))
