"""Which words the clinical content needs, whatever the language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from screening.clinical.rule import Outcome, Rulebook
from screening.rulebook import RULEBOOK
from screening.rulebook.conditions import CONDITIONS
from screening.rulebook.examination_conflicts import EXAMINATION_CONFLICTS
from screening.rulebook.sources import SOURCES
from screening.wording.catalogue import Catalogue

# A file of the wording without its ending, and the path of keys of an entry.
Entry = tuple[str, str]

# Files whose first keys are ids of the rulebook and nothing else.
_WHOLE = ("rules", "terms", "contradictions", "investigations")


def lacking(words: Catalogue, rulebook: Rulebook = RULEBOOK) -> list[Entry]:
    """Return the entries that the content needs and this language does not have."""
    return [entry for entry in needed(words, rulebook) if not _has(words, *entry)]


def left_over(words: Catalogue, rulebook: Rulebook = RULEBOOK) -> list[Entry]:
    """Return the entries about rules, terms or tests that the rulebook lacks."""
    known: dict[str, set[str]] = {file: set() for file in _WHOLE}
    for file, key in needed(words, rulebook):
        if file in known:
            known[file].add(key.partition(".")[0])
    return [
        (file, key)
        for file, ids in known.items()
        if file in words.names
        for key in words.section(file)
        if key not in ids
    ]


def needed(words: Catalogue, rulebook: Rulebook) -> Iterator[Entry]:
    """Yield every entry that the content needs."""
    for rule in rulebook.rules:
        yield from _keys("rules", rule.id, ("title", "finding", "may_point_to"))
        yield "sources", f"weights.{rule.weight}"
    for term in rulebook.terms:
        yield from _keys("terms", term.name, ("means", "denied"))
    for contradiction in rulebook.contradictions:
        yield "contradictions", contradiction.id
    for conflict in EXAMINATION_CONFLICTS:
        yield "contradictions", conflict.id
    for source in SOURCES:
        if source.title is None:
            yield "sources", f"titles.{source.key}"
    yield from _advice(rulebook)
    yield from _conditions()
    yield from _questions(words, rulebook)


def _advice(rulebook: Rulebook) -> Iterator[Entry]:
    for outcome in Outcome:
        yield "outcomes", f"{outcome.value}.display"
    for outcome, tier in rulebook.tiers.items():
        yield "outcomes", f"{outcome.value}.means"
        yield from _keys("outcomes", "work_up", tier.work_up)
        yield from _keys("outcomes", "self_care", tier.self_care)
        for test in tier.investigations:
            yield "investigations", test.name or test.code
    yield from _keys("outcomes", "safety_net", rulebook.safety_net)
    yield "outcomes", f"work_up.{rulebook.paediatric_route}"


def _conditions() -> Iterator[Entry]:
    texts = ("name", "pattern", "work_up", "usual_outcome")
    for condition in CONDITIONS:
        yield from _keys("conditions", condition.id, texts)
        signs = (sign.id for sign in condition.supporting + condition.opposing)
        yield from _keys("conditions", "signs", signs)
        yield from _keys("conditions", "ask_also", condition.ask_also)


def _questions(words: Catalogue, rulebook: Rulebook) -> Iterator[Entry]:
    for question in rulebook.questions:
        link_id = question.link_id
        yield from _keys("questions", link_id, ("text", "topic"))
        yield from _keys("questions", f"{link_id}.letter", question.options)
        for code in question.options:
            # An option has a text of its own, or that of its code.
            if not _has(words, "questions", f"{link_id}.options.{code}"):
                yield "answers", code


def _keys(file: str, above: str, keys: Iterable[str]) -> Iterator[Entry]:
    for key in keys:
        yield file, f"{above}.{key}"


def _has(words: Catalogue, file: str, path: str) -> bool:
    found = words.section(file) if file in words.names else {}
    for key in path.split("."):
        if not isinstance(found, dict) or key not in found:
            return False
        found = found[key]
    return bool(found)
