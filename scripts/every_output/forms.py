"""The pages of the form as a browser asks for them, in both languages."""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from html import unescape
from pathlib import Path
from random import Random
from typing import Any

from werkzeug.test import TestResponse

from every_output.answers import at_random, flat
from every_output.application import NOW, application, whole
from every_output.bodies import cases

GROUPS = ("form", "live")
Output = tuple[str, bytes]
Pairs = tuple[tuple[str, str], ...]
_WRITTEN: Pairs = (
    ("lt-impression", "Benign, I think (test)"),
    ("lt-question", "Is an EMG needed? (test)"),
)
_PATIENT: Pairs = (
    ("patient.family", "Müller-Muster"),
    ("patient.given", "Eva Maria"),
    ("patient.identifier", "999"),
)
_LIVE = 120


def names(root: Path, group: str) -> list[str]:
    """Return the walks through the form, each with an application of its own."""
    languages = ("en", "de")
    if group == "live":
        return [f"{language}-{part}" for language in languages for part in range(3)]
    walks = ("pages", *cases(root), "demo")
    return [f"{language}-{walk}" for language in languages for walk in walks]


def outputs(root: Path, group: str, name: str) -> Iterator[Output]:
    """Walk through the form and yield each page."""
    language, _, walk = name.partition("-")
    with tempfile.TemporaryDirectory() as folder:
        browser = Browser(f"sqlite:///{folder}/screening.sqlite3", language)
        if group == "live":
            yield from _live(browser, int(walk))
        elif walk == "pages":
            yield from _pages(browser)
        elif walk == "demo":
            yield from _demo(browser)
        else:
            yield from _case(browser, walk, cases(root)[walk])
            yield from _unkept(Browser("", language), walk, cases(root)[walk])


class Browser:
    """One clinician at one browser; the clock goes on between two requests."""

    def __init__(self, database: str, language: str) -> None:
        self._moment = NOW
        self._language = language
        self._client = application(
            lambda: self._moment, DATABASE_URL=database
        ).test_client()
        self.first = [self.get("/who"), self.get("/")]
        self.post("/who", (("name", "Dr. Test"), ("role", "GP"), ("next", "/")), "/who")

    def get(self, address: str) -> TestResponse:
        return self._ask("GET", address)

    def post(self, address: str, fields: Pairs, page: str = "/demo") -> TestResponse:
        """Post as a page of the form would, with a fresh token."""
        found = re.search(r'name="csrf-token" content="([^"]+)"', self.get(page).text)
        data: dict[str, list[str]] = {}
        for name, value in (*fields, ("csrf_token", found[1] if found else "")):
            data.setdefault(name, []).append(value)
        return self._ask("POST", address, data=data)

    def _ask(self, method: str, address: str, **more: Any) -> TestResponse:
        self._moment += timedelta(seconds=1)
        headers = {"Accept-Language": self._language}
        return self._client.open(address, method=method, headers=headers, **more)


def _pages(browser: Browser) -> Iterator[Output]:
    prefix = "pages/" + browser._language
    yield f"{prefix}.stranger-who.html", whole(browser.first[0])
    yield f"{prefix}.stranger.html", whole(browser.first[1])
    addresses = ("/", "/about", "/demo", "/screenings", "/nothing", "/who", "/sign-in")
    found: set[str] = set()
    for address in addresses:
        page = browser.get(address)
        found |= set(
            re.findall(r'(?:href|src)="(/[^"?]+\.(?:css|js|svg|png))[?"]', page.text)
        )
        name = address.strip("/").replace("/", "-") or "start"
        yield f"{prefix}.{name}.html", whole(page)
    for asset in sorted(found):
        answer = browser.get(asset)
        digest = hashlib.sha256(answer.data).hexdigest()
        yield f"{prefix}.asset{asset.replace('/', '-')}", digest.encode()
    for name, fields in _WRONG.items():
        page = browser.post("/form/check", fields)
        yield f"{prefix}.wrong-{name}.html", whole(page)
        yield f"{prefix}.wrong-{name}.json", whole(browser.post("/form/live", fields))
    yield (
        f"{prefix}.no-token.html",
        whole(browser._ask("POST", "/", data={"pt-age": "3"})),
    )
    yield f"{prefix}.gone.html", whole(browser.get("/screenings/" + "0" * 32))


_WRONG: dict[str, Pairs] = {
    "age": (("pt-age", "old"), ("patient.family", "A")),
    "birth": (("patient.birthDate", "31.02.1990"), ("pt-age", "30")),
    "option": (("tw-type", "wrong"), ("pt-age", "30")),
    "unit": (("lb-mg", "0,8"), ("lb-mg.unit", "kg")),
    "number": (("lb-k", "a lot"), ("lb-ck", "1.2.3"), ("lb-ca", "9000")),
    "dates": (("lt-onset-date", "tomorrow"), ("lt-exam-date", "2031-01-01")),
    "long": (("lt-worry", "x" * 5000),),
}


