"""The outcome after each change, and that it is never of other answers than now."""

from datetime import UTC, datetime

from screening.config import Settings
from screening.web import create_app
from tests.support.responses import case_answers
from tests.web.form.filled import Tags, fields
from tests.web.form.result.clinic import Clinic

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def test_the_answer_carries_the_number_of_the_change(unkept: Clinic) -> None:
    given = [("wk-present", "none"), ("sequence", "17")]
    assert unkept.post("/form/live", given).get_json()["sequence"] == "17"


def test_before_the_first_answer_there_is_no_outcome(unkept: Clinic) -> None:
    for given in ([], [("patient.family", "Example"), ("lt-worry", "MND")]):
        answer = unkept.post("/form/live", given).get_json()
        assert answer["outcome"] is None
        assert "No answers yet" in answer["panel"]
        assert not answer["settled"]


def test_a_red_flag_says_at_once_what_to_do(unkept: Clinic) -> None:
    answer = unkept.post("/form/live", [("bu-swallow", "unsafe")]).get_json()
    assert "RED FLAG" in answer["banner"]
    assert "phone first" in answer["banner"]
    assert "ambulance" in answer["banner"]
    assert "swallowing" in answer["banner"]
    urgent = unkept.post("/form/live", [("wk-present", "functional-loss")]).get_json()
    assert "within 2 weeks" in urgent["banner"]


def test_a_child_with_a_red_flag_has_the_banner_of_the_paediatric_route(
    unkept: Clinic,
) -> None:
    child = unkept.post("/form/live", [("pt-age", "14")]).get_json()
    assert child["outcome"] == "out-of-scope"
    assert child["banner"] is None
    assert "Ask for red flags all the same" in child["panel"]
    given = [("pt-age", "14"), ("rs-breath", "rest-or-lying-flat")]
    flagged = unkept.post("/form/live", given).get_json()
    assert flagged["outcome"] == "out-of-scope"
    assert "RED FLAG, under 16" in flagged["banner"]
    assert "Breathless" in flagged["banner"]


def test_what_is_no_red_flag_has_no_banner(unkept: Clinic) -> None:
    given = fields(case_answers("C11"))
    assert unkept.post("/form/live", given).get_json()["banner"] is None


def test_it_says_when_nothing_can_change_the_outcome(unkept: Clinic) -> None:
    given = [("pt-age", "58"), ("bu-swallow", "unsafe")]
    answer = unkept.post("/form/live", given).get_json()
    assert answer["settled"]
    assert answer["next"] is None
    assert "You can finish" in answer["panel"]


def test_it_says_what_it_could_become_and_what_to_ask_next(unkept: Clinic) -> None:
    answer = unkept.post("/form/live", [("wk-present", "functional-loss")]).get_json()
    assert not answer["settled"]
    assert answer["next"] == "wk-tempo"
    assert "Same-day emergency" in answer["panel"]
    assert 'href="#q-wk-tempo"' in answer["panel"]


def test_the_suggestion_can_be_switched_off(unkept: Clinic) -> None:
    given = [("wk-present", "functional-loss"), ("page", "1")]
    off = unkept.post("/form/live", given).get_json()
    on = unkept.post("/form/live", [*given, ("guide", "on")]).get_json()
    assert (off["next"], on["next"]) == (None, "wk-tempo")
    assert 'href="#q-wk-tempo"' not in off["panel"]
    assert off["outcome"] == on["outcome"]


def test_what_only_an_unknown_answer_could_change_is_named(unkept: Clinic) -> None:
    given = fields({**case_answers("C11"), "ex-power": "not-examined"})
    answer = unkept.post("/form/live", given).get_json()
    assert answer["next"] is None
    assert not answer["settled"]
    assert 'href="#q-ex-power"' in answer["panel"]


def test_answers_that_do_not_fit_together_are_named(unkept: Clinic) -> None:
    given = [("wk-present", "functional-loss"), ("ex-power", "normal")]
    answer = unkept.post("/form/live", given).get_json()
    assert "power is normal" in answer["panel"]


def test_it_is_in_the_language_of_the_page(unkept: Clinic) -> None:
    unkept.client.get("/?lang=de")
    answer = unkept.post("/form/live", [("bu-swallow", "unsafe")]).get_json()
    assert "WARNZEICHEN" in answer["banner"]


def test_nobody_who_is_not_signed_in_is_answered() -> None:
    client = create_app(Settings()).test_client()
    json = {"Accept": "application/json"}
    answer = client.post("/form/live", data={"wk-present": "none"}, headers=json)
    assert answer.status_code == 401
    assert "outcome" not in answer.get_json()


def test_a_request_without_proof_changes_nothing(clinic: Clinic) -> None:
    answer = clinic.client.post("/form/live", data={"wk-present": "none"})
    assert answer.status_code == 400
    assert clinic.store.drafts.all() == []


def test_without_the_script_a_red_flag_says_how_old_it_is(unkept: Clinic) -> None:
    page = Tags(unkept.post("/form/check", [("bu-swallow", "unsafe")]).text)
    said = "As the answers were when they were last checked."
    assert said in page.texts["red-flag"]
    assert page.texts["beside"].count(said) == 1
    page = Tags(unkept.post("/form/check", [("wk-present", "none")]).text)
    assert said in page.texts["beside"]


def test_a_phone_that_shows_one_section_says_how_many_more_are_open(
    unkept: Clinic,
) -> None:
    at = "2026-11-20T10:00:00Z"
    used = [(f"shortcut.{key}", at) for key in ("first", "triggers", "symptoms")]
    given = [*used, ("pt-age", "40"), ("wk-present", "none")]
    panel = unkept.post("/form/live", given).get_json()["panel"]
    assert panel.count('class="left-over"') == 3
    assert panel.count("2 more sections are open too") == 1
    panel = unkept.post("/form/live", given[:1] + given[3:]).get_json()["panel"]
    assert "more section" not in panel
