"""The models judge what is written here, down to what is inside."""

from __future__ import annotations

from typing import Any

import pytest

from screening.fhir.models import is_valid

PATIENT = {"resourceType": "Patient", "birthDate": "1957-05-05"}


@pytest.mark.parametrize(
    "change, valid",
    [({}, True), ({"birthDate": "1957-02-30"}, False), ({"nickname": "x"}, False)],
)
def test_a_resource_in_a_bundle_is_judged(change: dict[str, Any], valid: bool) -> None:
    entries = [{"resource": PATIENT | change}]
    bundle = {"resourceType": "Bundle", "type": "collection", "entry": entries}
    assert is_valid(bundle) is valid
