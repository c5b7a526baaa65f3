"""`Screening`: what was sent for one patient, and what the rules found in it.

The FHIR reader makes the case, the pipeline the screening; Bundle, letter and summary
are made from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cache
from importlib.metadata import version
from typing import Any

from screening.clinical.answers import Answers
from screening.clinical.assessment import Assessment
from screening.clinical.rule import Outcome
from screening.errors import Problem
from screening.practice import NEUTRAL, Practice
from screening.wording.catalogue import ENGLISH

Resource = dict[str, Any]


@cache
def software_version() -> str:
    """Return the release of this software."""
    return version("fasciculation-screening")


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
class EarlierScreening:
    """An earlier screening of the same patient; it is assessed again for the letter."""

    answers: Answers
    unconfirmed: frozenset[str]
    authored: str
    authored_on: date


@dataclass(frozen=True, slots=True)
class Options:
    """What the sender asked for; None where the parameter was left out.

    Without `letter_language` the letter is in the language of the result.
    """

    language: str = ENGLISH
    letter: str | None = None
    letter_language: str | None = None
    bundle: str | None = None
    pdf: str | None = None

    def outranked_by(
        self, language: str | None, letter_language: str | None, pdf: str | None
    ) -> Options:
        """Return the options with those in place that were asked for otherwise."""
        return replace(
            self,
            language=language or self.language,
            letter_language=letter_language or self.letter_language,
            pdf=pdf or self.pdf,
        )


@dataclass(frozen=True, slots=True)
class Resources:
    """The FHIR resources as they were sent; only `screening.fhir` looks into them.

    `decision` is the parameter of that name. `in_r5` holds by type what was sent in
    R5, and `only_in_r5` names the elements of it that R4 cannot hold.
    """

    response: Resource
    patient: Resource | None = None
    practitioner: Resource | None = None
    organization: Resource | None = None
    previous: tuple[Resource, ...] = ()
    decision: Resource | None = None
    in_r5: Mapping[str, Resource] = field(default_factory=dict)
    only_in_r5: tuple[Problem, ...] = ()

    @property
    def without_id(self) -> tuple[str, ...]:
        """Return the types of the resources that came without an id."""
        sent = (self.patient, self.practitioner, self.organization, self.response)
        return tuple(each["resourceType"] for each in sent if each and "id" not in each)


@dataclass(frozen=True, slots=True)
class Case:
    """What was sent for one screening, read and checked.

    `authored` is the FHIR dateTime of the response, or the time of the screening.
    `preliminary` is true while the response is in progress: nobody is referred yet.
    `unconfirmed` holds the link ids of pre-filled answers that nobody has confirmed.
    `age_from_birth_date` is true where the response has no age of its own.
    `previous` holds earlier screenings, the oldest first.
    `decision` is None until a clinician decides; `demo` marks an invented patient.
    """

    answers: Answers
    notes: Notes
    authored: str
    authored_on: date
    resources: Resources
    preliminary: bool = False
    unconfirmed: frozenset[str] = frozenset()
    age_from_birth_date: bool = False
    demo: bool = False
    patient: Person | None = None
    practitioner: Person | None = None
    organization: Organization | None = None
    previous: tuple[EarlierScreening, ...] = ()
    decision: Decision | None = None
    options: Options = field(default_factory=Options)


@dataclass(frozen=True, slots=True)
class Screening:
    """One screening: the case that was sent, and what the rules found in it.

    Bundle, letter and summary are functions of this value. The assessment is in
    no language: each output words it. `now` is the time of the screening, `software`
    the release of this program, `questionnaire` the canonical with its version.
    """

    case: Case
    assessment: Assessment
    now: datetime
    software: str
    rulebook_sha256: str
    questionnaire: str
    practice: Practice = NEUTRAL

    @property
    def answers(self) -> Answers:
        """Return the answers that the rules counted."""
        return self.assessment.answers

    @property
    def released(self) -> Decision | None:
        """Return the decision that a clinician released; a draft of one is none."""
        decision = self.case.decision
        return None if decision is None or decision.draft else decision

    @property
    def decided(self) -> Outcome:
        """Return the outcome that holds: the clinician's, drafted or released, else
        that of the rules.
        """
        own = self.case.decision.outcome if self.case.decision else None
        return own or self.assessment.outcome

    @property
    def language(self) -> str:
        """Return the language of the result."""
        return self.case.options.language

    @property
    def letter_language(self) -> str:
        """Return the language of the letter."""
        return self.case.options.letter_language or self.language
