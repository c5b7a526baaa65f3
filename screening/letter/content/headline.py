"""The first line: how urgent and why, what it can be seen with, and warnings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screening.clinical.assessment import Assessment, RuleMet
from screening.clinical.rule import Outcome, Rulebook
from screening.letter.content.answer_phrases import evidence_in_words
from screening.letter.content.letter import Headline
from screening.letter.content.people import is_identified
from screening.letter.content.phrases import Phrases
from screening.letter.content.release import override_lines
from screening.screening import Screening
from screening.wording.catalogue import ENGLISH
from screening.wording.rulebook import rulebook_words

_MOST_REASONS = 3
# Above this a rule is named by its title: the first line stays a line.
_MOST_EVIDENCE = 5
_MOST_CONDITIONS = 6
# The names by which the English rulebook calls motor neurone disease.
MND = re.compile(r"\b(?:MND|ALS)\b")


def headline(
    screening: Screening,
    nothing_examined: bool,
    rulebook: Rulebook,
    phrases: Phrases,
) -> Headline:
    """Write the first line and what must be seen before anything else."""
    assessment, decided = screening.assessment, screening.decided
    urgency = phrases.say("urgency", decided.value)
    reasons = phrases.joined(_reasons(assessment, rulebook, phrases.calm()))
    override = override_lines(screening, reasons, phrases)
    if override:
        found = phrases.say("outcome", assessment.outcome.value)
        reasons = phrases.say("headline", "overridden", found=found)
    notices = []
    if not is_identified(screening):
        notices.append(phrases.say("missing", "patient_notice"))
    if screening.case.preliminary:
        urgency = phrases.say("headline", "preliminary", urgency=urgency)
        notices.append(phrases.say("headline", "preliminary_note"))
    if nothing_examined:
        # An emergency does not wait for an examination by the practice.
        waits = decided.is_referral and decided is not Outcome.EMERGENCY
        key = "nothing_examined_referral" if waits else "nothing_examined"
        notices.append(phrases.say("headline", key))
    line = phrases.punctuation.labelled(urgency, reasons) if reasons else urgency
    return Headline(
        level="preliminary" if screening.case.preliminary else decided.value,
        urgency=urgency,
        reasons=reasons,
        line=f"{line}.",
        pattern=_pattern(assessment, phrases),
        notices=tuple(notices),
        override=override,
    )


def leading_rules(assessment: Assessment) -> tuple[RuleMet, ...]:
    """Return the rules that set the outcome."""
    return tuple(
        met for met in assessment.reasons if met.rule.outcome is assessment.outcome
    )


def _reasons(
    assessment: Assessment, rulebook: Rulebook, phrases: Phrases
) -> Iterator[str]:
    """Yield what a doctor would write first: the findings of the leading rules."""
    leading, said = leading_rules(assessment), set[str]()
    shown = 0
    for place, met in enumerate(leading):
        if shown == _MOST_REASONS:
            yield phrases.say("headline", "more", count=len(leading) - place)
            return
        found = _findings(met, assessment, rulebook, phrases)
        if fresh := [each for each in found if each not in said]:
            said.update(fresh)
            shown += 1
            yield from fresh


def _findings(
    met: RuleMet, assessment: Assessment, rulebook: Rulebook, phrases: Phrases
) -> list[str]:
    """Return what met a rule; its title where that is long, or that it is open."""
    asked = {evidence.link_id for evidence in met.because}
    told = assessment.outcome.is_referral and len(asked) <= _MOST_EVIDENCE
    if told and not any(map(assessment.answers.is_open, asked)):
        return evidence_in_words(met.because, assessment.answers, rulebook, phrases)
    return [phrases.lowered([phrases.rulebook.rule(met.rule).title])]


def _pattern(assessment: Assessment, phrases: Phrases) -> str:
    if not assessment.outcome.is_referral:
        return ""
    named = [
        phrases.rulebook.rule(met.rule).may_point_to
        for met in leading_rules(assessment)
    ]
    conditions = _conditions(named)
    shown = conditions[:_MOST_CONDITIONS]
    if len(conditions) > _MOST_CONDITIONS:
        shown.append(phrases.say("headline", "pattern_others"))
    pattern = phrases.say("headline", "pattern", conditions=", ".join(shown))
    if any(map(_points_to_mnd, leading_rules(assessment))):
        pattern += " " + phrases.say("headline", "mnd")
    return pattern


def _points_to_mnd(met: RuleMet) -> bool:
    """Whether a rule names motor neurone disease; the same in every language."""
    english = rulebook_words(ENGLISH).rule(met.rule).may_point_to
    return MND.search(english) is not None


def _conditions(named: list[str]) -> list[str]:
    """Return each condition once; a comma inside brackets does not part them."""
    parts = (re.split(r"[,;]\s+(?![^(]*\))", text) for text in named)
    return list(dict.fromkeys(part.strip() for found in parts for part in found))
