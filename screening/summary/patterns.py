"""The patterns of conditions in finished words, for the summary and the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from screening.clinical.assessment import Evidence
from screening.clinical.explain.differential import Pointer, SignFound
from screening.summary.labels import Labels
from screening.summary.lines import bullets, wrapped
from screening.summary.phrases import SummaryPhrases, summary_phrases
from screening.summary.values import Asked, Because, PatternSaid, SignSaid, Summary

Say = Callable[[Evidence], Because]


def pattern_said(pointer: Pointer, labels: Labels, say: Say) -> PatternSaid:
    """Put one pointer into the words of the labels' language."""
    condition, language = pointer.condition, labels.wording.language
    note = condition.note
    return PatternSaid(
        id=condition.id,
        condition=condition.name.in_language(language),
        pattern=condition.pattern.in_language(language),
        supporting=tuple(_sign(each, language, say) for each in pointer.supporting),
        opposing=tuple(_sign(each, language, say) for each in pointer.opposing),
        unknown=tuple(
            Asked(link_id, labels.question(link_id)) for link_id in pointer.unknown
        ),
        note=note.in_language(language) if note else None,
        ask_also=tuple(each.in_language(language) for each in condition.ask_also),
        usual_outcome=condition.tier_if_clean.in_language(language),
        work_up=condition.work_up.in_language(language),
        suggested=pointer.suggested,
    )


def _sign(found: SignFound, language: str, say: Say) -> SignSaid:
    return SignSaid(
        found.sign.label.in_language(language),
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


def _line(pattern: PatternSaid, words: SummaryPhrases) -> str:
    fits = ", ".join(sign.sign for sign in pattern.supporting)
    not_fitting = ", ".join(sign.sign for sign in pattern.opposing)
    against = words.does_not_fit.format(signs=not_fitting) if not_fitting else ""
    return words.fits.format(condition=pattern.condition, signs=fits) + against
