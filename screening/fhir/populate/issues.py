"""What was not used, and what to look at: the `issues` beside a pre-filled response."""

from __future__ import annotations

from typing import Any

from screening.errors import Problem
from screening.fhir.operation_outcome import operation_outcome
from screening.fhir.reading.parameters import Part


class Issues:
    """Collects warnings and notes in the order in which they come up."""

    def __init__(self) -> None:
        self._found: list[dict[str, Any]] = []

    def unused(
        self, part: Part, text: str, link_id: str | None = None, code: str = "invalid"
    ) -> None:
        """Warn that something sent was not used, and why."""
        self._add("warning", Problem(code, _named(link_id, text), part.path, link_id))

    def note(self, part: Part, text: str, link_id: str | None = None) -> None:
        """Say what a clinician should know about something sent."""
        named = _named(link_id, text)
        self._add("information", Problem("informational", named, part.path, link_id))

    def _add(self, severity: str, problem: Problem) -> None:
        self._found += operation_outcome([problem], severity)["issue"]

    def outcome(self) -> dict[str, Any] | None:
        """Return an OperationOutcome, or None where all went smoothly."""
        if not self._found:
            return None
        return {"resourceType": "OperationOutcome", "issue": self._found}


def _named(link_id: str | None, text: str) -> str:
    return f"Item {link_id}: {text}" if link_id else text
