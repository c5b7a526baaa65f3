"""The examination: each sign found, not found or not examined, never a blank."""

from __future__ import annotations

from collections.abc import Iterator

from screening.clinical.answers import Answers, State
from screening.clinical.question import NOT_EXAMINED
from screening.clinical.rule import Rulebook
from screening.letter.letter import Examination, Grid, Line, Sign, SignState
from screening.letter.phrases import Phrases, capital
from screening.submission import Notes, Submission

# The signs of the longer examination, each with the options that are no finding.
LONGER = {
    "lt-tone": frozenset({"normal"}),
    "lt-jaw-jerk": frozenset({"normal", "absent"}),
    "lt-hoffmann": frozenset({"negative"}),
    "lt-plantars": frozenset({"flexor-both"}),
    "lt-clonus": frozenset({"absent"}),
}
_NORMAL = frozenset({"normal", "absent"})
NECK = "lt-mrc-neck-flexion"
_FULL_POWER = "5"
_MRC_UNKNOWN = ("mrc_not_examined", "mrc_no_entry")
_SEEN = "seen"
_NO_ENTRY = "no-entry"


def examination(
    submission: Submission, rulebook: Rulebook, phrases: Phrases
) -> Examination:
    """Return the whole examination; parts that nobody did shrink to one line."""
    notes = submission.notes
    signs = [
        *_core(submission.answers, rulebook, phrases),
        *_longer(notes, phrases),
    ]
    nothing = nothing_examined(submission, rulebook)
    return Examination(
        nothing=phrases.say("headline", "nothing_examined") if nothing else "",
        pairs=() if nothing else tuple(_paired(signs)),
        grids=(*_mrc(notes, phrases), *_fasciculation(notes, phrases)),
        lines=tuple(_lines(notes, phrases)),
    )


def nothing_examined(submission: Submission, rulebook: Rulebook) -> bool:
    """Whether no sign at all was examined, in the short or the longer list."""
    core = (q.link_id for q in rulebook.questions if q.examined)
    longer = (*LONGER, NECK, "lt-exam-notes", *_regions(), *_mrc_link_ids())
    return all(submission.answers.is_open(link_id) for link_id in core) and not any(
        _examined(submission.notes, link_id) for link_id in longer
    )


def regions_seen(notes: Notes) -> tuple[str, ...]:
    """Return the regions where fasciculation was seen on examination."""
    return tuple(
        region for link_id, region in _regions().items() if notes.text(link_id) == _SEEN
    )


def _core(answers: Answers, rulebook: Rulebook, phrases: Phrases) -> Iterator[Sign]:
    for question in rulebook.questions:
        if not question.examined:
            continue
        name = capital(phrases.topic(question.link_id))
        state = answers.state(question.link_id)
        if state is not State.ANSWERED:
            key = "no_entry" if state is State.UNANSWERED else "not_examined"
            yield Sign(name, SignState.NOT_EXAMINED, phrases.say("states", key))
            continue
        code = answers.codes(question.link_id)[0]
        yield _sign(question.link_id, code, code not in _NORMAL, phrases)


def _longer(notes: Notes, phrases: Phrases) -> Iterator[Sign]:
    for link_id, normal in LONGER.items():
        if _examined(notes, link_id):
            code = notes.given[link_id][0]
            yield _sign(link_id, code, code not in normal, phrases)


def _sign(link_id: str, code: str, found: bool, phrases: Phrases) -> Sign:
    state = SignState.FOUND if found else SignState.NOT_FOUND
    heading = phrases.say("states", "found" if found else "not_found")
    return Sign(
        capital(phrases.topic(link_id)), state, heading, phrases.option(link_id, code)
    )


def _paired(signs: list[Sign]) -> Iterator[tuple[Sign, Sign | None]]:
    half = (len(signs) + 1) // 2
    for left, sign in enumerate(signs[:half]):
        right = left + half
        yield sign, signs[right] if right < len(signs) else None


def _mrc(notes: Notes, phrases: Phrases) -> Iterator[Grid]:
    if not any(_examined(notes, link_id) for link_id in (*_mrc_link_ids(), NECK)):
        return
    groups = phrases.section("mrc")
    rows = tuple(
        (
            phrases.say("columns", side),
            *(_grade(notes, f"lt-mrc-{group}-{side}", phrases) for group in groups),
        )
        for side in ("right", "left")
    )
    caption = phrases.say("examination", "mrc_caption")
    neck = phrases.say("examination", "neck", grade=_grade(notes, NECK, phrases))
    weak = {grade for row in rows for grade in row[1:]} - {_FULL_POWER}
    unknown = {phrases.say("examination", key) for key in _MRC_UNKNOWN}
    yield Grid(
        caption=f"{caption} {neck}",
        columns=(phrases.say("columns", "side"), *groups.values()),
        rows=rows,
        found=frozenset(weak - unknown),
        not_examined=frozenset(unknown),
    )


def _fasciculation(notes: Notes, phrases: Phrases) -> Iterator[Grid]:
    regions = _regions()
    if not any(_examined(notes, link_id) for link_id in regions):
        return
    words = phrases.section("fasciculation")
    codes = (notes.text(link_id) or _NO_ENTRY for link_id in regions)
    row = (phrases.say("columns", "seen"), *(words[code] for code in codes))
    yield Grid(
        caption=phrases.say("examination", "fasciculation_caption"),
        columns=(
            phrases.say("columns", "fasciculation"),
            *(words[region] for region in regions.values()),
        ),
        rows=(row,),
        found=frozenset({words[_SEEN]}),
        not_examined=frozenset({words[NOT_EXAMINED], words[_NO_ENTRY]}),
    )


def _lines(notes: Notes, phrases: Phrases) -> Iterator[Line]:
    missing = [
        phrases.topic(link_id) for link_id in LONGER if not _examined(notes, link_id)
    ]
    if not any(_examined(notes, link_id) for link_id in (*_mrc_link_ids(), NECK)):
        missing.append(phrases.say("examination", "mrc_missing"))
    if not any(_examined(notes, link_id) for link_id in _regions()):
        missing.append(phrases.say("examination", "fasciculation_missing"))
    if missing:
        label = phrases.say("examination", "not_examined")
        yield Line(label, missing=", ".join(missing))
    if found := notes.text("lt-exam-notes"):
        yield Line(phrases.say("labels", "other_findings"), said=(found,))


def _grade(notes: Notes, link_id: str, phrases: Phrases) -> str:
    if _examined(notes, link_id):
        return notes.given[link_id][0]
    looked = notes.text(link_id) == NOT_EXAMINED
    return phrases.say("examination", "mrc_not_examined" if looked else "mrc_no_entry")


def _examined(notes: Notes, link_id: str) -> bool:
    return notes.text(link_id) not in (None, "", NOT_EXAMINED)


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
REGIONS = ("bulbar", "right-arm", "left-arm", "trunk", "right-leg", "left-leg")


def _mrc_link_ids() -> tuple[str, ...]:
    return tuple(
        f"lt-mrc-{group}-{side}" for group in MRC_GROUPS for side in ("right", "left")
    )


def _regions() -> dict[str, str]:
    return {f"lt-fasc-{region}": region for region in REGIONS}
