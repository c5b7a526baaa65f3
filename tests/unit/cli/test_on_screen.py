"""What a person sees: on a terminal, in a refusal, and for every kind of rule."""

import dataclasses
import sys
from datetime import UTC, datetime

import pytest

from screening import pipeline
from screening.cli.check import result_bytes
from screening.cli.demo import sample
from screening.cli.refusals import explained
from screening.cli.rules import explained_rule
from screening.cli.screen_text import show
from screening.errors import Problem, Refused
from screening.rulebook import RULEBOOK
from screening.summary import summary_of, summary_text
from tests.unit.cli.running import screening

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def test_the_outcome_is_coloured_and_every_word_is_there(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    screened = pipeline.screen(sample("emergency-same-day"), NOW)
    show(summary_of(screened))
    written = capsys.readouterr().out
    assert "\x1b[1;31mSame-day emergency" in written
    for line in summary_text(screened).splitlines():
        assert line.strip("=-") in written


def test_a_refusal_names_the_question_and_the_place(
    capsys: pytest.CaptureFixture[str],
) -> None:
    problem = Problem("value", "Too high.", "QuestionnaireResponse.item[3]", "pt-age")
    with pytest.raises(SystemExit) as ended, explained():
        raise Refused(problem)
    assert ended.value.code == 3
    message = capsys.readouterr().err
    assert "- Too high.\n  Question: pt-age\n" in message
    assert "  Where: QuestionnaireResponse.item[3]\n" in message


def test_the_remark_on_a_source_is_shown() -> None:
    text = " ".join(explained_rule(RULEBOOK.rule("E12")))
    assert "- HCA (from memory): " in text


def test_the_reviewer_of_a_rule_is_named() -> None:
    rule = RULEBOOK.rule("E01")
    reviewed = dataclasses.replace(rule.review, reviewed_by="Dr Invented")
    text = " ".join(explained_rule(dataclasses.replace(rule, review=reviewed)))
    assert "Reviewed by Dr Invented." in text
    assert "No clinician" not in text


def test_the_doctor_judges_by_the_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("screening.cli.doctor.sample", lambda name: b"{}")
    assert "MISSING  a letter" in screening("doctor", code=1).stdout


def test_there_is_no_other_form() -> None:
    screened = pipeline.screen(sample("out-of-scope"), NOW)
    with pytest.raises(ValueError, match="xml"):
        result_bytes(screened, "xml")
