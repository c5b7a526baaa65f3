"""The one pipeline of every endpoint and command: read, assess, `Screening`.

A Screening then becomes a Bundle, a letter or a summary; the outputs that hold each
other, such as a Bundle with its letter, are joined here. The readers, the writers and
the PDF libraries are imported where they are first needed: a process that only answers
/healthz or --help never loads them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

from screening.clinical.assessment import Assessment
from screening.clinical.unconfirmed import assess_with_unconfirmed
from screening.errors import NoLetter, Refused, ScreeningError
from screening.fhir.json_output import encoded
from screening.fhir.request_options import FORM_CHOICES
from screening.fhir.version import FhirVersion
from screening.practice import NEUTRAL, Practice, PracticeError, practice_from_json
from screening.rulebook import RULEBOOK
from screening.rulebook.examination_conflicts import examination_conflicts
from screening.screening import Case, Screening
from screening.wording.catalogue import languages
from screening.wording.rulebook_json import digest

if TYPE_CHECKING:
    from screening.fhir.writing.bundle import BundleWriter
    from screening.letter.pdf.manifest import Manifest
    from screening.letter.pdf.signing import SigningKey
    from screening.letter.verification.findings import LetterVerification
    from screening.letter.verification.rebuild import Rebuilt
    from screening.summary import Summary


def screen(
    body: bytes,
    now: datetime,
    fhir_version: FhirVersion = FhirVersion.R4,
    *,
    language: str | None = None,
    letter_language: str | None = None,
    pdf: str | None = None,
    practice: Practice = NEUTRAL,
    offered: tuple[str, ...] = (),
) -> Screening:
    """Read a request strictly and assess its answers, or raise a ScreeningError.

    The languages and the form of the PDF outrank the request's; a letter is in the
    language of the result unless another is asked for. The request may ask for the
    languages `offered`, the default first; all that there are if it is empty.
    """
    from screening.fhir.reading.parameters import SCREEN
    from screening.fhir.request import read_case

    case = read_case(body, now, replace(SCREEN, offered=offered), fhir_version)
    options = replace(
        case.options,
        language=language or case.options.language,
        letter_language=letter_language or case.options.letter_language,
        pdf=pdf or case.options.pdf,
    )
    return assessed(replace(case, options=options), now, practice)


def assessed(case: Case, now: datetime, practice: Practice = NEUTRAL) -> Screening:
    """Apply the rules to a case, or raise Refused where it cannot be released so."""
    from screening.fhir.reading import release

    screening = Screening(
        case,
        _assessment(case),
        now,
        software_version(),
        digest(RULEBOOK),
        _questionnaire(),
        practice,
    )
    release.check(screening)
    return screening


def _assessment(case: Case) -> Assessment:
    """Apply the rules; signs of the longer examination that do not fit are reported."""
    found = assess_with_unconfirmed(case.answers, case.unconfirmed, RULEBOOK)
    unfitting = examination_conflicts(found.answers, case.notes.given)
    return replace(found, contradictions=found.contradictions + unfitting)


def summary_of(screening: Screening, *, with_draft: bool = False) -> Summary:
    """Return the result in sentences; `with_draft` adds a decision not yet released."""
    from screening.summary import summarise

    return summarise(screening, with_draft=with_draft)


def summary_bytes(screening: Screening, *, pretty: bool = False) -> bytes:
    """Return the plain summary as JSON."""
    from screening.summary import summary_json

    return encoded(summary_json(summary_of(screening)), pretty=pretty)


def text_of(screening: Screening) -> str:
    """Return the result as plain text, with the decision on it, be it a draft."""
    from screening.summary import plain_text

    return plain_text(summary_of(screening, with_draft=True))


def letter_text(screening: Screening) -> bytes:
    """Return the letter as plain text."""
    from screening.letter import output

    return output.letter_text(screening)


def letter_pdf(screening: Screening, key: SigningKey | None = None) -> bytes:
    """Return the letter as a PDF, signed where there is a key, or raise NoLetter."""
    return _letter_pdf(screening, _writer(screening), key)


def bundle_bytes(
    screening: Screening,
    letter: str | None = None,
    form: str | None = None,
    *,
    key: SigningKey | None = None,
    fhir_version: FhirVersion = FhirVersion.R4,
    pretty: bool = False,
) -> bytes:
    """Return the FHIR Bundle as JSON; `letter` and `form` outrank the request's."""
    sent, options = screening.case.resources, screening.case.options
    if fhir_version is FhirVersion.R4 and sent.only_in_r5:
        raise Refused(*sent.only_in_r5)
    form = form or options.bundle or FORM_CHOICES[0]
    if form == "transaction":
        from screening.fhir.writing.transaction import check_subject

        # Before a letter is rendered for what is then refused.
        check_subject(sent)
    writer, pdf, problem = _writer(screening), None, None
    if (letter or options.letter) != "none":
        try:
            pdf = _letter_pdf(screening, writer, key)
        except NoLetter as error:
            # A Bundle without its letter says why; it is not refused for that.
            problem = error.problems[0].text
    bundle = writer.bundle(form, pdf, problem)
    if fhir_version is FhirVersion.R5:
        from screening.fhir.r5.bundle import bundle_in_r5

        bundle = bundle_in_r5(bundle, sent)
    return encoded(bundle, pretty=pretty)


