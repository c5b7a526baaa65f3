"""The code systems of questions, answers, outcomes, rules and conditions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from screening.authoring.questionnaire.elements import (
    Element,
    narrative,
    translations,
)
from screening.authoring.questionnaire.items import items
from screening.authoring.questionnaire.table import (
    definitions_table,
    metadata,
    version,
)
from screening.clinical.rule import Outcome
from screening.fhir.canonical import BASE
from screening.rulebook import RULEBOOK
from screening.rulebook.conditions import CONDITIONS
from screening.wording.catalogue import ENGLISH, catalogue, languages
from screening.wording.questions import wording
from screening.wording.rulebook import rulebook_words

# What a code is called, by language.
Texts = Mapping[str, str]
NAMES = ("question", "answer", "outcome", "rule", "condition")


def build_code_system(name: str) -> Element:
    """Return a code system, with its elements in the order of FHIR."""
    about = definitions_table()["code_systems"][name]
    concepts = [*_CONCEPTS[name]()]

    def title(language: str) -> str:
        return catalogue(language).text("definitions", "code_systems", name)

    return {
        "resourceType": "CodeSystem",
        "id": name,
        "language": ENGLISH,
        "text": narrative(title(ENGLISH), about["description"]),
        "url": f"{BASE}/CodeSystem/{name}",
        "version": version(),
        "name": f"FasciculationScreening{name.capitalize()}",
        "title": title(ENGLISH),
        "_title": translations(title),
        **metadata(),
        "description": about["description"],
        **({"copyright": about["copyright"]} if "copyright" in about else {}),
        "caseSensitive": True,
        **_value_set(name, about.get("has_value_set", False)),
        "content": "complete",
        "count": len(concepts),
        "concept": concepts,
    }


def _value_set(name: str, published: bool) -> Element:
    return {"valueSet": f"{BASE}/ValueSet/{name}"} if published else {}


def _concept(code: str, texts: Texts, definition: str = "") -> Element:
    designations = [
        {"language": language, "value": text}
        for language, text in texts.items()
        if language != ENGLISH
    ]
    return {
        "code": code,
        "display": texts[ENGLISH],
        **({"definition": definition} if definition else {}),
        "designation": designations,
    }


def _questions() -> Iterator[Element]:
    why = {question.link_id: question.why for question in RULEBOOK.questions}
    for item in _asked(items()):
        link_id = item["linkId"]
        texts = {each: wording(each).question(link_id) for each in languages()}
        asked = why.get(link_id, "")
        yield _concept(link_id, texts, f"Why it is asked: {asked}" if asked else "")


def _answers() -> Iterator[Element]:
    """Yield each option once, in the words of the question that offers it first."""
    offered: dict[str, str] = {}
    for item in _asked(items()):
        for option in item.get("answerOption", ()):
            offered.setdefault(option["valueCoding"]["code"], item["linkId"])
    for code, link_id in offered.items():
        yield _concept(
            code, {each: wording(each).option(link_id, code) for each in languages()}
        )


def _outcomes() -> Iterator[Element]:
    definitions = definitions_table()["outcomes"]
    for outcome in Outcome:
        texts = {each: rulebook_words(each).outcome(outcome) for each in languages()}
        yield _concept(outcome.value, texts, definitions[outcome.value])


def _rules() -> Iterator[Element]:
    for rule in RULEBOOK.rules:
        said = {each: rulebook_words(each).rule(rule) for each in languages()}
        titles = {each: words.title for each, words in said.items()}
        yield _concept(rule.id, titles, said[ENGLISH].finding)


def _conditions() -> Iterator[Element]:
    for condition in CONDITIONS:
        said = {each: rulebook_words(each).condition(condition) for each in languages()}
        names = {each: words.name for each, words in said.items()}
        yield _concept(condition.id, names, said[ENGLISH].pattern)


_CONCEPTS = {
    "question": _questions,
    "answer": _answers,
    "outcome": _outcomes,
    "rule": _rules,
    "condition": _conditions,
}


def _asked(held: list[Element]) -> Iterator[Element]:
    """Yield the questions, without the groups that hold them."""
    for item in held:
        if item["type"] == "group":
            yield from _asked(item["item"])
        else:
            yield item
