"""One screening of the form run through the pipeline of the API."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from flask import current_app

from screening import pipeline
from screening.fhir.json_output import dumps
from screening.screening import Decision
from screening.web.form.clinician_input import override, reason
from screening.web.form.form_data import Given
from screening.web.form.people import addressed
from screening.web.form.request import Sendable, to_fhir


@dataclass(frozen=True, slots=True)
class Run:
    """What was sent, and the result. `sent` also says what could not be sent."""

    given: Given
    sent: Sendable
    body: bytes
    screened: pipeline.Screened


def run(
    given: Given,
    now: datetime,
    language: str,
    decision: dict[str, Any] | None = None,
) -> Run:
    """Screen the fields, with the decision of a release if there is one.

    Without, the letter is a draft that shows what the clinician has decided so far.
    """
    sent = to_fhir(given, now, language)
    parameters = sent.parameters["parameter"] + ([decision] if decision else [])
    body = dumps({**sent.parameters, "parameter": parameters})
    screened = pipeline.screen(
        body,
        now,
        practice=addressed(
            current_app.extensions["screening_practice"], given, now.date()
        ),
        key=current_app.extensions["screening_signing_key"],
    )
    if decision is None:
        screened = replace(screened, preview=_preview(given, screened, now))
    return Run(given, sent, body, screened)


def _preview(
    given: Given, screened: pipeline.Screened, now: datetime
) -> Decision | None:
    own = override(given, screened.assessment.outcome)
    if own is None:
        return None
    return Decision(now.isoformat(), outcome=own, reason=reason(given), draft=True)
