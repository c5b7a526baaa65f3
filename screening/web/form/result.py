"""The result and what the clinician adds: /screenings/<id>/result, /result.

With a store the fields are those of the draft; without one they travel in the page.
"""

from __future__ import annotations

from flask import Blueprint, Response, current_app, request

from screening import letter as letters
from screening import pipeline, summary
from screening.errors import LetterLater, NoLetter, Refused
from screening.screening import Screening
from screening.store.errors import DraftChanged
from screening.web.accounts.current_user import now
from screening.web.form.clinician_input import OF_THE_PAGE, edited
from screening.web.form.form_data import FormData
from screening.web.form.page import posted
from screening.web.form.result_page import Notice, Work, cannot_show, show, without_pdf
from screening.web.form.screen_form import screen
from screening.web.form.stored import draft_of, moved_on, store
from screening.web.shared.language import language
from screening.web.shared.negotiation import FHIR_JSON, JSON, PDF, TEXT
from screening.web.shared.replies import file_reply

bp = Blueprint("result", __name__)


def at_odds(bp: Blueprint) -> None:
    """Answer in words where a draft is gone, or is not the one the page showed."""
    moved_on(bp)
    bp.register_error_handler(DraftChanged, _changed)


def _changed(_: DraftChanged) -> Response:
    """Show the draft as it is now, with what was typed here; nothing is saved."""
    work = unsaved((request.view_args or {})["screening_id"])
    return show(work, 409, Notice("changed"))


at_odds(bp)


_FILES = {
    "pdf": (PDF, "draft-letter.pdf"),
    "text": (TEXT, "draft-letter.txt"),
    "bundle": (FHIR_JSON, "draft-bundle.json"),
    "summary": (JSON, "draft-summary.json"),
}


@bp.get("/screenings/<screening_id>/result")
def of_draft(screening_id: str) -> Response:
    """Show the result of a draft."""
    draft = draft_of(screening_id)
    return show(Work(FormData(draft.pairs), draft))


@bp.post("/result")
def of_fields() -> Response:
    """Show the result of the fields sent, which nobody keeps."""
    return show(Work(posted().without(*OF_THE_PAGE)))


@bp.post("/screenings/<screening_id>/letter")
@bp.post("/letter")
def letter(screening_id: str | None = None) -> Response:
    """Save what was written for the letter, or give a file of the draft."""
    if wanted := request.args.get("as"):
        return _file(unsaved(screening_id), wanted)
    return show(saved(screening_id), notice=Notice("saved") if screening_id else None)


def unsaved(screening_id: str | None) -> Work:
    """Return the fields with what was typed on this page; nothing is saved."""
    if screening_id is None:
        return Work(posted().without(*OF_THE_PAGE))
    draft = draft_of(screening_id)
    return Work(edited(FormData(draft.pairs), posted()), draft)


def saved(screening_id: str | None) -> Work:
    """Save over the version that the page showed; raises DraftChanged if it is not."""
    work = unsaved(screening_id)
    if work.draft is None:
        return work
    version = posted().number("version")
    drafts = store().drafts
    return Work(work.data, drafts.save(work.draft.id, version, work.data.pairs, now()))


def _file(work: Work, wanted: str) -> Response:
    wanted = wanted if wanted in _FILES else "text"
    media, name = _FILES[wanted]
    try:
        screening, _ = screen(work.data, now(), language())
        return file_reply(_content(screening, wanted), media, name)
    except Refused as refusal:
        return cannot_show(work, refusal)
    except (LetterLater, NoLetter) as error:
        return without_pdf(work, "no_pdf", error)


def _content(screening: Screening, wanted: str) -> bytes:
    key = current_app.extensions["screening_signing_key"]
    match wanted:
        case "pdf":
            return pipeline.letter_pdf(screening, key)
        case "bundle":
            return pipeline.bundle_bytes(screening, key=key)
        case "summary":
            return summary.summary_bytes(screening)
    return letters.letter_text(screening)
