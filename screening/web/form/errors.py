"""What cannot be sent, said at its field and in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from screening.web.shared.words import say
from screening.wording.language import language_of


@dataclass(frozen=True, slots=True)
class FieldError:
    """One field that needs mending; `key` names its words under [errors]."""

    name: str
    key: str
    values: Mapping[str, object] = field(default_factory=dict, hash=False)

    def text(self, language: str) -> str:
        """Say what to do."""
        said = {
            name: language_of(language).number(value)
            if isinstance(value, Decimal)
            else value
            for name, value in self.values.items()
        }
        return say(language, f"errors.{self.key}", **said)
