"""The items of the Questionnaire: groups, questions of the rules, letter questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import partial
from typing import Any

from screening.authoring.questionnaire.elements import (
    CORE,
    SDC,
    Element,
    translations,
)
from screening.authoring.questionnaire.extraction import template_of
from screening.authoring.questionnaire.record import filled_in
from screening.authoring.questionnaire.table import definitions_table
from screening.clinical.criteria import AnyOf, Criterion, Includes
from screening.clinical.question import EXCLUSIVE_OPTIONS, Kind, Question
from screening.fhir.canonical import (
    ANSWER_SYSTEM,
    LOINC,
    OBSERVATION_CATEGORY,
    QUESTION_SYSTEM,
    UCUM,
)
from screening.fhir.populate.analytes import ANALYTES
from screening.rulebook import RULEBOOK
from screening.rulebook.questions import GROUPS
from screening.wording.catalogue import ENGLISH
from screening.wording.questions import Wording, wording

_TYPES = {
    Kind.CHOICE: "choice",
    Kind.CHOICES: "choice",
    Kind.INTEGER: "integer",
    Kind.DECIMAL: "decimal",
    Kind.QUANTITY: "quantity",
}
_CATEGORIES = {"survey": "Survey", "exam": "Exam"}
# By the type of item: the number of characters that an answer may have.
_MOST_CHARACTERS = {"text": 4000, "string": 200}

Row = Mapping[str, Any]


def items() -> list[Element]:
    """Return the groups in the order of the table, with their questions."""
    table = definitions_table()
    categories = table["categories"]
    groups = [
        _group({"id": group, "category": categories.get(group)}, _asked_in(group))
        for group in GROUPS
    ]
    letter = [_group(group, map(_letter, group["items"])) for group in table["letter"]]
    return [*groups, {**_group({"id": "lt-grp-letter"}, letter)}]


def _asked_in(group: str) -> Iterator[Element]:
    return (_asked(each) for each in RULEBOOK.questions if each.group == group)


def _group(group: Row, held: Iterable[Element]) -> Element:
    extensions = []
    if category := group.get("category"):
        coding = {
            "system": OBSERVATION_CATEGORY,
            "code": category,
            "display": _CATEGORIES[category],
        }
        url = f"{SDC}-observation-extract-category"
        value = {"coding": [coding]}
        extensions.append({"url": url, "valueCodeableConcept": value})
    return {
        **_head(group["id"], extensions),
        "type": "group",
        "item": list(held),
    }


def _asked(question: Question) -> Element:
    """Return a question that the rules read."""
    link_id = question.link_id
    return {
        **_head(link_id, list(_extensions(question)), _codes(link_id)),
        "type": _TYPES[question.kind],
        **_shown(question.shown_when),
        **({"repeats": True} if question.repeats else {}),
        **_options(link_id, question.options, question.repeats),
    }


def _extensions(question: Question) -> Iterator[Element]:
    if not question.units and question.plausible:
        yield from _limits(question.kind, *question.plausible)
    for unit in question.units:
        coding = {"system": UCUM, "code": unit.code, "display": unit.code}
        yield {"url": f"{CORE}/questionnaire-unitOption", "valueCoding": coding}
    if question.units and (days := _look_back(question.link_id)):
        period = {"value": days, "unit": "days", "system": UCUM, "code": "d"}
        url = f"{SDC}-observationLinkPeriod"
        yield {"url": url, "valueDuration": period}
    if fill := filled_in().get(question.link_id):
        yield fill
    if question.kind is Kind.INTEGER:
        # Years: the only whole number that is asked.
        coding = {"system": UCUM, "code": "a", "display": "a"}
        yield {"url": f"{CORE}/questionnaire-unit", "valueCoding": coding}
    yield _template(question.link_id) if question.laboratory else _EXTRACTED


_EXTRACTED = {"url": f"{SDC}-observationExtract", "valueBoolean": True}


def _limits(kind: Kind, low: Decimal, high: Decimal) -> Iterator[Element]:
    value = "valueInteger" if kind is Kind.INTEGER else "valueDecimal"
    for name, limit in (("minValue", low), ("maxValue", high)):
        yield {"url": f"{CORE}/{name}", value: int(limit)}


def _template(link_id: str) -> Element:
    reference = {"reference": f"#{template_of(link_id)}"}
    part = {"url": "template", "valueReference": reference}
    return {"url": f"{SDC}-templateExtract", "extension": [part]}


def _look_back(link_id: str) -> int | None:
    return next((each.days for each in ANALYTES if each.link_id == link_id), None)


def _codes(link_id: str) -> list[Element]:
    """Return the codes of other systems: only where the answer is the result itself."""
    units = RULEBOOK.question(link_id).units
    found = next((each for each in ANALYTES if each.link_id == link_id), None)
    if found is None or not units:
        return []
    return [{"system": LOINC, "code": code} for code in found.units]


def _shown(criterion: Criterion | None) -> Element:
    if criterion is None:
        return {}
    conditions = [
        {
            "question": part.question.link_id,
            "operator": "=",
            "answerCoding": {"system": ANSWER_SYSTEM, "code": code},
        }
        for part in _alternatives(criterion)
        for code in part.codes
    ]
    return {"enableWhen": conditions, "enableBehavior": "any"}


def _alternatives(criterion: Criterion) -> Iterator[Includes]:
    match criterion:
        case Includes():
            yield criterion
        case AnyOf(parts):
            for part in parts:
                yield from _alternatives(part)
        case _:
            raise ValueError(
                f"enableWhen cannot say what shows a question: {criterion}"
            )


def _letter(row: Row) -> Element:
    """Return a question that only fills the letter, or a group of such questions."""
    if "items" in row:
        return _repeated(row)
    link_id, kind = row["id"], row["type"]
    codes = _named_options(row.get("options", ()))
    extensions = [*_filled(link_id)]
    if limits := row.get("limits"):
        extensions += _limits(Kind.DECIMAL, *map(Decimal, limits))
    if codes and row.get("extracted", True):
        extensions.append(_EXTRACTED)
    most = _MOST_CHARACTERS.get(kind)
    return {
        **_head(link_id, extensions, []),
        "type": kind,
        **({"maxLength": most} if most else {}),
        **_options(link_id, codes, repeats=False),
    }


def _repeated(row: Row) -> Element:
    """Return a group that is asked once for each entry of the record."""
    record = definitions_table()["record"]["each"][row["id"]]
    value = {
        "name": record["name"],
        "language": "text/fhirpath",
        "expression": record["expression"],
    }
    context = {"url": f"{SDC}-itemPopulationContext", "valueExpression": value}
    return {
        **_head(row["id"], [context, _template(row["id"])]),
        "type": "group",
        "repeats": True,
        "item": [_letter(each) for each in row["items"]],
    }


def _filled(link_id: str) -> Iterator[Element]:
    if fill := filled_in().get(link_id):
        yield fill


def _named_options(options: str | Iterable[str]) -> tuple[str, ...]:
    """Return option codes: those of a list that several items share, or their own."""
    if isinstance(options, str):
        options = definitions_table()["options"][options]
    return tuple(options)


def _head(
    link_id: str, extensions: list[Element], codes: list[Element] | None = None
) -> Element:
    """Return what every item begins with; `codes` is None for a group."""
    text = wording(ENGLISH).question(link_id)
    own = {"system": QUESTION_SYSTEM, "code": link_id, "display": text}
    return {
        **({"extension": extensions} if extensions else {}),
        "linkId": link_id,
        **({"code": [own, *codes]} if codes is not None else {}),
        "text": text,
        "_text": translations(lambda language: wording(language).question(link_id)),
    }


def _options(link_id: str, codes: Iterable[str], repeats: bool) -> Element:
    offered = [_option(link_id, code, repeats) for code in codes]
    return {"answerOption": offered} if offered else {}


def _option(link_id: str, code: str, repeats: bool) -> Element:
    coding = {
        "system": ANSWER_SYSTEM,
        "code": code,
        "display": wording(ENGLISH).option(link_id, code),
        "_display": translations(partial(_said, link_id, code)),
    }
    if repeats and code in EXCLUSIVE_OPTIONS:
        url = f"{CORE}/questionnaire-optionExclusive"
        alone = [{"url": url, "valueBoolean": True}]
        return {"extension": alone, "valueCoding": coding}
    return {"valueCoding": coding}


def _said(link_id: str, code: str, language: str) -> str:
    words: Wording = wording(language)
    return words.option(link_id, code)
