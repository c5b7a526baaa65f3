"""What was found about a received letter, as JSON."""

from __future__ import annotations

from typing import cast

from marshmallow import EXCLUDE, Schema, fields
from marshmallow.validate import OneOf

from screening.letter.verification.findings import (
    NOT_OURS,
    CheckState,
    LetterVerification,
)

_STATES = [state.value for state in CheckState]


class CheckSchema(Schema):
    """One thing that was checked."""

    check = fields.String(required=True)
    state = fields.Enum(CheckState, by_value=True, required=True)
    text = fields.String(required=True)

    class Meta:
        unknown = EXCLUDE


class LetterVerificationSchema(Schema):
    """What was found about a letter."""

    verdict = fields.String(required=True, validate=OneOf([*_STATES, NOT_OURS]))
    text = fields.String(required=True, attribute="headline")
    checks = fields.List(fields.Nested(CheckSchema), required=True)

    class Meta:
        unknown = EXCLUDE


def verification_json(verification: LetterVerification) -> dict[str, object]:
    """Return it as JSON values."""
    return cast(dict[str, object], LetterVerificationSchema().dump(verification))
