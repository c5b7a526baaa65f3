"""Which sites the body map marks, and the same in words."""

from __future__ import annotations

from screening.letter.examination import regions_seen
from screening.letter.letter import BodyMap, Spot
from screening.letter.phrases import Phrases
from screening.submission import Submission

_SITES = "tw-sites"
_GENERALISED = "generalised"


def body_map(submission: Submission, phrases: Phrases) -> BodyMap | None:
    """Return what to draw; nothing where no site is known and nothing was seen."""
    answers, words = submission.answers, phrases.section("map")
    codes = () if answers.is_open(_SITES) else answers.codes(_SITES)
    seen = regions_seen(submission.notes)
    if not codes and not seen:
        return None
    spots = tuple(
        Spot(code, number, phrases.option(_SITES, code))
        for number, code in enumerate((c for c in codes if c != _GENERALISED), start=1)
    )
    generalised = words["generalised"] if _GENERALISED in codes else ""
    return BodyMap(
        title=_title(codes, seen, phrases),
        spots=spots,
        seen=seen,
        generalised=generalised,
        legend=_legend(spots, bool(seen), generalised, phrases),
    )


def sites_missing(submission: Submission, phrases: Phrases) -> str:
    """Say in words why nothing is drawn."""
    unknown = bool(submission.answers.codes(_SITES))
    return phrases.say("missing", "sites_unknown" if unknown else "sites")


def _title(codes: tuple[str, ...], seen: tuple[str, ...], phrases: Phrases) -> str:
    sites = ", ".join(phrases.option(_SITES, code) for code in codes)
    sites = sites or phrases.say("missing", "not_stated")
    title = phrases.say("map", "title", sites=sites)
    if not seen:
        return title
    regions = ", ".join(phrases.say("fasciculation", region) for region in seen)
    return f"{title} {phrases.say('map', 'title_seen', regions=regions)}"


def _legend(
    spots: tuple[Spot, ...], seen: bool, generalised: str, phrases: Phrases
) -> tuple[str, ...]:
    lines = [", ".join(f"{spot.number} {spot.name}" for spot in spots), generalised]
    if spots:
        lines.append(phrases.say("map", "legend"))
    if seen:
        lines.append(phrases.say("map", "legend_seen"))
    return tuple(line for line in lines if line)
