"""The words of the questions and their options, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Wording:
    """Question texts by link id, option texts by link id and code."""

    language: str
    questions: Mapping[str, str]
    options: Mapping[tuple[str, str], str]

    def question(self, link_id: str) -> str:
        """Return the text of a question."""
        return self.questions[link_id]

    def option(self, link_id: str, code: str) -> str:
        """Return the text of an option."""
        return self.options[link_id, code]
