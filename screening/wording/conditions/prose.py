"""From the tree to one phrase: negation moved inwards, what belongs together joined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from screening.clinical.criteria import (
    AllOf,
    AnyOf,
    Compares,
    Criterion,
    Finding,
    Includes,
    Not,
    Only,
    Term,
    Unanswered,
)
from screening.clinical.negation import inwards, only_question, unit_of
from screening.clinical.question import Question
from screening.wording.conditions.language import Language
from screening.wording.questions import Wording

_OPPOSITE = {"lt": "ge", "ge": "lt", "le": "gt", "gt": "le"}
_MANY = 2


@dataclass(frozen=True)
class Prose:
    """Puts criteria into the words of one language."""

    language: Language
    wording: Wording

    def phrase(self, criterion: Criterion) -> str:
        """Write a criterion; its outermost parts stand apart by semicolons."""
        language = self.language
        match inwards(criterion):
            case AllOf() as every:
                return language.both.join(self._conjuncts(every))
            case AnyOf() as some:
                return language.either.join(self._alternatives(some))
            case single:
                return self._single(single)

    def _within(self, part: Criterion) -> str:
        """Write a part of a larger phrase, in brackets where it has parts itself."""
        language = self.language
        if isinstance(part, AllOf):
            parts, joint = self._conjuncts(part), language.both_within
        elif isinstance(part, AnyOf):
            parts, joint = self._alternatives(part), language.either_within
        else:
            return self._single(part)
        return parts[0] if len(parts) == 1 else f"({joint.join(parts)})"

    def _single(self, part: Criterion) -> str:
        holds = not isinstance(part, Not)
        inner = part.part if isinstance(part, Not) else part
        if isinstance(inner, Term):
            return self._term(inner, holds)
        if isinstance(inner, AllOf | AnyOf | Not):
            raise TypeError("inwards() leaves no negation around several parts")
        return f"{self.name(inner.question)}: {self._said(inner, holds)}"

    def _conjuncts(self, criterion: AllOf) -> list[str]:
        return [
            part if isinstance(part, str) else self._within(part)
            for part in self._joined(criterion)
        ]

    def _alternatives(self, criterion: AnyOf) -> list[str]:
        """Options of one question, and its being open, are one alternative."""
        codes: dict[Question, dict[str, None]] = {}
        for part in criterion.parts:
            if isinstance(part, Includes):
                codes.setdefault(part.question, {}).update(dict.fromkeys(part.codes))
        others = [p for p in criterion.parts if not isinstance(p, Unanswered)]
        about = {only_question(part) for part in others}
        opened = {p.question for p in criterion.parts if isinstance(p, Unanswered)}
        phrases: dict[str, None] = {}
        for part in criterion.parts:
            if isinstance(part, Unanswered):
                if part.question not in about:
                    phrases[self._single(part)] = None
                continue
            if isinstance(part, Includes):
                part = Includes(part.question, tuple(codes[part.question]))  # noqa: PLW2901
            phrase = self._within(part)
            if only_question(part) in opened:
                phrase = self.language.or_unanswered.format(phrase)
            phrases[phrase] = None
        return list(phrases)

    def _joined(self, criterion: AllOf) -> Iterator[Criterion | str]:
        """Two options that must both be ticked are one phrase."""
        ticked: dict[Question, list[str]] = {}
        for part in criterion.parts:
            if isinstance(part, Includes) and len(part.codes) == 1:
                ticked.setdefault(part.question, []).extend(part.codes)
        said: set[Question] = set()
        for part in criterion.parts:
            if not isinstance(part, Includes) or len(part.codes) != 1:
                yield part
            elif part.question not in said:
                said.add(part.question)
                texts = self._texts(part.question, ticked[part.question])
                together = self.language.together.join(texts)
                yield f"{self.name(part.question)}: {together}"

    def _term(self, term: Term, holds: bool) -> str:
        words = self.language.terms.get(term.name)
        if words is None:
            return term.means if holds else self.language.denied.format(term.means)
        return words.means if holds else words.denied

    def _said(self, finding: Finding, holds: bool) -> str:
        match finding:
            case Includes(question, codes):
                return (
                    self._options(question, codes)
                    if holds
                    else self._denied(self._texts(question, codes, quoted=True))
                )
            case Only(question, code):
                said = self.language.only if holds else self.language.not_only
                # An option may say "only" itself.
                text = self._texts(question, [code])[0]
                return said.format(text.removeprefix(f"{self.language.only_word} "))
            case Compares(question, comparison, threshold):
                wanted = comparison if holds else _OPPOSITE[comparison]
                value = self._number(threshold, question, wanted)
                return self.language.compared[wanted].format(value)
            case Unanswered():
                return self.language.unanswered if holds else self.language.answered

    def _denied(self, texts: list[str]) -> str:
        if len(texts) == 1:
            return self.language.denied.format(texts[0])
        if len(texts) == _MANY:
            return self.language.neither.format(*texts)
        return self.language.none_of.format(self._listed(texts))

    def _number(self, threshold: Decimal, question: Question, comparison: str) -> str:
        unit, units = unit_of(question), self.language.units
        unit = units.get(f"{comparison} {unit}") or units.get(unit, unit)
        number = str(threshold).replace(".", self.language.decimal_mark)
        return f"{number} {unit}"

    def _options(self, question: Question, codes: Iterable[str]) -> str:
        return self._listed(self._texts(question, dict.fromkeys(codes)))

    def _listed(self, texts: list[str]) -> str:
        if len(texts) == 1:
            return texts[0]
        return self.language.options.format(", ".join(texts[:-1]), texts[-1])

    def _texts(
        self, question: Question, codes: Iterable[str], *, quoted: bool = False
    ) -> list[str]:
        texts = [self.option(question.link_id, code) for code in codes]
        marks = self.language.ambiguous
        return [
            self.language.quotes.format(text)
            if quoted or any(mark in text for mark in marks)
            else text
            for text in texts
        ]

    def option(self, link_id: str, code: str) -> str:
        """Return an option as it reads within a sentence, without its examples."""
        text = re.sub(r" \([^()]*\)$", "", self.wording.option(link_id, code))
        first = text.partition(" ")[0].strip(",")
        lowered = self.language.lowered
        small = first[1:].islower() if lowered is None else first.lower() in lowered
        return text[0].lower() + text[1:] if small else text

    def name(self, question: Question) -> str:
        """Return the short name of a question, or its text where it has none."""
        text = self.language.names.get(question.link_id)
        return text or self.wording.question(question.link_id).rstrip("?:. ")
