"""The one pipeline that every door uses: read, assess, and write the result.

The parsers, the schemas and the PDF libraries are imported where they are first
needed: a process that only answers /healthz or --help never pays for them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache, lru_cache
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from screening.clinical.assessment import Assessment
from screening.clinical.rule import Outcome
from screening.clinical.unconfirmed import assess_with_unconfirmed
from screening.errors import NoLetter, Refused, ScreeningError
from screening.fhir.request_options import FORM_CHOICES, PDF_CHOICES
from screening.fhir.version import FhirVersion
from screening.practice import (
    NEUTRAL,
    Practice,
    PracticeError,
    practice_from_json,
    practice_json,
)
from screening.rulebook import RULEBOOK
from screening.rulebook.examination_conflicts import examination_conflicts
from screening.screening import Decision, Submission
from screening.wording.catalogue import languages
from screening.wording.common import disclaimer
from screening.wording.questions import Wording, wording
from screening.wording.rulebook import rulebook_words
from screening.wording.rulebook_json import digest

if TYPE_CHECKING:
    from screening.fhir.reading.request import Request
    from screening.letter.content.letter import Letter
    from screening.letter.pdf.manifest import Manifest
    from screening.letter.pdf.signing import SigningKey
    from screening.letter.verification.findings import Receipt
    from screening.letter.verification.rebuild import Rebuilt
    from screening.summary import Labels, Summary

# Whoever is referred gets no advice on self-care (policy M04).
LEAFLET_OUTCOMES = (Outcome.REASSURE.value, Outcome.GP_WORKUP.value)


@dataclass(frozen=True, slots=True)
class Screened:
    """A request that has been read and assessed, and the time at which it was.

    `preview` is a decision that is not released yet: letter and plain text show it.
    """

    request: Request
    assessment: Assessment
    now: datetime
    practice: Practice = NEUTRAL
    key: SigningKey | None = None
    preview: Decision | None = None


def screen(
    body: bytes,
    now: datetime,
    fhir_version: FhirVersion = FhirVersion.R4,
    *,
    language: str | None = None,
    letter_language: str | None = None,
    pdf: str | None = None,
    practice: Practice = NEUTRAL,
    key: SigningKey | None = None,
) -> Screened:
    """Read a request strictly and assess its answers, or raise a ScreeningError.

    The languages and the form of the PDF outrank the request's; a letter is in the
    language of the result unless another is asked for.
    """
    from screening.fhir.reading import release
    from screening.fhir.reading.request import read_request

    request = read_request(body, now, version=fhir_version)
    request = replace(
        request,
        language=language or request.language,
        letter_language=letter_language or request.letter_language,
        pdf=pdf or request.pdf,
    )
    submission = request.submission
    assessment = assess_with_unconfirmed(
        submission.answers, submission.unconfirmed, RULEBOOK
    )
    # The letter shows the answers that were counted.
    submission = replace(submission, answers=assessment.answers)
    request = replace(request, submission=submission)
    unfitting = examination_conflicts(submission.answers, submission.notes.given)
    contradictions = assessment.contradictions + unfitting
    assessment = replace(assessment, contradictions=contradictions)
    release.check(submission, assessment.outcome)
    return Screened(request, assessment, now, practice, key)


def populate_bytes(
    body: bytes, now: datetime, *, of_instance: bool, pretty: bool = False
) -> bytes:
    """Return a response pre-filled from the record in the body, as JSON."""
    from screening.fhir.populate.request import read_record
    from screening.fhir.populate.result import populated

    return _json(populated(read_record(body, now, of_instance=of_instance)), pretty)


def summary_of(screened: Screened) -> Summary:
    """Return the result as finished sentences."""
    return _summary(screened, screened.request.submission)


def _summary(screened: Screened, submission: Submission) -> Summary:
    from screening.summary import decision_said, summarise

    language = screened.request.language
    labels = _labels(language)
    return summarise(
        screened.assessment,
        RULEBOOK,
        labels,
        preliminary=submission.preliminary,
        decision=decision_said(submission, screened.assessment.outcome, labels),
    )


def summary_bytes(screened: Screened, *, pretty: bool = False) -> bytes:
    """Return the plain summary as JSON."""
    from screening.summary import summary_json

    return _json(summary_json(summary_of(screened)), pretty)


def letter_pdf(screened: Screened) -> bytes:
    """Return the letter as a PDF, signed where there is a key, or raise NoLetter."""
    form = screened.request.pdf or PDF_CHOICES[0]
    signed_by = screened.key.name if screened.key else None
    files = letter_files(screened, signed_by) if form == "a-3" else {}
    pdf = set_letter(screened, files, signed_by, form)
    if screened.key is None:
        return pdf
    from screening.letter.pdf.signing import sign

    return sign(pdf, screened.key)


def set_letter(
    screened: Screened,
    files: Mapping[str, bytes],
    signed_by: str | None = None,
    form: str = "a-3",
) -> bytes:
    """Return the letter as a PDF with these files in it, not yet signed."""
    from screening.letter import workers
    from screening.letter.pdf.attachment_names import attachments
    from screening.letter.pdf.html import to_html

    letter = _letter(screened, signed_by)
    embedded = attachments(files, screened.now, letter.language)
    return workers.to_pdf(to_html(letter), form, embedded)


def letter_files(screened: Screened, signed_by: str | None = None) -> dict[str, bytes]:
    """Return all that a letter carries, by name, and a manifest of it."""
    from screening.letter import workers
    from screening.letter.pdf.attachment_names import MANIFEST, digests
    from screening.letter.pdf.manifest import Manifest

    files = result_files(screened)
    manifest = Manifest(
        software=software_version(),
        rulebook=RULEBOOK.version,
        rulebook_sha256=digest(RULEBOOK),
        set_with=workers.set_with(),
        sha256=digests(files),
        language=screened.request.language,
        letter_language=screened.request.letter_language,
        practice=practice_json(screened.practice),
        added_ids=screened.request.without_id,
        signed_by=signed_by,
    )
    return {**files, MANIFEST: manifest.to_json()}


def result_files(screened: Screened) -> dict[str, bytes]:
    """Return the result, and what else was sent, by their names in a letter.

    The Bundle is without the letter, which would have to carry itself.
    """
    from screening.fhir.reading.attached_request import held_decision, held_previous
    from screening.letter.pdf.attachment_names import (
        DECISION,
        PREVIOUS,
        RESULT,
        SUMMARY,
    )

    bundle = _json(_bundle(screened, FORM_CHOICES[0]), pretty=False)
    files = {RESULT: bundle, SUMMARY: summary_bytes(screened)}
    if previous := screened.request.previous:
        files[PREVIOUS] = _json(held_previous(previous), pretty=False)
    if decision := screened.request.decision:
        files[DECISION] = _json(held_decision(decision), pretty=False)
    return files


def verify_letter(pdf: bytes, trusted: Sequence[bytes] = ()) -> Receipt:
    """Check a received file; `trusted` holds certificates, as DER."""
    from screening.letter.verification.rebuild import Rebuilder
    from screening.letter.verification.verify import verify

    rebuilder = Rebuilder(software_version(), _rebuilt, _decisions)
    return verify(pdf, rebuilder, trusted)


def _rebuilt(files: Mapping[str, bytes], manifest: Manifest) -> Rebuilt | None:
    from screening.letter.verification.rebuild import Rebuilt

    screened = _screened_as_sent(files, manifest)
    if screened is None:
        return None
    return Rebuilt(
        result_files(screened),
        lambda: set_letter(screened, files, manifest.signed_by),
    )


def _screened_as_sent(
    files: Mapping[str, bytes], manifest: Manifest
) -> Screened | None:
    """Screen the answers in a letter, as they were sent and as if it were then."""
    from screening.fhir.reading.attached_request import request_of_result
    from screening.letter.pdf.attachment_names import DECISION, PREVIOUS, RESULT

    used = {manifest.language, manifest.letter_language or manifest.language}
    if not used.issubset(languages()):
        return None
    try:
        sent, then = request_of_result(
            files.get(RESULT, b""),
            manifest.added_ids,
            [files[name] for name in (PREVIOUS, DECISION) if name in files],
        )
        return screen(
            sent,
            then,
            language=manifest.language,
            letter_language=manifest.letter_language,
            practice=practice_from_json(manifest.practice),
        )
    except (ScreeningError, PracticeError):
        return None


def _decisions(content: bytes) -> list[frozenset[str]]:
    from screening.fhir.canonical import OUTCOME_SYSTEM, RULE_SYSTEM
    from screening.fhir.reading.attached_request import codings_of_result

    try:
        return [codings_of_result(content, s) for s in (OUTCOME_SYSTEM, RULE_SYSTEM)]
    except ScreeningError:
        return []


def letter_text(screened: Screened) -> bytes:
    """Return the letter as plain text, for records into which text is pasted."""
    from screening.letter.content.text import to_text

    return to_text(_letter(screened)).encode()


@lru_cache(maxsize=16)
def leaflet_pdf(language: str, outcome: str | None, practice: Practice) -> bytes:
    """Return the patient leaflet as a PDF of one page, or raise NoLetter."""
    from screening.letter import workers
    from screening.letter.leaflet import leaflet, to_html

    html = to_html(leaflet(language, outcome, practice))
    return workers.to_pdf(html, style="leaflet")


def leaflet_text(language: str, outcome: str | None, practice: Practice) -> bytes:
    """Return the patient leaflet as plain text."""
    from screening.letter.leaflet import leaflet, to_text

    return to_text(leaflet(language, outcome, practice)).encode()


def _letter(screened: Screened, signed_by: str | None = None) -> Letter:
    from screening.letter.content.compose import compose

    language = screened.request.letter_language or screened.request.language
    return compose(
        _as_decided(screened),
        screened.assessment,
        RULEBOOK,
        wording(language),
        made_on=screened.now,
        software=f"Fasciculation Screening {software_version()}",
        rulebook_sha256=digest(RULEBOOK),
        practice=screened.practice,
        signed_by=signed_by,
    )


def _as_decided(screened: Screened) -> Submission:
    """Return the request with what was decided on it, be it a preview."""
    submission = screened.request.submission
    if screened.preview is None:
        return submission
    return replace(submission, decision=screened.preview)


def bundle_bytes(
    screened: Screened,
    letter: str | None = None,
    form: str | None = None,
    *,
    fhir_version: FhirVersion = FhirVersion.R4,
    pretty: bool = False,
) -> bytes:
    """Return the FHIR Bundle as JSON; `letter` and `form` outrank the request's."""
    if fhir_version is FhirVersion.R4 and screened.request.only_in_r5:
        raise Refused(*screened.request.only_in_r5)
    form = form or screened.request.bundle or FORM_CHOICES[0]
    if form == "transaction":
        from screening.fhir.writing.transaction import check_subject

        # Before a letter is set for what is then refused.
        check_subject(screened.request)
    wanted = (letter or screened.request.letter) != "none"
    pdf, problem = _letter_if_possible(screened) if wanted else (None, None)
    bundle = _bundle(screened, form, pdf, problem)
    if fhir_version is FhirVersion.R5:
        from screening.fhir.r5.bundle import bundle_in_r5

        bundle = bundle_in_r5(bundle, screened.request)
    return _json(bundle, pretty)


