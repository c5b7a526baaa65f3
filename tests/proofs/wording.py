"""The English words of the questions, for counterexamples."""

from screening.fhir.definitions import wording
from screening.wording.questions import Wording


def english() -> Wording:
    return wording("en")
