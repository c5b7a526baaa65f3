"""Whose letter it is and where it goes: the response first, then the settings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from screening.letter.content.letter import LetterheadLines
from screening.letter.content.line import Line
from screening.letter.content.phrases import Phrases
from screening.practice import Practice, Recipient
from screening.screening import Organization, Person, Screening


def applicable(screening: Screening) -> Practice:
    """Return the settings that hold for this response.

    Where it comes from another practice, only those of the region: its letter must not
    go out under this letterhead, or to a fax number that is not its own.
    """
    practice, organization = screening.practice, screening.case.organization
    if organization is None or practice.is_of(organization.name or ""):
        return practice
    return practice.of_region_only()


def letterhead_of(
    practice: Practice, screening: Screening, phrases: Phrases
) -> LetterheadLines | None:
    """Return the letterhead; what the response says of the practice outranks it."""
    own = practice.letterhead
    if own is None:
        return None
    organization = screening.case.organization or Organization()
    phones = _numbered("phone", organization.phones or (own.phone,), phrases)
    fax = _numbered("fax", (own.fax,), phrases)
    reached = (", ".join(organization.address or own.address), *phones, *fax)
    online = (*(organization.emails or (own.email,)), own.website)
    lines = map(_row, (reached, online))
    return LetterheadLines(
        name=own.name,
        lines=_present(lines),
        logo=own.logo.source if own.logo else "",
        logo_alt=own.logo.alt if own.logo else "",
    )


def referrer(sender: Person, practice: Practice) -> tuple[str, ...]:
    """Return who refers: the response's practitioner, else that of the settings."""
    if sender.name or practice.referrer is None:
        return _present((sender.name, sender.role))
    return _present((practice.referrer.name, practice.referrer.role))


def destination(
    screening: Screening, practice: Practice, phrases: Phrases
) -> Iterator[Line]:
    """Return to whom the letter goes, and by which route where the region has one."""
    label = phrases.say("labels", "to")
    if screening.case.preliminary:
        yield Line(label, phrases.say("to", "preliminary"))
        return
    decided = screening.decided
    recipient = practice.recipients.get(decided)
    if recipient is None:
        yield Line(label, phrases.say("to", decided.value))
    else:
        yield Line(label, said=_recipient(recipient, phrases))
    if route := phrases.say("route", decided.value):
        yield Line(phrases.say("labels", "route"), route)


def _recipient(recipient: Recipient, phrases: Phrases) -> tuple[str, ...]:
    return _present(
        (
            recipient.department,
            ", ".join(recipient.address),
            *_numbered("phone", (recipient.phone,), phrases),
            *_numbered("fax", (recipient.fax,), phrases),
        )
    )


def _row(parts: Iterable[str | None]) -> str:
    return " · ".join(_present(parts))


def _numbered(
    label: str, numbers: Iterable[str | None], phrases: Phrases
) -> tuple[str, ...]:
    shown = phrases.say("labels", label)
    return tuple(f"{shown} {number}" for number in numbers if number)


def _present(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(value for value in values if value)
