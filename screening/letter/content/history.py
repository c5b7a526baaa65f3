"""The history in short paragraphs, and the relevant negatives in sentences."""

from __future__ import annotations

from functools import cache

from screening.clinical.answers import Answers
from screening.letter.content.answer_phrases import is_absent, phrase_of
from screening.letter.content.line import Line
from screening.letter.content.phrases import Phrases
from screening.rulebook import RULEBOOK
from screening.screening import Medication, Screening

# That somebody is not afraid of a disease says nothing for or against it.
_WORRY = "tr-worry"

# Which answers stand in which paragraph, in the order a neurologist reads them.
PARAGRAPHS: dict[str, tuple[str, ...]] = {
    "twitching": (
        "tw-duration",
        "tw-type",
        "tw-sites",
        "tw-spread",
        "tw-timing",
        "tw-course",
    ),
    "weakness": (
        "wk-present",
        "wk-tempo",
        "wk-pattern",
        "wk-fatigable",
        "bu-speech",
        "bu-swallow",
    ),
    "general": ("rs-breath", "rs-night", "gn-weightloss", "gn-cog", "gn-acute"),
    "sensory": (
        "se-symptoms",
        "pa-pain",
        "cr-cramps",
        "sp-sphincter",
        "sp-hands",
        "rl-criteria",
        "ur-dark",
    ),
    "triggers": (
        "tr-stimulants",
        "tr-alcohol",
        "tr-stress",
        "tr-mgneed",
        "dr-classes",
        "dr-toxin",
        "tr-worry",
    ),
    "past": ("hx-past", "hx-family", "hx-kennedy"),
}
# Where a question of a group stands that no paragraph names: after the others.
_OF_GROUP = {
    "grp-twitching": "twitching",
    "grp-weakness": "weakness",
    "grp-bulbar": "weakness",
    "grp-respiratory": "general",
    "grp-general": "general",
    "grp-sensory": "sensory",
    "grp-pain": "sensory",
    "grp-sleep": "sensory",
    "grp-spine": "sensory",
    "grp-triggers": "triggers",
    "grp-drugs": "triggers",
    "grp-history": "past",
}
_NAMED = frozenset(link_id for named in PARAGRAPHS.values() for link_id in named)


@cache
def questions_of(paragraph: str) -> tuple[str, ...]:
    """Return the questions that a paragraph tells, in the order of reading."""
    others = (
        question.link_id
        for question in RULEBOOK.questions
        if _OF_GROUP.get(question.group) == paragraph
        if question.link_id not in _NAMED
    )
    return (*PARAGRAPHS[paragraph], *others)


def history_lines(screening: Screening, phrases: Phrases) -> tuple[Line, ...]:
    """Return the paragraphs that have something to say."""
    lines: list[Line] = []
    for name in PARAGRAPHS:
        lines += _paragraph(name, screening, phrases)
        if name == "triggers":
            lines += _medicines(screening, phrases)
    return tuple(lines)


def negatives(answers: Answers, phrases: Phrases) -> str:
    """Return everything that was asked about and denied, as sentences."""
    found = (
        phrases.sentence(
            phrase_of(answers, link_id, phrases)
            for link_id in link_ids
            if is_absent(answers, link_id) and link_id != _WORRY
        )
        for link_ids in map(questions_of, PARAGRAPHS)
    )
    return " ".join(each for each in found if each)


def _paragraph(name: str, screening: Screening, phrases: Phrases) -> list[Line]:
    answers, notes = screening.answers, screening.case.notes
    facts = [
        phrase_of(answers, link_id, phrases)
        for link_id in questions_of(name)
        if not is_absent(answers, link_id)
    ]
    if name == "twitching" and (onset := notes.text("lt-onset-date")):
        facts.insert(0, phrases.say("labels", "onset", date=phrases.date_of(onset)))
    if name == "triggers" and (units := notes.text("lt-alcohol-units")):
        facts.insert(0, phrases.say("labels", "units", number=phrases.number(units)))
    lines = (
        [Line(phrases.say("labels", name), phrases.sentence(facts))]
        if any(facts)
        else []
    )
    return lines + _told(name, screening, phrases)


def _told(name: str, screening: Screening, phrases: Phrases) -> list[Line]:
    """Return what a person typed under this paragraph."""
    told = {
        "twitching": {"better": "lt-better", "worse": "lt-worse"},
        "weakness": {"functions": "lt-functions-lost"},
    }
    return [
        Line(phrases.say("labels", label), said=(text,))
        for label, link_id in told.get(name, {}).items()
        if (text := screening.case.notes.text(link_id))
    ]


def _medicines(screening: Screening, phrases: Phrases) -> list[Line]:
    notes = screening.case.notes
    listed = tuple(_medicine(each, phrases) for each in notes.medications)
    allergies = notes.text("lt-allergies")
    missing = phrases.say("missing", "allergies")
    if not listed and not allergies:
        missing = f"{phrases.say('missing', 'medicines')}, {missing}"
        return [Line(phrases.say("labels", "medicines"), missing=missing)]
    return [
        Line(
            phrases.say("labels", "medicines"),
            said=listed,
            missing="" if listed else phrases.say("missing", "medicines"),
        ),
        Line(
            phrases.say("labels", "allergies"),
            said=(allergies,) if allergies else (),
            missing="" if allergies else missing,
        ),
    ]


def _medicine(medicine: Medication, phrases: Phrases) -> str:
    if not medicine.started:
        return medicine.name
    since = phrases.say("labels", "since", date=phrases.date_of(medicine.started))
    return f"{medicine.name} {since}"