def _demo(browser: Browser) -> Iterator[Output]:
    language = browser._language
    listed = re.findall(r'href="/demo/([\w-]+)"', browser.get("/demo").text)
    for name in listed:
        yield f"demo/{language}.{name}.html", whole(browser.get(f"/demo/{name}"))


def _case(browser: Browser, case: str, answers: dict[str, Any]) -> Iterator[Output]:
    """From the filled form to a released letter and its amendment."""
    prefix = f"{case}/{browser._language}"
    id_ = hashlib.md5(case.encode()).hexdigest()
    fields: Pairs = (*flat(answers), *_PATIENT, ("page", id_), ("sequence", "1"))
    for key in ("check", "shortcut=examination", "shortcut=general", "clear=tw-type"):
        name, _, value = key.partition("=")
        more: Pairs = ((name, value),) if value else ()
        page = browser.post("/form/check", (*fields, *more))
        yield f"{prefix}.{key}.html", whole(page)
    yield f"{prefix}.finish.html", whole(browser.post("/", fields))
    draft = f"/screenings/{id_}"
    yield f"{prefix}.draft.html", whole(browser.get(draft))
    result = browser.get(f"{draft}/result")
    yield f"{prefix}.result.html", whole(result)
    yield f"{prefix}.unread.html", whole(browser.post(f"{draft}/release", ()))
    written = (*_WRITTEN, *_hidden(result))
    saved = browser.post(f"{draft}/letter", written)
    yield f"{prefix}.saved.html", whole(saved)
    for form in ("text", "bundle", "summary"):
        answer = browser.post(f"{draft}/letter?as={form}", (*_WRITTEN, *_hidden(saved)))
        yield f"{prefix}.draft.{form}", whole(answer)
    release = (*_WRITTEN, *_hidden(saved))
    yield f"{prefix}.release.html", whole(browser.post(f"{draft}/release", release))
    yield from _letter(browser, prefix, f"{draft}/letters/1")
    yield f"{prefix}.amend.html", whole(browser.post(f"{draft}/amend", ()))
    yield f"{prefix}.amending.html", whole(browser.get(f"{draft}/result"))
    page = browser.get(f"{draft}/result")
    release = (*_WRITTEN, *_otherwise(page), *_hidden(page))
    yield f"{prefix}.amended.html", whole(browser.post(f"{draft}/release", release))
    yield from _letter(browser, prefix, f"{draft}/letters/2")
    yield f"{prefix}.worklist.html", whole(browser.get("/screenings"))
    yield f"{prefix}.delete.html", whole(browser.get(f"{draft}/delete"))


def _letter(browser: Browser, prefix: str, address: str) -> Iterator[Output]:
    n = address[-1]
    for suffix in (".pdf", ".json", ".txt", "/summary.json", "/request.json"):
        answer = browser.get(address + suffix)
        name = f"{prefix}.letter-{n}{suffix.replace('/', '-')}"
        yield name, _file(answer)
    yield f"{prefix}.letter-{n}.html", whole(browser.get(address))


def _unkept(browser: Browser, case: str, answers: dict[str, Any]) -> Iterator[Output]:
    """The same where there is no database: the fields travel with the page."""
    prefix = f"{case}/{browser._language}.unkept"
    fields = (*flat(answers), *_PATIENT)
    yield f"{prefix}.finish.html", whole(browser.post("/", fields))
    page = browser.post("/result", fields)
    yield f"{prefix}.result.html", whole(page)
    release = (*_hidden(page), *_WRITTEN, *_otherwise(page))
    yield f"{prefix}.letter.html", whole(browser.post("/letter", release))
    yield f"{prefix}.release.pdf", _file(browser.post("/release", release))
    yield f"{prefix}.worklist.html", whole(browser.get("/screenings"))


def _live(browser: Browser, part: int) -> Iterator[Output]:
    for number in range(part, _LIVE, 3):
        random = Random(f"live {number}")
        answers = at_random(5000 + number, random.choice((0.1, 0.4, 0.9)), 0.1)
        fields = (*flat(answers), ("sequence", str(number)))
        answer = browser.post("/form/live", fields)
        yield f"{browser._language}.{number:03}.json", whole(answer)


def _hidden(page: TestResponse) -> Pairs:
    """Return the hidden fields of the form of the result, as a browser sends them."""
    form = page.text.partition('<form id="decide"')[2].partition("</form>")[0]
    found = re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form)
    pairs = ((unescape(name), unescape(value)) for name, value in found)
    return tuple(pair for pair in pairs if pair[0] != "csrf_token")


def _otherwise(page: TestResponse) -> Pairs:
    """Return the decision for another outcome than the page shows."""
    found = 'data-outcome="urgent-neurology"' in page.text
    return (
        ("decision.outcome", "gp-workup-review" if found else "urgent-neurology"),
        ("decision.reason", "Known to the clinic & seen before."),
    )


def _file(answer: TestResponse) -> bytes:
    """Return a PDF as it is, and whatever came instead with its status."""
    return answer.data if answer.mimetype == "application/pdf" else whole(answer)