def letter_and_bundle(screened: Screened) -> tuple[bytes, bytes]:
    """Return the PDF and a Bundle that carries this very PDF, or raise NoLetter."""
    pdf = letter_pdf(screened)
    bundle = _bundle(screened, screened.request.bundle or FORM_CHOICES[0], pdf)
    return pdf, _json(bundle, pretty=False)


def _bundle(
    screened: Screened,
    form: str,
    pdf: bytes | None = None,
    problem: str | None = None,
) -> dict[str, Any]:
    from screening.fhir.writing.bundle import result_bundle

    language = screened.request.language
    return result_bundle(
        screened.request,
        screened.assessment,
        rulebook=RULEBOOK,
        rulebook_sha256=digest(RULEBOOK),
        wording=wording(language),
        now=screened.now,
        software_version=software_version(),
        letter_pdf=pdf,
        letter_problem=problem,
        form=form,
    )


def extracted_bytes(body: bytes, now: datetime, *, pretty: bool = False) -> bytes:
    """Return what SDC $extract makes of a response, as the JSON of its Parameters."""
    from screening.fhir.extract.operation import extract
    from screening.fhir.reading.parameters import EXTRACT
    from screening.fhir.reading.request import read_request

    return _json(extract(read_request(body, now, EXTRACT).response), pretty)


