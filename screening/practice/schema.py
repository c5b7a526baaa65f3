"""The shape of the settings: every key known, every text short and on one line."""

from __future__ import annotations

import hashlib
import json
from typing import Any, ClassVar

from marshmallow import (
    Schema,
    ValidationError,
    fields,
    post_dump,
    post_load,
    validate,
    validates_schema,
)

from screening.clinical.rule import Outcome
from screening.practice.region import regions
from screening.practice.values import (
    Letterhead,
    Logo,
    Numbers,
    Practice,
    Recipient,
    Referrer,
)

_MOST_LINES = 6
_REFERRALS = [outcome for outcome in Outcome if outcome.is_referral]
_ONE_LINE = validate.Regexp(
    r"[^\x00-\x1f\x7f-\x9f\u2028\u2029]*\S[^\x00-\x1f\x7f-\x9f\u2028\u2029]*\Z",
    error="expected text on one line",
)
_NUMBER = validate.Regexp(
    r"\+?[0-9][0-9 ()/.\-]{1,28}[0-9]\Z",
    error="expected a telephone number: digits, blanks and ( ) / . -",
)
_WEBSITE = validate.Regexp(
    r"(https?://)?[^\s/@]+\.[^\s/@]+(/\S*)?\Z",
    error="expected an address such as www.practice.example",
)


def _text(most: int = 120, **options: Any) -> fields.String:
    length = validate.Length(max=most, error="expected at most {max} characters")
    return fields.String(validate=[_ONE_LINE, length], **options)


def _lines() -> fields.List[Any]:
    most = validate.Length(max=_MOST_LINES, error="expected at most {max} lines")
    return fields.List(_text(), validate=most)


class _SettingsPart(Schema):
    """Builds the value, and leaves out of the JSON what is not set."""

    makes: ClassVar[type]

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        known = ", ".join(self.fields)
        self.error_messages["unknown"] = f"not a setting; known here are {known}"

    @post_load
    def make(self, values: dict[str, Any], **_: object) -> Any:
        """Freeze the values."""
        frozen = {
            key: tuple(value) if isinstance(value, list) else value
            for key, value in values.items()
        }
        return self.makes(**frozen)

    @post_dump
    def shorten(self, values: dict[str, Any], **_: object) -> dict[str, Any]:
        """Leave out what is not set."""
        return {key: value for key, value in values.items() if value}


class _LogoSchema(_SettingsPart):
    makes = Logo
    media_type = fields.String(required=True)
    data = fields.String(required=True)
    alt = _text(required=True)


class _LetterheadSchema(_SettingsPart):
    makes = Letterhead
    name = _text(required=True)
    address = _lines()
    phone = fields.String(validate=_NUMBER)
    fax = fields.String(validate=_NUMBER)
    email = fields.Email(error_messages={"invalid": "expected an e-mail address"})
    website = fields.String(validate=_WEBSITE)
    logo = fields.Nested(_LogoSchema)


class _ReferrerSchema(_SettingsPart):
    makes = Referrer
    name = _text(required=True)
    role = _text()


class _RecipientSchema(_SettingsPart):
    makes = Recipient
    department = _text(required=True)
    address = _lines()
    phone = fields.String(validate=_NUMBER)
    fax = fields.String(validate=_NUMBER)


class _NumbersSchema(_SettingsPart):
    makes = Numbers
    emergency = fields.String(validate=_NUMBER)
    out_of_hours = fields.String(validate=_NUMBER)


def _a_region(name: str) -> None:
    if name not in regions():
        raise ValidationError(f"expected {' or '.join(regions())}")


class PracticeSchema(_SettingsPart):
    """The whole file, its logo already read."""

    makes = Practice
    region = fields.String(validate=_a_region)
    letterhead = fields.Nested(_LetterheadSchema)
    referrer = fields.Nested(_ReferrerSchema)
    recipients = fields.Dict(
        keys=fields.Enum(
            Outcome,
            by_value=True,
            validate=validate.OneOf(
                _REFERRALS,
                error="only a referral goes to somebody else: expected "
                + ", ".join(outcome.value for outcome in _REFERRALS),
            ),
        ),
        values=fields.Nested(_RecipientSchema),
    )
    numbers = fields.Nested(_NumbersSchema)

    @validates_schema
    def check_named(self, values: dict[str, Any], **_: object) -> None:
        """Without a name nobody can tell that a response is from another practice."""
        if "letterhead" not in values:
            for key in ("referrer", "recipients"):
                if key in values:
                    raise ValidationError("needs letterhead.name beside it", key)


def practice_json(practice: Practice) -> dict[str, Any]:
    """Write all settings as JSON values, from which they can be read again."""
    written: dict[str, Any] = PracticeSchema().dump(practice)
    return written


def practice_digest(practice: Practice) -> str:
    """Return the SHA-256 of the settings, as 64 hexadecimal digits."""
    content = json.dumps(
        practice_json(practice),
        sort_keys=True,
        separators=(",", ":"),
        ensure_ascii=False,
    )
    return hashlib.sha256(content.encode()).hexdigest()
