"""The table of sources in docs/safety/evidence.md, made of the rulebook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from screening.rulebook import RULEBOOK
from screening.rulebook.sources import SOURCES
from screening.wording.catalogue import ENGLISH
from screening.wording.rulebook import rulebook_words

START = "<!-- Sources: made by scripts/regenerate. Do not edit up to the end mark. -->"
END = "<!-- End of sources -->"

_COLUMNS = (
    "source",
    "what it is",
    "citation, and what was not confirmed",
    "status",
    "used in",
)


def with_sources(page: str) -> str:
    """Return the page with the sources between the two marks as they are now."""
    before, _, rest = page.partition(START)
    _, found, after = rest.partition(END)
    if not found:
        raise ValueError(f"the evidence page lacks the marks {START} and {END}")
    return "".join((before, START, "\n\n", "\n".join(_lines()), "\n\n", END, after))


def _lines() -> Iterator[str]:
    yield _summary()
    yield ""
    yield f"| {' | '.join(_COLUMNS)} |"
    yield "|---|---|---|---|---|"
    words = rulebook_words(ENGLISH)
    for source in SOURCES:
        rules = [rule.id for rule in RULEBOOK.rules if source in rule.references]
        cells = (
            source.key,
            words.source_title(source),
            source.citation,
            source.status,
            ", ".join(rules) or "-",
        )
        yield f"| {' | '.join(cells)} |"


def _summary() -> str:
    count = Counter(source.status for source in SOURCES)
    own = sum(source.title is None for source in SOURCES)
    return (
        f"Of {len(SOURCES)} sources {count['seen']} were seen, {count['excerpt']} read "
        f"as an excerpt, {count['unconfirmed']} are unconfirmed and "
        f"{count['memory']} from memory.\nPolicies of our own among those seen: {own}."
    )
