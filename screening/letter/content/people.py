"""Who the letter is about and from: patient, referrer, dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from screening.clinical.rule import Rulebook
from screening.letter.content.answer_phrases import phrase_of, value_of
from screening.letter.content.letter import LetterheadLines
from screening.letter.content.line import Line
from screening.letter.content.phrases import Phrases, shortened
from screening.letter.content.release import release_lines
from screening.letter.content.sender import destination, referrer
from screening.practice import Practice
from screening.screening import Identifier, Organization, Person, Screening


def patient_lines(
    screening: Screening, rulebook: Rulebook, phrases: Phrases
) -> tuple[Line, ...]:
    """Return the patient's identity, contact, needs and circumstances."""
    patient = screening.case.patient or Person()
    identifiers = tuple(_identifier(each) for each in patient.identifiers)
    contact = (*patient.phones, *patient.emails)
    return (
        _line(phrases, "name", _named(patient), "patient"),
        Line(
            phrases.say("labels", "born"),
            text=_age_and_sex(screening, rulebook, phrases),
            said=_born(patient, phrases),
            missing="" if patient.birth_date else phrases.say("missing", "born"),
        ),
        _line(phrases, "identifier", identifiers, "identifier"),
        _line(phrases, "contact", (*contact, ", ".join(patient.address)), "contact"),
        *_circumstances(screening, phrases),
    )


def referrer_lines(
    screening: Screening,
    phrases: Phrases,
    *,
    practice: Practice,
    letterhead: LetterheadLines | None,
    reference: str | None,
) -> tuple[Line, ...]:
    """Return who refers to whom, and when the answers and examination are from.

    The practice is left out where the letterhead names it.
    """
    sender = screening.case.practitioner or Person()
    organization = screening.case.organization or Organization()
    lines = [
        *destination(screening, practice, phrases),
        _line(phrases, "from", referrer(sender, practice), "referrer"),
        *(
            []
            if letterhead
            else [
                _line(phrases, "practice", _practice(organization, sender), "practice")
            ]
        ),
        Line(
            phrases.say("labels", "date"),
            phrases.say(
                "labels",
                "answered",
                made=phrases.moment(screening.now),
                authored=phrases.day_of(screening.case.authored_on),
            ),
        ),
        _examined(screening, phrases),
        *release_lines(screening, phrases),
    ]
    if reference:
        lines.append(Line(phrases.say("labels", "reference"), said=(reference,)))
    return tuple(lines)


def running_line(screening: Screening, phrases: Phrases) -> tuple[str, ...]:
    """Return what identifies the patient at the head of every page."""
    patient = screening.case.patient or Person()
    identifiers = tuple(_identifier(each) for each in patient.identifiers[:2])
    parts = (*_named(patient), *_born(patient, phrases), *identifiers)
    return tuple(shortened(part) for part in parts)


def is_identified(screening: Screening) -> bool:
    """Whether the letter can say whom it is about."""
    patient = screening.case.patient
    return patient is not None and bool(patient.name or patient.identifiers)


def _line(phrases: Phrases, label: str, said: tuple[str, ...], missing: str) -> Line:
    said = tuple(each for each in said if each)
    shown = phrases.say("labels", label)
    if said:
        return Line(shown, said=said)
    return Line(shown, missing=phrases.say("missing", missing))


def _examined(screening: Screening, phrases: Phrases) -> Line:
    notes = screening.case.notes
    on, by = notes.text("lt-exam-date"), notes.text("lt-examiner")
    absent = [
        phrases.say("missing", key)
        for key, given in (("examined_on", on), ("examiner", by))
        if not given
    ]
    return Line(
        phrases.say("labels", "examined"),
        text=phrases.date_of(on) if on else "",
        said=(by,) if by else (),
        missing=", ".join(absent),
    )


def _age_and_sex(screening: Screening, rulebook: Rulebook, phrases: Phrases) -> str:
    answers = screening.answers
    age = value_of(answers, rulebook.age.link_id, rulebook, phrases)
    if answers.is_open("pt-sex"):
        sex = _registered_sex(screening, phrases)
    else:
        sex = phrases.option("pt-sex", answers.codes("pt-sex")[0])
    return ", ".join((age or phrases.say("missing", "age"), sex))


def _registered_sex(screening: Screening, phrases: Phrases) -> str:
    registered = screening.case.patient.sex if screening.case.patient else None
    if registered and phrases.has_option("pt-sex", registered):
        return phrases.option("pt-sex", registered)
    return phrase_of(screening.answers, "pt-sex", phrases) or phrases.say(
        "missing", "sex"
    )


def _circumstances(screening: Screening, phrases: Phrases) -> Iterator[Line]:
    """Return needs and social facts; one line where neither was asked."""
    needs = _line(phrases, "needs", _given(screening, "lt-needs"), "needs")
    social = _social(screening, phrases)
    if needs.missing and social.missing:
        yield Line(social.label, missing=phrases.say("missing", "circumstances"))
        return
    yield needs
    yield social


def _social(screening: Screening, phrases: Phrases) -> Line:
    notes = screening.case.notes
    chosen = [
        phrases.option(link_id, code)
        for link_id in ("lt-handedness", "lt-driving")
        if (code := notes.text(link_id))
    ]
    said = _given(screening, "lt-occupation")
    missing = "" if chosen or said else phrases.say("missing", "social")
    return Line(phrases.say("labels", "social"), phrases.joined(chosen), said, missing)


def _given(screening: Screening, link_id: str) -> tuple[str, ...]:
    return _present((screening.case.notes.text(link_id),))


def _named(person: Person) -> tuple[str, ...]:
    return _present((person.name,))


def _born(person: Person, phrases: Phrases) -> tuple[str, ...]:
    return (phrases.date_of(person.birth_date),) if person.birth_date else ()


def _identifier(identifier: Identifier) -> str:
    return (
        f"{identifier.label} {identifier.value}"
        if identifier.label
        else identifier.value
    )


def _practice(organization: Organization, sender: Person) -> tuple[str, ...]:
    contact = (*organization.phones, *organization.emails) or (
        *sender.phones,
        *sender.emails,
    )
    return _present((organization.name, ", ".join(organization.address), *contact))


def _present(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(value for value in values if value)
