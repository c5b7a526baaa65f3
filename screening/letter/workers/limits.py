"""How much a letter may take, and how many may wait."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """A letter over one of these ends with its process; all others go on.

    4,000 letters without a space in each free text take half of the computing time on
    a slow machine.
    """

    seconds: float = 60
    cpu_seconds: float = 10
    memory: int = 768 * 1024**2
    # With four threads to a server, one stays free for what needs no letter.
    waiting: int = 2
    # A process keeps a little of each letter, and is replaced after so many.
    letters: int = 1000
