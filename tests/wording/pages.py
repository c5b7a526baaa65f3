"""The pages of the form, walked through by a clinician who types in Cyrillic."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path
from typing import Any

from werkzeug.test import TestResponse

from screening.config import Settings
from screening.web import create_app
from tests.support.responses import case_answers
from tests.web.form.filled import fields
from tests.wording.bodies import TYPED

Pairs = tuple[tuple[str, str], ...]
Pages = Iterator[tuple[str, TestResponse]]
_DEMO = Path(__file__).parents[2] / "templates" / "form" / "demo.toml"
START = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
_PATIENT: Pairs = (
    ("patient.family", "Иванова"),
    ("patient.given", "Анна"),
    ("patient.identifier", "999"),
)
_WRITTEN: Pairs = (("lt-impression", TYPED), ("lt-question", TYPED))
_WRONG: Mapping[str, Pairs] = {
    "age": (("pt-age", "?"), ("patient.family", "А")),
    "birth": (("patient.birthDate", "31.02.1990"), ("pt-age", "30")),
    "age and birth": (("patient.birthDate", "01.02.1990"), ("pt-age", "90")),
    "option": (("tw-type", "?"), ("pt-age", "30")),
    "unit": (("lb-mg", "0,8"), ("lb-mg.unit", "?")),
    "no unit": (("lb-mg", "0,8"),),
    "number": (("lb-k", "?"), ("lb-ck", "1.2.3"), ("lb-ca", "9000")),
    "range": (("lb-k", "99"), ("lb-k.unit", "mmol/L"), ("pt-age", "400")),
    "dates": (("lt-onset-date", "?"), ("lt-exam-date", "2031-01-01")),
    "early": (("lt-onset-date", "1700"),),
    "long": (("lt-worry", "я" * 5000),),
    "several": (("tw-timing", "none"), ("tw-timing", "rest-awake")),
    "control": (("lt-worry", "\x07"),),
    "retired": (("9-9", "1"),),
}


class Browser:
    """One clinician at one browser; the clock goes on between two requests."""

    def __init__(self, language: str, database: Path | None = None) -> None:
        url = f"sqlite:///{database}" if database else ""
        self._moment = START
        app = create_app(Settings(database_url=url), lambda: self._moment)
        app.config["PROPAGATE_EXCEPTIONS"] = False
        self.app, self.client, self._language = app, app.test_client(), language

    def sign_in(self) -> Browser:
        """Give a name, as on a machine without accounts."""
        typed = (("name", "Пётр"), ("role", "Врач"), ("next", "/"))
        assert self.post("/who", typed, "/who").status_code == 303
        return self

    def get(self, address: str, **more: Any) -> TestResponse:
        return self._ask("GET", address, **more)

    def post(self, address: str, sent: Pairs = (), page: str = "/demo") -> TestResponse:
        """Post as a page of the form would, with a fresh token."""
        found = re.search(r'name="csrf-token" content="([^"]+)"', self.get(page).text)
        data: dict[str, list[str]] = {}
        for name, value in (*sent, ("csrf_token", found[1] if found else "")):
            data.setdefault(name, []).append(value)
        return self._ask("POST", address, data=data)

    def _ask(self, method: str, address: str, **more: Any) -> TestResponse:
        self._moment += timedelta(seconds=1)
        headers = {"Accept-Language": self._language, "Accept": "text/html"}
        return self.client.open(address, method=method, headers=headers, **more)


def pages(language: str, folder: Path) -> Pages:
    """Yield every kind of page by name."""
    stranger = Browser(language, folder / "strange.sqlite3")
    yield "a stranger", stranger.get("/who")
    yield "no name", stranger.post("/who", (("name", ""),), "/who")
    browser = Browser(language, folder / "kept.sqlite3").sign_in()
    for address in ("/", "/about", "/demo", "/screenings", "/nothing", "/who"):
        yield f"GET {address}", browser.get(address)
    yield "no such draft", browser.get(f"/screenings/{'0' * 32}")
    yield "not a page", browser.get("/result")
    yield "no token", browser.client.post("/", headers={"Accept-Language": language})
    yield from _wrong(browser)
    for case in ("C02", "C03", "C14"):
        yield from _kept(browser, case)
        yield from _unkept(Browser(language).sign_in(), case)
    yield "GET /screenings, filled", browser.get("/screenings")
    yield from _broken(browser)


def demos(language: str) -> Pages:
    """Yield the pages of the invented patients."""
    browser = Browser(language).sign_in()
    for name in re.findall(r'href="/demo/([\w-]+)"', browser.get("/demo").text):
        yield f"demo {name}", browser.get(f"/demo/{name}")


def invented_names() -> set[str]:
    """Return the words of the names and numbers of the invented patients."""
    invented = tomllib.loads(_DEMO.read_text("utf-8"))["patients"].values()
    typed = " ".join(text for each in invented for text in each["people"].values())
    return set(re.findall(r"[A-Za-z]+", typed))


def live(language: str) -> Iterator[dict[str, Any]]:
    """Yield what the page is told while somebody fills it in."""
    browser = Browser(language).sign_in()
    for number, sent in enumerate(_WRONG.values()):
        answers = fields(case_answers(f"C{number % 14 + 1:02}"))
        kept = (pair for pair in answers if pair[0] not in dict(sent))
        answer = browser.post("/form/live", (*kept, *sent, ("sequence", str(number))))
        yield answer.get_json()


def _wrong(browser: Browser) -> Pages:
    for name, sent in _WRONG.items():
        yield f"wrong {name}", browser.post("/form/check", sent)
        yield f"wrong {name}, finished", browser.post("/", (*sent, *_PATIENT))


def _kept(browser: Browser, case: str) -> Pages:
    """From the filled form to a released letter and its amendment."""
    id_ = f"{case}{'0' * 32}"[1:33].lower()
    sent = (*fields(case_answers(case)), *_PATIENT, ("page", id_), ("sequence", "1"))
    for name, *value in (
        ("check",),
        ("shortcut", "examination"),
        ("shortcut", "general"),
        ("shortcut", "twitching"),
        ("clear", "tw-type"),
    ):
        more = ((name, *value),) if value else ()
        yield f"{case} {name} {value}", browser.post("/form/check", (*sent, *more))
    yield f"{case} finish", browser.post("/", sent)
    draft = f"/screenings/{id_}"
    yield f"{case} draft", browser.get(draft)
    result = browser.get(f"{draft}/result")
    yield f"{case} result", result
    yield f"{case} nothing read", browser.post(f"{draft}/release")
    saved = browser.post(f"{draft}/letter", (*_WRITTEN, *_hidden(result)))
    yield f"{case} saved", saved
    release = (*_WRITTEN, *_hidden(saved))
    yield f"{case} release", browser.post(f"{draft}/release", release)
    yield f"{case} release again", browser.post(f"{draft}/release", release)
    yield f"{case} letter", browser.get(f"{draft}/letters/1")
    yield f"{case} no such letter", browser.get(f"{draft}/letters/7")
    yield f"{case} amend", browser.post(f"{draft}/amend")
    page = browser.get(f"{draft}/result")
    yield f"{case} amending", page
    wrong = (*_WRITTEN, *_otherwise(page)[:1], *_hidden(page))
    yield f"{case} without a reason", browser.post(f"{draft}/release", wrong)
    page = browser.get(f"{draft}/result")
    release = (*_WRITTEN, *_otherwise(page), *_hidden(page))
    yield f"{case} amended", browser.post(f"{draft}/release", release)
    yield f"{case} second letter", browser.get(f"{draft}/letters/2")
    yield f"{case} first letter", browser.get(f"{draft}/letters/1")
    yield f"{case} delete", browser.get(f"{draft}/delete")


def _unkept(browser: Browser, case: str) -> Pages:
    """The same where there is no database: the fields travel with the page."""
    sent = (*fields(case_answers(case)), *_PATIENT)
    yield f"{case} unkept", browser.get("/")
    page = browser.post("/result", sent)
    yield f"{case} unkept result", page
    release = (*_hidden(page), *_WRITTEN, *_otherwise(page))
    yield f"{case} unkept letter", browser.post("/letter", release)
    yield f"{case} unkept worklist", browser.get("/screenings")


def _broken(browser: Browser) -> Pages:
    """A fault of our own; last, since the application stays broken."""
    browser.app.view_functions["demo.demo"] = _fault
    yield "a fault", browser.get("/demo/eyelid")
    yield "a fault after sending", browser.post("/form/check", _PATIENT)


def _fault() -> str:
    raise RuntimeError


def _hidden(page: TestResponse) -> Pairs:
    """Return the hidden fields of the form of the result, as a browser sends them."""
    form = page.text.partition('<form id="decide"')[2].partition("</form>")[0]
    found = re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form)
    pairs = ((unescape(name), unescape(value)) for name, value in found)
    return tuple(pair for pair in pairs if pair[0] != "csrf_token")


def _otherwise(page: TestResponse) -> Pairs:
    """Return the decision for another outcome than the page shows."""
    found = 'data-outcome="urgent-neurology"' in page.text
    other = "gp-workup-review" if found else "urgent-neurology"
    return ("decision.outcome", other), ("decision.reason", TYPED)
