"""The outcome after each change, for the script of the form."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify

from screening.web.accounts.current_user import now
from screening.web.form.drafts import SEQUENCE, keep
from screening.web.form.page import examiner, posted
from screening.web.form.panel import check_form
from screening.web.form.view import View
from screening.web.shared.language import language
from screening.web.shared.layout import render

bp = Blueprint("live", __name__)


@bp.post("/form/live")
def live() -> Response:
    """Answer with the outcome of the fields as they are now, and save the draft."""
    data = posted()
    saving = keep(data)
    checked = check_form(data, now(), language())
    view = View(
        data,
        checked,
        language(),
        now(),
        examiner=examiner(data),
        draft_state=saving.state,
    )
    panel = checked.panel
    return jsonify(
        {
            "sequence": data.one(SEQUENCE),
            "outcome": panel.outcome,
            "display": panel.display,
            "panel": render("panel.html.j2", view=view),
            "banner": render("red_flag.html.j2", view=view) if panel.red_flag else None,
            "shown": sorted(checked.shown),
            "next": view.next_id,
            "settled": panel.settled,
            "draft": saving.id,
            "errors": view.errors,
        }
    )
