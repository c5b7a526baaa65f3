"""The fewest open questions that settle the outcome."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations

from screening.clinical.answers import Answer, Answers, Measured
from screening.clinical.assessment import Assessment
from screening.clinical.explain.evidence import results_asked_for
from screening.clinical.open_questions.completions import Alternative
from screening.clinical.open_questions.counterfactuals import (
    Move,
    findings_by_question,
    other_answers,
)
from screening.clinical.open_questions.prospects import Prospects, prospects_of
from screening.clinical.question import NONE, Question
from screening.clinical.rule import Outcome, Rulebook
from screening.clinical.shown import shown_questions


def deciding_set(assessment: Assessment, rulebook: Rulebook) -> tuple[str, ...]:
    """Return the fewest open questions that settle the outcome if nothing is found.

    A set of open questions settles the outcome when, each of them answered harmlessly,
    no answer to any other question could change it (laboratory results as in
    `missing`). This is a smallest such set, in the order of the questionnaire, and
    always the same one of several. Empty: the outcome is settled.

    Why harmless answers: one emergency sign settles the outcome by itself, so "some
    answers" would name a single question and say nothing; "whatever the answers" would
    name nearly all of `missing`, as any sign found asks for more. A clinician wants to
    know how much is left to ask before they may stop, provided that nothing turns up.

    To leave a question out can only make more possible, never less. So a question
    without which all others do not settle it belongs to every such set. Of the rest,
    a set has to block every way of meeting a rule above the outcome that is reached.
    """
    return _Search(assessment, rulebook).smallest()


class _Search:
    def __init__(self, assessment: Assessment, rulebook: Rulebook) -> None:
        self._rulebook = rulebook
        self._prospects = prospects_of(rulebook)
        self._asked = results_asked_for(assessment.met)
        self._answers = assessment.answers
        self._harmless = harmless_answers(rulebook)
        self._enough = self._all_that_matter()
        self._settled_at = self._decide(self._answered(self._enough))

    def smallest(self) -> tuple[str, ...]:
        enough = self._in_order(self._enough)
        needed = [
            each
            for each in enough
            if not self._settles([other for other in enough if other != each])
        ]
        rest = [each for each in enough if each not in needed]
        to_block = self._to_block(needed, rest)
        for size in range(len(rest)):
            for blocking in _hitting(to_block, size):
                others = [each for each in rest if each not in blocking]
                for more in combinations(others, size - len(blocking)):
                    if self._settles([*needed, *blocking, *more]):
                        return self._in_order({*needed, *blocking, *more})
        return tuple(enough)

    def _to_block(self, needed: list[str], rest: list[str]) -> list[frozenset[str]]:
        """Return, for each way to be blocked, the questions that would block it."""
        answers = self._answered(needed)
        shown = shown_questions(answers, self._rulebook)
        decider, book = self._prospects.decider, self._prospects.book
        prospect = self._prospects.of(answers, decider.decide(answers), shown)
        vector = decider.compiled.vector(self._answered(rest))
        place = decider.compiled.place
        fails = {each: book.failing(place[each], vector[place[each]]) for each in rest}
        found = {
            frozenset(each for each in rest if fails[each] & demands)
            for demands in set(prospect.above(self._settled_at, self._asked))
        }
        least = [one for one in found if not any(other < one for other in found)]
        return sorted(least, key=lambda one: (len(one), self._in_order(set(one))))

    def _all_that_matter(self) -> set[str]:
        """Answer whatever could change the outcome, until nothing could any more."""
        enough: set[str] = set()
        while True:
            answers = self._answered(enough)
            shown = shown_questions(answers, self._rulebook)
            new = {each for each in self._opens(answers, shown) if each in shown}
            if not new:
                return enough
            enough |= new

    def _settles(self, link_ids: list[str]) -> bool:
        answers = self._answered(link_ids)
        if self._decide(answers) is not self._settled_at:
            return False
        shown = shown_questions(answers, self._rulebook)
        return shown.issuperset(link_ids) and not self._opens(answers, shown)

    def _opens(self, answers: Answers, shown: frozenset[str]) -> set[str]:
        decision = self._prospects.decider.decide(answers)
        prospect = self._prospects.of(answers, decision, shown)
        return set(prospect.opens(self._asked))

    def _decide(self, answers: Answers) -> Outcome:
        return self._prospects.decider.decide(answers).outcome

    def _answered(self, link_ids: set[str] | list[str]) -> Answers:
        harmless = {link_id: self._harmless[link_id] for link_id in link_ids}
        return Answers({**self._answers, **harmless})

    def _in_order(self, link_ids: set[str]) -> tuple[str, ...]:
        place = self._prospects.decider.compiled.place
        return tuple(sorted(link_ids, key=place.__getitem__))


def _hitting(sets: list[frozenset[str]], most: int) -> Iterator[tuple[str, ...]]:
    """Yield sets of at most so many questions that have one of each of the sets."""
    if not sets:
        yield ()
    elif most > 0:
        for each in sorted(sets[0]):
            left = [one for one in sets if each not in one]
            yield from ((each, *others) for others in _hitting(left, most - 1))


@cache
def harmless_answers(rulebook: Rulebook) -> dict[str, Answer]:
    """Return, for each question, the answer that helps to meet the fewest rules.

    The most urgent rules count first; among equals comes the answer that helps most
    benign rules, then none, then the first. It makes nobody a child.
    """
    prospects, asked = prospects_of(rulebook), findings_by_question(rulebook)
    harmless: dict[str, Answer] = {}
    for question in rulebook.questions:
        moves = [*other_answers(question, None, asked.get(question.link_id, ()))]
        if question is rulebook.age:
            moves = [move for move in moves if move.entry >= rulebook.adult_from]
        if not moves:  # A number that no rule asks about.
            continue
        best = min(moves, key=lambda move: _harm(move, prospects, question)).answer
        harmless[question.link_id] = (
            (best,) if isinstance(best, str) else Measured(best, best)
        )
    return harmless


def _harm(move: Move, prospects: Prospects, question: Question) -> tuple[int, ...]:
    counts = dict.fromkeys(Outcome, 0)
    for rule in prospects.decider.rulebook.rules:
        counts[rule.outcome] += sum(
            _helps(question, move, way) for way in prospects.ways[rule.id]
        )
    benign = counts.pop(Outcome.REASSURE)
    return *counts.values(), -benign, move.answer != NONE


def _helps(question: Question, move: Move, way: Alternative) -> bool:
    return any(d.question is question and d.met_by(move.entry) for d in way)
