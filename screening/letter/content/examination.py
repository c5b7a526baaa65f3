"""The examination: each sign found, not found or not examined, never a blank."""

from __future__ import annotations

from collections.abc import Iterator

from screening.clinical.answers import Answers, State
from screening.clinical.question import NOT_EXAMINED
from screening.clinical.rule import Rulebook
from screening.letter.content.letter import Examination, Grid, SignCell, SignState
from screening.letter.content.line import Line
from screening.letter.content.longer_examination import (
    FASCICULATION,
    GRADES,
    LONGER,
    MRC_GROUPS,
    NECK,
    SIDES,
    any_examined,
    examined,
    left_out,
)
from screening.letter.content.phrases import Phrases, capital
from screening.screening import Notes, Screening

_NORMAL = frozenset({"normal", "absent"})
_FULL_POWER = "5"
_MRC_UNKNOWN = ("mrc_not_examined", "mrc_no_entry")
_SEEN = "seen"
_NO_ENTRY = "no-entry"


def examination(
    screening: Screening, rulebook: Rulebook, phrases: Phrases
) -> Examination:
    """Return the whole examination; parts that nobody did shrink to one line."""
    notes = screening.case.notes
    signs = [
        *_core(screening.answers, rulebook, phrases),
        *_longer(notes, phrases),
    ]
    nothing = nothing_examined(screening, rulebook)
    return Examination(
        nothing=phrases.say("headline", "nothing_examined") if nothing else "",
        pairs=() if nothing else tuple(_paired(signs)),
        grids=(*_mrc(notes, phrases), *_fasciculation(notes, phrases)),
        lines=tuple(_lines(notes, phrases)),
    )


def nothing_examined(screening: Screening, rulebook: Rulebook) -> bool:
    """Whether no sign at all was examined, in the short or the longer list."""
    core = (q.link_id for q in rulebook.questions if q.examined)
    return all(screening.answers.is_open(link_id) for link_id in core) and not (
        any_examined(screening.case.notes)
    )


def regions_seen(notes: Notes) -> tuple[str, ...]:
    """Return the regions where fasciculation was seen on examination."""
    return tuple(
        region
        for link_id, region in FASCICULATION.items()
        if notes.text(link_id) == _SEEN
    )


def _core(answers: Answers, rulebook: Rulebook, phrases: Phrases) -> Iterator[SignCell]:
    for question in rulebook.questions:
        if not question.examined:
            continue
        state = answers.state(question.link_id)
        if state is not State.ANSWERED:
            name = capital(phrases.topic(question.link_id))
            key = "no_entry" if state is State.UNANSWERED else "not_examined"
            yield SignCell(name, SignState.NOT_EXAMINED, phrases.say("states", key))
            continue
        code = answers.codes(question.link_id)[0]
        text = phrases.cell(question.link_id, code)
        yield _sign(question.link_id, text, code not in _NORMAL, phrases)


def _longer(notes: Notes, phrases: Phrases) -> Iterator[SignCell]:
    for link_id, normal in LONGER.items():
        if examined(notes, link_id):
            code = notes.given[link_id][0]
            text = phrases.cell(link_id, code)
            yield _sign(link_id, text, code not in normal, phrases)
    # It has no side, so it has no place in the grid of grades.
    if examined(notes, NECK):
        grade = notes.given[NECK][0]
        text = phrases.framed(NECK, [grade])
        yield _sign(NECK, text, grade != _FULL_POWER, phrases)


def _sign(link_id: str, text: str, found: bool, phrases: Phrases) -> SignCell:
    state = SignState.FOUND if found else SignState.NOT_FOUND
    heading = phrases.say("states", "found" if found else "not_found")
    return SignCell(capital(phrases.topic(link_id)), state, heading, text)


def _paired(
    signs: list[SignCell],
) -> Iterator[tuple[SignCell, SignCell | None]]:
    half = (len(signs) + 1) // 2
    for left, sign in enumerate(signs[:half]):
        right = left + half
        yield sign, signs[right] if right < len(signs) else None


def _mrc(notes: Notes, phrases: Phrases) -> Iterator[Grid]:
    if not any(examined(notes, link_id) for link_id in GRADES):
        return
    groups = phrases.section("mrc")
    rows = tuple(
        (
            phrases.say("columns", side),
            *(_grade(notes, f"lt-mrc-{group}-{side}", phrases) for group in MRC_GROUPS),
        )
        for side in SIDES
    )
    weak = {grade for row in rows for grade in row[1:]} - {_FULL_POWER}
    unknown = {phrases.say("examination", key) for key in _MRC_UNKNOWN}
    yield Grid(
        caption=phrases.say("examination", "mrc_caption"),
        columns=(phrases.say("columns", "side"), *groups.values()),
        rows=rows,
        found=frozenset(weak - unknown),
        not_examined=frozenset(unknown),
    )


def _fasciculation(notes: Notes, phrases: Phrases) -> Iterator[Grid]:
    if not any(examined(notes, link_id) for link_id in FASCICULATION):
        return
    words = phrases.section("fasciculation")
    codes = (notes.text(link_id) or _NO_ENTRY for link_id in FASCICULATION)
    row = (phrases.say("columns", "seen"), *(words[code] for code in codes))
    yield Grid(
        caption=phrases.say("examination", "fasciculation_caption"),
        columns=(
            phrases.say("columns", "fasciculation"),
            *(words[region] for region in FASCICULATION.values()),
        ),
        rows=(row,),
        found=frozenset({words[_SEEN]}),
        not_examined=frozenset({words[NOT_EXAMINED], words[_NO_ENTRY]}),
    )


def _lines(notes: Notes, phrases: Phrases) -> Iterator[Line]:
    if missing := ", ".join(left_out(notes, phrases)):
        yield Line(phrases.say("examination", "not_examined"), missing=missing)
    if found := notes.text("lt-exam-notes"):
        yield Line(phrases.say("labels", "other_findings"), said=(found,))


def _grade(notes: Notes, link_id: str, phrases: Phrases) -> str:
    if examined(notes, link_id):
        return notes.given[link_id][0]
    looked = notes.text(link_id) == NOT_EXAMINED
    return phrases.say("examination", "mrc_not_examined" if looked else "mrc_no_entry")
