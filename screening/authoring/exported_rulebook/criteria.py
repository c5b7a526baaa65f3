"""Questions, terms and criteria read back from a rulebook's JSON."""

from __future__ import annotations

from decimal import Decimal

from screening.authoring.exported_rulebook.json_value import NotARulebook, Part
from screening.clinical.criteria import (
    AllOf,
    AnyOf,
    Criterion,
    Not,
    Term,
    above,
    at_least,
    at_most,
    below,
    is_,
    only,
    unanswered,
)
from screening.clinical.question import Kind, Question, Unit

_COMPARISONS = {"lt": below, "le": at_most, "gt": above, "ge": at_least}


class Criteria:
    """Reads criteria; each question and each term is made once, when first named."""

    def __init__(self, book: Part) -> None:
        self._asked = {q["link_id"].text(): q for q in book["questions"].each()}
        self._named = dict(book["terms"].named())
        self._questions: dict[str, Question] = {}
        self._terms: dict[str, Term] = {}
        self._begun: set[str] = set()

    def read(self, when: Part) -> Criterion:
        """Return the criterion written here."""
        if len(when.named()) != 1:
            raise when.refused("has to say one thing")
        ((kind, value),) = when.named()
        match kind:
            case "term":
                return self.term(value.text(), value)
            case "not":
                return Not(self.read(value))
            case "all":
                return AllOf(tuple(self.read(part) for part in value.each()))
            case "any":
                return AnyOf(tuple(self.read(part) for part in value.each()))
            case "open":
                return unanswered(self.question(value))
        return self._finding(kind, value)

    def _finding(self, kind: str, value: Part) -> Criterion:
        if len(value.each()) != 2:
            raise value.refused("has to name a question and what is found")
        asked, found = value.each()
        question = self.question(asked)
        try:
            match kind:
                case "in":
                    return is_(question, *found.texts())
                case "only":
                    return only(question, found.text())
                case "lt" | "le" | "gt" | "ge":
                    return _COMPARISONS[kind](question, found.number())
        except NotARulebook:
            raise
        except ValueError as error:
            raise value.refused(f"does not fit: {error}") from error
        raise value.refused("is no criterion that is known")

    def question(self, named: Part) -> Question:
        """Return the question with this link id."""
        link_id = named.text()
        if link_id not in self._questions:
            self._begin(f"question {link_id}", link_id in self._asked, named)
            self._questions[link_id] = self._question(self._asked[link_id])
        return self._questions[link_id]

    def term(self, name: str, at: Part) -> Term:
        """Return the shared term of this name."""
        if name not in self._terms:
            self._begin(f"term {name}", name in self._named, at)
            part = self._named[name]
            when = self.read(part["when"])
            self._terms[name] = Term(name, when)
        return self._terms[name]

    def _begin(self, what: str, known: bool, at: Part) -> None:
        if not known:
            raise at.refused(f"names no {what} of this rulebook")
        if what in self._begun:
            raise at.refused(f"makes {what} depend on itself")
        self._begun.add(what)

    def _question(self, part: Part) -> Question:
        plausible = [bound.made(Decimal) for bound in part["plausible"].each()]
        shown = part["shown_when"]
        return Question(
            link_id=part["link_id"].text(),
            group="",
            kind=part["kind"].made(Kind),
            options=part["options"].texts(),
            gate=part["gate"].flag(),
            ask_first=part["ask_first"].flag(),
            shown_when=self.read(shown) if shown.given() else None,
            units=tuple(_unit(unit) for unit in part["units"].each()),
            decimals=part["decimals"].whole(),
            plausible=(plausible[0], plausible[-1]) if plausible else None,
            laboratory=part["laboratory"].flag(),
        )


def _unit(part: Part) -> Unit:
    if len(part.texts()) != 3:
        raise part.refused("has to be a code, a factor and an offset")
    code, factor, offset = part.each()
    return Unit(code.text(), factor.made(Decimal), offset.made(Decimal))
