"""The plain text: outcome first, nothing wider than a terminal, no walls of normals."""

import dataclasses
import re
from datetime import UTC, datetime

import pytest

from screening import pipeline
from screening.fhir.json_output import dumps
from screening.summary import plain_text, summary_of, summary_text
from screening.wording.common import disclaimer
from tests.support.patients import CLEAN
from tests.support.responses import build_response, case_answers, cases

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def text(answers: dict[str, object], **overrides: object) -> str:
    body = dumps(build_response(answers, **overrides))
    return summary_text(pipeline.screen(body, NOW))


@pytest.mark.parametrize("case_id", sorted(cases()))
def test_it_fits_a_terminal_and_begins_with_the_outcome(case_id: str) -> None:
    body = dumps(build_response(case_answers(case_id)))
    screened = pipeline.screen(body, NOW)
    written = summary_text(screened)
    lines = written.splitlines()
    assert lines[0] == summary_of(screened).outcome_display
    # The canonical of the questionnaire is one word that cannot be broken.
    assert [line for line in lines[:-1] if len(line) > 78] == []
    assert disclaimer("en").split(":")[0] in written


def test_normal_gate_answers_are_one_line() -> None:
    written = text({**CLEAN, "tw-sites": ["eyelid"]})
    assert "Every safety question is answered, and none is a warning sign." in written
    assert "Tongue at rest" not in section(written, "Why")
    # What the rule asks beside the gate is still said.
    assert "Where is the twitching? Eyelid" in section(written, "Why")


def section(written: str, heading: str) -> str:
    """Return what stands under a heading, up to the next one."""
    found = re.search(rf"^{heading}\n-+\n(.*?)\n\n[^\n]+\n--", written, re.S | re.M)
    assert found, heading
    return found[1]


def test_open_questions_are_grouped_by_why_they_are_open() -> None:
    opened = {
        "ex-power": "not-examined",
        "bu-speech": "unknown",
        "rs-breath": "unknown",
    }
    written = text({**CLEAN, **opened})
    assert "Not examined (1):" in written
    assert "Asked, not known (2):" in written
    assert "Not answered" not in written


def test_it_names_only_a_few_answers_that_would_raise_the_urgency() -> None:
    written = text(CLEAN)
    changes = section(written, "What would make it more urgent")
    bullets = [line for line in changes.splitlines() if line.startswith("- ")]
    assert len(bullets) == 5
    assert "-> Same-day emergency" in changes


def test_contradictions_are_said() -> None:
    assert "sex at birth is male" in text(
        {**CLEAN, "pt-sex": "male", "tr-mgneed": ["pregnancy"]}
    )


def test_a_child_gets_the_paediatric_route_and_the_red_flags_only() -> None:
    written = text({**CLEAN, "pt-age": 12, "bu-speech": "yes"})
    assert "paediatric route" in written
    assert "Red flags met" in written
    assert "U03" in written
    assert "Self-care" not in written
    assert "more urgent" not in written
    assert "None in these answers." in text({**CLEAN, "pt-age": 12})


def test_an_unfinished_response_says_that_it_is_preliminary() -> None:
    assert "PRELIMINARY" in text(CLEAN, status="in-progress")
    assert "PRELIMINARY" not in text(CLEAN)


def test_without_a_rule_it_says_why_it_does_not_reassure() -> None:
    screened = pipeline.screen(dumps(build_response(CLEAN)), NOW)
    bare = dataclasses.replace(summary_of(screened), rules=())
    assert "No rule is met." in plain_text(bare)


def test_an_incomplete_response_says_so_at_the_top() -> None:
    headline = text({**CLEAN, "ex-power": "not-examined"}).split("\n\n")[0]
    assert "INCOMPLETE: safety questions that are open: 1. Do not reassure." in headline
    assert "INCOMPLETE" not in text(CLEAN)


def test_where_it_names_every_such_answer_it_does_not_speak_of_more() -> None:
    screened = pipeline.screen(dumps(build_response(CLEAN)), NOW)
    summary = summary_of(screened)
    few = dataclasses.replace(summary, would_change=summary.would_change[:2])
    assert "more; the JSON" in plain_text(summary)
    assert "more; the JSON" not in plain_text(few)
