"""A finished Letter as plain text, for records into which text is pasted.

The same words in the same order as the PDF. What the PDF sets in bold or in italics
because it is missing stands in capitals here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from screening.letter.content.directions import DIRECTION_OVERRIDES
from screening.letter.content.letter import Gap, GapRow, Grid, Letter, RuleRow, SignCell
from screening.letter.content.line import Line
from screening.letter.content.line_folding import folded, heading, rows
from screening.wording.language import NO_BREAK, Punctuation

# Once the lines are broken, every blank is the common one.
_PLAIN = DIRECTION_OVERRIDES | {ord(NO_BREAK): " "}


def to_text(letter: Letter) -> str:
    """Write the letter as lines of at most 76 columns."""
    parts = ("\n".join(part) for part in _parts(letter) if part)
    text = "\n\n".join(parts) + "\n"
    return text.translate(_PLAIN)


def _parts(letter: Letter) -> Iterator[list[str]]:
    headings = letter.headings
    yield [*_running(letter)]
    yield [*_letterhead(letter)]
    yield [*_headline(letter)]
    if letter.red_flags is not None:
        flags = [*_rules(letter.red_flags)]
        none = [*folded(headings["red_flags_none"])]
        yield [*heading(headings["red_flags"]), *(flags or none)]
        told = (line for each in letter.plan for line in folded(each.text))
        yield [*heading(letter.plan_heading), *told]
    yield _lines(headings["patient"], letter.patient, letter.punctuation)
    yield _lines(headings["referrer"], letter.referrer, letter.punctuation)
    yield [*heading(headings["gaps"]), *_gaps(letter)]
    yield _lines(headings["purpose"], letter.purpose, letter.punctuation)
    yield [*heading(headings["history"]), *_history(letter)]
    if letter.timeline:
        yield _lines(headings["timeline"], letter.timeline.lines, letter.punctuation)
    yield [*heading(headings["examination"]), *_examination(letter)]
    yield [*heading(headings["results"]), *_results(letter)]
    if letter.red_flags is None:
        yield _lines(letter.plan_heading, letter.plan, letter.punctuation)
        yield [*heading(headings["rules"]), *_rules(letter.rules)]
    yield [*_why(letter)]
    yield [*folded(" ".join(letter.small_print))]
    yield [*folded(f"{letter.title} · {letter.short_disclaimer}")]


def _running(letter: Letter) -> Iterator[str]:
    yield from folded(letter.demo)
    missing = (letter.running_missing.upper(),) if letter.running_missing else ()
    yield from folded(" · ".join((*missing, *letter.running)))
    yield from folded(
        letter.punctuation.semicolon.join((letter.status.text, *letter.status.said))
    )


def _letterhead(letter: Letter) -> Iterator[str]:
    if letter.letterhead:
        for line in (letter.letterhead.name, *letter.letterhead.lines):
            yield from folded(line)


def _headline(letter: Letter) -> Iterator[str]:
    yield from heading(letter.headline.line, "=")
    for line in letter.headline.override:
        yield from _labelled(line, letter.punctuation)
    if letter.headline.pattern:
        yield from folded(letter.headline.pattern)
    for notice in letter.headline.notices:
        yield from folded(notice)


def _gaps(letter: Letter) -> Iterator[str]:
    gaps = letter.gaps
    for row in gaps.rows:
        yield from folded(_gap_row(row, letter.punctuation))
    for line in (gaps.note_plain, gaps.could_become):
        if line:
            yield from folded(line)


def _gap_row(row: GapRow, marks: Punctuation) -> str:
    return marks.labelled(row.label, f"{', '.join(map(_topic, row.gaps))}.")


def _topic(gap: Gap) -> str:
    return gap.topic.upper() if gap.gate else gap.topic


def _history(letter: Letter) -> Iterator[str]:
    drawn = letter.body_map
    if drawn.missing:
        yield from folded(drawn.missing.upper())
    if drawn.legend:
        for line in (drawn.title, *drawn.legend):
            yield from folded(line)
    for each in letter.history:
        yield from _labelled(each, letter.punctuation)
    if letter.negatives:
        label = letter.headings["negatives"]
        yield from folded(letter.punctuation.labelled(label, letter.negatives))


def _examination(letter: Letter) -> Iterator[str]:
    found = letter.examination
    if found.nothing:
        yield from folded(found.nothing)
    if found.pairs:
        left, right = zip(*found.pairs, strict=True)
        signs = [sign for sign in (*left, *right) if sign]
        columns = letter.columns
        yield from rows([(columns["sign"], columns["finding"]), *map(_sign, signs)])
    for grid in found.grids:
        yield ""
        yield from folded(grid.caption)
        yield from rows(_turned(grid))
    if found.grids and found.lines:
        yield ""
    for each in found.lines:
        yield from _labelled(each, letter.punctuation)


def _sign(sign: SignCell) -> tuple[str, str]:
    finding = f"{sign.heading} – {sign.text}" if sign.text else sign.heading
    return sign.name, finding


def _turned(grid: Grid) -> list[tuple[str, ...]]:
    """Put the many columns of a grid below each other: text is narrow."""
    return [*zip(grid.columns, *grid.rows, strict=True)]


def _results(letter: Letter) -> Iterator[str]:
    names, marks = letter.columns, letter.punctuation
    if letter.results:
        told = marks.joined(names[name] for name in ("value", "date", "range"))
        yield from folded(marks.labelled(names["test"], told))
    for each in letter.results:
        on = each.date or each.date_missing.upper()
        details = each.said or each.range_missing.upper()
        told = marks.joined((each.value, on, details))
        yield from folded(marks.labelled(each.test, told))
    for line in letter.results_lines:
        yield from _labelled(line, letter.punctuation)


def _rules(rules: Iterable[RuleRow]) -> Iterator[str]:
    for rule in rules:
        yield from folded(f"{rule.id} {rule.title}. {rule.because} {rule.source}.")


def _why(letter: Letter) -> Iterator[str]:
    labels, marks = letter.labels, letter.punctuation
    if letter.also_met:
        yield from folded(marks.labelled(labels["also_met"], f"{letter.also_met}."))
    if letter.contradictions:
        texts = " ".join(letter.contradictions)
        yield from folded(marks.labelled(labels["contradictions"], texts))
    note = letter.rules_note
    if letter.sources:
        cited = marks.joined(each.text for each in letter.sources)
        note = marks.labelled(letter.headings["sources"], f"{cited}. {note}")
    yield from folded(note)


def _lines(over: str, lines: Iterable[Line], marks: Punctuation) -> list[str]:
    return [
        *heading(over),
        *(text for line in lines for text in _labelled(line, marks)),
    ]


def _labelled(line: Line, marks: Punctuation) -> Iterator[str]:
    values = (line.text, *line.said, line.missing.upper())
    yield from folded(marks.labelled(line.label, marks.joined(values)))
