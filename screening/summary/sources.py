"""The sources of a rule, as the summary names them."""

from __future__ import annotations

from screening.clinical.rule import Rule, Source
from screening.summary.values import SourceCited
from screening.wording.rulebook import RulebookWords


def source_cited(source: Source, rule: Rule, words: RulebookWords) -> SourceCited:
    """Return a source as one rule uses it."""
    return SourceCited(
        key=source.key,
        title=words.source_title(source),
        citation=source.citation,
        url=source.url,
        status=source.status,
        remark=words.rule(rule).remark(source),
    )
