"""How outcomes, questions and answers are called, and which versions were used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from screening.clinical.answers import Answers, State
from screening.clinical.question import Question
from screening.clinical.rule import Outcome
from screening.clinical.wording import Wording
from screening.clinical.words import unit_of

_OPEN = {
    State.UNANSWERED.value: "Not answered",
    State.UNKNOWN.value: "Not known",
    State.NOT_EXAMINED.value: "Not examined",
}


@dataclass(frozen=True)
class Labels:
    """What the caller knows and the summary repeats.

    `outcomes` holds the display text of each outcome, `questionnaire` the canonical
    with its version.
    """

    wording: Wording
    outcomes: Mapping[str, str]
    questionnaire: str
    rulebook_sha256: str
    disclaimer: str

    def outcome(self, outcome: Outcome) -> str:
        """Return the display text of an outcome."""
        return self.outcomes[outcome.value]

    def question(self, link_id: str) -> str:
        """Return the text of a question."""
        return self.wording.question(link_id)

    def code(self, link_id: str, code: str | None) -> str:
        """Return an answer in words: an option, or the kind of opening."""
        given = str(code)
        return _OPEN.get(given) or self.wording.option(link_id, given)


def plain_number(number: Decimal) -> int | float:
    """Return a JSON number: whole where the value is whole."""
    return int(number) if number == number.to_integral_value() else float(number)


def number_in_words(number: Decimal, question: Question) -> str:
    """Write a number with its unit."""
    return f"{number:f} {unit_of(question)}"


def as_given(question: Question, answers: Answers) -> str:
    """Return the number as it was given, in brackets, where its unit is another."""
    measured = answers.measured(question.link_id)
    if measured is None or measured.unit in (None, unit_of(question)):
        return ""
    return f" (given as {measured.given:f} {measured.unit})"
