"""Results with value, unit, date and range; what is pending; earlier tests."""

from __future__ import annotations

from collections.abc import Iterator

from screening.clinical.rule import Rulebook
from screening.letter.content.answer_phrases import value_of
from screening.letter.content.letter import LaboratoryResult
from screening.letter.content.line import Line
from screening.letter.content.phrases import Phrases, capital
from screening.screening import Screening

_LINES = {
    "other_results": "lt-other-results",
    "pending": "lt-tests-pending",
    "previous_emg": "lt-previous-emg",
    "previous_mri": "lt-previous-mri",
    "previous_neurologist": "lt-previous-neurologist",
}


def results(
    screening: Screening, rulebook: Rulebook, phrases: Phrases
) -> Iterator[LaboratoryResult]:
    """Return the results that were given."""
    notes = screening.case.notes
    for link_id in _tests(rulebook):
        value = value_of(screening.answers, link_id, rulebook, phrases)
        if not value:
            continue
        # lb-mg has its date in lt-mg-date and its range in lt-mg-range.
        test = link_id.removeprefix("lb-")
        on = notes.text(f"lt-{test}-date")
        details = notes.text(f"lt-{test}-range")
        yield LaboratoryResult(
            test=capital(phrases.topic(link_id)),
            value=value,
            date=phrases.date_of(on) if on else "",
            date_missing="" if on else phrases.say("missing", "dateless"),
            said=details or "",
            range_missing="" if details else phrases.say("missing", "rangeless"),
        )


def results_lines(
    screening: Screening, rulebook: Rulebook, phrases: Phrases
) -> Iterator[Line]:
    """Return the results that are absent, other results and earlier tests."""
    absent = [
        phrases.topic(link_id)
        for link_id in _tests(rulebook)
        if link_id not in screening.answers
    ]
    not_stated = []
    if len(absent) == len(_tests(rulebook)):
        not_stated.append(phrases.say("missing", "results"))
    elif absent:
        label = phrases.say("labels", "no_result")
        yield Line(label, missing=", ".join(absent))
    for label, link_id in _LINES.items():
        text = screening.case.notes.text(link_id)
        if text:
            yield Line(phrases.say("labels", label), said=(text,))
        else:
            not_stated.append(phrases.say("labels", label))
    if not_stated:
        label = phrases.say("labels", "not_stated")
        yield Line(label, missing=phrases.lowered(not_stated))


def _tests(rulebook: Rulebook) -> tuple[str, ...]:
    return tuple(q.link_id for q in rulebook.questions if q.laboratory)
