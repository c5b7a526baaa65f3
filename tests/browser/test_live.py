"""The outcome beside the form is that of the latest change, or says that it is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Watched
from tests.browser.doctor import Doctor
from tests.browser.serving import Server

RED = ("gn-acute", "seizure")


def open_form(watched: Watched, server: Server) -> Doctor:
    doctor = Doctor(watched.page(server))
    doctor.opens_the_form()
    return doctor


class Held:
    """Holds the answers to live questions back until they are let go."""

    def __init__(self, page: Page, wanted: Callable[[str], bool]) -> None:
        self._waiting: list[Route] = []
        self._wanted = wanted
        page.route("**/form/live", self._meet)

    def _meet(self, route: Route) -> None:
        if self._wanted(route.request.post_data or ""):
            self._waiting.append(route)
        else:
            route.continue_()

    def let_go(self) -> None:
        for route in self._waiting:
            route.continue_()
        self._waiting.clear()

    def __len__(self) -> int:
        return len(self._waiting)


def test_a_red_flag_is_seen_when_it_is_entered(
    server: Server, watched: Watched
) -> None:
    doctor = open_form(watched, server)
    doctor.chooses("rs-breath", "rest-or-lying-flat")
    doctor.sees("emergency-same-day")
    banner = doctor.page.locator("#red-flag")
    expect(banner).to_be_visible()
    expect(banner).to_have_attribute("role", "alert")
    assert (banner.text_content() or "").strip()


def test_the_outcome_is_marked_as_updating_at_once(
    server: Server, watched: Watched
) -> None:
    doctor = open_form(watched, server)
    doctor.chooses("pt-sex", "male")
    doctor.sees("gp-workup-review")
    held = Held(doctor.page, lambda sent: "seizure" in sent)
    with doctor.page.expect_request("**/form/live"):
        doctor.chooses(*RED)
        expect(doctor.page.locator("#panel")).to_have_attribute("aria-busy", "true")
    # Until the answer is there, however late.
    expect(doctor.page.locator("#panel[aria-busy] .busy")).to_be_visible()
    held.let_go()
    doctor.sees("emergency-same-day")


def without(page: Page, *guards: str) -> None:
    """Plant faults: take away what keeps an old answer from being shown."""

    def planted(route: Route) -> None:
        script = route.fetch().text()
        for guard in guards:
            assert guard in script
            script = script.replace(guard, "")
        route.fulfill(body=script, content_type="text/javascript")

    page.route("**/form*.js*", planted)


def late_answer(doctor: Doctor, *, aborted: bool = False) -> None:
    """Let the answer to an earlier change come after the answer to the latest."""
    page = doctor.page
    doctor.opens_the_form()
    doctor.chooses("pt-sex", "male")
    doctor.sees("gp-workup-review")
    held = Held(page, lambda sent: "seizure" in sent)
    with page.expect_request("**/form/live"):
        doctor.chooses(*RED)
    with page.expect_response("**/form/live"):
        doctor.chooses("gn-acute", "none")
    doctor.sees("gp-workup-review")
    assert len(held) == 1
    if aborted:
        held.let_go()
    else:
        with page.expect_response("**/form/live") as late:
            held.let_go()
        late.value.finished()
    # What comes from the server after it has also reached the page.
    page.evaluate("fetch('/healthz').then((answer) => answer.text())")


def test_an_answer_that_comes_late_is_not_shown(
    server: Server, watched: Watched
) -> None:
    doctor = Doctor(watched.page(server))
    late_answer(doctor, aborted=True)
    doctor.sees("gp-workup-review")


ABORT = "asking?.abort();"
LATEST = "if (mine !== sequence) return;"


def test_the_sequence_alone_keeps_a_late_answer_away(
    server: Server, watched: Watched
) -> None:
    doctor = Doctor(watched.page(server))
    without(doctor.page, ABORT)
    late_answer(doctor)
    doctor.sees("gp-workup-review")


def test_without_the_sequence_the_late_answer_would_be_shown(
    server: Server, watched: Watched
) -> None:
    # The fault planted: it shows that the tests before this one can fail.
    doctor = Doctor(watched.page(server))
    without(doctor.page, ABORT, LATEST)
    late_answer(doctor)
    doctor.sees("emergency-same-day")


def test_a_press_is_not_lost_to_an_answer_that_comes_meanwhile(
    server: Server, watched: Watched
) -> None:
    doctor = open_form(watched, server)
    page = doctor.page
    doctor.chooses("pt-sex", "male")
    doctor.sees("gp-workup-review")
    held = Held(page, lambda sent: "seizure" in sent)
    with page.expect_request("**/form/live"):
        doctor.chooses(*RED)
    page.locator("#finish").hover()
    page.mouse.down()
    with page.expect_response("**/form/live") as answer:
        held.let_go()
    answer.value.finished()
    page.evaluate("fetch('/healthz').then((answer) => answer.text())")
    page.mouse.up()
    expect(page.locator("main h1#outcome")).to_be_visible()
    assert doctor.result() == "emergency-same-day"


@pytest.mark.parametrize("failure", ["abort", "500", "nonsense"])
def test_an_outcome_that_could_not_be_renewed_is_taken_away(
    failure: str, server: Server, watched: Watched
) -> None:
    doctor = open_form(watched, server)
    doctor.chooses("pt-sex", "male")
    doctor.sees("gp-workup-review")

    def fail(route: Route) -> None:
        match failure:
            case "abort":
                route.abort()
            case "500":
                route.fulfill(status=500, body="")
            case _:
                route.fulfill(body="<html>", content_type="text/html")

    doctor.page.route("**/form/live", fail)
    doctor.chooses(*RED)
    expect(doctor.page.locator("#panel .stale")).to_be_visible()
    expect(doctor.page.locator("#panel #outcome")).to_have_count(0)
    doctor.page.unroute("**/form/live")
    doctor.page.locator("#again").click()
    doctor.sees("emergency-same-day")
    # The browser itself notes the failed request.
    watched.complaints.clear()


def test_the_result_is_reckoned_again_when_the_form_is_sent(
    server: Server, watched: Watched
) -> None:
    # Nothing live was ever answered, and the result is right.
    doctor = open_form(watched, server)
    Held(doctor.page, lambda _: True)
    doctor.chooses(*RED)
    doctor.finishes()
    assert doctor.result() == "emergency-same-day"


def test_finishing_waits_for_the_draft_that_is_being_made(
    server: Server, watched: Watched
) -> None:
    doctor = open_form(watched, server)
    held = Held(doctor.page, lambda _: True)
    with doctor.page.expect_request("**/form/live"):
        doctor.chooses(*RED)
    doctor.page.locator("#finish").click()
    held.let_go()
    expect(doctor.page.locator("main h1#outcome")).to_be_visible()
    assert doctor.result() == "emergency-same-day"


def test_what_was_answered_while_the_connection_was_away_counts(
    server: Server, watched: Watched
) -> None:
    doctor = open_form(watched, server)
    doctor.chooses("pt-sex", "male")
    doctor.sees("gp-workup-review")
    doctor.page.wait_for_url("**/screenings/*")
    doctor.page.route("**/form/live", lambda route: route.abort())
    doctor.chooses(*RED)
    expect(doctor.page.locator("#panel .stale")).to_be_visible()
    doctor.page.locator(".finish").click()
    doctor.page.wait_for_url("**/result")
    # The browser itself notes the failed request.
    watched.complaints.clear()
    assert doctor.result() == "emergency-same-day"


def test_hasty_presses_end_with_the_last_one(server: Server, watched: Watched) -> None:
    doctor = open_form(watched, server)
    codes = ["none", "exertion-only", "rest-or-lying-flat", "unknown"]
    for code in codes * 5:
        doctor.chooses("rs-breath", code)
    doctor.sees("gp-workup-review")
    doctor.chooses("rs-breath", "rest-or-lying-flat")
    doctor.sees("emergency-same-day")


def test_when_nothing_can_change_the_outcome_it_says_so(
    server: Server, watched: Watched
) -> None:
    doctor = open_form(watched, server)
    doctor.types("pt-age", "50")
    doctor.chooses("rs-breath", "rest-or-lying-flat")
    doctor.sees("emergency-same-day")
    expect(doctor.page.locator("#panel .settled")).to_be_visible()
    expect(doctor.page.locator("#finish.primary")).to_be_visible()
