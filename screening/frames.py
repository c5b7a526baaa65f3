"""Where an error came from, without what it says: that may quote an answer."""

from __future__ import annotations

import traceback
from collections.abc import Iterator


def frames(error: BaseException) -> Iterator[str]:
    """Name the frames of an error, innermost first: no message, no value.

    The message of a pydantic error quotes the answer that it refuses.
    """
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        yield f"{frame.filename}:{frame.lineno} {frame.name}"
    if cause := error.__cause__ or error.__context__:
        yield f"caused by {type(cause).__qualname__}"
        yield from frames(cause)
