"""The settings: read from the environment once, at the start, and frozen.

An unknown SCREENING_ name or a bad value stops the start: a setting that is silently
ignored is worse than none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from marshmallow import Schema, ValidationError, fields, post_load, validate

PREFIX = "SCREENING_"

# Read by start.sh and by the letter, before any of our code runs.
_READ_ELSEWHERE = frozenset(
    {"SCREENING_HOST", "SCREENING_PORT", "SCREENING_FALLBACK_FONTS"}
)

LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


class SettingsError(Exception):
    """The environment holds a setting that cannot be used."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How this service runs. Every setting has a safe default."""

    log_level: str = "INFO"


class _SettingsSchema(Schema):
    log_level = fields.String(
        data_key="SCREENING_LOG_LEVEL",
        validate=validate.OneOf(
            LOG_LEVELS, error=f"expected one of {', '.join(LOG_LEVELS)}"
        ),
    )

    error_messages = {  # noqa: RUF012  # an instance variable in marshmallow
        "unknown": "not a setting of this service; it knows SCREENING_LOG_LEVEL and, "
        "for start.sh, SCREENING_HOST and SCREENING_PORT"
    }

    @post_load
    def make(self, values: dict[str, str], **_: object) -> Settings:
        """Freeze the values."""
        return Settings(**values)


def read_settings(environ: Mapping[str, str]) -> Settings:
    """Read the settings, or raise SettingsError with the name and what is expected."""
    given = {
        name: value
        for name, value in environ.items()
        if name.startswith(PREFIX) and name not in _READ_ELSEWHERE
    }
    try:
        settings: Settings = _SettingsSchema().load(given)
    except ValidationError as error:
        raise SettingsError(_sentence(error.messages_dict)) from error
    return settings


def _sentence(messages: Mapping[str, list[str]]) -> str:
    """One line for each setting; the value itself is never repeated."""
    return "\n".join(
        f"{name}: {' '.join(problems)}." for name, problems in sorted(messages.items())
    )
