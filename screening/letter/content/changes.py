"""What differs between two screenings in the questions that decide: facts, in words."""

from __future__ import annotations

from screening.clinical.answers import Answers
from screening.clinical.assessment import Assessment
from screening.clinical.question import Question
from screening.clinical.rule import Rulebook
from screening.letter.content.answer_phrases import ABSENT, phrase_of_codes, value_of
from screening.letter.content.phrases import Phrases

# Each kind of change has its label in the wording, under `timeline`; in this order.
KINDS = ("new", "worse", "less", "gone", "changed", "now_known", "not_known_now")
# Time alone changes these.
_NOT_COMPARED = frozenset({"pt-age", "pt-sex", "tw-duration"})
# The questions whose options are degrees of one finding, the mildest first.
DEGREES = {
    "wk-present": ("subjective-only", "functional-loss"),
    "bu-swallow": ("mild", "unsafe"),
    "rs-breath": ("exertion-only", "rest-or-lying-flat"),
}


def changes(
    now: Assessment, before: Assessment, rulebook: Rulebook, phrases: Phrases
) -> dict[str, list[str]]:
    """Return what differs, by kind of change; a kind without any is left out."""
    found: dict[str, list[str]] = {kind: [] for kind in KINDS}
    comparison = _Comparison(now, before, rulebook, phrases, found)
    for question in rulebook.questions:
        if question.link_id not in _NOT_COMPARED:
            comparison.add(question)
    return {kind: told for kind, told in found.items() if told}


class _Comparison:
    def __init__(
        self,
        now: Assessment,
        before: Assessment,
        rulebook: Rulebook,
        phrases: Phrases,
        found: dict[str, list[str]],
    ) -> None:
        self._now, self._before = now.answers, before.answers
        self._shown_before = before.shown
        self._rulebook, self._phrases = rulebook, phrases
        self._found = found

    def add(self, question: Question) -> None:
        """Compare the answers to one question."""
        link_id = question.link_id
        now, before = self._findings(link_id)
        if self._now.is_open(link_id) or self._before.is_open(link_id):
            self._known_once(link_id)
        elif (result := self._now.measured(link_id)) is not None:
            then = self._before.measured(link_id)
            if then is None or result.value != then.value:
                self._changed(link_id)
        elif question.repeats or not (now and before):
            self._tell("new", link_id, [code for code in now if code not in before])
            self._tell("gone", link_id, [code for code in before if code not in now])
        elif now != before:
            self._differently(link_id, now[0], before[0])

    def _findings(self, link_id: str) -> tuple[list[str], list[str]]:
        now, before = (
            [code for code in answers.codes(link_id) if code not in ABSENT]
            for answers in (self._now, self._before)
        )
        return now, before

    def _known_once(self, link_id: str) -> None:
        """A finding beside an open question is neither new nor gone.

        It is new where nothing gave reason to ask before.
        """
        now, before = self._findings(link_id)
        if not self._now.is_open(link_id):
            asked = link_id in self._shown_before
            self._tell("now_known" if asked else "new", link_id, now)
        elif not self._before.is_open(link_id):
            if self._before.measured(link_id) is not None:
                self._found["not_known_now"].append(self._value(self._before, link_id))
            self._tell("not_known_now", link_id, before)

    def _differently(self, link_id: str, now: str, before: str) -> None:
        degrees = DEGREES.get(link_id, ())
        if now in degrees and before in degrees:
            worse = degrees.index(now) > degrees.index(before)
            self._found["worse" if worse else "less"].append(self._both(link_id))
        else:
            self._changed(link_id)

    def _changed(self, link_id: str) -> None:
        self._found["changed"].append(self._both(link_id))

    def _both(self, link_id: str) -> str:
        now, before = (
            self._value(answers, link_id) for answers in (self._now, self._before)
        )
        return self._phrases.say("timeline", "was", now=now, before=before)

    def _value(self, answers: Answers, link_id: str) -> str:
        if answers.measured(link_id) is None:
            return phrase_of_codes(link_id, answers.codes(link_id), self._phrases)
        value = value_of(answers, link_id, self._rulebook, self._phrases)
        return self._phrases.framed(link_id, [value])

    def _tell(self, kind: str, link_id: str, codes: list[str]) -> None:
        if codes:
            told = phrase_of_codes(link_id, tuple(codes), self._phrases)
            self._found[kind].append(told)
