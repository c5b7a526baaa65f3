"""Elements that many definitions hold: translations, narratives, expressions."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

from screening.fhir.canonical import TRANSLATION
from screening.wording.catalogue import ENGLISH, languages

Element = dict[str, Any]

FHIRPATH = "text/fhirpath"
CORE = "http://hl7.org/fhir/StructureDefinition"
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire"


def translations(said: Callable[[str], str]) -> Element:
    """Return a text in every language but English, as extensions of its element."""
    return {
        "extension": [
            {
                "url": TRANSLATION,
                "extension": [
                    {"url": "lang", "valueCode": language},
                    {"url": "content", "valueString": said(language)},
                ],
            }
            for language in languages()
            if language != ENGLISH
        ]
    }


def narrative(title: str, description: str) -> Element:
    """Return the narrative of a definition: its title and what it is."""
    words = escape(description.replace("`", ""))
    div = (
        f'<div xmlns="http://www.w3.org/1999/xhtml" lang="{ENGLISH}" '
        f'xml:lang="{ENGLISH}"><h2>{escape(title)}</h2><p>{words}</p></div>'
    )
    return {"status": "generated", "div": div}


def taken(expression: str) -> Element:
    """Return an element whose value a template takes from the response."""
    return {
        "extension": [{"url": f"{SDC}-templateExtractValue", "valueString": expression}]
    }


def within(expression: str) -> Element:
    """Return the extension that makes an expression the context of an element."""
    return {"url": f"{SDC}-templateExtractContext", "valueString": expression}


def initial(expression: str, description: str = "") -> Element:
    """Return the extension that fills an item in from the record."""
    described = {"description": description} if description else {}
    value = {**described, "language": FHIRPATH, "expression": expression}
    return {"url": f"{SDC}-initialExpression", "valueExpression": value}
