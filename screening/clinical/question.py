"""What can be asked: the questions by link id, without their wording."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screening.clinical.criteria import Criterion

UNKNOWN = "unknown"
NOT_EXAMINED = "not-examined"
NONE = "none"

# Options that say "no finding is known": the question stays open.
OPEN_OPTIONS = frozenset({UNKNOWN, NOT_EXAMINED})
# Options that stand alone in a question that takes several.
EXCLUSIVE_OPTIONS = frozenset({UNKNOWN, NONE})


class Kind(Enum):
    """What an answer to a question looks like."""

    CHOICE = "one option"
    CHOICES = "one or more options"
    INTEGER = "a whole number"
    DECIMAL = "a number"
    QUANTITY = "a number with its unit"


@dataclass(frozen=True, slots=True)
class Unit:
    """A UCUM unit and how its numbers become the question's own unit.

    Converted value = factor * (given - offset).
    """

    code: str
    factor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)

    @property
    def same_number(self) -> bool:
        """Whether the given number is already in the question's own unit."""
        return self.factor == 1 and self.offset == 0

    def convert(self, given: Decimal, decimals: int) -> Decimal:
        """Convert in decimal arithmetic and only then round, half up.

        A number that needs no conversion is never rounded.
        """
        if self.same_number:
            return given
        converted = self.factor * (given - self.offset)
        return converted.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """One question of the questionnaire.

    `gate` marks the safety gate: open, it blocks reassurance. `shown_when` is the
    condition (enableWhen) under which the question is asked; None means always.
    `plausible` is the range that life allows, in the first of `units`. `group` is the
    link id of the group that holds it. `why` says why it is asked, with the keys of the
    sources in square brackets. `silence_argued` marks a question outside the gate about
    which silence may hide something: docs/adr/0006 argues each. `proposed` marks one
    that is not in the clinical table yet.
    """

    link_id: str
    group: str
    kind: Kind
    options: tuple[str, ...] = ()
    gate: bool = False
    ask_first: bool = False
    shown_when: Criterion | None = None
    units: tuple[Unit, ...] = ()
    decimals: int = 0
    plausible: tuple[Decimal, Decimal] | None = None
    laboratory: bool = False
    why: str = ""
    silence_argued: bool = False
    proposed: bool = False
    bits: dict[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Number the options: each finding is one bit, an open option is none."""
        findings = [code for code in self.options if code not in OPEN_OPTIONS]
        bits = {code: 1 << place for place, code in enumerate(findings)}
        bits |= {code: 0 for code in self.options if code in OPEN_OPTIONS}
        object.__setattr__(self, "bits", bits)

    @property
    def numeric(self) -> bool:
        """Whether the answer is a number."""
        return self.kind in (Kind.INTEGER, Kind.DECIMAL, Kind.QUANTITY)

    @property
    def repeats(self) -> bool:
        """Whether several options may be given."""
        return self.kind is Kind.CHOICES

    @property
    def step(self) -> Decimal:
        """The smallest difference worth naming: a year, or the last decimal."""
        return Decimal(1).scaleb(-self.decimals)

    @property
    def examined(self) -> bool:
        """Whether the clinician finds the answer by examining."""
        return NOT_EXAMINED in self.options


def choice(
    link_id: str,
    group: str,
    options: tuple[str, ...],
    *,
    gate: bool = False,
    ask_first: bool = False,
    shown_when: Criterion | None = None,
    laboratory: bool = False,
    why: str = "",
    silence_argued: bool = False,
    proposed: bool = False,
) -> Question:
    """Make a question with one option for an answer."""
    return Question(
        link_id,
        group,
        Kind.CHOICE,
        options,
        gate=gate,
        ask_first=ask_first,
        shown_when=shown_when,
        laboratory=laboratory,
        why=why,
        silence_argued=silence_argued,
        proposed=proposed,
    )


def choices(
    link_id: str,
    group: str,
    options: tuple[str, ...],
    *,
    gate: bool = False,
    ask_first: bool = False,
    shown_when: Criterion | None = None,
    why: str = "",
    silence_argued: bool = False,
    proposed: bool = False,
) -> Question:
    """Make a question that takes several options."""
    return Question(
        link_id,
        group,
        Kind.CHOICES,
        options,
        gate=gate,
        ask_first=ask_first,
        shown_when=shown_when,
        why=why,
        silence_argued=silence_argued,
        proposed=proposed,
    )


def number(
    link_id: str,
    group: str,
    kind: Kind,
    plausible: tuple[str, str],
    *,
    units: tuple[Unit, ...] = (),
    decimals: int = 0,
    gate: bool = False,
    laboratory: bool = False,
    why: str = "",
    silence_argued: bool = False,
    proposed: bool = False,
) -> Question:
    """Make a question with a number for an answer."""
    return Question(
        link_id,
        group,
        kind,
        units=units,
        decimals=decimals,
        plausible=(Decimal(plausible[0]), Decimal(plausible[1])),
        gate=gate,
        laboratory=laboratory,
        why=why,
        silence_argued=silence_argued,
        proposed=proposed,
    )
