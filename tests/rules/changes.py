"""Small faults planted in a condition: each must turn at least one case red."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from screening.clinical.criteria import (
    AllOf,
    AnyOf,
    Compares,
    Criterion,
    Includes,
    Not,
    Only,
    Term,
    not_,
)
from tests.support.criteria import change_term

# What was changed, in words, and the condition with the change in it.
Change = tuple[str, Criterion]

_NEIGHBOUR = {"lt": "le", "le": "lt", "gt": "ge", "ge": "gt"}


def changes(criterion: Criterion) -> Iterator[Change]:
    """Yield the condition with one change at a time; terms are changed by `swapped`."""
    match criterion:
        case Not(part):
            yield "negation lost", part
            yield from ((words, Not(changed)) for words, changed in changes(part))
        case AllOf(parts) | AnyOf(parts):
            yield from _of_parts(criterion, parts)
        case Includes(question, codes) if len(codes) > 1:
            for lost in codes:
                kept = tuple(code for code in codes if code != lost)
                yield f"{question.link_id} without {lost}", Includes(question, kept)
        case Only(question, code):
            yield f"{question.link_id} {code} among others", Includes(question, (code,))
        case Compares():
            yield from _of_threshold(criterion)


def _of_parts(
    criterion: AllOf | AnyOf, parts: tuple[Criterion, ...]
) -> Iterator[Change]:
    for place, part in enumerate(parts):
        before, after = parts[:place], parts[place + 1 :]
        if len(parts) > 1:
            lost = replace(criterion, parts=before + after)
            yield f"{_name(part)} lost from {type(criterion).__name__}", lost
        for words, changed in changes(part):
            yield words, replace(criterion, parts=(*before, changed, *after))
    other = AnyOf if isinstance(criterion, AllOf) else AllOf
    if len(parts) > 1:
        yield f"{type(criterion).__name__} of {_name(parts[0])} flipped", other(parts)


def _of_threshold(criterion: Compares) -> Iterator[Change]:
    name = f"{criterion.question.link_id} {criterion.threshold}"
    for step in (-criterion.question.step, criterion.question.step):
        yield (
            f"{name} moved {step}",
            replace(criterion, threshold=criterion.threshold + step),
        )
    comparison = _NEIGHBOUR[criterion.comparison]
    yield f"{name} becomes {comparison}", replace(criterion, comparison=comparison)


def _name(criterion: Criterion) -> str:
    match criterion:
        case Term(name=name):
            return name
        case Includes(question) | Only(question) | Compares(question):
            return question.link_id
        case _:
            return type(criterion).__name__


def swapped(criterion: Criterion, term: str, part: Criterion) -> Criterion:
    """Return the condition with another meaning for one of the shared terms."""
    return change_term(criterion, term, lambda _: part)


def uses(criterion: Criterion, term: str) -> bool:
    """Whether the condition names a shared term, directly or through another."""
    return change_term(criterion, term, not_) != criterion
