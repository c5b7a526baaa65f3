"""What is open, each apart (M01): not examined, no entry, not asked, not known, and
what came from the record and nobody confirmed.
"""

from __future__ import annotations

from collections.abc import Iterator

from screening.clinical.answers import State
from screening.clinical.assessment import Assessment
from screening.clinical.question import Question
from screening.clinical.rule import Outcome, Rulebook
from screening.letter.content.letter import Gap, GapRow, Gaps
from screening.letter.content.longer_examination import left_out_as
from screening.letter.content.phrases import Phrases
from screening.screening import Screening

_KINDS = ("not_examined", "no_entry", "not_asked", "not_known", "not_confirmed")
# How the letter questions that a record can fill are named; any other is `other`.
_NOTED = {
    "lt-medication": "medicines",
    "lt-medication-name": "medicines",
    "lt-medication-start": "medicines",
    "lt-allergies": "allergies",
}


def gaps(screening: Screening, rulebook: Rulebook, phrases: Phrases) -> Gaps:
    """List every open question that is shown; laboratory results stand elsewhere."""
    assessment = screening.assessment
    kinds: dict[str, list[Gap]] = {kind: [] for kind in _KINDS}
    for question in rulebook.questions:
        if question.link_id in assessment.answers and (
            question.link_id in screening.case.unconfirmed
        ):
            gap = Gap(phrases.topic(question.link_id), question.gate)
            kinds["not_confirmed"].append(gap)
    for question in rulebook.questions:
        if question.laboratory or question.link_id not in assessment.shown:
            continue
        if assessment.answers.is_open(question.link_id):
            gap = Gap(phrases.topic(question.link_id), question.gate)
            kinds[_kind(question, assessment)].append(gap)
    for kind in ("not_examined", "no_entry"):
        longer = left_out_as(kind, screening.case.notes, phrases)
        kinds[kind] += (Gap(topic, gate=False) for topic in longer)
    noted = dict.fromkeys(_unconfirmed_notes(screening, rulebook, phrases))
    kinds["not_confirmed"] += (Gap(topic, gate=False) for topic in noted)
    rows = tuple(
        GapRow(phrases.say("gaps", kind), tuple(sorted(found, key=_gate_first)))
        for kind, found in kinds.items()
        if found
    )
    gate_open = any(gap.gate for row in rows for gap in row.gaps)
    note = "gate" if gate_open else "" if rows else "none"
    note_plain = "gate_plain" if gate_open else note
    return Gaps(
        rows=rows,
        note=phrases.say("gaps", note) if note else "",
        note_plain=phrases.say("gaps", note_plain) if note_plain else "",
        could_become=_could_become(assessment, screening.decided, phrases),
    )


def _kind(question: Question, assessment: Assessment) -> str:
    match assessment.answers.state(question.link_id):
        case State.NOT_EXAMINED:
            return "not_examined"
        case State.UNKNOWN:
            return "not_known"
    return "no_entry" if question.examined else "not_asked"


def _unconfirmed_notes(
    screening: Screening, rulebook: Rulebook, phrases: Phrases
) -> Iterator[str]:
    tests = {q.link_id.replace("lb-", "lt-") for q in rulebook.questions}
    for link_id in sorted(screening.case.unconfirmed):
        if link_id.startswith("lt-"):
            # lb-mg has its date in lt-mg-date and its range in lt-mg-range.
            details = link_id.rpartition("-")[0] in tests
            name = "details" if details else _NOTED.get(link_id, "other")
            yield phrases.say("unconfirmed", name)


def _gate_first(gap: Gap) -> bool:
    return not gap.gate


def _could_become(assessment: Assessment, decided: Outcome, phrases: Phrases) -> str:
    """Name the most urgent outcome still possible, unless it is decided already."""
    possible = assessment.could_become
    if possible is None or possible.urgency <= decided.urgency:
        return ""
    outcome = phrases.say("outcome", possible.value)
    return phrases.say("gaps", "could_become", outcome=outcome)
