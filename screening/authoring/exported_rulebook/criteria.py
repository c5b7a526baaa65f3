"""Questions, terms and criteria of an exported rulebook, which refer to each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

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
from screening.clinical.question import Question, Unit

_COMPARISONS = {"lt": below, "le": at_most, "gt": above, "ge": at_least}


class NotARulebook(ValueError):
    """The JSON is not a rulebook; the message says where it stops being one."""


class Criteria:
    """Builds criteria from loaded values; each question and each term once.

    `at` is the place in the JSON that a refusal names.
    """

    def __init__(
        self, questions: Iterable[dict[str, Any]], terms: Mapping[str, Any]
    ) -> None:
        self._loaded = {f"question {each['link_id']}": each for each in questions}
        self._loaded |= {f"term {name}": term for name, term in terms.items()}
        self._questions: dict[str, Question] = {}
        self._terms: dict[str, Term] = {}
        self._begun: set[str] = set()

    def read(self, when: Mapping[str, Any], at: str) -> Criterion:
        """Return the criterion, or raise NotARulebook."""
        ((kind, value),) = when.items()
        at = f"{at}.{kind}"
        match kind:
            case "term":
                return self.term(value, at)
            case "not":
                return Not(self.read(value, at))
            case "all" | "any":
                parts = (self.read(part, f"{at}[{i}]") for i, part in enumerate(value))
                return (AllOf if kind == "all" else AnyOf)(tuple(parts))
            case "open":
                return unanswered(self.question(value, at))
        question = self.question(value[0], f"{at}[0]")
        try:
            return _finding(kind, question, value[1])
        except ValueError as error:
            raise NotARulebook(f"{at} does not fit: {error}.") from error

    def question(self, link_id: str, at: str) -> Question:
        """Return the question with this link id."""
        if link_id not in self._questions:
            values = self._begin(f"question {link_id}", at)
            shown_when, plausible = values["shown_when"], values["plausible"]
            completed = {
                "group": "",
                "shown_when": shown_when and self.read(shown_when, f"{at}.shown_when"),
                "units": tuple(Unit(*unit) for unit in values["units"]),
                "plausible": (plausible[0], plausible[-1]) if plausible else None,
            }
            self._questions[link_id] = Question(**{**values, **completed})
        return self._questions[link_id]

    def term(self, name: str, at: str) -> Term:
        """Return the shared term of this name."""
        if name not in self._terms:
            when = self._begin(f"term {name}", at)["when"]
            self._terms[name] = Term(name, self.read(when, f"{at}.{name}.when"))
        return self._terms[name]

    def _begin(self, what: str, at: str) -> dict[str, Any]:
        if what not in self._loaded:
            raise NotARulebook(f"{at} names no {what} of this rulebook.")
        if what in self._begun:
            raise NotARulebook(f"{at} makes {what} depend on itself.")
        self._begun.add(what)
        return self._loaded[what]


def _finding(kind: str, question: Question, found: Any) -> Criterion:
    match kind:
        case "in":
            return is_(question, *found)
        case "only":
            return only(question, found)
    return _COMPARISONS[kind](question, str(found).removesuffix(".0"))
