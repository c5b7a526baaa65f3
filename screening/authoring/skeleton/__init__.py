"""Skeletons of rules and questions: declaration, wording and cases to be written."""

# Stands wherever somebody still has to write something.
TO_BE_WRITTEN = "TO BE WRITTEN"


class CannotAdd(ValueError):
    """A skeleton cannot be written; the text says why."""
