"""The result in plain values: a JSON summary and a plain text, without FHIR."""

from screening.summary.decision import decision_said
from screening.summary.labels import Labels
from screening.summary.schema import summary_json
from screening.summary.summarise import summarise
from screening.summary.text import Section, plain_text, sections
from screening.summary.values import Summary

__all__ = [
    "Labels",
    "Section",
    "Summary",
    "decision_said",
    "plain_text",
    "sections",
    "summarise",
    "summary_json",
]
