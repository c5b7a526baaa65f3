"""What was found about a received letter, in plain words and for programs."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any


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
    """All findings; none about what is no letter of ours."""

    findings: tuple[Check, ...] = ()

    @property
    def verdict(self) -> str:
        """Return the worst state."""
        states = {finding.state for finding in self.findings}
        for state in (CheckState.DIFFERS, CheckState.NOT_CHECKED, CheckState.SAME):
            if state in states:
                return str(state.value)
        return NOT_OURS

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return {
            "verdict": self.verdict,
            "text": _HEADLINES[self.verdict],
            "checks": [
                {"check": each.check, "state": each.state.value, "text": each.text}
                for each in self.findings
            ],
        }

    def to_text(self) -> str:
        """Return it for a reader."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield _HEADLINES[self.verdict]
        for each in self.findings:
            yield ""
            yield f"{each.check.capitalize()}: {each.state.value.replace('-', ' ')}"
            yield textwrap.indent(textwrap.fill(each.text, 76), "  ")
