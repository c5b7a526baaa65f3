"""From the tree to one phrase: negation moved inwards, what belongs together joined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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
from screening.wording.conditions.grammar import CriterionWords, Grammar
from screening.wording.questions import Wording

_OPPOSITE = {"lt": "ge", "ge": "lt", "le": "gt", "gt": "le"}


@dataclass(frozen=True)
class Prose:
    """Puts criteria into the words of one language."""

    words: CriterionWords
    wording: Wording

    @property
    def _grammar(self) -> Grammar:
        return self.words.grammar

    def phrase(self, criterion: Criterion) -> str:
        """Write a criterion; its outermost parts stand apart by semicolons."""
        grammar = self._grammar
        match inwards(criterion):
            case AllOf() as every:
                return grammar.both.join(self._conjuncts(every))
            case AnyOf() as some:
                return grammar.either.join(self._alternatives(some))
            case single:
                return self._single(single)

    def _within(self, part: Criterion) -> str:
        """Write a part of a larger phrase, in brackets where it has parts itself."""
        grammar = self._grammar
        if isinstance(part, AllOf):
            parts, joint = self._conjuncts(part), grammar.both_within
        elif isinstance(part, AnyOf):
            parts, joint = self._alternatives(part), grammar.either_within
        else:
            return self._single(part)
        if len(parts) == 1:
            return parts[0]
        return grammar.within.format(parts=joint.join(parts))

    def _single(self, part: Criterion) -> str:
        holds = not isinstance(part, Not)
        inner = part.part if isinstance(part, Not) else part
        if isinstance(inner, Term):
            return self._term(inner, holds)
        if isinstance(inner, AllOf | AnyOf | Not):
            raise TypeError("inwards() leaves no negation around several parts")
        return self._about(inner.question, self._said(inner, holds))

    def _about(self, question: Question, answer: str) -> str:
        name = self.name(question)
        return self._grammar.about.format(question=name, answer=answer)

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
                phrase = self._grammar.or_unanswered.format(condition=phrase)
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
                yield self._about(part.question, self._grammar.together.join(texts))

    def _term(self, term: Term, holds: bool) -> str:
        words = self.wording.term(term.name)
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
                grammar = self._grammar
                said = grammar.only if holds else grammar.not_only
                # An option may say "only" itself.
                text = self._texts(question, [code])[0]
                return said.format(option=text.removeprefix(f"{grammar.only_word} "))
            case Compares(question, comparison, threshold):
                wanted = comparison if holds else _OPPOSITE[comparison]
                value = self.words.amount(threshold, unit_of(question), wanted)
                return self._grammar.compared[wanted].format(number=value)
            case Unanswered():
                return self._grammar.unanswered if holds else self._grammar.answered

    def _denied(self, texts: list[str]) -> str:
        match texts:
            case [option]:
                return self._grammar.denied.format(option=option)
            case [first, second]:
                return self._grammar.neither.format(first=first, second=second)
        return self._grammar.none_of.format(options=self._listed(texts))

    def _options(self, question: Question, codes: Iterable[str]) -> str:
        return self._listed(self._texts(question, dict.fromkeys(codes)))

    def _listed(self, texts: list[str]) -> str:
        if len(texts) == 1:
            return texts[0]
        others = self._grammar.list_separator.join(texts[:-1])
        return self._grammar.options.format(others=others, last=texts[-1])

    def _texts(
        self, question: Question, codes: Iterable[str], *, quoted: bool = False
    ) -> list[str]:
        texts = [self.option(question.link_id, code) for code in codes]
        marks = self._grammar.ambiguous
        return [
            self._grammar.quotes.format(text=text)
            if quoted or any(mark in text for mark in marks)
            else text
            for text in texts
        ]

    def option(self, link_id: str, code: str) -> str:
        """Return an option as it reads within a sentence, without its examples."""
        text = re.sub(r" \([^()]*\)$", "", self.wording.option(link_id, code))
        return self.words.language.small(text)

    def name(self, question: Question) -> str:
        """Return the short name of a question, or its text where it has none."""
        return self.wording.name(question.link_id)
