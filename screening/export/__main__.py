"""python -m screening.export: writes the PlanDefinition into fhir_profiles anew."""

from __future__ import annotations

from pathlib import Path

from screening.export import FILE, written

if __name__ == "__main__":
    folder = Path(__file__).parents[2] / "fhir_profiles"
    (folder / FILE).write_bytes(written())
