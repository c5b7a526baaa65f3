"""What was found about a received letter, in plain words and for programs."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


class CheckState(Enum):
    """What one check found. What could not be checked is never the same."""

    SAME = "same"
    DIFFERS = "differs"
    NOT_CHECKED = "not-checked"


NOT_OURS = "not-ours"

_HEADLINES = {
    CheckState.SAME.value: "The letter is as it was made, and still says the same.",
    CheckState.DIFFERS.value: "DO NOT RELY ON THIS LETTER: it is not as it was made.",
    CheckState.NOT_CHECKED.value: (
        "Nothing was found wrong, but not all could be checked."
    ),
    NOT_OURS: "This is not a letter of this software, or it cannot be read.",
}


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was checked, what came of it, and that in words."""

    check: str
    state: CheckState
    text: str


@dataclass(frozen=True, slots=True)
class LetterVerification:
    """All checks; none of a file that is no letter of this software."""

    checks: tuple[Check, ...] = ()

    @property
    def verdict(self) -> str:
        """Return the worst state."""
        states = {check.state for check in self.checks}
        for state in (CheckState.DIFFERS, CheckState.NOT_CHECKED, CheckState.SAME):
            if state in states:
                return str(state.value)
        return NOT_OURS

    @property
    def headline(self) -> str:
        """Return the verdict as a sentence."""
        return _HEADLINES[self.verdict]

    def to_text(self) -> str:
        """Return it for a reader."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield self.headline
        for each in self.checks:
            yield ""
            yield f"{each.check.capitalize()}: {each.state.value.replace('-', ' ')}"
            yield textwrap.indent(textwrap.fill(each.text, 76), "  ")
