"""POST .../release: the clinician decides, and the draft becomes a letter."""

from __future__ import annotations

from flask import Blueprint, Response, redirect
from werkzeug import Response as BaseResponse

from screening.clinical.rule import Outcome
from screening.errors import LetterLater, NoLetter, Refused
from screening.web.accounts.current_user import now, who
from screening.web.form import clinician_input
from screening.web.form.page import finished, posted
from screening.web.form.release import decision_of, files_of, released
from screening.web.form.result import at_odds, saved
from screening.web.form.result_page import (
    Notice,
    Work,
    cannot_show,
    show,
    unsent,
    without_pdf,
)
from screening.web.form.screen_form import screen
from screening.web.form.stored import letter_of, store
from screening.web.shared.language import language
from screening.web.shared.negotiation import PDF
from screening.web.shared.replies import file_reply
from screening.web.shared.store_access import current_store
from screening.wording.rulebook import outcome_displays

bp = Blueprint("releasing", __name__)
at_odds(bp)


@bp.post("/screenings/<screening_id>/release")
@bp.post("/release")
def release(screening_id: str | None = None) -> BaseResponse:
    """Release what the page showed, or say what stands in the way.

    Where there is a store, what is released is kept: fields of no draft become one.
    """
    if screening_id is None and current_store():
        return finished(posted())
    work = saved(screening_id)
    try:
        done = screen(work.data, now(), language())
    except Refused as refusal:
        return cannot_show(work, refusal)
    screening, errors = done
    found = screening.assessment.outcome
    if needed := [
        *unsent(errors),
        *clinician_input.needed(work.data, found, language()),
    ]:
        return show(work, 422, needed=needed, done=done)
    if notice := _seen_otherwise(work, found):
        return show(work, 409, notice, done=done)
    try:
        return _release(work, found)
    except Refused as refusal:
        return cannot_show(work, refusal)
    except (LetterLater, NoLetter) as error:
        key = "no_letter" if work.draft else "no_letter_unkept"
        return without_pdf(work, key, error, done)


def _seen_otherwise(work: Work, found: Outcome) -> Notice | None:
    """Say so where the page showed another outcome than is found now."""
    seen = work.data.one(clinician_input.SEEN)
    if seen == found.value:
        return None
    named = outcome_displays(language())
    values = {"before": named.get(seen, "?"), "now": named[found.value]}
    return Notice("outcome_changed", values)


def _release(work: Work, found: Outcome) -> BaseResponse:
    moment, draft = now(), work.draft
    before = letter_of(draft.id, draft.amends) if draft and draft.amends else None
    made = released(work.data, found, who(), moment, language(), before)
    files = files_of(made)
    if draft is None:
        return _download(files.pdf or b"")
    decision = decision_of(work.data, found)
    letter = store().letters.release(
        draft.id, draft.version, decision, files, who(), moment
    )
    return redirect(f"/screenings/{letter.screening_id}/letters/{letter.n}", 303)


def _download(pdf: bytes) -> Response:
    response = file_reply(pdf, PDF, "letter.pdf")
    response.headers["Content-Disposition"] = 'attachment; filename="letter.pdf"'
    return response
