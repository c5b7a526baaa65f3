"""French, a language that lives in the tests: one folder and nothing else.

What the English has gained since it was translated stands in wide letters, so that a
new rule or question asks for no French.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from screening.wording.catalogue import catalogue, languages_in
from tests.wording.pseudo import toml, wide_copy
from tests.wording.readable import without_names

CODE = "fr"
FOLDER = Path(__file__).parents[1] / "data" / "wording"
_WORD = re.compile(r"[a-zà-öø-ÿœß]{2,}")


def write_french(folder: Path) -> None:
    """Write the folder of the language, complete, into a folder."""
    english, own = catalogue("en"), folder / CODE
    own.mkdir()
    with languages_in(FOLDER):
        translated = catalogue(CODE)
        for name in english.names:
            known = translated.section(name) if name in translated.names else {}
            entries = _completed(english.section(name), known)
            written = "\n".join(toml(entries))
            (own / f"{name}.toml").write_text(f"{written}\n", encoding="utf-8")


def _completed(english: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key, value in english.items():
        if isinstance(value, Mapping):
            known = own.get(key, {})
            made[key] = _completed(value, known if isinstance(known, Mapping) else {})
        elif key in own and type(own[key]) is type(value):
            made[key] = own[key]
        else:
            made[key] = wide_copy(value)
    return made


def foreign_in(text: str) -> set[str]:
    """Return the words of English and German that the French catalogue does not use."""
    return set(_words(without_names(text))) & _foreign()


@cache
def _foreign() -> frozenset[str]:
    other = {word for code in ("en", "de") for word in _vocabulary(code)}
    with languages_in(FOLDER):
        return frozenset(other - _vocabulary(CODE))


def _vocabulary(code: str) -> set[str]:
    words = catalogue(code)
    texts = (text for name in words.names for text in _texts(words.section(name)))
    return {word for text in texts for word in _words(text)}


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, str):
        # A placeholder is named in English in every language.
        yield re.sub(r"\{[^{}]*\}", " ", value)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())
