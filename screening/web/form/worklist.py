"""GET /screenings: the drafts and letters of the practice, the newest first."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache

from flask import Blueprint, Response, redirect, request
from werkzeug import Response as BaseResponse

from screening.errors import ScreeningError
from screening.store.errors import DraftDamaged
from screening.store.records import Draft, LetterEntry, Unreadable, Who
from screening.web.accounts.current_user import now
from screening.web.form.form_data import FormData
from screening.web.form.panel import check_form
from screening.web.form.patient import Patient, moment, patient_of
from screening.web.form.stored import draft_of, moved_on, store
from screening.web.shared.language import language
from screening.web.shared.layout import page
from screening.web.shared.store_access import current_store
from screening.wording.rulebook import outcome_displays

bp = Blueprint("worklist", __name__)
moved_on(bp)

ON_ONE_PAGE = 50


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list. `n` is the number of a letter, or what a draft amends."""

    screening_id: str
    patient: Patient
    code: str | None
    outcome: str
    overridden: bool
    state: str
    n: int | None
    who: Who
    at: datetime
    when: str
    demo: bool


@bp.get("/screenings")
def screenings() -> Response:
    """List what the practice has, or say that nothing is kept."""
    kept = current_store()
    if kept is None:
        return page(
            "worklist.html.j2", rows=None, unreadable=[], older=None, kept_days=0
        )
    before = _before()
    letters = kept.letters.latest(ON_ONE_PAGE, before)
    drafts = kept.drafts.all() if before is None else []
    rows = [_draft(each) for each in drafts if isinstance(each, Draft)]
    released = [each for each in letters if isinstance(each, LetterEntry)]
    # What has taken the place of a letter may stand on another page.
    newest = kept.letters.newest({each.screening_id for each in released})
    rows += [_letter(each, newest[each.screening_id]) for each in released]
    full = released and len(letters) == ON_ONE_PAGE
    return page(
        "worklist.html.j2",
        rows=sorted(rows, key=lambda row: row.at, reverse=True),
        unreadable=[
            each for each in (*drafts, *letters) if isinstance(each, Unreadable)
        ],
        older=released[-1].released_at.isoformat() if full else None,
        kept_days=kept.drafts_kept_days,
    )


@bp.get("/screenings/<screening_id>/delete")
def ask_to_delete(screening_id: str) -> Response:
    """Ask before a draft is deleted; of a damaged one nothing can be shown."""
    try:
        draft = draft_of(screening_id)
    except DraftDamaged:
        return page("delete.html.j2", row=None, screening_id=screening_id)
    return page(
        "delete.html.j2", row=_draft(draft), screening_id=draft.id, demo=draft.demo
    )


@bp.post("/screenings/<screening_id>/delete")
def delete(screening_id: str) -> BaseResponse:
    """Delete a draft; letters released from it stay."""
    # A damaged one too: nothing else can be done with it.
    with suppress(DraftDamaged):
        draft_of(screening_id)
    store().drafts.discard(screening_id)
    return redirect("/screenings", 303)


def _before() -> datetime | None:
    try:
        before = datetime.fromisoformat(request.args["before"])
        zoned = before if before.tzinfo else before.replace(tzinfo=UTC)
        return zoned.astimezone(UTC)
    except (KeyError, ValueError, OverflowError):
        return None


def _draft(draft: Draft) -> Row:
    code = _code(draft.id, draft.version, draft.updated_at, now().date())
    return Row(
        screening_id=draft.id,
        patient=patient_of(FormData(draft.pairs), language(), now()),
        code=code,
        outcome=outcome_displays(language())[code] if code else "",
        overridden=False,
        state="amendment" if draft.amends else "draft",
        n=draft.amends,
        who=draft.created_by,
        at=draft.updated_at,
        when=moment(draft.updated_at, language()),
        demo=draft.demo,
    )


def _letter(letter: LetterEntry, newest: int) -> Row:
    decision = letter.decision
    return Row(
        screening_id=letter.screening_id,
        patient=patient_of(FormData(letter.pairs), language(), now()),
        code=decision.decided_outcome,
        outcome=outcome_displays(language())[decision.decided_outcome],
        overridden=decision.decided_outcome != decision.tool_outcome,
        state="released" if letter.n == newest else "replaced",
        n=letter.n,
        who=letter.released_by,
        at=letter.released_at,
        when=moment(letter.released_at, language()),
        demo=letter.demo,
    )


@lru_cache(maxsize=1024)
def _code(screening_id: str, version: int, saved: datetime, today: date) -> str | None:
    """Return what the rules say of a version of a draft on a day; None where nothing.

    A practice may have many drafts, and each costs as much as a request to the API:
    version, moment and day only say for how long the answer holds.
    """
    draft = store().drafts.find(screening_id)
    try:
        checked = check_form(FormData(draft.pairs if draft else ()), now(), language())
    except ScreeningError:
        return None
    # As beside the form: whatever has to be mended, a red flag is shown.
    finished = checked.panel.red_flag or not checked.errors
    return checked.panel.outcome if finished else None
