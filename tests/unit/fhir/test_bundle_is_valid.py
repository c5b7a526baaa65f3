"""Every Bundle is valid FHIR as fhir.resources sees it, and survives it unchanged."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle

from screening.fhir.reading import structure
from tests.unit.fhir.bodies import BODIES, with_subject
from tests.unit.fhir.sending import (
    bundle_of,
)


@pytest.mark.parametrize("form", ["collection", "document", "transaction"])
@pytest.mark.parametrize("name", BODIES)
def test_the_bundle_validates_and_round_trips(name: str, form: str) -> None:
    bundle = bundle_of(
        with_subject(BODIES[name]),
        letter_pdf=b"%PDF-1.7",
        letter_problem="A warning.",
        form=form,
    )
    for entry in bundle["entry"]:
        structure.check(entry["resource"], entry["resource"]["resourceType"])
    model = Bundle.model_validate(bundle)
    assert _plain(model.model_dump()) == _plain(bundle)


def _plain(value: Any) -> Any:
    """Make what the models change comparable: their types, and the digits they drop."""
    match value:
        case dict():
            return {name: _plain(each) for name, each in value.items()}
        case list():
            return [_plain(each) for each in value]
        case bytes():
            return value.decode()
        case int() | float() | Decimal() if not isinstance(value, bool):
            return float(value)
        case _ if hasattr(value, "isoformat"):
            return _instant(value.isoformat())
        case str():
            return _instant(value)
    return value


def _instant(text: str) -> str:
    return text.replace(".000+00:00", "+00:00").replace("Z", "+00:00")
