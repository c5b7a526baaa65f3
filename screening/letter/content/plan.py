"""What was said to the patient, and what happens next, with dates."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

from screening.clinical.rule import Outcome, Rulebook
from screening.letter.content.line import Line
from screening.letter.content.phrases import Phrases
from screening.practice import Practice
from screening.practice.region import numbers_of
from screening.screening import Screening
from screening.wording.rulebook import AdviceWords


def plan(
    screening: Screening,
    rulebook: Rulebook,
    phrases: Phrases,
    today: date,
    practice: Practice,
) -> tuple[Line, ...]:
    """Return the plan; under 16 the paediatric route and nothing else."""
    advice = phrases.rulebook.advice(rulebook.advice(screening.decided))
    if screening.decided is Outcome.OUT_OF_SCOPE:
        label = phrases.say("headline", "paediatric")
        return tuple(Line(label, text) for text in advice.work_up)
    return (
        *_patient_lines(screening, phrases),
        *_dates(screening, phrases, today),
        *_advice(advice, phrases),
        *_numbers(practice, phrases),
    )


def _patient_lines(screening: Screening, phrases: Phrases) -> Iterator[Line]:
    notes = screening.case.notes
    missing = []
    for label, link_id in {"told": "lt-told", "worry": "lt-worry"}.items():
        shown = phrases.say("labels", label)
        if text := notes.text(link_id):
            yield Line(shown, said=(text,))
        else:
            missing.append(shown)
    if consent := notes.text("lt-consent"):
        yield Line(phrases.say("labels", "consent"), phrases.say("consent", consent))
    elif screening.decided.is_referral:
        missing.append(phrases.say("labels", "consent"))
    if missing:
        label = phrases.say("labels", "not_stated")
        yield Line(label, missing=phrases.lowered(missing))


def _dates(screening: Screening, phrases: Phrases, today: date) -> Iterator[Line]:
    match screening.decided:
        case Outcome.EMERGENCY:
            yield _on(phrases, "interim", "emergency_interim")
            yield _on(phrases, "delayed", "emergency_delayed")
        case Outcome.URGENT:
            end = today + timedelta(weeks=2)
            yield _on(phrases, "interim", "urgent_interim", end=end)
            yield _on(phrases, "delayed", "urgent_delayed", end=end)
        case Outcome.ROUTINE:
            start, end = today + timedelta(weeks=6), today + timedelta(weeks=8)
            yield _on(phrases, "interim", "routine_interim", start=start, end=end)
            yield _on(phrases, "delayed", "routine_delayed", end=end)
        case _:
            key, start, end = _review(screening, today)
            yield _on(phrases, "review", key, start=start, end=end)


def _review(screening: Screening, today: date) -> tuple[str, date, date]:
    soon = (today + timedelta(weeks=4), today + timedelta(weeks=6))
    if screening.decided is Outcome.GP_WORKUP:
        return ("gp_review", *soon)
    if screening.answers.codes("tw-duration") == ("lt-4w",):
        return ("reassure_review_short", *soon)
    return ("reassure_review_long", _months_after(today, 3), _months_after(today, 6))


def _advice(advice: AdviceWords, phrases: Phrases) -> Iterator[Line]:
    for label, texts in (
        ("safety_net", advice.safety_net),
        ("work_up", advice.work_up),
        ("self_care", advice.self_care),
    ):
        if texts:
            yield Line(phrases.say("labels", label), " ".join(texts))


def _numbers(practice: Practice, phrases: Phrases) -> Iterator[Line]:
    public = numbers_of(practice)
    to_dial = {
        "practice": practice.phone,
        "out_of_hours": public.out_of_hours,
        "emergency": public.emergency,
    }
    said = [
        phrases.say("numbers", whose, number=number)
        for whose, number in to_dial.items()
        if number
    ]
    if said:
        yield Line(phrases.say("labels", "numbers"), " ".join(said))


def _on(phrases: Phrases, label: str, key: str, **days: date) -> Line:
    written = {name: phrases.day_of(day) for name, day in days.items()}
    return Line(phrases.say("labels", label), phrases.say("plan", key, **written))


def _months_after(day: date, months: int) -> date:
    place = day.month - 1 + months
    year, month = day.year + place // 12, place % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
