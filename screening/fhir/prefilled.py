"""The mark of an answer that came from the record and that nobody has confirmed yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from screening.errors import Problem
from screening.fhir.canonical import PREFILLED
from screening.fhir.items import catalogue


def marks(sources: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the extensions that name what an answer was taken from."""
    return [{"url": PREFILLED, "valueReference": source} for source in sources]


def unconfirmed(response: dict[str, Any]) -> frozenset[str]:
    """Return the link ids whose answers still have the mark."""
    return frozenset(link_id for link_id, _ in _marked(response, ""))


def problems(response: dict[str, Any], path: str) -> list[Problem]:
    """Say, for a response that claims to be finished, what nobody has confirmed."""
    return [_problem(link_id, place) for link_id, place in _marked(response, path)]


def _problem(link_id: str, place: str) -> Problem:
    text = (
        "This answer was pre-filled and is not confirmed. Check it, correct it if need "
        "be, and take the extension prefilled off it; or send status in-progress."
    )
    # A linkId is the sender's text until it is known.
    if link_id not in catalogue():
        return Problem("business-rule", text, place)
    return Problem("business-rule", f"Item {link_id}: {text}", place, link_id)


def _marked(parent: dict[str, Any], path: str) -> Iterator[tuple[str, str]]:
    for index, item in enumerate(parent.get("item", [])):
        place = f"{path}.item[{index}]"
        link_id = item["linkId"]
        for nth, answer in enumerate(item.get("answer", [])):
            if has_mark(answer):
                yield link_id, f"{place}.answer[{nth}]"
        own = (each for name, each in item.items() if name not in ("item", "answer"))
        if any(map(has_mark, own)):
            yield link_id, place
        yield from _marked(item, place)


def has_mark(value: Any) -> bool:
    """Whether the mark is in here, also where a form has moved it: onto the value, or
    into another extension.
    """
    if isinstance(value, dict):
        if value.get("url") == PREFILLED:
            return True
        value = value.values()
    elif not isinstance(value, list):
        return False
    return any(isinstance(each, dict | list) and has_mark(each) for each in value)
