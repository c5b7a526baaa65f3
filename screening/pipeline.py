"""Read, assess, `Screening`: the one pipeline of every endpoint and command.

Summary and plain letter are functions of the Screening in their own packages. What
holds another output is joined here: a Bundle with its letter, a letter with its data.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from screening import fhir, letter, summary
from screening.clinical.unconfirmed import assess_with_unconfirmed
from screening.errors import NoLetter, Refused
from screening.fhir.definitions import questionnaire_canonical
from screening.fhir.json_output import encoded
from screening.fhir.request_options import FORM_CHOICES
from screening.fhir.version import FhirVersion
from screening.practice import NEUTRAL, Practice
from screening.rulebook import RULEBOOK
from screening.rulebook.examination_conflicts import examination_conflicts
from screening.screening import Case, Screening, software_version
from screening.wording.rulebook_json import digest


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
    case = fhir.read_case(
        body, now, replace(fhir.SCREEN, offered=offered), fhir_version
    )
    options = case.options.outranked_by(language, letter_language, pdf)
    return assessed(replace(case, options=options), now, practice)


def assessed(case: Case, now: datetime, practice: Practice = NEUTRAL) -> Screening:
    """Apply the rules to a case, or raise Refused where it cannot be released so."""
    found = assess_with_unconfirmed(case.answers, case.unconfirmed, RULEBOOK)
    # Signs of the longer examination decide nothing, but may contradict an answer.
    unfitting = examination_conflicts(found.answers, case.notes.given)
    screening = Screening(
        case,
        replace(found, contradictions=found.contradictions + unfitting),
        now,
        software_version(),
        digest(RULEBOOK),
        questionnaire_canonical(),
        practice,
    )
    fhir.check_release(screening)
    return screening


def bundle_bytes(
    screening: Screening,
    with_letter: str | None = None,
    form: str | None = None,
    *,
    key: letter.SigningKey | None = None,
    fhir_version: FhirVersion = FhirVersion.R4,
    pretty: bool = False,
) -> bytes:
    """Return the Bundle as JSON; `with_letter` and `form` outrank the request's."""
    sent, options = screening.case.resources, screening.case.options
    if fhir_version is FhirVersion.R4 and sent.only_in_r5:
        raise Refused(*sent.only_in_r5)
    form = form or options.bundle or FORM_CHOICES[0]
    if form == "transaction":
        # Before a letter is rendered for what is then refused.
        fhir.check_subject(sent)
    writer, pdf, problem = fhir.BundleWriter(screening), None, None
    if (with_letter or options.letter) != "none":
        try:
            pdf = _letter_pdf(screening, writer, key)
        except NoLetter as error:
            # A Bundle without its letter says why; it is not refused for that.
            problem = error.problems[0].text
    bundle = writer.bundle(form, pdf, problem)
    if fhir_version is FhirVersion.R5:
        bundle = fhir.bundle_in_r5(bundle, sent)
    return encoded(bundle, pretty=pretty)


def letter_pdf(screening: Screening, key: letter.SigningKey | None = None) -> bytes:
    """Return the letter as a PDF, signed where there is a key, or raise NoLetter."""
    return _letter_pdf(screening, fhir.BundleWriter(screening), key)


def letter_and_bundle(
    screening: Screening, key: letter.SigningKey | None = None
) -> tuple[bytes, bytes]:
    """Return the PDF and a Bundle that holds this very PDF, or raise NoLetter."""
    writer = fhir.BundleWriter(screening)
    pdf = _letter_pdf(screening, writer, key)
    form = screening.case.options.bundle or FORM_CHOICES[0]
    return pdf, encoded(writer.bundle(form, pdf))


def _letter_pdf(
    screening: Screening, writer: fhir.BundleWriter, key: letter.SigningKey | None
) -> bytes:
    data = _data(screening, writer) if letter.carries_data(screening) else {}
    return letter.letter_pdf(screening, data, key)


def _data(
    screening: Screening, writer: fhir.BundleWriter | None = None
) -> dict[str, bytes]:
    """Return what is attached to a letter, by file name: the result and its origin.

    The Bundle is without the letter, which would have to carry itself.
    """
    sent = screening.case.resources
    writer = writer or fhir.BundleWriter(screening)
    data = {
        letter.RESULT: encoded(writer.bundle()),
        letter.SUMMARY: summary.summary_bytes(screening),
    }
    if sent.previous:
        data[letter.PREVIOUS] = encoded(fhir.held_previous(sent.previous))
    if sent.decision:
        data[letter.DECISION] = encoded(fhir.held_decision(sent.decision))
    return data


def verify_letter(
    pdf: bytes, trusted: Sequence[bytes] = ()
) -> letter.LetterVerification:
    """Check a received file; `trusted` holds certificates, as DER."""
    rebuilder = letter.Rebuilder(
        software_version(), fhir.request_of_result, screen, _data, fhir.stated_codes
    )
    return letter.verify(pdf, rebuilder, trusted)
