"""Follow-ups open as enableWhen says, and what is no longer asked is not sent."""

from datetime import UTC, datetime

import pytest

from screening import pipeline
from screening.clinical.answers import Answers
from screening.clinical.shown import shown_questions
from screening.rulebook import RULEBOOK
from screening.web.form.form_data import FormData
from screening.web.form.request import shown, to_fhir
from tests.web.form.filled import Tags
from tests.web.form.result.clinic import Clinic

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
OPENED_BY = {
    "wk-tempo": ("wk-present", "functional-loss"),
    "wk-pattern": ("wk-present", "subjective-only"),
    "rl-criteria": ("tw-sites", "calf-foot"),
    "ur-dark": ("dr-classes", "statin-fibrate"),
    "hx-kennedy": ("pt-sex", "male"),
}


def test_these_are_all_the_follow_ups() -> None:
    follow_ups = {q.link_id for q in RULEBOOK.questions if q.shown_when is not None}
    assert follow_ups == OPENED_BY.keys()


@pytest.mark.parametrize("link_id", OPENED_BY)
def test_one_is_hidden_until_its_condition_is_met(link_id: str, unkept: Clinic) -> None:
    closed = Tags(unkept.client.get("/").text).one("fieldset", id=f"q-{link_id}")
    assert "hidden" in closed
    page = unkept.post("/form/check", [OPENED_BY[link_id]])
    assert "hidden" not in Tags(page.text).one("fieldset", id=f"q-{link_id}")
    live = unkept.post("/form/live", [OPENED_BY[link_id]]).get_json()
    assert link_id in live["shown"]


@pytest.mark.parametrize("link_id", OPENED_BY)
def test_an_answer_that_is_no_longer_asked_stays_and_is_not_sent(
    link_id: str, unkept: Clinic
) -> None:
    question = RULEBOOK.question(link_id)
    answer = (link_id, question.options[0])
    sent = to_fhir(FormData([answer]), NOW, "en")
    assert sent.ignored == {link_id}
    assert link_id not in pipeline.assessed(sent.case(NOW), NOW).assessment.answers
    page = Tags(unkept.post("/form/check", [answer]).text)
    assert answer in page.chosen()
    assert "Not counted now" in page.texts[f"q-{link_id}"]
    assert "hidden" not in page.one("fieldset", id=f"q-{link_id}")


def test_an_open_follow_up_has_no_note(unkept: Clinic) -> None:
    page = unkept.post("/form/check", [("wk-present", "functional-loss")])
    notes = Tags(page.text).of("p", **{"class": "note not-sent"})
    assert notes
    assert all("hidden" in each for each in notes)


def test_what_cannot_be_read_opens_nothing() -> None:
    both = FormData([("pt-sex", "male"), ("pt-sex", "female"), ("wk-present", "<b>")])
    assert shown(both) == shown_questions(Answers({}), RULEBOOK)
