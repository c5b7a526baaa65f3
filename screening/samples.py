"""The requests of invented patients: one for each outcome, and a contradiction."""

from __future__ import annotations

from importlib import resources


def sample(name: str) -> bytes:
    """Return the request of one invented patient: an outcome, or `contradiction`."""
    folder = resources.files("screening.fhir_profiles") / "examples"
    return (folder / f"{name}.json").read_bytes()
