"""What arrives with one screening: the answers, and who they are about and from.

Plain values that the FHIR reader makes and the letter and the summary read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from screening.clinical.answers import Answers
from screening.clinical.rule import Outcome


@dataclass(frozen=True, slots=True)
class Identifier:
    """A business identifier, such as a national health number."""

    value: str
    system: str | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A patient or a practitioner, as far as a letter needs to name one."""

    name: str | None = None
    identifiers: tuple[Identifier, ...] = ()
    birth_date: str | None = None
    sex: str | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    address: tuple[str, ...] = ()
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Organization:
    """The practice that sends the letter."""

    name: str | None = None
    identifiers: tuple[Identifier, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    address: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Medication:
    """One medicine, with the date it was started where that is known."""

    name: str
    started: str | None = None


@dataclass(frozen=True, slots=True)
class Notes:
    """Answers to the letter questions (link ids `lt-`); they never decide an outcome.

    `given` holds option codes, free text, numbers and ISO dates as text, by link id.
    """

    given: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    medications: tuple[Medication, ...] = ()

    def text(self, link_id: str) -> str | None:
        """Return the first value given for a letter question, if any."""
        values = self.given.get(link_id, ())
        return values[0] if values else None


@dataclass(frozen=True, slots=True)
class Decision:
    """The clinician's: that this is released, and where they judge otherwise than the
    rules, as what and why.

    `released` and `replaced` (when the version before was released) are FHIR instants.
    `draft` is true of a preview: it is decided so, and nobody has released it.
    `releaser` names who released it, where that is not the practitioner who refers.
    """

    released: str
    version: int = 1
    outcome: Outcome | None = None
    reason: str = ""
    replaced: str | None = None
    draft: bool = False
    releaser: str = ""


@dataclass(frozen=True, slots=True)
class Submission:
    """One request for screening, read and checked.

    `authored` is the FHIR dateTime of the response as given, or the clock's time.
    `preliminary` is true while the response is still in progress: no referral yet.
    `unconfirmed` holds the link ids of pre-filled answers that nobody has confirmed.
    `previous` holds earlier screenings of the same patient, the oldest first.
    `decision` is None while no clinician has released it; `demo` marks no real patient.
    """

    answers: Answers
    notes: Notes
    authored: str
    authored_on: date
    preliminary: bool = False
    unconfirmed: frozenset[str] = frozenset()
    patient: Person | None = None
    practitioner: Person | None = None
    organization: Organization | None = None
    previous: tuple[Submission, ...] = ()
    decision: Decision | None = None
    demo: bool = False

    def decided(self, found: Outcome) -> Outcome:
        """Return the clinician's outcome where it is another than the rules found."""
        own = self.decision.outcome if self.decision else None
        return own or found
