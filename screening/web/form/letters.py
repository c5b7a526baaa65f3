"""Released letters: read, downloaded, amended; nobody changes one."""

from __future__ import annotations

import math

from flask import Blueprint, Response, redirect
from werkzeug import Response as BaseResponse

from screening.store.errors import NoDraft
from screening.store.records import Files, LetterEntry, LetterRecord
from screening.web.accounts.current_user import now, who
from screening.web.form.form_data import FormData
from screening.web.form.patient import moment, patient_of
from screening.web.form.stored import letter_of, moved_on, store
from screening.web.shared.language import language
from screening.web.shared.layout import page
from screening.web.shared.negotiation import FHIR_JSON, JSON, PDF, TEXT
from screening.web.shared.replies import file_reply
from screening.wording.rulebook import outcome_displays

bp = Blueprint("letters", __name__)
moved_on(bp)

_LETTER = "/screenings/<screening_id>/letters/<int(max=99999):n>"
# How each file is called behind the address of its letter, and what it is.
FILES = {
    "pdf": (".pdf", PDF),
    "bundle": (".json", FHIR_JSON),
    "text": (".txt", TEXT),
    "summary": ("/summary.json", JSON),
    "request": ("/request.json", FHIR_JSON),
}


@bp.get(_LETTER)
def letter(screening_id: str, n: int) -> Response:
    """Show a released letter, and whether a newer one has taken its place."""
    found = letter_of(screening_id, n)
    versions = store().letters.of(screening_id)
    data, tongue = FormData(found.pairs), language()
    return page(
        "letter.html.j2",
        letter=found,
        address=f"/screenings/{screening_id}/letters/{n}",
        versions=versions,
        newest=versions[-1].n,
        amendment=store().drafts.find(screening_id),
        files=_listed(found),
        patient=patient_of(data, tongue, now()),
        moments={
            each.n: moment(each.released_at, tongue)
            for each in versions
            if isinstance(each, LetterEntry)
        },
        outcomes=outcome_displays(tongue),
        demo=found.demo,
    )


@bp.get(f"{_LETTER}.pdf", defaults={"name": "pdf"})
@bp.get(f"{_LETTER}.json", defaults={"name": "bundle"})
@bp.get(f"{_LETTER}.txt", defaults={"name": "text"})
@bp.get(f"{_LETTER}/summary.json", defaults={"name": "summary"})
@bp.get(f"{_LETTER}/request.json", defaults={"name": "request"})
def file(screening_id: str, n: int, name: str) -> Response:
    """Give one file of a released letter, byte for byte."""
    content = _content(letter_of(screening_id, n).files, name)
    if content is None:
        raise NoDraft("This letter has no such file.")
    suffix, media = FILES[name]
    called = suffix.replace("/", "-")
    return file_reply(content, media, f"letter-{n}{called}")


@bp.post("/screenings/<screening_id>/amend")
def amend(screening_id: str) -> BaseResponse:
    """Open the newest letter again as a draft; its release is the next version."""
    draft = store().drafts.amend(screening_id, who(), now())
    return redirect(f"/screenings/{draft.id}", 303)


def _content(files: Files, name: str) -> bytes | None:
    content: str | bytes | None = getattr(files, name)
    return content.encode() if isinstance(content, str) else content


def _listed(found: LetterRecord) -> list[dict[str, object]]:
    """Return the files that there are, with where each is and what it amounts to."""
    return [
        {
            "name": name,
            "suffix": suffix,
            "kilobytes": math.ceil(len(content) / 1000),
            "sha256": found.sha256[name],
        }
        for name, (suffix, _) in FILES.items()
        if (content := _content(found.files, name)) is not None
    ]
