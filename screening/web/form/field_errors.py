"""What the pipeline refused, led back to the field that holds it."""

from __future__ import annotations

from screening.errors import Problem, ScreeningError
from screening.web.form.errors import FieldError

# Where the form does not look itself: which field, and what to say there.
_BORN = ".birthDate"
_FALLBACK = "main"


def field_errors(refusal: ScreeningError) -> tuple[FieldError, ...]:
    """Return an error for each field that was refused."""
    return tuple(dict.fromkeys(map(_field_error, refusal.problems)))


def _field_error(problem: Problem) -> FieldError:
    place = problem.expression or ""
    if place.endswith(_BORN):
        differs = problem.link_id is not None
        return FieldError(
            "patient.birthDate", "age_differs" if differs else "age_impossible"
        )
    return FieldError(problem.link_id or _FALLBACK, "refused")
