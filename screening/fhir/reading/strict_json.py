"""Bytes to JSON, strictly: what JSON or FHIR does not allow is refused, not mended.

Size, encoding and depth are checked before anything is parsed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate
from typing import Any, NoReturn

from screening.errors import MalformedBody, Problem, Refused, TooLarge
from screening.fhir import paths
from screening.fhir.exact_number import ExactNumber

MAX_BYTES = 256 * 1024
MAX_DEPTH = 40
MAX_BRACKETS = 20_000
MAX_NUMBER_LENGTH = 32
MAX_EXPONENT = 20

_BOM = b"\xef\xbb\xbf"
_STEPS = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_NOT_BRACKETS = bytes(set(range(256)) - _STEPS.keys())
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_EXPONENT = re.compile(r"[eE]([+-]?[0-9]+)$")
_FITS_IN_64_BITS = 18
_ENOUGH = 20
_REPEATED = "A property is given twice. Give each property once."
_NOT_A_NUMBER = "NaN and Infinity are not JSON. Leave the number out, or give a number."
_HALF_CHARACTER = (
    "A text holds half of a surrogate pair, which is no character. Send valid Unicode."
)
_LONG_NUMBER = (
    f"A number is longer than {MAX_NUMBER_LENGTH} characters or has an exponent beyond "
    f"{MAX_EXPONENT}. Give it with the precision that was measured."
)


@dataclass(frozen=True, slots=True)
class _Flaw:
    """Stands in the tree where something is not allowed, so that its path is found."""

    problem: str
    refusal: type[MalformedBody] | type[Refused] = MalformedBody
    resource: Any = None

    @property
    def code(self) -> str:
        """Return the FHIR issue type."""
        return "structure" if self.refusal is MalformedBody else "value"


_MAY_HOLD = (_Flaw, dict, list)


def read(body: bytes, most: int = MAX_BYTES) -> dict[str, Any]:
    """Read one JSON object, decimals exact, or raise MalformedBody and its like."""
    check_size(body, most)
    text = _decoded(body)
    _check_depth(body)
    flaws: list[_Flaw] = []
    tree = _parsed(text, flaws)
    if flaws:
        _refuse_flaw(tree)
    if _SURROGATE.search(text):
        _check_characters(tree)
    if not isinstance(tree, dict):
        _refuse("The body is not a JSON object. Send one FHIR resource.")
    return tree


def check_size(body: bytes, most: int = MAX_BYTES) -> None:
    """Raise TooLarge where a body has more bytes than are read."""
    if len(body) > most:
        text = f"The body is over {most // 1024} KiB. Send less."
        raise TooLarge(Problem("too-long", text))


def _decoded(body: bytes) -> str:
    if not body.strip(b" \t\r\n"):
        _refuse("The body is empty. Send one FHIR resource as JSON.")
    if body.startswith(_BOM):
        _refuse("The body starts with a byte order mark. Send UTF-8 without one.")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        place = error.start + 1
    _refuse(f"The body is not UTF-8, first at byte {place}. Send UTF-8.")


def _check_depth(body: bytes) -> None:
    brackets = _brackets(body)
    depths = accumulate(map(_STEPS.__getitem__, brackets[:MAX_BRACKETS]))
    if max(depths, default=0) > MAX_DEPTH:
        text = f"The body nests deeper than {MAX_DEPTH} levels. Send a flatter one."
        raise MalformedBody(Problem("too-costly", text))
    if len(brackets) > MAX_BRACKETS:
        text = "The body has too many objects and lists. Send fewer."
        raise TooLarge(Problem("too-costly", text))


def _brackets(body: bytes) -> bytes:
    """Return the brackets outside strings."""
    bare = body.replace(rb"\\", b"").replace(rb"\"", b"")
    # Without its escapes, every second piece between quotes is outside; a string that
    # never closes goes on to the end.
    return b"".join(bare.split(b'"')[::2]).translate(None, _NOT_BRACKETS)


def _parsed(text: str, flaws: list[_Flaw]) -> Any:
    def flawed(flaw: _Flaw) -> _Flaw:
        flaws.append(flaw)
        if len(flaws) > _ENOUGH:
            raise flaw.refusal(Problem(flaw.code, flaw.problem))
        return flaw

    def members(pairs: list[tuple[str, Any]]) -> Any:
        found = dict(pairs)
        if len(found) == len(pairs):
            return found
        return flawed(_Flaw(_REPEATED, resource=found.get("resourceType")))

    def number(written: str) -> Any:
        exact = _decimal(written)
        return flawed(_Flaw(_LONG_NUMBER, Refused)) if exact is None else exact

    def whole(written: str) -> Any:
        short = len(written) <= _FITS_IN_64_BITS and written != "-0"
        return int(written) if short else number(written)

    try:
        return json.loads(
            text,
            object_pairs_hook=members,
            parse_float=number,
            parse_int=whole,
            parse_constant=lambda _: flawed(_Flaw(_NOT_A_NUMBER)),
        )
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        cut = "ends too early" if error.pos >= len(text.rstrip()) else "is not JSON"
    _refuse(f"The body {cut}, at {place}. Send one FHIR resource as strict JSON.")


def _decimal(written: str) -> Decimal | None:
    """Read a number exactly; None for one that nobody has measured."""
    if len(written) > MAX_NUMBER_LENGTH:
        return None
    exponent = _EXPONENT.search(written)
    if exponent is None:
        return Decimal(written)
    if abs(int(exponent[1])) > MAX_EXPONENT:
        return None
    exact = ExactNumber(written)
    exact.text = written
    return exact


def _refuse_flaw(tree: Any) -> NoReturn:
    flaw, path = _first_flaw(tree)
    raise flaw.refusal(Problem(flaw.code, flaw.problem, path or _root(flaw.resource)))


def _first_flaw(tree: Any) -> tuple[_Flaw, str | None]:
    kind = tree.get("resourceType") if isinstance(tree, dict) else None
    todo = [(tree, _root(kind))]
    while True:
        value, path = todo.pop()
        if isinstance(value, _Flaw):
            return value, path
        todo.extend(reversed(list(_inside(value, path))))


def _root(kind: Any) -> str | None:
    """Return where a path begins; a resourceType that is no text names nothing."""
    return kind if isinstance(kind, str) and kind in paths.RESOURCES else None


def _inside(value: Any, path: str | None) -> Iterator[tuple[Any, str | None]]:
    """Yield only what can hold a flaw, with its path where that is known."""
    if isinstance(value, dict):
        for name, each in value.items():
            if isinstance(each, _MAY_HOLD):
                yield each, path and paths.child(path, name)
    else:
        for index, each in enumerate(value):
            if isinstance(each, _MAY_HOLD):
                yield each, path and paths.at(path, index)


def _check_characters(tree: Any) -> None:
    try:
        json.dumps(tree, ensure_ascii=False, default=str).encode("utf-8")
    except UnicodeEncodeError:
        pass
    else:
        return
    _refuse(_HALF_CHARACTER)


def _refuse(text: str) -> NoReturn:
    raise MalformedBody(Problem("structure", text))
