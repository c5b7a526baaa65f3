"""What is wrong with a file of practice settings."""

from __future__ import annotations


class PracticeError(Exception):
    """The settings of the practice cannot be used, with every problem found."""

    def __init__(self, *problems: str) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems
