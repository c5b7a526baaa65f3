"""The manifest: how a letter was rendered, so that its receiver can repeat it.

A setting that changes a letter belongs in here, or the letter cannot be made again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load, validate

_DIGEST = validate.Regexp(r"^[0-9a-f]{64}\Z")
_SHORT = validate.Length(max=200)


@dataclass(frozen=True, slots=True)
class Manifest:
    """The versions that rendered the letter, and the digests of its attachments.

    `practice` holds the settings as practice_json writes them, `added_ids` the types
    of the resources of the Bundle to which we gave an id.
    """

    software: str
    rulebook: str
    rulebook_sha256: str
    set_with: Mapping[str, str]
    sha256: Mapping[str, str]
    language: str = "en"
    letter_language: str | None = None
    practice: Mapping[str, Any] = field(default_factory=dict)
    added_ids: tuple[str, ...] = ()
    signed_by: str | None = None

    def to_json(self) -> bytes:
        """Write it."""
        written: str = _ManifestSchema().dumps(asdict(self), indent=2)
        return written.encode()


def read_manifest(content: bytes) -> Manifest | None:
    """Read a manifest that may come from anywhere; None where it is none."""
    try:
        manifest: Manifest = _ManifestSchema().loads(content.decode())
    except (ValidationError, ValueError, RecursionError):
        return None
    return manifest


class _ManifestSchema(Schema):
    software = fields.String(required=True, validate=_SHORT)
    rulebook = fields.String(required=True, validate=_SHORT)
    rulebook_sha256 = fields.String(required=True, validate=_DIGEST)
    set_with = fields.Dict(
        fields.String(validate=_SHORT), fields.String(validate=_SHORT), required=True
    )
    sha256 = fields.Dict(fields.String(), fields.String(), required=True)
    language = fields.String(required=True, validate=_SHORT)
    letter_language = fields.String(required=True, allow_none=True, validate=_SHORT)
    practice = fields.Dict(fields.String(), required=True)
    added_ids = fields.List(fields.String(validate=_SHORT), required=True)
    signed_by = fields.String(required=True, allow_none=True, validate=_SHORT)

    @post_load
    def make(self, values: dict[str, object], **_: object) -> Manifest:
        """Freeze the values."""
        values["added_ids"] = tuple(values["added_ids"])  # type: ignore[arg-type]
        return Manifest(**values)  # type: ignore[arg-type]  # checked above
