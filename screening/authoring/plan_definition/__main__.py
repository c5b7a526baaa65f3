"""Writes the PlanDefinition into fhir_profiles: run this package with python -m."""

from __future__ import annotations

from pathlib import Path

from screening.authoring.plan_definition import FILE, written

if __name__ == "__main__":
    folder = Path(__file__).parents[3] / "fhir_profiles"
    (folder / FILE).write_bytes(written())
