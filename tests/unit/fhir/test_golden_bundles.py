"""Three whole Bundles, kept as files: `UPDATE_GOLDEN=1` writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from screening.fhir.json_output import dumps_indented
from tests.support.responses import build_response, case_answers
from tests.unit.fhir.sending import PATIENT, PRACTITIONER, Json, bundle_of, parameters

GOLDEN = Path(__file__).parents[2] / "golden" / "fhir"
BODIES: dict[str, Json] = {
    "C02-urgent": parameters(
        build_response(case_answers("C02")),
        patient=PATIENT,
        practitioner=PRACTITIONER,
        letter="none",
    ),
    "C07-gp-workup-with-results": build_response(case_answers("C07")),
    "C14-mostly-open": build_response(case_answers("C14")),
}


@pytest.mark.parametrize("name", BODIES)
def test_the_bundle_is_the_one_on_file(name: str) -> None:
    written = dumps_indented(bundle_of(BODIES[name]))
    file = GOLDEN / f"{name}.json"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_bytes(written)
    assert file.read_bytes() == written, "UPDATE_GOLDEN=1 accepts the change"
