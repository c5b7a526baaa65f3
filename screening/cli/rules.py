"""screening rules: what the rules say, in words a clinician can check."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import click

from screening.cli.lazy_group import LazyGroup
from screening.clinical.rule import Rule, Source
from screening.rulebook import RULEBOOK
from screening.wording.catalogue import ENGLISH
from screening.wording.conditions import in_words
from screening.wording.questions import wording
from screening.wording.rulebook import outcome_displays, rulebook_words

_WIDTH = 78


_COMMANDS = {
    "diff": "rules_diff:diff",
    "document": "rules_document:document",
    "due": "rules_document:due",
    "export": "rules_document:export",
    "new": "authoring:new_rule",
    "unfinished": "authoring:unfinished",
    "verify": "rules_verify:verify",
}


@click.group(
    cls=LazyGroup,
    modules={name: f"screening.cli.{each}" for name, each in _COMMANDS.items()},
)
def rules() -> None:
    """Read, check and compare the rules."""


@rules.command("list")
def list_rules() -> None:
    """List every rule, most urgent first."""

    displays, words = outcome_displays("en"), rulebook_words(ENGLISH)
    outcome = None
    for rule in RULEBOOK.rules:
        if rule.outcome is not outcome:
            outcome = rule.outcome
            click.echo(f"\n{displays[outcome.value]}")
        click.echo(f"  {rule.id}  {words.rule(rule).title}")
    click.echo("\nscreening rules show ID explains one of them.")


@rules.command("show")
@click.argument("rule_id", metavar="ID")
def show_rule(rule_id: str) -> None:
    """Explain one rule: when it is met, and what it rests on."""
    try:
        rule = RULEBOOK.rule(rule_id.upper())
    except KeyError as error:
        reason = "There is no such rule. screening rules list names them all."
        raise click.BadParameter(reason, param_hint="ID") from error
    click.echo("\n".join(explained_rule(rule)))


def explained_rule(rule: Rule) -> Iterator[str]:
    """Yield the lines that explain a rule."""

    words = rulebook_words(ENGLISH)
    said = words.rule(rule)
    heading = f"{rule.id}  {said.title}"
    yield heading
    yield "=" * len(heading)
    yield from _entry("Suggests", outcome_displays("en")[rule.outcome.value])
    yield from _entry("Finding", said.finding)
    yield from _entry("Met when", in_words(rule.when, wording(ENGLISH)))
    yield from _entry("May point to", said.may_point_to)
    yield from _entry("Weight of the sources for this threshold", said.weight)
    yield "\nSources"
    for source in rule.references:
        yield from _cited(source, words.source_title(source), said.remark(source))
    yield from _entry("Review", _review(rule))


def _entry(name: str, text: str) -> Iterator[str]:
    yield f"\n{name}"
    yield from textwrap.wrap(text, _WIDTH, initial_indent="  ", subsequent_indent="  ")


def _cited(source: Source, title: str, remark: str) -> Iterator[str]:
    noted = f" ({remark})" if remark else ""
    cited = f"- {source.key}{noted}: {title}. {source.citation}."
    yield from _indented(cited.replace("..", "."), "  ", "    ")
    yield from _indented(source.says, "    ", "    ")
    if source.url:
        yield f"    {source.url}"
    yield f"    Confirmed so far: {source.status}."


def _indented(text: str, first: str, rest: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=first, subsequent_indent=rest)


def _review(rule: Rule) -> str:
    review = rule.review
    by = (
        f"Reviewed by {review.reviewed_by}."
        if review.reviewed_by
        else "No clinician has reviewed this rule yet."
    )
    return f"Drafted {review.drafted}, for review by {review.due}. {by}"
