"""The sources of a rule, as the summary names them."""

from __future__ import annotations

from screening.clinical.rule import Rule, Source
from screening.summary.values import SummarySource
from screening.wording.rulebook import RulebookWords


def source_cited(source: Source, rule: Rule, words: RulebookWords) -> SummarySource:
    """Return a source as one rule uses it."""
    return SummarySource(
        key=source.key,
        title=words.source_title(source),
        citation=source.citation,
        url=source.url,
        status=source.status,
        remark=words.rule(rule).remark(source),
    )
