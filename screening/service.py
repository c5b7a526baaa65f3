"""The one pipeline that every door uses: read, assess, and write the result.

The parsers, the schemas and the PDF libraries are imported where they are first
needed: a process that only answers /healthz or --help never pays for them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

from screening.clinical.assess import assess
from screening.clinical.assessment import Assessment
from screening.clinical.serial import digest
from screening.clinical.wording import Wording
from screening.errors import NoLetter, Problem, Refused
from screening.examination_conflicts import examination_conflicts
from screening.rulebook import RULEBOOK

if TYPE_CHECKING:
    from screening.fhir.request import Request
    from screening.summary import Labels, Summary

DISCLAIMER = (
    "Decision support for a registered clinician: it names findings that guidelines "
    "list as reasons for referral. It does not diagnose, and it excludes no disease. "
    "Not clinically validated: no neurologist or general practitioner has reviewed it "
    "and its performance has not been measured."
)

LETTER_CHOICES = ("embedded", "none")


@dataclass(frozen=True, slots=True)
class Screened:
    """A request that has been read and assessed, and the time at which it was."""

    request: Request
    assessment: Assessment
    now: datetime


def screen(body: bytes, now: datetime) -> Screened:
    """Read a request strictly and assess its answers, or raise a ScreeningError."""
    from screening.fhir.request import read_request

    request = read_request(body, now)
    if request.language != "en":
        # Half an answer in the wrong language would be read as a whole one.
        raise Refused(
            Problem(
                "not-supported",
                "Results are written in English only so far: leave out the parameter "
                "language, or send en.",
                "Parameters.parameter.where(name='language')",
            )
        )
    assessment = assess(request.submission.answers, RULEBOOK)
    unfitting = examination_conflicts(request.submission)
    contradictions = assessment.contradictions + unfitting
    return Screened(request, replace(assessment, contradictions=contradictions), now)


def summary_of(screened: Screened) -> Summary:
    """Return the result as finished sentences."""
    from screening.summary import summarise

    return summarise(
        screened.assessment,
        RULEBOOK,
        _labels(),
        preliminary=screened.request.submission.preliminary,
    )


def summary_bytes(screened: Screened, *, pretty: bool = False) -> bytes:
    """Return the plain summary as JSON."""
    from screening.summary import summary_json

    return _json(summary_json(summary_of(screened)), pretty)


def letter_pdf(screened: Screened) -> bytes:
    """Return the letter as a PDF, or raise NoLetter."""
    from screening.letter import compose, to_html, to_pdf

    letter = compose(
        screened.request.submission,
        screened.assessment,
        RULEBOOK,
        english(),
        made_on=screened.now,
        software=f"Fasciculation Screening {software_version()}",
        rulebook_sha256=digest(RULEBOOK),
    )
    return to_pdf(to_html(letter))


def bundle_bytes(
    screened: Screened, letter: str | None = None, *, pretty: bool = False
) -> bytes:
    """Return the FHIR Bundle as JSON; `letter` outranks what the request says."""
    from screening.fhir.bundle import result_bundle

    wanted = (letter or screened.request.letter) != "none"
    pdf, problem = _letter_if_possible(screened) if wanted else (None, None)
    bundle = result_bundle(
        screened.request,
        screened.assessment,
        rulebook=RULEBOOK,
        rulebook_sha256=digest(RULEBOOK),
        wording=english(),
        now=screened.now,
        software_version=software_version(),
        letter_pdf=pdf,
        letter_problem=problem,
    )
    return _json(bundle, pretty)


def _json(content: dict[str, object], pretty: bool) -> bytes:
    from screening.fhir.json_out import dumps, dumps_indented

    return dumps_indented(content) if pretty else dumps(content)


def _letter_if_possible(screened: Screened) -> tuple[bytes | None, str | None]:
    """A Bundle without its letter says why; it is not refused for that."""
    try:
        return letter_pdf(screened), None
    except NoLetter as error:
        return None, error.problems[0].text


def text_of(screened: Screened) -> str:
    """Return the result as plain text."""
    from screening.summary import plain_text

    return plain_text(summary_of(screened))


@cache
def software_version() -> str:
    """Return the release of this software."""
    return version("fasciculation-screening")


def rulebook_version() -> str:
    """Return the version of the rulebook in use."""
    return RULEBOOK.version


def english() -> Wording:
    """Return the words of the questions and options."""
    from screening.fhir.definitions import wording

    return wording("en")


def outcome_displays() -> Mapping[str, str]:
    """Return how each outcome is called, by its code."""
    from screening.fhir.canonical import OUTCOME_SYSTEM
    from screening.fhir.definitions import displays

    return displays(OUTCOME_SYSTEM)


@cache
def _labels() -> Labels:
    from screening.fhir.canonical import versioned
    from screening.fhir.definitions import questionnaire
    from screening.summary import Labels

    served = questionnaire()
    return Labels(
        wording=english(),
        outcomes=outcome_displays(),
        questionnaire=versioned(served["url"], served["version"]),
        rulebook_sha256=digest(RULEBOOK),
        disclaimer=DISCLAIMER,
    )
