"""The rules of a rulebook, compiled once into one Python function.

A finding has two sides, what makes it true and what makes it false; where neither
holds it is open. Each criterion becomes one expression for each side, over local
variables that hold the answers: bits for options (0 is open), a number or None.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from screening.clinical.answers import Answer, Answers, Measured
from screening.clinical.criteria import (
    Compares,
    Criterion,
    Finding,
    Includes,
    Only,
    Term,
    Unanswered,
)
from screening.clinical.fold import CriterionFold, findings
from screening.clinical.question import Question

# One entry for each question, in the order of the rulebook.
Vector = list[int | Decimal | None]

_OPERATORS = {"lt": "<", "le": "<=", "gt": ">", "ge": ">="}


@dataclass(frozen=True, slots=True)
class RulesAbout:
    """The rules that ask about one question, as bits, and which of them are met."""

    rules: int
    met: Callable[[Vector], int]


class CompiledRules:
    """Evaluates all criteria at once; the same truths as `evaluate`."""

    def __init__(
        self,
        questions: Sequence[Question],
        terms: Sequence[Term],
        criteria: Sequence[Criterion],
    ) -> None:
        self._bits = {question.link_id: question.bits for question in questions}
        self._blank: Vector = [None if q.numeric else 0 for q in questions]
        self.place = {question.link_id: i for i, question in enumerate(questions)}
        self._criteria = criteria
        writer = _PythonWriter(self.place)
        source = writer.function(terms, criteria)
        self._evaluate: Callable[[Vector], tuple[int, int]] = _made(source, writer)
        # Compiled at first use: only counterfactuals look at one question at a time.
        self.about = cache(self._about)

    def vector(self, answers: Answers) -> Vector:
        """Lay the answers out in the order of the questions."""
        vector = self._blank.copy()
        for link_id, answer in answers.items():
            if link_id in self.place:
                vector[self.place[link_id]] = self.entry(link_id, answer)
        return vector

    def entry(self, link_id: str, answer: Answer) -> int | Decimal:
        """Return the number given, or the bits of the options given (0 if open)."""
        if isinstance(answer, Measured):
            return answer.value
        bits = self._bits[link_id]
        return bits[answer[0]] if len(answer) == 1 else sum(bits[o] for o in answer)

    def evaluate(self, vector: Vector) -> tuple[int, int]:
        """Return two sets of rules as bits by place: those met, those ruled out."""
        return self._evaluate(vector)

    def _about(self, link_id: str) -> RulesAbout:
        """Compile the rules that ask about one question; the others stay as met."""
        chosen = {
            number: criterion
            for number, criterion in enumerate(self._criteria)
            if any(f.question.link_id == link_id for f in findings(criterion))
        }
        writer = _PythonWriter(self.place)
        met: Callable[[Vector], int] = _made(writer.met_by(chosen), writer)
        return RulesAbout(sum(1 << number for number in chosen), met)


def _made(source: str, writer: _PythonWriter) -> Any:
    scope: dict[str, object] = dict(writer.thresholds)
    # The source is written from the typed tree below; no outside text enters it.
    exec(compile(source, "<rulebook>", "exec"), scope)  # noqa: S102
    return scope["rules"]


class _PythonWriter(CriterionFold[str]):
    """Writes criteria as Python expressions, one for true and one for false."""

    def __init__(self, place: dict[str, int]) -> None:
        self._place = place
        self._terms: dict[str, str] = {}
        self.thresholds: dict[str, Decimal] = {}

    def function(self, terms: Sequence[Term], criteria: Sequence[Criterion]) -> str:
        lines = ["def rules(answers):"]
        names = ", ".join(f"q{i}" for i in range(len(self._place)))
        lines.append(f"    {names}, = answers")
        for number, term in enumerate(terms):
            lines.append(f"    t{number} = {self.fold(term.part, True)}")
            lines.append(f"    f{number} = {self.fold(term.part, False)}")
            self._terms[term.name] = str(number)
        lines.append("    met = ruled_out = 0")
        for number, criterion in enumerate(criteria):
            bit = 1 << number
            lines.append(f"    if {self.fold(criterion, True)}: met |= {bit}")
            lines.append(f"    elif {self.fold(criterion, False)}: ruled_out |= {bit}")
        lines.append("    return met, ruled_out")
        return "\n".join(lines)

    def met_by(self, criteria: Mapping[int, Criterion]) -> str:
        """Write a function of some rules only: which of them are met."""
        tests = [
            f"    if {self.fold(criterion, True)}: met |= {1 << number}"
            for number, criterion in criteria.items()
        ]
        named = {f.question.link_id for c in criteria.values() for f in findings(c)}
        lines = ["def rules(answers):"]
        for link_id in named:
            place = self._place[link_id]
            lines.append(f"    q{place} = answers[{place}]")
        return "\n".join([*lines, "    met = 0", *tests, "    return met"])

    def term(self, term: Term, wanted: bool) -> str:
        if term.name not in self._terms:
            return self.fold(term.part, wanted)
        return ("t" if wanted else "f") + self._terms[term.name]

    def every(self, parts: Iterator[str]) -> str:
        return "(" + " and ".join(parts) + ")"

    def some(self, parts: Iterator[str]) -> str:
        return "(" + " or ".join(parts) + ")"

    def finding(self, finding: Finding, wanted: bool) -> str:
        match finding:
            case Includes(question, codes):
                bits = sum(question.bits[code] for code in codes)
                return self._chosen(question, f"{{}} & {bits}", wanted)
            case Only(question, code):
                return self._chosen(question, f"{{}} == {question.bits[code]}", wanted)
            case Compares():
                return self._compared(finding, wanted)
            case Unanswered(question):
                return self._open(question, wanted)

    def _chosen(self, question: Question, test: str, wanted: bool) -> str:
        name = f"q{self._place[question.link_id]}"
        test = test.format(name)
        return f"({test})" if wanted else f"({name} and not {test})"

    def _compared(self, finding: Compares, wanted: bool) -> str:
        name = f"q{self._place[finding.question.link_id]}"
        constant = f"n{len(self.thresholds)}"
        self.thresholds[constant] = finding.threshold
        test = f"{name} {_OPERATORS[finding.comparison]} {constant}"
        return f"({name} is not None and {'' if wanted else 'not '}{test})"

    def _open(self, question: Question, wanted: bool) -> str:
        name = f"q{self._place[question.link_id]}"
        if question.numeric:
            return f"({name} is {'' if wanted else 'not '}None)"
        return f"(not {name})" if wanted else f"({name} != 0)"
