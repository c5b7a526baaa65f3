"""The items of the Questionnaire, laid out for checking a response against them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from screening.clinical.question import EXCLUSIVE_OPTIONS, OPEN_OPTIONS, Question
from screening.fhir import definitions
from screening.rulebook import RULEBOOK

_STRUCTURE_DEFINITION = "http://hl7.org/fhir/StructureDefinition"
_STANDS_ALONE = f"{_STRUCTURE_DEFINITION}/questionnaire-optionExclusive"
_VALUES = {
    "choice": "valueCoding",
    "integer": "valueInteger",
    "decimal": "valueDecimal",
    "quantity": "valueQuantity",
    "string": "valueString",
    "text": "valueString",
    "date": "valueDate",
}


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the Questionnaire: a group, a question or a letter question.

    `value` is the property that holds an answer; `units` are words by UCUM code;
    `question` is what the rules know.
    """

    link_id: str
    kind: str
    parent: str | None
    repeats: bool
    options: frozenset[str]
    alone: frozenset[str]
    max_length: int | None
    low: Decimal | None
    high: Decimal | None
    units: Mapping[str, str]
    question: Question | None

    @property
    def is_group(self) -> bool:
        """Whether it holds items instead of answers."""
        return self.kind == "group"

    @property
    def value(self) -> str:
        """Return the name of the property that holds an answer."""
        return _VALUES[self.kind]


@cache
def catalogue() -> Mapping[str, Item]:
    """Return all items by link id."""
    items = definitions.questionnaire()["item"]
    known = {question.link_id: question for question in RULEBOOK.questions}
    return {item.link_id: item for item in _items(items, None, known)}


def _items(
    items: list[dict[str, Any]], parent: str | None, known: Mapping[str, Question]
) -> Iterator[Item]:
    for item in items:
        yield _item(item, parent, known.get(item["linkId"]))
        yield from _items(item.get("item", []), item["linkId"], known)


def _item(item: dict[str, Any], parent: str | None, question: Question | None) -> Item:
    options = item.get("answerOption", [])
    codes = frozenset(option["valueCoding"]["code"] for option in options)
    marked = {
        option["valueCoding"]["code"]
        for option in options
        if any(each["url"] == _STANDS_ALONE for each in option.get("extension", []))
    }
    return Item(
        item["linkId"],
        item["type"],
        parent,
        item.get("repeats", False),
        codes,
        codes & (EXCLUSIVE_OPTIONS | OPEN_OPTIONS | marked),
        item.get("maxLength"),
        _limit(item, "minValue"),
        _limit(item, "maxValue"),
        _units(item),
        question,
    )


def _units(item: dict[str, Any]) -> dict[str, str]:
    return {
        extension["valueCoding"]["code"]: extension["valueCoding"]["display"]
        for extension in item.get("extension", [])
        if extension["url"] == f"{_STRUCTURE_DEFINITION}/questionnaire-unitOption"
    }


def _limit(item: dict[str, Any], name: str) -> Decimal | None:
    for extension in item.get("extension", []):
        if extension["url"] == f"{_STRUCTURE_DEFINITION}/{name}":
            value = extension.get("valueInteger", extension.get("valueDecimal"))
            return Decimal(str(value))
    return None
