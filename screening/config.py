"""The settings: read from the environment once, at the start, and frozen.

An unknown SCREENING_ name or a bad value stops the start: a setting that is silently
ignored is worse than none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from marshmallow import Schema, ValidationError, fields, post_load, validate

from screening.practice import NEUTRAL, Practice, PracticeError, read_practice

if TYPE_CHECKING:
    from screening.letter.signing import SigningKey

PREFIX = "SCREENING_"
SIGNING_KEY = "SCREENING_SIGNING_KEY"
SIGNING_PASSWORD_FILE = "SCREENING_SIGNING_PASSWORD_FILE"  # noqa: S105  # a name

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
    practice: Practice = NEUTRAL
    signing_key: SigningKey | None = None


class _PracticeFile(fields.Field[Practice]):
    """The path of a file of practice settings, read as it is met."""

    def _deserialize(self, value: str, *_: object, **__: object) -> Practice:
        try:
            return read_practice(Path(value))
        except PracticeError as error:
            raise ValidationError([*error.problems]) from error


class _SettingsSchema(Schema):
    log_level = fields.String(
        data_key="SCREENING_LOG_LEVEL",
        validate=validate.OneOf(
            LOG_LEVELS, error=f"expected one of {', '.join(LOG_LEVELS)}"
        ),
    )
    practice = _PracticeFile(data_key="SCREENING_PRACTICE")
    signing_key = fields.String(data_key=SIGNING_KEY)
    signing_password_file = fields.String(data_key=SIGNING_PASSWORD_FILE)

    error_messages = {  # noqa: RUF012  # an instance variable in marshmallow
        "unknown": "not a setting of this service; it knows SCREENING_LOG_LEVEL, "
        "SCREENING_PRACTICE, SCREENING_SIGNING_KEY, SCREENING_SIGNING_PASSWORD_FILE "
        "and, for start.sh, SCREENING_HOST and SCREENING_PORT"
    }

    @post_load
    def make(self, values: dict[str, Any], **_: object) -> Settings:
        """Freeze the values."""
        password = values.pop("signing_password_file", None)
        if "signing_key" in values:
            values["signing_key"] = _signing_key(values["signing_key"], password)
        return Settings(**values)


def _signing_key(path: str, password_file: str | None) -> SigningKey:
    from screening.letter.signing import KeyUnusable, read_key

    try:
        return read_key(Path(path), Path(password_file) if password_file else None)
    except KeyUnusable as error:
        raise ValidationError(str(error), SIGNING_KEY) from error


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
    """One line for each problem; the value itself is never repeated."""
    return "\n".join(
        f"{name}: {problem}."
        for name, problems in sorted(messages.items())
        for problem in problems
    )
