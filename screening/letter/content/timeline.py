"""The course over earlier screenings: when, how urgent, and what differs since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from screening.clinical.assessment import Assessment
from screening.clinical.rule import Outcome, Rulebook
from screening.clinical.unconfirmed import assess_with_unconfirmed
from screening.letter.content.changes import changes
from screening.letter.content.drawings import Timeline, Visit
from screening.letter.content.line import Line
from screening.letter.content.phrases import Phrases
from screening.screening import Screening

# The drawing, in millimetres: how far it goes, and how close two visits may stand.
WIDTH = 117.0
_GAP = 17.0
# Above this many the dates would not stand beside each other below the line.
_MOST_DATED = 7


def timeline(
    screening: Screening, rulebook: Rulebook, phrases: Phrases
) -> Timeline | None:
    """Return the course; nothing where no earlier screening was given."""
    if not screening.case.previous:
        return None
    case = screening.case
    earlier = [
        assess_with_unconfirmed(each.answers, each.unconfirmed, rulebook)
        for each in case.previous
    ]
    authored = [each.authored for each in case.previous] + [case.authored]
    days = [each.authored_on for each in case.previous] + [case.authored_on]
    outcomes = [*(each.outcome for each in earlier), screening.decided]
    rows = [
        outcome
        for outcome in Outcome
        if outcome is not Outcome.OUT_OF_SCOPE or outcome in outcomes
    ]
    places, to_scale = _places([day.toordinal() for day in days])
    visits = tuple(
        Visit(
            number=number,
            date=phrases.date_of(when),
            outcome=phrases.say("outcome", outcome.value),
            row=rows.index(outcome),
            place=place,
        )
        for number, (when, outcome, place) in enumerate(
            zip(authored, outcomes, places, strict=True), start=1
        )
    )
    told = phrases.joined(
        phrases.say(
            "timeline", "visit", number=v.number, date=v.date, outcome=v.outcome
        )
        for v in visits
    )
    return Timeline(
        title=phrases.say("timeline", "title", visits=told),
        rows=tuple(phrases.say("outcome", outcome.value) for outcome in rows),
        visits=visits,
        dated=len(visits) <= _MOST_DATED,
        note="" if to_scale else phrases.say("timeline", "not_to_scale"),
        lines=(
            Line(phrases.say("timeline", "outcomes"), f"{told}."),
            *_differences(
                screening.assessment,
                earlier[-1],
                visits[-2].date,
                rulebook,
                phrases,
            ),
        ),
    )


def _differences(
    now: Assessment, before: Assessment, date: str, rulebook: Rulebook, phrases: Phrases
) -> Iterator[Line]:
    found = changes(now, before, rulebook, phrases)
    if not found:
        yield Line(
            phrases.say("timeline", "since", date=date), phrases.say("timeline", "same")
        )
    for kind, told in found.items():
        yield Line(phrases.say("timeline", kind, date=date), phrases.sentence(told))


def _places(days: Sequence[int]) -> tuple[list[float], bool]:
    """Place the days along the line, apart from each other, and say if to scale."""
    span = days[-1] - days[0]
    gap = min(_GAP, WIDTH / (len(days) - 1))
    scaled = [(day - days[0]) / span * WIDTH if span else 0.0 for day in days]
    placed = [*scaled]
    for place in range(1, len(days)):
        placed[place] = max(placed[place], placed[place - 1] + gap)
    placed[-1] = WIDTH
    for place in range(len(days) - 2, -1, -1):
        placed[place] = min(placed[place], placed[place + 1] - gap)
    to_scale = all(abs(one - two) < 1 for one, two in zip(placed, scaled, strict=True))
    return [round(place, 1) for place in placed], to_scale
