"""From a TOML file, or from JSON values, to the settings; or to what is wrong."""

from __future__ import annotations

import base64
import binascii
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from marshmallow import ValidationError

from screening.practice.errors import PracticeError
from screening.practice.logo import check_logo, read_logo
from screening.practice.schema import PracticeSchema
from screening.practice.values import Practice

# A file of settings is a page long; the logo stands beside it.
_MOST_BYTES = 64 * 1024


def read_practice(path: Path) -> Practice:
    """Read a file of settings, or raise PracticeError with every problem in it."""
    content = _toml(path)
    letterhead = content.get("letterhead")
    if isinstance(letterhead, dict) and "logo" in letterhead:
        letterhead["logo"] = _logo_beside(path, letterhead["logo"])
    return _loaded(content)


def practice_from_json(content: Mapping[str, Any]) -> Practice:
    """Read settings that were written by practice_json; the logo is checked again."""
    practice = _loaded(content)
    if practice.letterhead and (logo := practice.letterhead.logo):
        try:
            media_type = check_logo(base64.b64decode(logo.data, validate=True))
        except binascii.Error as error:
            raise PracticeError("letterhead.logo.data: expected base64") from error
        if media_type != logo.media_type:
            raise PracticeError(f"letterhead.logo.media_type: expected {media_type}")
    return practice


def _toml(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
    except OSError as error:
        raise PracticeError(f"{path} cannot be read: {error.strerror}") from error
    if len(content) > _MOST_BYTES:
        raise PracticeError(f"{path} is over {_MOST_BYTES // 1024} KiB")
    try:
        return tomllib.loads(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise PracticeError(f"{path} is not in UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise PracticeError(f"{path} is not TOML: {error}") from error


def _logo_beside(path: Path, given: object) -> dict[str, Any]:
    """Read the logo that a file names; it stands beside the file."""
    match given:
        case {"file": str(name), "alt": alt, **rest} if name and not rest:
            try:
                media_type, data = read_logo(path.parent / name)
            except PracticeError as error:
                raise PracticeError(f"letterhead.logo.file: {error}") from error
            return {"alt": alt, "media_type": media_type, "data": data}
    raise PracticeError(
        'letterhead.logo: expected { file = "logo.png", alt = "what it shows" }'
    )


def _loaded(content: Mapping[str, Any]) -> Practice:
    try:
        practice: Practice = PracticeSchema().load(content)
    except ValidationError as error:
        raise PracticeError(*_flat(error.messages_dict)) from error
    return practice


def _flat(messages: Mapping[Any, Any], above: str = "") -> Iterator[str]:
    """One line for each problem, under the path of its key."""
    for key, found in messages.items():
        # Of a mapping marshmallow says apart what is wrong with keys and with values.
        place = above if key in ("key", "value") else f"{above}{key}."
        if isinstance(found, Mapping):
            yield from _flat(found, place)
        else:
            yield f"{place.rstrip('.')}: {' '.join(found).rstrip('.')}"
