"""What the page says of a shortcut: how many answers it set, when, and by whom.

The form carries it in hidden fields, so that a draft says it again.
"""

from __future__ import annotations

from datetime import datetime

from screening.web.form.errors import FieldError
from screening.web.form.form_data import FormData, Pairs
from screening.web.form.patient import clock, day
from screening.web.form.reading import a_past_date
from screening.web.form.sections import EXAMINATION, EXAMINED
from screening.web.shared.words import say

USED = "shortcut."


def marks(key: str, count: int, name: str, now: datetime) -> Pairs:
    """Return the fields that say when a section was set, how much, and by whom."""
    used = USED + key
    at = now.isoformat(timespec="minutes")
    return ((used, at), (f"{used}.count", str(count)), (f"{used}.by", name))


def set_together(data: FormData, key: str, language: str) -> str:
    """Say it of one section; nothing where its shortcut was not used."""
    used = USED + key
    at, name = data.one(used), data.one(f"{used}.by")
    count, time = data.number(f"{used}.count"), clock(at)
    if not (time and count and name):
        # A draft from before these were noted.
        return say(language, "form.set_together", time=time) if time else ""
    number = "form.set_one" if count == 1 else "form.set_many"
    known = {"set": say(language, number, count=count), "time": time}
    if key == EXAMINATION and (earlier := _earlier(data, at, name, language)):
        return say(language, "form.set_as_examined", **known, **earlier)
    return say(language, "form.set_at", **known, name=name)


def _earlier(
    data: FormData, at: str, name: str, language: str
) -> dict[str, str] | None:
    """Return when and by whom was examined, where that is not who set it that day."""
    written, examiner = map(data.one, EXAMINED)
    today = datetime.fromisoformat(at).astimezone().date()
    read = a_past_date(EXAMINED[0], written, today)
    if not (written and examiner) or (read, examiner) == (today.isoformat(), name):
        return None
    shown = written if isinstance(read, FieldError) else day(read, language)
    return {"date": shown, "name": examiner}
