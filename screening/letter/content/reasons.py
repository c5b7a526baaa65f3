"""The rules met in plain words, with their sources, and contradictions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from screening.clinical.assessment import Assessment, Conflict, RuleMet
from screening.clinical.rule import Rulebook, Source
from screening.letter.content.answer_phrases import evidence_in_words
from screening.letter.content.letter import Cited, RuleRow
from screening.letter.content.phrases import Phrases
from screening.wording.questions import Wording

_READ_IN_FULL = "seen"
# A rule about many open questions would repeat the list on the front page.
_MOST_EVIDENCE = 8


def rule_rows(
    assessment: Assessment, rulebook: Rulebook, phrases: Phrases
) -> tuple[RuleRow, ...]:
    """Return the rules with the answers that met them, most urgent first.

    In a referral the rules that ask for less than a referral stand in `also_met`.
    """
    return tuple(
        _row(met, assessment, rulebook, phrases)
        for met in assessment.reasons
        if not _is_aside(met, assessment)
    )


def also_met(assessment: Assessment, phrases: Phrases) -> str:
    """Return the less urgent rules of a referral, each with its sources."""
    numbers, words = _numbered(assessment), phrases.rulebook
    return phrases.joined(
        f"{met.rule.id} {words.rule(met.rule).title} [{_cited(met, numbers)}]"
        for met in assessment.reasons
        if _is_aside(met, assessment)
    )


def source_list(assessment: Assessment, phrases: Phrases) -> tuple[Cited, ...]:
    """Return each source once, under the number by which the rules cite it."""
    return tuple(
        Cited(
            f"[{number}] {_source(source, phrases)}",
            phrases.rulebook.source_language(source),
        )
        for source, number in _numbered(assessment).items()
    )


def contradictions(
    assessment: Assessment, wording: Wording, phrases: Phrases
) -> tuple[str, ...]:
    """Return the answers that do not fit together."""
    return tuple(_conflicts(assessment.contradictions, wording, phrases))


def _row(
    met: RuleMet, assessment: Assessment, rulebook: Rulebook, phrases: Phrases
) -> RuleRow:
    evidence = evidence_in_words(met.because, assessment.answers, rulebook, phrases)
    if len(evidence) > _MOST_EVIDENCE:
        more = len(evidence) - _MOST_EVIDENCE
        evidence = [
            *evidence[:_MOST_EVIDENCE],
            phrases.say("headline", "more", count=more),
        ]
    cited = _cited(met, _numbered(assessment))
    said = phrases.rulebook.rule(met.rule)
    return RuleRow(
        id=met.rule.id,
        title=said.title,
        because=phrases.sentence(evidence),
        source=f"[{cited}] {said.weight}",
    )


def _is_aside(met: RuleMet, assessment: Assessment) -> bool:
    return assessment.outcome.is_referral and not met.rule.outcome.is_referral


def _cited(met: RuleMet, numbers: Mapping[Source, int]) -> str:
    cited = sorted(numbers[each] for each in met.rule.references)
    return ", ".join(map(str, cited))


def _numbered(assessment: Assessment) -> dict[Source, int]:
    cited = (each for met in assessment.reasons for each in met.rule.references)
    return {source: place for place, source in enumerate(dict.fromkeys(cited), start=1)}


def _source(source: Source, phrases: Phrases) -> str:
    title = phrases.rulebook.source_title(source)
    if source.status == _READ_IN_FULL:
        return title
    status = phrases.say("status", source.status)
    return phrases.say("rules", "source_read", title=title, status=status)


def _conflicts(
    conflicts: tuple[Conflict, ...], wording: Wording, phrases: Phrases
) -> Iterator[str]:
    for conflict in conflicts:
        if not conflict.is_hidden_answer:
            yield phrases.rulebook.contradiction(conflict.id)
            continue
        for link_id in conflict.link_ids:
            question = wording.question(link_id)
            yield phrases.say("rules", "hidden", question=question)
