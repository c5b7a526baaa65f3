"""The requests of invented patients: one for each outcome, one that contradicts itself,
and one that a clinician has released.
"""

from __future__ import annotations

from importlib import resources


def sample(name: str) -> bytes:
    """Return one request: an outcome, `contradiction` or `released`."""
    folder = resources.files("screening.fhir_profiles") / "examples"
    return (folder / f"{name}.json").read_bytes()
