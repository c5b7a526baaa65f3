"""The English words of the questions, for counterexamples."""

from screening.clinical.wording import Wording
from screening.fhir.definitions import wording


def english() -> Wording:
    return wording("en")
