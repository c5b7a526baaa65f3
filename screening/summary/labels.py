"""How outcomes, questions and answers are called in one language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from screening.clinical.answers import Answers
from screening.clinical.question import Question
from screening.clinical.rule import Outcome
from screening.summary.phrases import SummaryPhrases, summary_phrases
from screening.wording.conditions import amount, unit_of
from screening.wording.language import language_of
from screening.wording.questions import Wording, wording
from screening.wording.rulebook import RulebookWords, rulebook_words


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of a summary in one language."""

    language: str

    @property
    def wording(self) -> Wording:
        """Return the texts of the questions and options."""
        return wording(self.language)

    @property
    def rulebook(self) -> RulebookWords:
        """Return the words of the rulebook in the language of the labels."""
        return rulebook_words(self.language)

    @property
    def phrases(self) -> SummaryPhrases:
        """Return our own words in the language of the labels."""
        return summary_phrases(self.language)

    def joined(self, texts: Iterable[str]) -> str:
        """Join texts to one sentence."""
        return language_of(self.wording.language).punctuation.joined(texts)

    def outcome(self, outcome: Outcome) -> str:
        """Return the display text of an outcome."""
        return self.rulebook.outcome(outcome)

    def question(self, link_id: str) -> str:
        """Return the text of a question."""
        return self.wording.question(link_id)

    def code(self, link_id: str, code: str | None) -> str:
        """Return an answer in words: an option, or the kind of opening."""
        given = str(code)
        if given in self.phrases.open:
            return self.phrases.open[given]
        return self.wording.option(link_id, given)

    def number(self, number: Decimal, question: Question) -> str:
        """Write a number with the unit of its question."""
        return amount(number, unit_of(question), self.language)

    def as_entered(self, question: Question, answers: Answers) -> str:
        """Say, where the number was given in another unit, what was given."""
        measured = answers.measured(question.link_id)
        if (
            measured is None
            or measured.unit is None
            or measured.unit == unit_of(question)
        ):
            return ""
        given = amount(measured.given, measured.unit, self.language)
        return self.phrases.given_as.format(given=given)


def plain_number(number: Decimal) -> int | float:
    """Return a JSON number: whole where the value is whole."""
    return int(number) if number == number.to_integral_value() else float(number)
