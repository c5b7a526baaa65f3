"""The English words of the questions, for counterexamples."""

from screening.wording.questions import Wording, wording


def english() -> Wording:
    return wording("en")
