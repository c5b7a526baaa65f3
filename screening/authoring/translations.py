"""Which English text each translation of the content was made from, by short digests.

A translation is stale where the English has changed since and the translation has not:
somebody has to read both. A lock file, one line for each text, holds the digests.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from screening.wording.catalogue import ENGLISH, catalogue, languages
from screening.wording.comparison import entries_of

# The files whose texts come from the clinical content.
FILES = (
    "answers",
    "conditions",
    "contradictions",
    "investigations",
    "outcomes",
    "questions",
    "rules",
    "sources",
    "terms",
)
_LETTERS = 8

# Language, file and key of a text; then the digests of the English and of the text.
Pairs = dict[str, tuple[str, str]]


def pairs() -> Pairs:
    """Return the digests of every text that is translated, as they are now."""
    return {
        f"{language} {file} {key}": (_short(english[key]), _short(text))
        for language in languages()
        if language != ENGLISH
        for file in FILES
        for english in (entries_of(catalogue(ENGLISH).section(file)),)
        for key, text in entries_of(catalogue(language).section(file)).items()
        if key in english
    }


def read(lock: Path) -> Pairs:
    """Read a lock file."""
    lines = lock.read_text("utf-8").splitlines() if lock.is_file() else ()
    parts = (line.rsplit(" ", 2) for line in lines)
    return {name: (english, text) for name, english, text in parts}


def stale(locked: Mapping[str, tuple[str, str]]) -> list[str]:
    """Name the translations whose English has changed and which have not."""
    now = pairs()
    return [
        name
        for name, (english, text) in locked.items()
        if name in now and now[name][0] != english and now[name][1] == text
    ]


def lock(file: Path, confirmed: Iterable[str] = ()) -> list[str]:
    """Write the lock file, and return what stays stale.

    `confirmed` names translations that still say what the changed English says.
    """
    locked = read(file)
    left = [name for name in stale(locked) if name not in set(confirmed)]
    kept = pairs() | {name: locked[name] for name in left}
    lines = (f"{name} {' '.join(digests)}\n" for name, digests in sorted(kept.items()))
    file.write_text("".join(lines), "utf-8")
    return left


def _short(text: object) -> str:
    return hashlib.sha256(str(text).encode()).hexdigest()[:_LETTERS]
