"""The Questionnaire as a whole."""

from __future__ import annotations

from screening.authoring.questionnaire.elements import (
    SDC,
    Element,
    narrative,
    translations,
)
from screening.authoring.questionnaire.extraction import templates
from screening.authoring.questionnaire.items import items
from screening.authoring.questionnaire.record import variables
from screening.authoring.questionnaire.table import (
    definitions_table,
    metadata,
    version,
)
from screening.fhir.canonical import QUESTIONNAIRE
from screening.wording.catalogue import ENGLISH, catalogue


def build_questionnaire() -> Element:
    """Return the Questionnaire, with its elements in the order of FHIR."""
    about = definitions_table()["questionnaire"]
    title = _title(ENGLISH)
    common = metadata()
    return {
        "resourceType": "Questionnaire",
        "id": QUESTIONNAIRE.rpartition("/")[2],
        "language": ENGLISH,
        "text": narrative(title, about["description"]),
        "contained": templates(),
        "extension": [_launch(about["patient"]), *variables()],
        "url": QUESTIONNAIRE,
        "version": version(),
        "name": "MuscleTwitching",
        "title": title,
        "_title": translations(_title),
        "status": common["status"],
        "experimental": common["experimental"],
        "subjectType": ["Patient"],
        "date": common["date"],
        "publisher": common["publisher"],
        "description": about["description"],
        "purpose": about["purpose"],
        "copyright": about["copyright"],
        "item": items(),
    }


def _title(language: str) -> str:
    return catalogue(language).text("definitions", "questionnaire")


def _launch(description: str) -> Element:
    """Return the extension that says which patient fills the items in."""
    name = {"system": _LAUNCH, "code": "patient"}
    return {
        "url": f"{SDC}-launchContext",
        "extension": [
            {"url": "name", "valueCoding": name},
            {"url": "type", "valueCode": "Patient"},
            {"url": "description", "valueString": description},
        ],
    }


_LAUNCH = "http://hl7.org/fhir/uv/sdc/CodeSystem/launchContext"
