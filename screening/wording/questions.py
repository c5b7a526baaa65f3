"""The words of the questions and options, and of the terms that conditions name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property

from screening.clinical.criteria import Unanswered
from screening.clinical.fold import findings
from screening.rulebook import RULEBOOK
from screening.rulebook.terms import CLEAN_GATE
from screening.wording.catalogue import Catalogue, per_language


@dataclass(frozen=True, slots=True)
class TermWords:
    """A shared term, and the same denied."""

    means: str
    denied: str


class Wording:
    """Looks up the words of questions and options by link id and code."""

    def __init__(self, words: Catalogue) -> None:
        self.language = words.language
        self._words = words

    def question(self, link_id: str) -> str:
        """Return the text of a question or of a group."""
        return self._words.text("questions", link_id, "text")

    def option(self, link_id: str, code: str) -> str:
        """Return the text of an option: the question's own, else that of the code."""
        own: dict[str, str] = self._words.entry("questions", link_id).get("options", {})
        return own[code] if code in own else self._words.text("answers", code)

    def name(self, link_id: str) -> str:
        """Return the short name of a question, or its text where it has none."""
        named: str | None = self._words.entry("questions", link_id).get("name")
        return named or self.question(link_id).rstrip("?:. ")

    def term(self, name: str) -> TermWords:
        """Return what a shared term means, and the same denied."""
        written = self._words.entry("terms", name)
        return TermWords(
            *(written[each].format(**self._counts) for each in ("means", "denied"))
        )

    @cached_property
    def _counts(self) -> dict[str, int]:
        gate = sum(question.gate for question in RULEBOOK.questions)
        return {"gate": gate, "normal": len(asked_to_be_normal())}


@per_language
def wording(words: Catalogue) -> Wording:
    """Return the words of all questions and options, those of the letter included."""
    return Wording(words)


@cache
def asked_to_be_normal() -> frozenset[str]:
    """Return the safety questions that a benign rule wants to be normal."""
    return frozenset(
        finding.question.link_id
        for finding in findings(CLEAN_GATE.part)
        if not isinstance(finding, Unanswered)
    )
