"""The first line: how urgent and why, what it can be seen with, and warnings."""

from __future__ import annotations

import re

from screening.clinical.assessment import Assessment, RuleMet
from screening.clinical.rule import Outcome
from screening.letter.letter import Headline, Line, Override
from screening.letter.people import is_identified
from screening.letter.phrases import Phrases
from screening.submission import Submission

_MOST_REASONS = 3
_MOST_CONDITIONS = 6
# The names by which the rulebook calls motor neurone disease.
_MND = re.compile(r"\b(?:MND|ALS)\b")


def headline(
    submission: Submission,
    assessment: Assessment,
    decided: Outcome,
    override: Override | None,
    nothing_examined: bool,
    phrases: Phrases,
) -> Headline:
    """Write the first line and what must be seen before anything else."""
    line = _line(assessment, decided, phrases)
    notices = []
    if not is_identified(submission):
        notices.append(phrases.say("missing", "patient_notice"))
    if submission.preliminary:
        line = phrases.say("headline", "preliminary", line=line)
        notices.append(phrases.say("headline", "preliminary_note"))
    if nothing_examined:
        key = "nothing_examined_referral" if decided.is_referral else "nothing_examined"
        notices.append(phrases.say("headline", key))
    return Headline(
        line=line,
        pattern=_pattern(assessment, phrases),
        notices=tuple(notices),
        override=_override(assessment, override, phrases),
    )


def leading_rules(assessment: Assessment) -> tuple[RuleMet, ...]:
    """Return the rules that set the outcome."""
    return tuple(
        met for met in assessment.reasons if met.rule.outcome is assessment.outcome
    )


def _line(assessment: Assessment, decided: Outcome, phrases: Phrases) -> str:
    urgency = phrases.say("urgency", decided.value)
    titles = [phrases.lowered([met.rule.title]) for met in leading_rules(assessment)]
    if not titles:
        return phrases.say("headline", "line_bare", urgency=urgency)
    if len(titles) > _MOST_REASONS:
        more = phrases.say("headline", "more", count=len(titles) - _MOST_REASONS)
        titles = [*titles[:_MOST_REASONS], more]
    return phrases.say("headline", "line", urgency=urgency, reasons="; ".join(titles))


def _pattern(assessment: Assessment, phrases: Phrases) -> str:
    if not assessment.outcome.is_referral:
        return ""
    named = [met.rule.may_point_to for met in leading_rules(assessment)]
    conditions = _conditions(named)
    shown = conditions[:_MOST_CONDITIONS]
    if len(conditions) > _MOST_CONDITIONS:
        shown.append(phrases.say("headline", "pattern_others"))
    pattern = phrases.say("headline", "pattern", conditions=", ".join(shown))
    if any(_MND.search(text) for text in named):
        pattern += " " + phrases.say("headline", "mnd")
    return pattern


def _conditions(named: list[str]) -> list[str]:
    """Return each condition once; a comma inside brackets does not part them."""
    parts = (re.split(r"[,;]\s+(?![^(]*\))", text) for text in named)
    return list(dict.fromkeys(part.strip() for found in parts for part in found))


def _override(
    assessment: Assessment, override: Override | None, phrases: Phrases
) -> Line | None:
    if override is None:
        return None
    label = phrases.say(
        "headline",
        "override",
        decided=phrases.say("outcome", override.outcome.value),
        suggested=phrases.say("outcome", assessment.outcome.value),
    )
    return Line(label, said=(override.reason,))
