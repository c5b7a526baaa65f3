"""A symbolic form: one variable for each option and each number of every question."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import z3

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
from screening.clinical.evaluation import COMPARISONS
from screening.clinical.fold import CriterionFold
from screening.clinical.question import (
    EXCLUSIVE_OPTIONS,
    NOT_EXAMINED,
    OPEN_OPTIONS,
    Question,
)
from screening.clinical.rule import Rulebook


class Form:
    """Every set of answers at once: any option subset the questionnaire allows.

    Nothing ties one question to another: follow-ups may be answered though hidden,
    and numbers are unbounded.
    """

    def __init__(self, rulebook: Rulebook, name: str) -> None:
        self.rulebook = rulebook
        self._given: dict[str, z3.BoolRef] = {}
        self._number: dict[str, z3.ArithRef] = {}
        self._ticks: dict[str, dict[str, z3.BoolRef]] = {}
        self._formulas = _Formulas(self)
        for question in rulebook.questions:
            at = f"{name}.{question.link_id}"
            if question.numeric:
                self._given[question.link_id] = z3.Bool(f"{at}.given")
                self._number[question.link_id] = z3.Real(f"{at}.number")
            else:
                self._ticks[question.link_id] = {
                    code: z3.Bool(f"{at}.{code}") for code in question.options
                }

    def tick(self, question: Question, code: str) -> z3.BoolRef:
        """Whether an option is ticked."""
        return self._ticks[question.link_id][code]

    def number(self, question: Question) -> z3.ArithRef:
        """Return the number; it means nothing while the question is open."""
        return self._number[question.link_id]

    def answered(self, question: Question) -> z3.BoolRef:
        """Whether the question is answered (not unanswered, unknown, not examined)."""
        if question.numeric:
            return self._given[question.link_id]
        ticks = self._ticks[question.link_id]
        return z3.Or([t for code, t in ticks.items() if code not in OPEN_OPTIONS])

    def allowed(self) -> Iterator[z3.BoolRef]:
        """Yield what every response must keep to: which options stand alone."""
        for question in self.rulebook.questions:
            if question.numeric:
                continue
            ticks = self._ticks[question.link_id]
            alone = (
                EXCLUSIVE_OPTIONS | {NOT_EXAMINED} if question.repeats else set(ticks)
            )
            for code in alone & set(ticks):
                others = [tick for other, tick in ticks.items() if other != code]
                yield z3.Implies(ticks[code], z3.Not(z3.Or(others)))

    def gives(self, answers: Answers) -> z3.BoolRef:
        """Whether the form holds these answers and no other."""
        return z3.And([self._gives(q, answers) for q in self.rulebook.questions])

    def _gives(self, question: Question, answers: Answers) -> z3.BoolRef:
        link_id = question.link_id
        if not question.numeric:
            ticks, codes = self._ticks[link_id], answers.codes(link_id)
            return z3.And([tick == (code in codes) for code, tick in ticks.items()])
        number = answers.number(link_id)
        if number is None:
            return z3.Not(self._given[link_id])
        return z3.And(
            self._given[link_id], self._number[link_id] == z3.RealVal(str(number))
        )

    def same(self, other: Form, question: Question) -> z3.BoolRef:
        """Whether two forms answer a question alike."""
        link_id = question.link_id
        if question.numeric:
            equal = self._number[link_id] == other._number[link_id]
            both = self._given[link_id] == other._given[link_id]
            return z3.And(both, z3.Implies(self._given[link_id], equal))
        pairs = zip(
            self._ticks[link_id].values(), other._ticks[link_id].values(), strict=True
        )
        return z3.And([mine == theirs for mine, theirs in pairs])

    def same_but(self, other: Form, *changed: Question) -> z3.BoolRef:
        """Whether two forms answer all questions alike but those named."""
        rest = [q for q in self.rulebook.questions if q not in changed]
        return z3.And([self.same(other, question) for question in rest])

    def holds(self, criterion: Criterion, wanted: bool = True) -> z3.BoolRef:
        """Say when a criterion is definitely true (or definitely false)."""
        return self._formulas.fold(criterion, wanted)

    def read(self, model: z3.ModelRef) -> Answers:
        """Turn a solution into plain answers."""
        given = {
            question.link_id: answer
            for question in self.rulebook.questions
            if (answer := self._read(question, model)) is not None
        }
        return Answers(given)

    def _read(self, question: Question, model: z3.ModelRef) -> Answer | None:
        if question.numeric:
            if not model.eval(self._given[question.link_id], model_completion=True):
                return None
            exact = model.eval(self.number(question), model_completion=True)
            value = Decimal(str(exact.as_decimal(6)).rstrip("?"))
            return Measured(value, value)
        ticks = self._ticks[question.link_id]
        return (
            tuple(
                code
                for code, tick in ticks.items()
                if z3.is_true(model.eval(tick, model_completion=True))
            )
            or None
        )


class _Formulas(CriterionFold[z3.BoolRef]):
    """Criteria as formulas over the variables of a form; each term is built once."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._terms: dict[tuple[str, bool], z3.BoolRef] = {}

    def term(self, term: Term, wanted: bool) -> z3.BoolRef:
        if (term.name, wanted) not in self._terms:
            self._terms[term.name, wanted] = self.fold(term.part, wanted)
        return self._terms[term.name, wanted]

    def every(self, parts: Iterator[z3.BoolRef]) -> z3.BoolRef:
        return z3.And(list(parts))

    def some(self, parts: Iterator[z3.BoolRef]) -> z3.BoolRef:
        return z3.Or(list(parts))

    def finding(self, finding: Finding, wanted: bool) -> z3.BoolRef:
        answered = self._form.answered(finding.question)
        if isinstance(finding, Unanswered):
            return z3.Not(answered) if wanted else answered
        found = self._found(finding)
        return z3.And(answered, found if wanted else z3.Not(found))

    def _found(self, finding: Includes | Only | Compares) -> z3.BoolRef:
        form = self._form
        match finding:
            case Includes(question, codes):
                return z3.Or([form.tick(question, code) for code in codes])
            case Only(question, code):
                others = [form.tick(question, o) for o in question.options if o != code]
                return z3.And(form.tick(question, code), z3.Not(z3.Or(others)))
            case Compares(question, comparison, threshold):
                compare = COMPARISONS[comparison]
                return compare(form.number(question), z3.RealVal(str(threshold)))
