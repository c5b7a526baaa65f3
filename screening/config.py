"""The settings: read from the environment once, at the start, and frozen.

An unknown SCREENING_ name or a bad value stops the start: a setting that is silently
ignored is worse than none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from marshmallow import Schema, ValidationError, fields, post_load, validate

from screening.practice import NEUTRAL, Practice, PracticeError, read_practice
from screening.store import DRAFTS_KEPT_DAYS, Store, WrongAddress, open_store
from screening.store.location import VARIABLE as DATABASE_URL
from screening.store.location import default_url, read_place
from screening.wording.catalogue import languages

if TYPE_CHECKING:
    from screening.letter.pdf.signing import SigningKey

PREFIX = "SCREENING_"
SIGNING_KEY = "SCREENING_SIGNING_KEY"
SIGNING_PASSWORD_FILE = "SCREENING_SIGNING_PASSWORD_FILE"  # noqa: S105  # a name

# Read by start.sh and by the letter.
_READ_ELSEWHERE = frozenset({"SCREENING_PORT", "SCREENING_FALLBACK_FONTS"})

_KEY_BYTES = 32
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


class SettingsError(Exception):
    """The environment holds a setting that cannot be used."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How this service runs. Every setting has a safe default."""

    log_level: str = "INFO"
    practice: Practice = NEUTRAL
    # In which it answers; the first is the default.
    languages: tuple[str, ...] = field(default_factory=languages)
    signing_key: SigningKey | None = None
    # Where the server listens, as start.sh tells it.
    host: str = "127.0.0.1"
    # Whether browsers reach this service by https, through a proxy.
    https: bool = False
    form: bool = True
    session_minutes: int = 30
    secret_key: bytes | None = field(default=None, repr=False)
    # Without a database nothing about a patient is kept.
    database_url: str | None = field(default=None, repr=False)
    drafts_kept_days: int = DRAFTS_KEPT_DAYS
    # How many letters are set at once, each in a process of some 90 MiB.
    letter_workers: int = 1


class _PracticeFile(fields.Field[Practice]):
    """The path of a file of practice settings, read as it is met."""

    def _deserialize(self, value: str, *_: object, **__: object) -> Practice:
        try:
            return read_practice(Path(value))
        except PracticeError as error:
            raise ValidationError([*error.problems]) from error


class _KeyFile(fields.Field[bytes]):
    """The path of a file with the key that signs the cookies, read as it is met."""

    def _deserialize(self, value: str, *_: object, **__: object) -> bytes:
        try:
            key = Path(value).read_bytes().strip()
        except OSError as error:
            raise ValidationError(
                f"the file cannot be read: {error.strerror}"
            ) from error
        if len(key) < _KEY_BYTES:
            raise ValidationError(
                f"the file holds fewer than {_KEY_BYTES} bytes; make one with "
                "`openssl rand -hex 32`"
            )
        return key


class _DatabaseUrl(fields.Field[str | None]):
    """Where the database is; empty where there is to be none."""

    def _deserialize(self, value: str, *_: object, **__: object) -> str | None:
        if not value:
            return None
        try:
            read_place(value)
        except WrongAddress as error:
            raise ValidationError(str(error)) from error
        return value


class _Languages(fields.Field[tuple[str, ...]]):
    """Languages by their codes, with commas between them."""

    def _deserialize(self, value: str, *_: object, **__: object) -> tuple[str, ...]:
        named = tuple(dict.fromkeys(each.strip() for each in value.split(",")))
        if not set(named) <= set(languages()):
            raise ValidationError(
                f"expected some of these, with commas: {', '.join(languages())}"
            )
        return named


class _OnOff(fields.Boolean):
    """on or off, and nothing else."""

    default_error_messages = {"invalid": "expected on or off"}  # noqa: RUF012

    def __init__(self, variable: str) -> None:
        super().__init__(data_key=variable, truthy={"on"}, falsy={"off"})


