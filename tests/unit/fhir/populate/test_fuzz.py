"""Whatever is sent: a refusal with a reason, or a response that $screen takes."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from screening.errors import ScreeningError
from screening.fhir.json_output import dumps
from screening.pipeline import screen
from tests.unit.fhir.populate.full_record import RECORD
from tests.unit.fhir.populate.records import (
    MINE,
    NOW,
    PATIENT,
    allergy,
    asking,
    bundle,
    condition,
    context,
    populate,
    request,
    response,
)

_RASH = [{"manifestation": [{"text": "rash"}]}]
_SENT = dumps(
    asking(
        {"name": "subject", "valueReference": MINE},
        context("patient", PATIENT),
        context("laboratory", bundle(*RECORD)),
        context("conditions", condition("http://snomed.info/sct", "4754008")),
        context("medicationRequests", request("A", dosageInstruction=[{"text": "1"}])),
        context("allergies", allergy("B", reaction=_RASH)),
    )
)
_VALUES = st.sampled_from(
    [
        *(None, True, 0, -1, 10**15, 1e-7, 1e300),
        *("", " ", "x" * 300, "active", "final", "2026", "Patient/p2", "urn:x", "#"),
        *("0001-01-01", "9999-12-31", "0001-01-01T00:00:00+14:00"),
        *("9999-12-31T23:59:59-14:00", [], {}, [None], [{}], [{"text": " "}]),
        *({"coding": [{"code": "L"}]}, {"reference": "#"}, {"value": 1}),
    ]
)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(seed=st.integers(0, 2**32), value=_VALUES, faults=st.integers(1, 3))
def test_a_mutated_record_is_populated_or_refused(
    seed: int, value: Any, faults: int
) -> None:
    body = json.loads(_SENT)
    chance = random.Random(seed)
    for _ in range(faults):
        holder, key = chance.choice(list(_places(body)))
        if chance.random() < 0.3:
            del holder[key]
        else:
            holder[key] = value
    try:
        populated = populate(body)
    except ScreeningError:
        return
    screen(dumps(response(populated)), NOW)


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    keys = value if isinstance(value, dict) else range(len(value))
    for key in keys:
        yield value, key
        if isinstance(value[key], dict | list):
            yield from _places(value[key])
