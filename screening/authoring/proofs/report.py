"""What `screening rules verify` prints: one line for each property, and what fails."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from time import perf_counter

from screening.authoring.proofs.claims import Pair
from screening.authoring.proofs.prove import PROPERTIES, Verdict, prove
from screening.clinical.rule import Rulebook

TITLES = {
    "a": "Every form has exactly one outcome",
    "b": "No reassurance while a gate item is open",
    "c": "A red flag is as urgent as its source says",
    "d": "From normal to abnormal urgency never falls",
    "e": "Triggers, worry, normal results lower nothing",
    "f": "Silence never reassures, nor lowers urgency",
    "g": "could_become is never too low",
    "h": "Every rule can be met, and counts",
    "i": "No benign rule drops a referral",
}


@dataclass(frozen=True, slots=True)
class Proved:
    """The claims of one property, tried, and the seconds it took."""

    letter: str
    verdicts: tuple[Verdict, ...]
    seconds: float

    @property
    def refuted(self) -> tuple[Verdict, ...]:
        """Return the claims that do not hold."""
        return tuple(verdict for verdict in self.verdicts if not verdict.proved)

    @property
    def line(self) -> str:
        """Say it in one line."""
        claims, failed = len(self.verdicts), len(self.refuted)
        result = f"{failed} REFUTED" if failed else "proved"
        title = TITLES[self.letter]
        return (
            f"({self.letter}) {title:46} {claims:4} claims  {result:9} "
            f"{self.seconds:4.1f} s"
        )


def by_property(rulebook: Rulebook, properties: str = "") -> Iterator[Proved]:
    """Try the claims of all properties, or of those named by their letters."""
    pair = Pair.of(rulebook)
    for letter in properties or TITLES:
        started = perf_counter()
        claims = [claim for yields in PROPERTIES[letter] for claim in yields(pair)]
        verdicts = tuple(prove(pair, claims))
        yield Proved(letter, verdicts, perf_counter() - started)
