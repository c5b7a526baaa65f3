"""What one answer says in the letter, and whether it is a finding or its absence."""

from __future__ import annotations

from collections.abc import Iterable

from screening.clinical.answers import Answers, State
from screening.clinical.assessment import Evidence
from screening.clinical.negation import unit_of
from screening.clinical.rule import Rulebook
from screening.letter.content.phrases import Phrases, unit_named

# Options that say "looked for and not there"; the rest of the options are findings.
ABSENT = frozenset({"none", "no", "absent", "normal", "none-low"})


def is_absent(answers: Answers, link_id: str) -> bool:
    """Whether the answer says that there is nothing."""
    codes = answers.codes(link_id)
    return bool(codes) and ABSENT.issuperset(codes)


def phrase_of(answers: Answers, link_id: str, phrases: Phrases) -> str:
    """Return the answer to a choice as one short phrase; nothing where it is open."""
    if answers.state(link_id) is not State.ANSWERED:
        return ""
    return phrase_of_codes(link_id, answers.codes(link_id), phrases)


def phrase_of_codes(link_id: str, codes: tuple[str, ...], phrases: Phrases) -> str:
    """Return the phrase of these options; one that denies all needs no lead-in."""
    said = [phrases.option(link_id, code) for code in codes]
    if ABSENT.issuperset(codes) and not link_id.startswith("lb-"):
        return ", ".join(said)
    return phrases.framed(link_id, said)


def value_of(
    answers: Answers, link_id: str, rulebook: Rulebook, phrases: Phrases
) -> str:
    """Return a number as it was given, with the converted value where it differs."""
    measured = answers.measured(link_id)
    if measured is None:
        return ", ".join(phrases.option(link_id, c) for c in answers.codes(link_id))
    question = rulebook.question(link_id)
    unit = unit_named(question, measured.unit)
    own = unit_of(question)
    if unit is None or unit.same_number:
        return phrases.quantity(measured.given, measured.unit or own)
    given = phrases.quantity(measured.given, measured.unit)
    return f"{given} ({phrases.quantity(measured.value, own)})"


def evidence_in_words(
    because: Iterable[Evidence], answers: Answers, rulebook: Rulebook, phrases: Phrases
) -> list[str]:
    """Return the answers behind a rule, one short phrase for each question."""
    codes: dict[str, tuple[str, ...]] = {}
    for evidence in because:
        code = () if evidence.code is None else (evidence.code,)
        codes[evidence.link_id] = codes.get(evidence.link_id, ()) + code
    return [
        _given(link_id, given, answers, rulebook, phrases)
        for link_id, given in codes.items()
    ]


def _given(
    link_id: str,
    codes: tuple[str, ...],
    answers: Answers,
    rulebook: Rulebook,
    phrases: Phrases,
) -> str:
    if answers.measured(link_id) is not None:
        return phrases.framed(link_id, [value_of(answers, link_id, rulebook, phrases)])
    if answers.is_open(link_id):
        state = answers.state(link_id).value
        return phrases.say("states", state, topic=phrases.topic(link_id))
    return phrase_of_codes(link_id, codes, phrases)
