"""The result in plain values: a JSON summary and a plain text, without FHIR."""

from screening.summary.schema import summary_json
from screening.summary.summarise import summarise
from screening.summary.text import TextSection, plain_text, sections
from screening.summary.values import Summary

__all__ = [
    "Summary",
    "TextSection",
    "plain_text",
    "sections",
    "summarise",
    "summary_json",
]
