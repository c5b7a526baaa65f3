"""The patterns of conditions in finished words, for the summary and the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from screening.clinical.assessment import Evidence
from screening.clinical.explain.differential import Pointer, SignFound
from screening.summary.labels import Labels
from screening.summary.lines import bullets, wrapped
from screening.summary.phrases import SummaryPhrases, summary_phrases
from screening.summary.values import (
    Summary,
    SummaryAsked,
    SummaryBecause,
    SummaryPattern,
    SummarySign,
)
from screening.wording.rulebook import RulebookWords

Say = Callable[[Evidence], SummaryBecause]


def pattern_summary(pointer: Pointer, labels: Labels, say: Say) -> SummaryPattern:
    """Put one pointer into the words of the labels' language."""
    condition, words = pointer.condition, labels.rulebook
    said = words.condition(condition)
    return SummaryPattern(
        id=condition.id,
        condition=said.name,
        pattern=said.pattern,
        supporting=tuple(_sign(each, words, say) for each in pointer.supporting),
        opposing=tuple(_sign(each, words, say) for each in pointer.opposing),
        unknown=tuple(
            SummaryAsked(link_id, labels.question(link_id))
            for link_id in pointer.unknown
        ),
        note=said.note,
        ask_also=words.ask_also(condition),
        usual_outcome=said.usual_outcome,
        work_up=said.work_up,
        suggested=pointer.suggested,
    )


def _sign(found: SignFound, words: RulebookWords, say: Say) -> SummarySign:
    return SummarySign(
        words.sign(found.sign),
        tuple(say(evidence) for evidence in found.because),
        found.sign.sources,
    )


def patterns(summary: Summary) -> Iterator[str]:
    """List the patterns that any sign but background supports, one line for each."""
    suggested = [each for each in summary.differential if each.suggested]
    if suggested:
        words = summary_phrases(summary.language)
        yield from wrapped(words.none_excluded)
        yield from bullets(_line(each, words) for each in suggested)


def _line(pattern: SummaryPattern, words: SummaryPhrases) -> str:
    fits = ", ".join(sign.sign for sign in pattern.supporting)
    not_fitting = ", ".join(sign.sign for sign in pattern.opposing)
    against = words.does_not_fit.format(signs=not_fitting) if not_fitting else ""
    return words.fits.format(condition=pattern.condition, signs=fits) + against
