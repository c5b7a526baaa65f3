"""Lines of plain text, broken to the width of a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from screening.wording.language import language_of

WIDTH = 78


def asked_and_answered(question: str, answer: str, language: str) -> str:
    """Write a question and its answer on one line."""
    if question.endswith("?"):
        return f"{question} {answer}"
    return language_of(language).punctuation.labelled(question, answer)


def bullets(texts: Iterable[str]) -> Iterator[str]:
    """Write each text behind a dash."""
    for text in texts:
        yield from wrapped(f"- {text}", hang=2)


def wrapped(text: str, indent: int = 0, hang: int = 0) -> list[str]:
    """Break a text; `hang` indents its second and later lines further."""
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hang),
        break_on_hyphens=False,
    )