def _json(content: dict[str, object], pretty: bool) -> bytes:
    from screening.fhir.json_output import dumps, dumps_indented

    return dumps_indented(content) if pretty else dumps(content)


def _letter_if_possible(screened: Screened) -> tuple[bytes | None, str | None]:
    """A Bundle without its letter says why; it is not refused for that."""
    try:
        return letter_pdf(screened), None
    except NoLetter as error:
        return None, error.problems[0].text


def text_of(screened: Screened) -> str:
    """Return the result as plain text, with the decision on it, be it a preview."""
    from screening.summary import plain_text

    return plain_text(_summary(screened, _as_decided(screened)))


@cache
def software_version() -> str:
    """Return the release of this software."""
    return version("fasciculation-screening")


def rulebook_version() -> str:
    """Return the version of the rulebook in use."""
    return RULEBOOK.version


def english() -> Wording:
    """Return the words of the questions and options."""
    return wording("en")


def outcome_displays(language: str = "en") -> Mapping[str, str]:
    """Return how each outcome is called, by its code."""
    words = rulebook_words(language)
    return {outcome.value: words.outcome(outcome) for outcome in Outcome}


@cache
def _labels(language: str) -> Labels:
    from screening.fhir.canonical import versioned
    from screening.fhir.definitions import questionnaire
    from screening.summary import Labels

    served = questionnaire()
    return Labels(
        wording=wording(language),
        outcomes=outcome_displays(language),
        questionnaire=versioned(served["url"], served["version"]),
        rulebook_sha256=digest(RULEBOOK),
        disclaimer=disclaimer(language),
    )
