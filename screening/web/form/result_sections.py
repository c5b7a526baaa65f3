"""From a screened request to what its page shows, in the order a doctor reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from screening import summary
from screening.clinical.answers import Measured, State
from screening.clinical.question import Question
from screening.clinical.rule import Outcome
from screening.letter.content.examination import nothing_examined
from screening.letter.content.phrases import capital, phrases_in
from screening.rulebook import RULEBOOK
from screening.screening import Screening
from screening.summary.phrases import summary_phrases
from screening.summary.values import (
    Summary,
    SummaryBecause,
    SummaryContradiction,
    SummaryPattern,
    SummarySign,
    SummaryWouldChange,
)
from screening.web.form.result_parts import (
    Answered,
    Changes,
    ContradictionRow,
    OpenQuestion,
    Pattern,
    PatternSign,
    Reason,
    Shown,
    Test,
)
from screening.wording.conditions import amount, unit_of
from screening.wording.language import language_of
from screening.wording.questions import Wording, wording
from screening.wording.rulebook import rulebook_words

# What nobody did, the gravest first; the headings are in the catalogue.
KINDS = ("not_examined", "no_entry", "not_asked", "not_known")


def shown(screening: Screening) -> Shown:
    """Lay a result out for its page."""
    return _ResultPage(screening).shown()


class _ResultPage:
    def __init__(self, screening: Screening) -> None:
        self._screening = screening
        self._assessment = screening.assessment
        self._summary = summary.summary_of(screening)
        self._wording: Wording = wording(self._summary.language)
        self._phrases = phrases_in(self._summary.language)

    def shown(self) -> Shown:
        summary = self._summary
        child = summary.outcome == Outcome.OUT_OF_SCOPE.value
        leading = tuple(
            child or rule.outcome == summary.outcome for rule in summary.rules
        )
        reasons = [
            Reason(rule, tuple(_answered(rule.because, summary)))
            for rule in summary.rules
        ]
        patterns = [_pattern(each, summary) for each in summary.differential]
        return Shown(
            summary=summary,
            out_of_scope=child,
            decides=tuple(
                r for r, leads in zip(reasons, leading, strict=True) if leads
            ),
            also_met=tuple(
                r for r, leads in zip(reasons, leading, strict=True) if not leads
            ),
            gaps=self._gaps(),
            nothing_examined=nothing_examined(self._screening, RULEBOOK),
            conflicts=tuple(self._conflict(each) for each in summary.contradictions),
            changes=tuple(_changes(summary.would_change)),
            suggested=tuple(each for each in patterns if each.said.suggested),
            others=tuple(each for each in patterns if not each.said.suggested),
            tests=tuple(self._tests()),
            at_once=_at_once(summary),
            # What stands on top is not said again, nor the paediatric route under 16.
            work_up=tuple(
                line
                for line in summary.advice.work_up
                if line not in (summary.means, _at_once(summary))
            ),
        )

    def _gaps(self) -> dict[str, tuple[OpenQuestion, ...]]:
        """List every open question that is asked; laboratory results are no gaps."""
        found: dict[str, list[OpenQuestion]] = {kind: [] for kind in KINDS}
        for question in RULEBOOK.questions:
            link_id = question.link_id
            if question.laboratory or link_id not in self._assessment.shown:
                continue
            if self._assessment.answers.is_open(link_id):
                text = self._wording.question(link_id)
                topic = capital(self._phrases.topic(link_id))
                gap = OpenQuestion(link_id, topic, text, question.gate)
                found[self._kind(question)].append(gap)
        return {
            kind: tuple(sorted(gaps, key=lambda gap: not gap.gate))
            for kind, gaps in found.items()
            if gaps
        }

    def _kind(self, question: Question) -> str:
        match self._assessment.answers.state(question.link_id):
            case State.NOT_EXAMINED:
                return "not_examined"
            case State.UNKNOWN:
                return "not_known"
        return "no_entry" if question.examined else "not_asked"

    def _conflict(self, conflict: SummaryContradiction) -> ContradictionRow:
        questions = (
            Answered(link_id, self._wording.question(link_id))
            for link_id in conflict.link_ids
        )
        return ContradictionRow(conflict.text, tuple(questions))

    def _tests(self) -> Iterator[Test]:
        words = rulebook_words(self._summary.language)
        for test in self._assessment.advice.investigations:
            if test.result and (known := self._known(test.result)):
                yield Test(words.investigation(test), known)

    def _known(self, link_id: str) -> str | None:
        answers = self._assessment.answers
        if answers.state(link_id) is not State.ANSWERED:
            return None
        answer = answers[link_id]
        if isinstance(answer, Measured):
            unit = answer.unit or unit_of(RULEBOOK.question(link_id))
            return amount(answer.given, unit, self._summary.language)
        return language_of(self._summary.language).punctuation.joined(
            self._wording.option(link_id, code) for code in answer
        )


def _at_once(summary: Summary) -> str:
    """Return what comes first in an emergency; the rest can be read later."""
    emergency = summary.outcome == Outcome.EMERGENCY.value
    return next(iter(summary.advice.work_up), "") if emergency else ""


def _answered(
    because: Iterable[SummaryBecause], summary: Summary
) -> Iterator[Answered]:
    """Put the answers to one question together; the whole gate is one sentence."""
    words = summary_phrases(summary.language)
    gates = {"clean-gate": words.every_gate_item, "gate-open": words.gate_open}
    said: dict[str, Answered] = {}
    for each in because:
        if gate := gates.get(each.term or ""):
            said[gate] = Answered(None, gate)
            continue
        before = said.get(each.link_id, Answered(each.link_id, each.question))
        data = (*before.answers, each.answer_display)
        said[each.link_id] = Answered(each.link_id, each.question, data)
    yield from said.values()


def _changes(changes: Iterable[SummaryWouldChange]) -> Iterator[Changes]:
    """Group the changes by outcome, what is more urgent first, then by question."""
    outcomes: dict[str, list[SummaryWouldChange]] = {}
    for change in changes:
        outcomes.setdefault(change.outcome, []).append(change)
    for outcome in sorted(Outcome, key=lambda each: -each.urgency):
        # That another age were out of scope is no news.
        group = outcomes.get(outcome.value)
        if group and outcome is not Outcome.OUT_OF_SCOPE:
            asked: dict[str, Answered] = {}
            for change in group:
                before = asked.get(change.link_id)
                data = (*(before.answers if before else ()), change.answer_display)
                asked[change.link_id] = Answered(change.link_id, change.question, data)
            first = group[0]
            yield Changes(
                outcome.value,
                first.outcome_display,
                first.raises_urgency,
                tuple(asked.values()),
            )


def _pattern(said: SummaryPattern, summary: Summary) -> Pattern:
    def sign(each: SummarySign) -> PatternSign:
        return PatternSign(
            each.sign, tuple(_answered(each.because, summary)), each.sources
        )

    return Pattern(
        said, tuple(map(sign, said.supporting)), tuple(map(sign, said.opposing))
    )
