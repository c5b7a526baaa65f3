"""The longer examination, for the letter only: what it asks, and what was left out."""

from __future__ import annotations

from collections.abc import Iterator

from screening.clinical.question import NOT_EXAMINED
from screening.letter.content.phrases import Phrases
from screening.screening import Notes

# Its signs, each with the options that are no finding.
LONGER = {
    "lt-tone": frozenset({"normal"}),
    "lt-jaw-jerk": frozenset({"normal", "absent"}),
    "lt-hoffmann": frozenset({"negative"}),
    "lt-plantars": frozenset({"flexor-both"}),
    "lt-clonus": frozenset({"absent"}),
}
MRC_GROUPS = (
    "shoulder-abduction",
    "elbow-flexion",
    "elbow-extension",
    "wrist-extension",
    "finger-abduction",
    "hip-flexion",
    "knee-extension",
    "ankle-dorsiflexion",
    "ankle-plantarflexion",
)
SIDES = ("right", "left")
REGIONS = ("bulbar", "right-arm", "left-arm", "trunk", "right-leg", "left-leg")
NECK = "lt-mrc-neck-flexion"
GRADES = tuple(f"lt-mrc-{group}-{side}" for group in MRC_GROUPS for side in SIDES)
FASCICULATION = {f"lt-fasc-{region}": region for region in REGIONS}
_SINGLE = (*LONGER, NECK)
# What is asked part by part, and is said in one name where all of it was left out.
_IN_PARTS = {"mrc_missing": GRADES, "fasciculation_missing": tuple(FASCICULATION)}


def examined(notes: Notes, link_id: str) -> bool:
    """Whether there is a finding, or its absence."""
    return notes.text(link_id) not in (None, "", NOT_EXAMINED)


def any_examined(notes: Notes) -> bool:
    """Whether anything of the longer examination was done."""
    every = (*_SINGLE, *GRADES, *FASCICULATION, "lt-exam-notes")
    return any(examined(notes, link_id) for link_id in every)


def left_out(notes: Notes, phrases: Phrases) -> Iterator[str]:
    """Yield by name what was not done at all, examined or entered."""
    for link_id in _SINGLE:
        if not examined(notes, link_id):
            yield phrases.topic(link_id)
    for name, link_ids in _IN_PARTS.items():
        if not any(examined(notes, link_id) for link_id in link_ids):
            yield phrases.say("examination", name)


def left_out_as(state: str, notes: Notes, phrases: Phrases) -> Iterator[str]:
    """Yield what is `not_examined`, or `no_entry`; of what has parts, how many."""
    said = {"not_examined": (NOT_EXAMINED,), "no_entry": (None, "")}[state]
    for link_id in _SINGLE:
        if notes.text(link_id) in said:
            yield phrases.topic(link_id)
    for name, link_ids in _IN_PARTS.items():
        count = sum(notes.text(link_id) in said for link_id in link_ids)
        topic = phrases.say("examination", name)
        if count == len(link_ids):
            yield topic
        elif count:
            total = len(link_ids)
            yield phrases.say(
                "examination", "in_part", topic=topic, count=count, total=total
            )