class _SettingsSchema(Schema):
    log_level = fields.String(
        data_key="SCREENING_LOG_LEVEL",
        validate=validate.OneOf(
            LOG_LEVELS, error=f"expected one of {', '.join(LOG_LEVELS)}"
        ),
    )
    practice = _PracticeFile(data_key="SCREENING_PRACTICE")
    languages = _Languages(data_key="SCREENING_LANGUAGES")
    signing_key = fields.String(data_key=SIGNING_KEY)
    signing_password_file = fields.String(data_key=SIGNING_PASSWORD_FILE)
    host = fields.String(data_key="SCREENING_HOST")
    https = _OnOff("SCREENING_HTTPS")
    form = _OnOff("SCREENING_FORM")
    session_minutes = fields.Integer(
        data_key="SCREENING_SESSION_MINUTES",
        validate=validate.Range(1, 720, error="expected 1 to 720 minutes"),
        error_messages={"invalid": "expected a whole number of minutes"},
    )
    secret_key = _KeyFile(data_key="SCREENING_SECRET_KEY_FILE")
    database_url = _DatabaseUrl(data_key=DATABASE_URL)
    drafts_kept_days = fields.Integer(
        data_key="SCREENING_DRAFTS_KEPT_DAYS",
        validate=validate.Range(1, 365, error="expected 1 to 365 days"),
        error_messages={"invalid": "expected a whole number of days"},
    )
    letter_workers = fields.Integer(
        data_key="SCREENING_LETTER_WORKERS",
        validate=validate.Range(1, 64, error="expected 1 to 64 processes"),
        error_messages={"invalid": "expected a whole number of processes"},
    )

    error_messages = {  # noqa: RUF012  # an instance variable in marshmallow
        "unknown": "not a setting of this service; it knows SCREENING_LOG_LEVEL, "
        "SCREENING_PRACTICE, SCREENING_LANGUAGES, SCREENING_SIGNING_KEY, "
        "SCREENING_SIGNING_PASSWORD_FILE, "
        "SCREENING_FORM, SCREENING_HTTPS, SCREENING_SESSION_MINUTES, "
        "SCREENING_SECRET_KEY_FILE, SCREENING_DATABASE_URL, "
        "SCREENING_DRAFTS_KEPT_DAYS, SCREENING_LETTER_WORKERS, SCREENING_HOST and, for "
        "start.sh, SCREENING_PORT"
    }

    @post_load
    def make(self, values: dict[str, Any], **_: object) -> Settings:
        """Freeze the values."""
        password = values.pop("signing_password_file", None)
        if "signing_key" in values:
            values["signing_key"] = _signing_key(values["signing_key"], password)
        return Settings(**values)


def _signing_key(path: str, password_file: str | None) -> SigningKey:
    from screening.letter.pdf.signing import KeyUnusable, read_key

    try:
        return read_key(Path(path), Path(password_file) if password_file else None)
    except KeyUnusable as error:
        raise ValidationError(str(error), SIGNING_KEY) from error


def local_now() -> datetime:
    """Return the time of this moment, in the zone of this machine.

    Its day is the day where the practice is: the age, the day of a letter and the dates
    of its plan count from it. The zone is an offset, as FHIR writes it: a zone with a
    name would not be the same when a letter is read again.
    """
    here = datetime.now(UTC).astimezone()
    return here.replace(tzinfo=timezone(here.utcoffset() or timedelta()))


def read_settings(environ: Mapping[str, str]) -> Settings:
    """Read the settings, or raise SettingsError with the name and what is expected."""
    given = {
        name: value
        for name, value in environ.items()
        if name.startswith(PREFIX) and name not in _READ_ELSEWHERE
    }
    try:
        if DATABASE_URL not in given:
            given[DATABASE_URL] = default_url(environ)
        settings: Settings = _SettingsSchema().load(given)
    except WrongAddress as error:
        raise SettingsError(_sentence({DATABASE_URL: [str(error)]})) from error
    except ValidationError as error:
        raise SettingsError(_sentence(error.messages_dict)) from error
    return settings


def store_of(settings: Settings) -> Store | None:
    """Open the store; without the form nothing would be kept in it.

    Raises StoreError with a sentence where it cannot be used.
    """
    if not settings.form or not settings.database_url:
        return None
    return open_store(settings.database_url, settings.drafts_kept_days)


def _sentence(messages: Mapping[str, list[str]]) -> str:
    """One line for each problem; the value itself is never repeated."""
    return "\n".join(
        f"{name}: {problem}."
        for name, problems in sorted(messages.items())
        for problem in problems
    )
