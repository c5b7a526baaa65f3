"""The form itself: a new patient, a draft, and what is checked without JavaScript."""

from __future__ import annotations

import uuid

from flask import Blueprint, Response, current_app, redirect, request
from werkzeug import Response as AnyResponse

from screening.web.accounts.current_user import now, who
from screening.web.form.drafts import DRAFT, PAGE, SEQUENCE, VERSION, Saving, keep
from screening.web.form.form_data import FormData
from screening.web.form.panel import check_form
from screening.web.form.people import prefilled, recipients
from screening.web.form.removed_questions import retired
from screening.web.form.shortcuts import apply
from screening.web.form.stored import draft_of, moved_on
from screening.web.form.view import View
from screening.web.shared.language import language
from screening.web.shared.layout import page

# What was done elsewhere, and stays as it is while the form is filled in.
_CARRIED = ("demo", "shortcut.", "decision.")

bp = Blueprint("form", __name__)
moved_on(bp)


@bp.get("/")
def new() -> Response:
    """Show the form for a new patient; only referrer and practice are known."""
    practice = current_app.extensions["screening_practice"]
    return form_page(FormData(prefilled(practice, who())))


@bp.post("/form/check")
def check() -> Response:
    """Show the same form with its outcome, and after a shortcut or a clearing."""
    data = posted()
    if link_id := request.form.get("clear"):
        data = data.without(link_id)
    if key := request.form.get("shortcut"):
        data = apply(data, key, now(), examiner(data))
    return form_page(data, checked=True, saving=keep(data))


@bp.post("/")
def finish() -> AnyResponse:
    """Go on to the result, unless something has to be mended first."""
    return finished(posted())


@bp.get("/screenings/<draft_id>")
def draft(draft_id: str) -> Response:
    """Show a draft as it was left."""
    found = draft_of(draft_id)
    saving = Saving(found.id, found.version)
    return form_page(FormData(found.pairs).without(PAGE, SEQUENCE), saving=saving)


@bp.post("/screenings/<draft_id>")
def finish_draft(draft_id: str) -> AnyResponse:
    """Save the draft and go on to its result."""
    return finished(posted().with_((DRAFT, draft_id)))


def posted() -> FormData:
    """Return the fields of this request."""
    return FormData(request.form.items(multi=True))


def examiner(data: FormData) -> str:
    """Return who examines: who is signed in, else the referrer of the form."""
    return who().name or data.one("practitioner.name")


def form_page(
    data: FormData,
    *,
    status: int = 200,
    checked: bool = False,
    saving: Saving | None = None,
) -> Response:
    """Show the form filled in with these fields."""
    saving = saving or Saving()
    view = View(
        data,
        check_form(data, now(), language()),
        language(),
        now(),
        examiner=examiner(data),
        action=f"/screenings/{saving.id}" if saving.id else "/",
        hidden=_hidden(data, saving),
        checked=checked,
        draft_state=saving.state,
    )
    practice = current_app.extensions["screening_practice"]
    return page(
        "form.html.j2",
        status,
        view=view,
        retired=retired(data),
        recipients=recipients(practice, language()),
        demo=bool(data.one("demo")),
    )


def finished(data: FormData) -> AnyResponse:
    """Save the fields where there is a store, and lead on to their result."""
    saving = keep(data, finished=True)
    if check_form(data, now(), language()).errors or saving.state not in ("", "saved"):
        return form_page(data, status=422, checked=True, saving=saving)
    if saving.id:
        return redirect(f"/screenings/{saving.id}/result", 303)
    # The browser sends the same fields there: nobody else has them.
    return redirect("/result", 307)


def _hidden(data: FormData, saving: Saving) -> tuple[tuple[str, str], ...]:
    """Return the hidden fields of the page."""
    # Its first saving makes a draft of this id: sent twice, it is one draft.
    token = data.one(PAGE) or uuid.uuid4().hex
    carried = [pair for pair in data.pairs if pair[0].startswith(_CARRIED)]
    version = data.one(VERSION) or str(saving.version)
    # The script counts on from here: a smaller number would be an older change.
    number = data.one(SEQUENCE) or "0"
    of_the_page = ((PAGE, token), (SEQUENCE, number), (DRAFT, saving.id or ""))
    return (*of_the_page, (VERSION, version), *carried)
