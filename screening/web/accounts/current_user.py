"""Whose request this is."""

from __future__ import annotations

from datetime import datetime, timedelta

from flask import current_app, g, session

from screening.store.records import Who
from screening.web.accounts import csrf
from screening.web.shared.store_access import current_store

IDLE = "screening_session_idle"
_TOKEN, _NAME, _ROLE = "token", "name", "role"  # names in the cookie


def who() -> Who:
    """Return the clinician of this request, which `protect` has let through."""
    person: Who = g.who
    return person


def accounts_exist() -> bool:
    """Say whether somebody has to sign in."""
    store = current_store()
    return store is not None and store.accounts.any()


def find() -> Who | None:
    """Return who is signed in, or gave a name; nobody where that has ended."""
    store = current_store()
    if store is None:
        known = _NAME in session and _ROLE in session
        return Who(session[_NAME], session[_ROLE]) if known else None
    if _TOKEN not in session:
        return None
    person = store.sessions.find(session[_TOKEN], now(), _idle())
    if person and person.account_id is None and accounts_exist():
        # A name given before the first account was made is no sign-in.
        return None
    return person


def begin(person: Who) -> None:
    """Open a session for somebody; nothing of an earlier one goes on."""
    end()
    if store := current_store():
        session[_TOKEN] = store.sessions.open(person, now(), _idle())
    else:
        session[_NAME], session[_ROLE] = person.name, person.role


def end() -> None:
    """End the session, if there is one."""
    store = current_store()
    if store and _TOKEN in session:
        store.sessions.close(session[_TOKEN])
    session.clear()
    csrf.renew()


def was_known() -> bool:
    """Say whether somebody was signed in before."""
    return _TOKEN in session or _NAME in session


def now() -> datetime:
    """Return the time by the clock of the application."""
    moment: datetime = current_app.extensions["screening_clock"]()
    return moment


def _idle() -> timedelta:
    idle: timedelta = current_app.extensions[IDLE]
    return idle
