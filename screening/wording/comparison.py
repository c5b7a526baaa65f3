"""What a language lacks, or has too much, against the English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any, Literal

from screening.wording.catalogue import ENGLISH, catalogue
from screening.wording.content import lacking, left_over

Entries = Mapping[str, Any]
# Of each language; `screening wording check` names them all.
_NAMED = 5
# What only some languages need, by file: words that a list names, units that inflect.
_OPTIONAL = {
    "language": (
        "small_letters.first_words.",
        "grammar.ambiguous.",
        "grammar.units.",
        "grammar.compared_units.",
    )
}
# Counts of the rulebook: every text of the file may state them or leave them out.
_COUNTS = {"terms": ("gate", "normal")}


@dataclass(frozen=True, order=True)
class Difference:
    """One entry that differs from the English, and how."""

    language: str
    file: str
    key: str
    kind: Literal["missing", "surplus", "placeholders"]
    note: str = ""

    def __str__(self) -> str:
        where = f"{self.language}/{self.file}.toml: {self.key or 'the whole file'}"
        return f"{where}: {self.kind}{f' ({self.note})' if self.note else ''}"


def missing(language: str) -> list[Difference]:
    """List the entries that are missing, surplus or have other placeholders.

    Missing is what the English has, and what the clinical content needs.
    """
    own, english = catalogue(language), catalogue(ENGLISH)
    absent = sorted(set(english.names) - set(own.names))
    found = [Difference(language, name, "", "missing") for name in absent]
    found += [
        Difference(language, file, key, "missing")
        for file, key in lacking(own)
        if file not in absent
    ]
    found += [Difference(language, *entry, "surplus") for entry in left_over(own)]
    # The English is like itself: the service asks this at every start.
    for name in own.names if own is not english else ():
        if name in english.names:
            has, wanted = (
                _required(name, each.section(name)) for each in (own, english)
            )
            found += _differences(language, name, has, wanted)
        else:
            found.append(Difference(language, name, "", "surplus"))
    return [*dict.fromkeys(found)]


def _required(file: str, table: Entries) -> Entries:
    optional = _OPTIONAL.get(file, ())
    entries = entries_of(table).items()
    return {key: text for key, text in entries if not key.startswith(optional)}


def incomplete(languages: Iterable[str]) -> str:
    """Name what these languages lack, the first few of each; empty if nothing."""
    lines: list[str] = []
    for language in languages:
        found = missing(language)
        lines += map(str, found[:_NAMED])
        if len(found) > _NAMED:
            lines.append(f"{language}: and {len(found) - _NAMED} more")
    return "\n".join(lines)


def entries_of(table: Entries, above: str = "") -> dict[str, Any]:
    """Return every text of a file by its path of keys; items of a list have numbers."""
    return dict(_flat(table, above))


def _flat(table: Entries, above: str) -> Iterator[tuple[str, Any]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{above}{key}.")
        elif isinstance(value, list):
            numbered = {str(number): item for number, item in enumerate(value, 1)}
            yield from _flat(numbered, f"{above}{key}.")
        else:
            yield f"{above}{key}", value


def _differences(
    language: str, file: str, own: Entries, english: Entries
) -> Iterator[Difference]:
    counts = _COUNTS.get(file, ())
    for key in sorted(english.keys() - own.keys()):
        yield Difference(language, file, key, "missing")
    for key in sorted(own.keys() - english.keys()):
        yield Difference(language, file, key, "surplus")
    for key in sorted(own.keys() & english.keys()):
        has, wanted = (
            tuple(name for name in placeholders(entry) if name not in counts)
            for entry in (own[key], english[key])
        )
        if has != wanted:
            note = f"has {_listed(has)}, English has {_listed(wanted)}"
            yield Difference(language, file, key, "placeholders", note)


def placeholders(entry: Any) -> tuple[str, ...]:
    """Return the names in braces of a text, in order of the alphabet."""
    if not isinstance(entry, str) or ("{" not in entry and "}" not in entry):
        return ()
    try:
        found = [name for _, name, _, _ in Formatter().parse(entry) if name is not None]
    except ValueError as error:
        return (f"unreadable: {error}",)
    return tuple(sorted(found))


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"{{{name}}}" for name in names) or "none"
