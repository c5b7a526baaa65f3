"""Assessment, patient and practice become one Letter of finished sentences."""

from __future__ import annotations

from datetime import datetime

from screening.clinical.assessment import Assessment
from screening.clinical.rule import Outcome, Rulebook
from screening.letter.content.body_map import body_map
from screening.letter.content.examination import examination, nothing_examined
from screening.letter.content.gaps import gaps
from screening.letter.content.headline import headline
from screening.letter.content.history import history_lines, negatives
from screening.letter.content.letter import Letter, Line
from screening.letter.content.people import (
    is_identified,
    patient_lines,
    referrer_lines,
    running_line,
)
from screening.letter.content.phrases import Phrases, phrases_in
from screening.letter.content.plan import plan
from screening.letter.content.reasons import (
    also_met,
    contradictions,
    rule_rows,
    source_list,
)
from screening.letter.content.release import dated, status_line
from screening.letter.content.results import results, results_lines
from screening.letter.content.sender import applicable, letterhead_of
from screening.letter.content.timeline import timeline
from screening.practice import NEUTRAL, Practice
from screening.practice.region import regional_wording
from screening.screening import Submission
from screening.wording.questions import Wording

_HASH_SHOWN = 12


def compose(
    submission: Submission,
    assessment: Assessment,
    rulebook: Rulebook,
    wording: Wording,
    *,
    made_on: datetime,
    software: str,
    rulebook_sha256: str,
    practice: Practice = NEUTRAL,
    reference: str | None = None,
    signed_by: str | None = None,
) -> Letter:
    """Write the letter. The response outranks the settings of the practice."""
    phrases = phrases_in(wording.language)
    phrases = phrases.with_wording(regional_wording(practice, phrases.language))
    practice = applicable(practice, submission)
    letterhead = letterhead_of(practice, submission, phrases)
    decided = submission.decided(assessment.outcome)
    in_scope = decided is not Outcome.OUT_OF_SCOPE
    rules = rule_rows(assessment, rulebook, phrases)
    since = dated(submission, made_on).date()
    nothing = nothing_examined(submission, rulebook)
    kind = "preliminary" if submission.preliminary else decided.value
    return Letter(
        language=phrases.language,
        title=phrases.say("title", kind),
        created=made_on.isoformat(timespec="seconds"),
        generator=software,
        demo=phrases.say("headline", "demo") if submission.demo else "",
        status=status_line(submission, phrases),
        running=running_line(submission, phrases),
        running_missing=_unidentified(submission, phrases),
        letterhead=letterhead,
        headline=headline(submission, assessment, decided, nothing, rulebook, phrases),
        patient=patient_lines(submission, rulebook, phrases),
        referrer=referrer_lines(
            submission,
            decided,
            phrases,
            made_on=made_on,
            practice=practice,
            letterhead=letterhead,
            reference=reference,
        ),
        red_flags=None if in_scope else rules,
        gaps=gaps(submission, assessment, decided, rulebook, phrases),
        purpose=_purpose(submission, decided, phrases),
        history=history_lines(submission, phrases),
        body_map=body_map(submission, phrases),
        timeline=timeline(submission, assessment, decided, rulebook, phrases),
        negatives=negatives(submission.answers, phrases),
        examination=examination(submission, rulebook, phrases),
        results=tuple(results(submission, rulebook, phrases)),
        results_lines=tuple(results_lines(submission, rulebook, phrases)),
        rules=rules if in_scope else (),
        also_met=also_met(assessment, phrases),
        sources=source_list(assessment, phrases),
        rules_note=_rules_note(rules, phrases),
        contradictions=contradictions(assessment, wording, phrases),
        plan_heading=_plan_heading(decided, phrases),
        plan=plan(submission, decided, rulebook, phrases, since, practice),
        small_print=(
            phrases.say("small_print", "disclaimer"),
            phrases.say(
                "small_print",
                "versions",
                software=software,
                version=rulebook.version,
                sha256=rulebook_sha256[:_HASH_SHOWN],
            ),
        ),
        signature=_signature(signed_by, phrases),
        short_disclaimer=phrases.say("small_print", "short"),
        glyph_note=phrases.say("missing", "glyph"),
        headings=phrases.section("sections"),
        labels=phrases.section("labels"),
        columns=phrases.section("columns"),
        map_words=phrases.section("map"),
    )


def _purpose(
    submission: Submission, decided: Outcome, phrases: Phrases
) -> tuple[Line, ...]:
    """Return the clinician's own words, or a gap that asks for them."""
    wanted = {"lt-question": phrases.say("question", decided.value)}
    if not decided.is_referral and not submission.notes.text("lt-question"):
        wanted.clear()
    wanted["lt-impression"] = phrases.say("labels", "impression")
    return tuple(
        Line(label, said=(text,))
        if (text := submission.notes.text(link_id))
        else Line(label, missing=phrases.say("missing", "not_written"))
        for link_id, label in wanted.items()
    )


def _signature(signed_by: str | None, phrases: Phrases) -> str:
    return phrases.say("small_print", "signed", name=signed_by) if signed_by else ""


def _unidentified(submission: Submission, phrases: Phrases) -> str:
    return "" if is_identified(submission) else phrases.say("missing", "patient")


def _rules_note(rules: tuple[object, ...], phrases: Phrases) -> str:
    return phrases.say("rules", "status_note" if rules else "none")


def _plan_heading(decided: Outcome, phrases: Phrases) -> str:
    if decided is Outcome.OUT_OF_SCOPE:
        return phrases.say("headline", "paediatric")
    return phrases.say("sections", "plan" if decided.is_referral else "record_plan")
