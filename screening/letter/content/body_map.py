"""Which sites the body map marks, and the same in words."""

from __future__ import annotations

from collections.abc import Iterator

from screening.letter.content.drawings import BodyMap, Spot
from screening.letter.content.examination import regions_seen
from screening.letter.content.phrases import Phrases
from screening.screening import Screening

_SITES = "tw-sites"
_GENERALISED = "generalised"


def body_map(screening: Screening, phrases: Phrases) -> BodyMap:
    """Return what to draw, and in words what is not known."""
    answers = screening.answers
    codes = () if answers.is_open(_SITES) else answers.codes(_SITES)
    seen = regions_seen(screening.case.notes)
    spots = tuple(
        Spot(code, number, phrases.option(_SITES, code))
        for number, code in enumerate((c for c in codes if c != _GENERALISED), start=1)
    )
    generalised = _GENERALISED in codes
    missing = "" if codes else _missing(screening, phrases)
    return BodyMap(
        title=_title(codes, seen, missing, phrases),
        spots=spots,
        seen=seen,
        generalised=generalised,
        legend=tuple(_legend(spots, bool(seen), generalised, phrases)),
        missing=missing,
    )


def _missing(screening: Screening, phrases: Phrases) -> str:
    asked = bool(screening.answers.codes(_SITES))
    return phrases.say("missing", "sites_unknown" if asked else "sites")


def _title(
    codes: tuple[str, ...], seen: tuple[str, ...], missing: str, phrases: Phrases
) -> str:
    sites = ", ".join(phrases.option(_SITES, code) for code in codes)
    sites = sites or phrases.lowered([missing])
    title = phrases.say("map", "title", sites=sites)
    if not seen:
        return title
    regions = ", ".join(phrases.say("fasciculation", region) for region in seen)
    return f"{title} {phrases.say('map', 'title_seen', regions=regions)}"


def _legend(
    spots: tuple[Spot, ...], seen: bool, generalised: bool, phrases: Phrases
) -> Iterator[str]:
    if spots:
        yield ", ".join(f"{spot.number} {spot.name}" for spot in spots)
    if generalised:
        yield phrases.say("map", "generalised")
    if spots:
        yield phrases.say("map", "legend")
    if seen:
        yield phrases.say("map", "legend_seen")
