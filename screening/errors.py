"""Errors for the reader: what was wrong, where, what was expected, what to do.

No message repeats an answer, a name or an identifier. Nothing here knows HTTP; the
web layer maps each class to a status (web/error_handlers.py).
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong.

    `code` is a FHIR issue type (structure, value, required, code-invalid, ...),
    `expression` a FHIRPath to the place, `link_id` the questionnaire item if it is one.
    """

    code: str
    text: str
    expression: str | None = None
    link_id: str | None = None


class ScreeningError(Exception):
    """Base of every refusal, with one or more problems."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.text for problem in problems))
        self.problems = problems


class MalformedBody(ScreeningError):
    """The bytes are not strict JSON, or are too deep."""


class TooLarge(ScreeningError):
    """The body, or the number of its items, is over the limit."""


class Refused(ScreeningError):
    """Well-formed, but not a response that can be screened."""


class NotServed(ScreeningError):
    """Nothing is known under this name."""


class NoLetter(ScreeningError):
    """The result stands, but its letter cannot be had."""


class LetterUnavailable(NoLetter):
    """The libraries that make PDF letters are not installed."""


class LetterFailed(NoLetter):
    """The letter could not be set without a gap, so it was not made."""


class LetterTooCostly(NoLetter):
    """The letter takes more computing time or memory than a letter may."""


class LetterLater(ScreeningError):
    """The letter cannot be set now; `RETRY_AFTER` seconds later it may be."""

    RETRY_AFTER = 1


def frames(error: BaseException) -> Iterator[str]:
    """Name the frames of an error, innermost first: no message, no value.

    The message of a pydantic error quotes the answer that it refuses.
    """
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        yield f"{frame.filename}:{frame.lineno} {frame.name}"
    if cause := error.__cause__ or error.__context__:
        yield f"caused by {type(cause).__qualname__}"
        yield from frames(cause)
