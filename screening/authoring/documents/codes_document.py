"""docs/codes.md: every link id, option, unit, outcome and rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from screening.authoring.documents.rule_section import plain
from screening.clinical.question import Question
from screening.fhir import canonical
from screening.fhir.definitions import displays, questionnaire
from screening.fhir.items import Item, catalogue
from screening.rulebook import RULEBOOK
from screening.wording.catalogue import ENGLISH
from screening.wording.rulebook import rulebook_words

_INTRODUCTION = """\
The source is the Questionnaire, `GET /fhir/Questionnaire/muscle-twitching`. How to
build a response: [integration guide](integration.md).

- **takes** is the element that holds an answer; *several* means that it may repeat.
- **gate**: one of the {gate} questions that have to be answered before reassurance.
- **if**: asked only then. An answer given all the same is kept and reported.
- Codings of answers have the system `{answers}`.
- `unknown` and `not-examined` are answers; neither is read as no. `none` and `unknown`
  stand alone."""

Element = dict[str, Any]


def codes_document() -> str:
    """Return the document as Markdown."""
    asked = questionnaire()
    gate = sum(question.gate for question in RULEBOOK.questions)
    lines = [
        f"# Codes of Questionnaire {asked['version']} and rulebook {RULEBOOK.version}",
        "",
        "<!-- Made by `screening codes`. Do not edit. -->",
        "",
        _INTRODUCTION.format(gate=gate, answers=canonical.ANSWER_SYSTEM),
        "",
        *_questions(asked["item"]),
        *_outcomes(),
        *_rules(),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _questions(items: list[Element]) -> Iterator[str]:
    for group in items:
        yield from (f"## {plain(group['text'])} (`{group['linkId']}`)", "")
        yield from (
            "| link id | question | takes | answers or units |",
            "|---|---|---|---|",
        )
        yield from _rows(group["item"])
        yield ""


def _rows(items: list[Element]) -> Iterator[str]:
    for item in items:
        found = catalogue()[item["linkId"]]
        if found.is_group:
            repeats = ", several" if found.repeats else ""
            text = f"**{plain(item['text'])}**"
            yield f"| `{found.link_id}` | {text} | group{repeats} | |"
            yield from _rows(item["item"])
        else:
            asked = f"{plain(item['text'])}{_remarks(item, found.question)}"
            takes = f"`{found.value}`{', several' if found.repeats else ''}"
            yield f"| `{found.link_id}` | {asked} | {takes} | {_answers(item, found)} |"


def _remarks(item: Element, question: Question | None) -> str:
    remarks = ["gate"] if question is not None and question.gate else []
    if "enableWhen" in item:
        conditions = (
            f"`{each['question']}` is `{each['answerCoding']['code']}`"
            for each in item["enableWhen"]
        )
        remarks.append(f"if {' or '.join(conditions)}")
    return f" *{'; '.join(remarks)}*" if remarks else ""


def _answers(item: Element, found: Item) -> str:
    if found.units:
        return " ".join(f"`{code}`" for code in found.units)
    options = (each["valueCoding"] for each in item.get("answerOption", ()))
    return "<br>".join(f"`{each['code']}` {plain(each['display'])}" for each in options)


def _outcomes() -> Iterator[str]:
    yield from ("## Outcomes", "", f"System `{canonical.OUTCOME_SYSTEM}`, most urgent")
    yield from ("first.", "", "| code | display |", "|---|---|")
    for code, display in displays(canonical.OUTCOME_SYSTEM).items():
        yield f"| `{code}` | {plain(display)} |"
    yield ""


def _rules() -> Iterator[str]:
    yield from (
        "## Rules",
        "",
        f"System `{canonical.RULE_SYSTEM}`. Conditions, sources",
    )
    yield from ("and dates: [the rulebook](rulebook.md).", "")
    yield from ("| id | outcome | title |", "|---|---|---|")
    words = rulebook_words(ENGLISH)
    for rule in RULEBOOK.rules:
        title = plain(words.rule(rule).title)
        yield f"| `{rule.id}` | `{rule.outcome.value}` | {title} |"
