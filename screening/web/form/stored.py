"""Drafts and letters as the pages ask for them, and what is said when one is gone."""

from __future__ import annotations

import logging

from flask import Blueprint, Response, redirect, request
from werkzeug import Response as BaseResponse

from screening.store.errors import (
    AlreadyReleased,
    DraftDamaged,
    LetterDamaged,
    NoDraft,
)
from screening.store.records import Draft, LetterRecord
from screening.store.store import Store
from screening.web.shared.layout import page
from screening.web.shared.store_access import current_store

_log = logging.getLogger(__name__)


def store() -> Store:
    """Return the store, or raise NoDraft: without one there is no screening."""
    found = current_store()
    if found is None:
        raise NoDraft("Nothing is kept here.")
    return found


def draft_of(screening_id: str) -> Draft:
    """Return the open draft of a screening; raises what `moved_on` answers."""
    draft = store().drafts.find(screening_id)
    if draft:
        return draft
    if letters := store().letters.of(screening_id):
        raise AlreadyReleased(letters[-1].n)
    raise NoDraft("There is no such draft.")


def letter_of(screening_id: str, n: int) -> LetterRecord:
    """Return a released letter, or raise NoDraft or LetterDamaged."""
    letter = store().letters.find(screening_id, n)
    if letter is None:
        raise NoDraft("There is no such letter.")
    return letter


def moved_on(bp: Blueprint) -> None:
    """Answer in words for what is not there, or is there no longer as a draft."""
    bp.register_error_handler(NoDraft, _not_found)
    bp.register_error_handler(AlreadyReleased, _to_the_letter)
    bp.register_error_handler(DraftDamaged, _draft_damaged)
    bp.register_error_handler(LetterDamaged, _damaged)


def _not_found(_: NoDraft) -> Response:
    return page("gone.html.j2", 404, key="not_found")


def _draft_damaged(error: DraftDamaged) -> Response:
    _log.error("%s", error)
    return page("gone.html.j2", 500, key="draft_damaged")


def _damaged(error: LetterDamaged) -> Response:
    _log.error("%s", error)
    return page("gone.html.j2", 500, key="damaged")


def _to_the_letter(error: AlreadyReleased) -> BaseResponse:
    # Of whatever page: its address begins with the screening.
    screening_id = next(iter((request.view_args or {}).values()))
    return redirect(f"/screenings/{screening_id}/letters/{error.n}", 303)
