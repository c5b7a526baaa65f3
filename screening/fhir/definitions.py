"""Everything in fhir_profiles as it is served: raw JSON, read when first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import orjson

from screening.clinical.wording import Wording
from screening.fhir import canonical
from screening.fhir.canonical import TRANSLATION

Definition = dict[str, Any]

LANGUAGES = ("en", "de")


@dataclass(frozen=True)
class Definitions:
    """Our conformance resources, to be read and never written."""

    by_id: Mapping[tuple[str, str], Definition]
    by_url: Mapping[str, Definition]

    def get(self, resource_type: str, resource_id: str) -> Definition | None:
        """Return a definition by its type and id, if there is one."""
        return self.by_id.get((resource_type, resource_id))

    def find(self, url: str) -> Definition | None:
        """Return a definition by `url` or `url|version`, if that version is served."""
        address, version = canonical.split(url)
        found = self.by_url.get(address)
        if found is None or version in (None, found.get("version")):
            return found
        return None


@cache
def definitions() -> Definitions:
    """Return all definitions."""
    read = list(_read())
    return Definitions(
        {(each["resourceType"], each["id"]): each for each in read},
        {each["url"]: each for each in read if "url" in each},
    )


def _read() -> Iterator[Definition]:
    folder = resources.files("screening.fhir_profiles")
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        if file.name.endswith(".json"):
            yield orjson.loads(file.read_bytes())


def questionnaire() -> Definition:
    """Return the Questionnaire, the source of truth for the questions."""
    return definitions().by_url[canonical.QUESTIONNAIRE]


@cache
def wording(language: str) -> Wording:
    """Return the words of all questions and options, those of the letter included."""
    questions: dict[str, str] = {}
    options: dict[tuple[str, str], str] = {}
    for item in _items(questionnaire()["item"]):
        link_id = item["linkId"]
        questions[link_id] = translated(item, "text", language)
        for option in item.get("answerOption", ()):
            coding = option["valueCoding"]
            options[link_id, coding["code"]] = translated(coding, "display", language)
    return Wording(language, questions, options)


@cache
def displays(system: str, language: str = "en") -> Mapping[str, str]:
    """Return the displays of one of our code systems, by code."""
    concepts = definitions().by_url[system]["concept"]
    return {concept["code"]: _designated(concept, language) for concept in concepts}


def translated(element: Definition, name: str, language: str) -> str:
    """Return a text in a language, or as it stands where it is not translated."""
    for translation in element.get(f"_{name}", {}).get("extension", ()):
        if translation["url"] == TRANSLATION:
            parts = {part["url"]: part for part in translation["extension"]}
            if parts["lang"]["valueCode"] == language:
                return str(parts["content"]["valueString"])
    return str(element[name])


def _designated(concept: Definition, language: str) -> str:
    for designation in concept.get("designation", ()):
        if designation.get("language") == language:
            return str(designation["value"])
    return str(concept["display"])


def _items(items: list[Definition]) -> Iterator[Definition]:
    for item in items:
        yield item
        yield from _items(item.get("item", []))
