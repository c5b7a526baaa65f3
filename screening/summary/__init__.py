"""The result in plain values: a JSON summary and a plain text, without FHIR."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screening import lazy_names

if TYPE_CHECKING:
    from screening.summary.conflicts import conflict_summary as conflict_summary
    from screening.summary.labels import Labels as Labels
    from screening.summary.output import summary_bytes as summary_bytes
    from screening.summary.output import summary_text as summary_text
    from screening.summary.schema import summary_json as summary_json
    from screening.summary.summarise import summary_of as summary_of
    from screening.summary.text import TextSection as TextSection
    from screening.summary.text import plain_text as plain_text
    from screening.summary.text import sections as sections
    from screening.summary.values import Summary as Summary
else:
    __getattr__ = lazy_names(
        __name__,
        {
            "conflict_summary": "conflicts",
            "Labels": "labels",
            "Summary": "values",
            "TextSection": "text",
            "plain_text": "text",
            "sections": "text",
            "summary_bytes": "output",
            "summary_json": "schema",
            "summary_of": "summarise",
            "summary_text": "output",
        },
    )