def letter_and_bundle(
    screening: Screening, key: SigningKey | None = None
) -> tuple[bytes, bytes]:
    """Return the PDF and a Bundle that carries this very PDF, or raise NoLetter."""
    writer = _writer(screening)
    pdf = _letter_pdf(screening, writer, key)
    form = screening.case.options.bundle or FORM_CHOICES[0]
    return pdf, encoded(writer.bundle(form, pdf))


def _letter_pdf(
    screening: Screening, writer: BundleWriter, key: SigningKey | None
) -> bytes:
    from screening.letter import output

    carried = _files(screening, writer) if output.carries_data(screening) else {}
    return output.letter_pdf(screening, carried, key)


def _files(screening: Screening, writer: BundleWriter) -> dict[str, bytes]:
    """Return the result and what it was made from, by the names of a letter's files.

    The Bundle is without the letter, which would have to carry itself.
    """
    from screening.fhir.reading.attached_request import held_decision, held_previous
    from screening.letter.pdf import attachment_names as names

    sent = screening.case.resources
    files = {
        names.RESULT: encoded(writer.bundle()),
        names.SUMMARY: summary_bytes(screening),
    }
    if sent.previous:
        files[names.PREVIOUS] = encoded(held_previous(sent.previous))
    if sent.decision:
        files[names.DECISION] = encoded(held_decision(sent.decision))
    return files


def _writer(screening: Screening) -> BundleWriter:
    from screening.fhir.writing.bundle import BundleWriter

    return BundleWriter(screening)


def verify_letter(pdf: bytes, trusted: Sequence[bytes] = ()) -> LetterVerification:
    """Check a received file; `trusted` holds certificates, as DER."""
    from screening.fhir.reading.attached_request import stated_codes
    from screening.letter.verification.rebuild import Rebuilder
    from screening.letter.verification.verify import verify

    return verify(pdf, Rebuilder(software_version(), _rebuilt, stated_codes), trusted)


def _rebuilt(files: Mapping[str, bytes], manifest: Manifest) -> Rebuilt | None:
    """Screen the answers in a letter, as they were sent and as if it were then."""
    from screening.fhir.reading.attached_request import request_of_result
    from screening.letter import output
    from screening.letter.pdf.attachment_names import DECISION, PREVIOUS, RESULT
    from screening.letter.verification.rebuild import Rebuilt

    used = {manifest.language, manifest.letter_language or manifest.language}
    if not used.issubset(languages()):
        return None
    beside = [files[name] for name in (PREVIOUS, DECISION) if name in files]
    try:
        sent, then = request_of_result(
            files.get(RESULT, b""), manifest.added_ids, beside
        )
        screening = screen(
            sent,
            then,
            language=manifest.language,
            letter_language=manifest.letter_language,
            practice=practice_from_json(manifest.practice),
        )
    except (ScreeningError, PracticeError):
        return None
    return Rebuilt(
        _files(screening, _writer(screening)),
        lambda: output.unsigned_pdf(screening, files, manifest.signed_by),
    )


@cache
def software_version() -> str:
    """Return the release of this software."""
    return version("fasciculation-screening")


@cache
def _questionnaire() -> str:
    from screening.fhir.canonical import versioned
    from screening.fhir.definitions import questionnaire

    served = questionnaire()
    return versioned(served["url"], served["version"])
