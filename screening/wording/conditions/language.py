"""What a language needs to put a criterion into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TermWords:
    """A shared term, and the same denied."""

    means: str
    denied: str


@dataclass(frozen=True)
class Language:
    """Joining words and short names; `{}` stands for what is put in.

    `names` are short names of questions by link id; a question without one goes by
    its own text. `lowered` are first words of options that are written small within a
    sentence; None lowers every first word that is not an abbreviation.
    """

    both: str
    either: str
    both_within: str
    either_within: str
    together: str
    options: str
    neither: str
    none_of: str
    denied: str
    only: str
    only_word: str
    not_only: str
    answered: str
    unanswered: str
    or_unanswered: str
    compared: Mapping[str, str]
    decimal_mark: str
    quotes: str
    ambiguous: tuple[str, ...]
    units: Mapping[str, str]
    names: Mapping[str, str]
    terms: Mapping[str, TermWords]
    lowered: frozenset[str] | None
