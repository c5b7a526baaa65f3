"""`compose`: a screening becomes one Letter of finished sentences."""

from __future__ import annotations

from screening.clinical.rule import Outcome
from screening.letter.content.body_map import body_map
from screening.letter.content.examination import examination, nothing_examined
from screening.letter.content.gaps import gaps
from screening.letter.content.headline import headline
from screening.letter.content.history import history_lines, negatives
from screening.letter.content.letter import Letter
from screening.letter.content.line import Line
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
from screening.practice.region import regional_wording
from screening.rulebook import RULEBOOK
from screening.screening import Screening
from screening.wording.questions import wording

_HASH_SHOWN = 12
_PRODUCT = "Fasciculation Screening"


def compose(
    screening: Screening,
    *,
    reference: str | None = None,
    signed_by: str | None = None,
) -> Letter:
    """Write the letter. The response outranks the settings of the practice."""
    language, assessment = screening.letter_language, screening.assessment
    rulebook = RULEBOOK
    phrases = phrases_in(language).with_wording(
        regional_wording(screening.practice, language)
    )
    practice = applicable(screening)
    letterhead = letterhead_of(practice, screening, phrases)
    decided = screening.decided
    in_scope = decided is not Outcome.OUT_OF_SCOPE
    rules = rule_rows(assessment, rulebook, phrases)
    since = dated(screening).date()
    nothing = nothing_examined(screening, rulebook)
    software = f"{_PRODUCT} {screening.software}"
    kind = "preliminary" if screening.case.preliminary else decided.value
    return Letter(
        language=language,
        title=phrases.say("title", kind),
        created=screening.now.isoformat(timespec="seconds"),
        generator=software,
        demo=phrases.say("headline", "demo") if screening.case.demo else "",
        status=status_line(screening, phrases),
        running=running_line(screening, phrases),
        running_missing=_unidentified(screening, phrases),
        letterhead=letterhead,
        headline=headline(screening, nothing, rulebook, phrases),
        patient=patient_lines(screening, rulebook, phrases),
        referrer=referrer_lines(
            screening,
            phrases,
            practice=practice,
            letterhead=letterhead,
            reference=reference,
        ),
        red_flags=None if in_scope else rules,
        gaps=gaps(screening, rulebook, phrases),
        purpose=_purpose(screening, phrases),
        history=history_lines(screening, phrases),
        body_map=body_map(screening, phrases),
        timeline=timeline(screening, rulebook, phrases),
        negatives=negatives(screening.answers, phrases),
        examination=examination(screening, rulebook, phrases),
        results=tuple(results(screening, rulebook, phrases)),
        results_lines=tuple(results_lines(screening, rulebook, phrases)),
        rules=rules if in_scope else (),
        also_met=also_met(assessment, phrases),
        sources=source_list(assessment, phrases),
        rules_note=_rules_note(rules, phrases),
        contradictions=contradictions(assessment, wording(language), phrases),
        plan_heading=_plan_heading(decided, phrases),
        plan=plan(screening, rulebook, phrases, since, practice),
        small_print=(
            phrases.say("small_print", "disclaimer"),
            phrases.say(
                "small_print",
                "versions",
                software=software,
                version=rulebook.version,
                sha256=screening.rulebook_sha256[:_HASH_SHOWN],
            ),
        ),
        signature=_signature(signed_by, phrases),
        short_disclaimer=phrases.say("small_print", "short"),
        glyph_note=phrases.say("missing", "glyph"),
        headings=phrases.section("sections"),
        labels=phrases.section("labels"),
        columns=phrases.section("columns"),
        map_words=phrases.section("map"),
        punctuation=phrases.punctuation,
    )


def _purpose(screening: Screening, phrases: Phrases) -> tuple[Line, ...]:
    """Return the clinician's own words, or a gap that asks for them."""
    decided = screening.decided
    wanted = {"lt-question": phrases.say("question", decided.value)}
    if not decided.is_referral and not screening.case.notes.text("lt-question"):
        wanted.clear()
    wanted["lt-impression"] = phrases.say("labels", "impression")
    return tuple(
        Line(label, said=(text,))
        if (text := screening.case.notes.text(link_id))
        else Line(label, missing=phrases.say("missing", "not_written"))
        for link_id, label in wanted.items()
    )


def _signature(signed_by: str | None, phrases: Phrases) -> str:
    return phrases.say("small_print", "signed", name=signed_by) if signed_by else ""


def _unidentified(screening: Screening, phrases: Phrases) -> str:
    return "" if is_identified(screening) else phrases.say("missing", "patient")


def _rules_note(rules: tuple[object, ...], phrases: Phrases) -> str:
    return phrases.say("rules", "status_note" if rules else "none")


def _plan_heading(decided: Outcome, phrases: Phrases) -> str:
    if decided is Outcome.OUT_OF_SCOPE:
        return phrases.say("headline", "paediatric")
    return phrases.say("sections", "plan" if decided.is_referral else "record_plan")
