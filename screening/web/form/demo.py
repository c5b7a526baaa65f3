"""GET /demo: six invented patients, to try the form with."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from flask import Blueprint, Response, current_app

from screening.errors import NotServed, Problem
from screening.web.accounts.current_user import now, who
from screening.web.form.form_data import FormData
from screening.web.form.page import form_page
from screening.web.form.people import prefilled
from screening.web.form.sections import EXAMINED
from screening.web.shared.language import language
from screening.web.shared.layout import page
from screening.web.shared.words import words_in

bp = Blueprint("demo", __name__)

# An invented practice has another name, and not the numbers of a real one.
_OF_THE_PRACTICE = ("organization.phone", "organization.address")


@bp.get("/demo")
def demos() -> Response:
    """List the invented patients."""
    return page("demo.html.j2", names=list(_file()["patients"]))


@bp.get("/demo/<name>")
def demo(name: str) -> Response:
    """Open the form filled in for one of them; it stays marked as a demo."""
    if name not in _file()["patients"]:
        raise NotServed(Problem("not-found", "There is no such demo patient."))
    practice = current_app.extensions["screening_practice"]
    known = FormData(prefilled(practice, who())).without(*_OF_THE_PRACTICE)
    today = now().astimezone().date()
    return form_page(known.with_(*demo_fields(name, today, language())))


def demo_fields(
    name: str, today: date, language: str = "en"
) -> Iterator[tuple[str, str]]:
    """Return the fields of an invented patient as the form would send them."""
    patient, words = _file()["patients"][name], words_in(language)["demo"]
    answers = (_file()["normal"] if patient["normal"] else {}) | patient["answers"]
    # Whoever was born on the first day of a year has that age all year.
    born = f"{today.year - int(answers['pt-age'])}-01-01"
    yield "demo", name
    yield "organization.name", words["practice"]
    yield from (patient["people"] | {"patient.birthDate": born}).items()
    yield from words[name]["text"].items()
    if patient["normal"]:
        yield from zip(EXAMINED, (today.isoformat(), words["examiner"]), strict=True)
    for link_id, data in answers.items():
        for value in [data] if isinstance(data, str) else data:
            yield link_id, value


@cache
def _file() -> dict[str, Any]:
    path = files("screening.templates") / "form" / "demo.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
