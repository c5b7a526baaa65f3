"""An error on a page is a page in the reader's language; what was typed is kept."""

import pytest
from werkzeug.test import TestResponse

from screening.web.form import page as form
from tests.web.form.filled import Tags
from tests.web.form.result.clinic import Clinic

READER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
CANARY = "KanaryQ7"
TOO_LONG = ("lt-worry", "x" * 300_000)


@pytest.fixture
def faulty(unkept: Clinic, monkeypatch: pytest.MonkeyPatch) -> Clinic:
    """A clinic whose form has a fault, with what was typed in its message."""

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError(CANARY)

    monkeypatch.setattr(form, "check_form", fail)
    return unkept


def assert_page(answer: TestResponse, status: int, title: str) -> Tags:
    assert answer.status_code == status
    assert answer.mimetype == "text/html"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    page = Tags(answer.text)
    assert len(page.of("h1")) == 1
    assert title in page.texts["main"]
    return page


def test_too_much_is_said_in_words_and_leads_back(unkept: Clinic) -> None:
    for address in ("/", "/form/check", "/result", "/release"):
        page = assert_page(unkept.post(address, [TOO_LONG]), 413, "Too much to send")
        assert "Go back in your browser" in page.texts["main"]


def test_an_address_nobody_serves_is_a_page_to_a_reader_only(unkept: Clinic) -> None:
    assert_page(unkept.client.get("/nothing", headers=READER), 404, "Not found")
    assert_page(unkept.client.get("/demo/nobody"), 404, "Not found")
    for address, asked in (("/nothing", {}), ("/fhir/Nothing/1", READER)):
        answer = unkept.client.get(address, headers=asked)
        assert answer.status_code == 404
        assert answer.get_json()["resourceType"] == "OperationOutcome"


def test_a_result_opened_by_its_address_is_explained(unkept: Clinic) -> None:
    answer = unkept.client.get("/result", headers=READER)
    page = assert_page(answer, 405, "cannot be opened like this")
    assert "POST" in answer.headers["Allow"]
    assert page.of("a", href="/")


def test_a_fault_loses_nothing_typed_and_shows_nothing_of_itself(
    faulty: Clinic,
) -> None:
    typed = ("patient.family", 'Öz"türk')
    answer = faulty.post("/form/check", [typed, ("wk-present", "none")])
    page = assert_page(answer, 500, "A fault of this service")
    assert page.one("form", **{"class": "door"})["action"] == "/form/check"
    sent = {(e.get("name"), e.get("value")) for e in page.of("input", type="hidden")}
    assert {typed, ("wk-present", "none")} <= sent
    assert CANARY not in answer.text
    assert "Traceback" not in answer.text
    assert "reference" in page.texts["main"]


def test_a_page_that_fails_can_be_asked_for_again(faulty: Clinic) -> None:
    answer = faulty.client.get("/?lang=en")
    page = assert_page(answer, 500, "A fault of this service")
    assert page.of("a", href="/?lang=en", **{"class": "button primary"})
    assert not page.of("form", **{"class": "door"})


def test_a_password_is_not_written_into_the_page(
    unkept: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise RuntimeError

    monkeypatch.setattr("screening.web.accounts.resend.from_form", fail)
    answer = unkept.post("/sign-in", [("username", "ada"), ("password", CANARY)])
    assert_page(answer, 500, "A fault of this service")
    assert CANARY not in answer.text


def test_it_is_said_in_german(faulty: Clinic) -> None:
    faulty.client.get("/demo?lang=de")
    assert_page(faulty.client.get("/"), 500, "Ein Fehler dieses Dienstes")
    page = assert_page(faulty.post("/", [TOO_LONG]), 413, "Zu viel auf einmal")
    assert page.one("html")["lang"] == "de"


def test_the_script_of_the_form_still_gets_json(unkept: Clinic) -> None:
    answer = unkept.post("/form/live", [TOO_LONG])
    assert answer.status_code == 413
    assert answer.get_json()["resourceType"] == "OperationOutcome"


def test_without_the_form_everything_stays_fhir(unkept: Clinic) -> None:
    from screening.config import Settings
    from screening.web.app import create_app

    client = create_app(Settings(form=False)).test_client()
    answer = client.get("/nothing", headers=READER)
    assert answer.get_json()["resourceType"] == "OperationOutcome"
