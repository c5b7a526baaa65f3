"""The sources of a rule, as the summary names them."""

from __future__ import annotations

from screening.clinical.rule import Reference
from screening.summary.values import SourceCited


def source_cited(reference: Reference) -> SourceCited:
    """Return a source as one rule uses it."""
    source = reference.source
    return SourceCited(
        key=source.key,
        title=source.title,
        citation=source.citation,
        url=source.url,
        status=source.status,
        remark=reference.remark,
    )
