"""Earlier screenings: dated, finished, no later, and of the same patient."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from screening.errors import Problem
from screening.fhir.dates import days_of
from screening.fhir.reading.primitives import is_instant, moment
from screening.fhir.reading.subject import is_another

_FINISHED = frozenset({"completed", "amended"})


def problems(
    earlier: dict[str, Any], response: dict[str, Any], path: str
) -> Iterator[Problem]:
    """Say what keeps a response from being an earlier screening of this patient."""
    if earlier["status"] not in _FINISHED:
        text = "An earlier screening has to be completed or amended. Leave it out."
        yield Problem("business-rule", text, f"{path}.status")
    if "authored" not in earlier:
        text = "An earlier screening has to say when it was. Give its date."
        yield Problem("required", text, f"{path}.authored")
    elif "authored" in response and _is_after(
        earlier["authored"], response["authored"]
    ):
        text = "An earlier screening is authored after the response. Check both dates."
        yield Problem("business-rule", text, f"{path}.authored")
    if is_another(earlier.get("subject", {}), response.get("subject", {})):
        text = "This earlier screening is not about the subject of the response."
        yield Problem("business-rule", text, f"{path}.subject")


def _is_after(authored: str, other: str) -> bool:
    """Whether it is of a later day, and later in time where both say the time.

    Of two zones, the earlier response may bear the later day.
    """
    if days_of(authored).first <= days_of(other).last:
        return False
    if is_instant(authored) and is_instant(other):
        return moment(authored) > moment(other)
    return True
