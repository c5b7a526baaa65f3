"""The draft of the form on this page: made with the first answer, saved with each.

The script stops waiting for an answer as soon as the next change is made, so a saving
may arrive whose page never hears of it, and two may arrive in the wrong order. Each
therefore says of which opened page it is and its number there: the newest of that page
stays. What another page saved meanwhile is never overwritten. The form has its number
in a field, so what is sent by a button counts among the changes like any other.

The name of the page becomes the id of the draft that it makes: what is sent a second
time, after going back or by pressing twice, is saved in the same draft.
"""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass

from screening.fhir.items import catalogue
from screening.store import AlreadyReleased, DraftChanged, NoDraft, StoreError
from screening.web.accounts.current_user import now, who
from screening.web.form.form_data import FormData
from screening.web.form.people import FIELDS
from screening.web.form.stored import draft_of, store
from screening.web.shared.store_access import current_store

PAGE, SEQUENCE, DRAFT, VERSION = "page", "sequence", "draft", "draft-version"
_TRIES = 5
_NEW_ID = re.compile(r"[0-9a-f]{32}")
_PREFILLED = ("practitioner.", "organization.")


@dataclass(frozen=True, slots=True)
class Saving:
    """Where the fields are, and how saving went: a key of [draft] in the wording."""

    id: str | None = None
    version: int = 0
    state: str = ""


def keep(data: FormData, *, finished: bool = False) -> Saving:
    """Save the fields where there is a store and something to save.

    Whatever is finished is saved: it may be released, and what is released is kept.
    """
    if current_store() is None:
        return Saving()

    draft_id = data.one(DRAFT)
    try:
        if draft_id:
            return _save(data, draft_id)
        if not finished and not _begun(data):
            return Saving()
        draft_id = _new_id(data)
        return _create(data, draft_id)
    except DraftChanged:
        return Saving(draft_id, state="changed")
    except AlreadyReleased:
        return Saving(draft_id, state="released")
    except NoDraft:
        return Saving(draft_id, state="deleted")
    except StoreError:
        return Saving(data.one(DRAFT) or None, state="not_saved")


def _create(data: FormData, draft_id: str) -> Saving:

    demo = bool(data.one("demo"))
    try:
        draft = store().drafts.create(
            _pairs(data), who(), now(), demo=demo, draft_id=draft_id
        )
    except DraftChanged:
        return _save(data, draft_id)
    return Saving(draft.id, draft.version, "saved")


def _new_id(data: FormData) -> str:
    """Return the id of the draft that this page makes."""
    named = data.one(PAGE)
    return named if _NEW_ID.fullmatch(named) else uuid.uuid4().hex


def _save(data: FormData, draft_id: str) -> Saving:

    for _ in range(_TRIES):
        found = draft_of(draft_id)
        stored = FormData(found.pairs)
        version = found.version
        if stored.one(PAGE) == data.one(PAGE):
            if _is_older(data, stored):
                return Saving(draft_id, version, "saved")
        else:
            version = data.number(VERSION)
        try:
            draft = store().drafts.save(draft_id, version, _pairs(data), now())
        except DraftChanged:
            if stored.one(PAGE) != data.one(PAGE):
                raise
            continue
        return Saving(draft.id, draft.version, "saved")
    raise DraftChanged


def _pairs(data: FormData) -> tuple[tuple[str, str], ...]:
    return data.without(DRAFT, VERSION).pairs


def _is_older(data: FormData, stored: FormData) -> bool:
    """Whether the page saved a later change already; without a number it is none."""
    numbered = data.one(SEQUENCE) != ""
    return numbered and stored.number(SEQUENCE) > data.number(SEQUENCE)


def _begun(data: FormData) -> bool:
    """Whether anything was typed: what is prefilled is no reason for a draft."""
    people = (name for name in FIELDS if not name.startswith(_PREFILLED))
    asked = (name for name, _ in data.pairs if name.partition(".")[0] in catalogue())
    return any(map(data.one, people)) or any(map(data.one, asked))
