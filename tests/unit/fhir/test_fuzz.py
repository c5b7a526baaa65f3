"""Whatever is sent, it is read or refused with a reason: no other exception, ever."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from screening.errors import Problem, ScreeningError
from screening.fhir.json_output import dumps
from screening.fhir.request import read_case
from screening.fhir.version import FhirVersion
from tests.unit.fhir.sending import (
    NOW,
    ORGANIZATION,
    PATIENT,
    PRACTITIONER,
    fresh,
    good,
    parameters,
)

_SENT = parameters(
    good(
        lb__mg=("0.90", "mmol/L"),
        lt__medication=[{"lt-medication-name": "A", "lt-medication-start": "2020"}],
    )
    | {
        "subject": {"reference": "Patient/p1"},
        "extension": [{"url": "https://x.example", "valueString": "x"}],
    },
    patient=PATIENT,
    practitioner=PRACTITIONER,
    organization=ORGANIZATION,
    language="en",
)
_ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.text(max_size=8)
    | st.sampled_from(["2026-02-30", "0000", "9999-12-31", "Patient/p2", "#", "urn:x"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["value", "code", "system", "item", "linkId", "reference"])
            | st.text(max_size=4),
            inner,
            max_size=3,
        )
    ),
    max_leaves=6,
)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(seed=st.integers(0, 2**32), value=_ANYTHING, faults=st.integers(1, 3))
def test_a_mutated_request_is_read_or_refused(
    seed: int, value: Any, faults: int
) -> None:
    body = fresh(_SENT)
    for fault in range(faults):
        _mutate(body, random.Random(seed + fault), value)
    _read_or_refused(dumps(body))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    at=st.integers(0, 10**6), bytes_in=st.binary(max_size=4), length=st.integers(0, 8)
)
def test_mutated_bytes_are_read_or_refused(
    at: int, bytes_in: bytes, length: int
) -> None:
    body = dumps(_SENT)
    at %= len(body)
    _read_or_refused(body[:at] + bytes_in + body[at + length :])


@settings(max_examples=200, deadline=None, derandomize=True)
@given(value=_ANYTHING)
def test_any_json_is_read_or_refused(value: Any) -> None:
    _read_or_refused(dumps(value))


def _read_or_refused(body: bytes) -> None:
    for version in FhirVersion:
        _read_or_refused_in(version, body)


def _read_or_refused_in(version: FhirVersion, body: bytes) -> None:
    problems: tuple[Problem, ...] = ()
    try:
        read_case(body, NOW, version=version)
    except ScreeningError as refusal:
        problems = refusal.problems
    else:
        return
    assert problems
    assert all(problem.text for problem in problems)


def _mutate(body: Any, chance: random.Random, value: Any) -> None:
    """Replace, take away, rename or double one value somewhere."""
    parent, key = chance.choice(list(_places(body)))
    match chance.randrange(4), parent:
        case 0, _:
            parent[key] = value
        case 1, _:
            del parent[key]
        case 2, dict():
            parent[chance.choice(["valueString", "item", "_value", "x"])] = parent[key]
        case _, list():
            parent.append(parent[key])
        case _:
            parent[key] = [parent[key]]


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value)
    for key, each in inside:
        yield value, key
        if isinstance(each, dict | list):
            yield from _places(each)
