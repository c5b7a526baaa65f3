"""Finishes what SUSHI has built: narrative in, mappings of FHIR itself out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

import orjson

from screening.fhir.json_output import dumps_indented

_LEFT_TO_RIGHT = "\u200e"
_BUILT = (
    "CapabilityStatement",
    "ConceptMap",
    "OperationDefinition",
    "StructureDefinition",
    "ValueSet",
)


def main(source: Path, core: Path, target: Path) -> None:
    """Write every definition of `source` to `target`, and remove what is no more.

    `core` is the folder with the definitions of FHIR itself.
    """
    finished = {
        file.name: _finished(orjson.loads(file.read_bytes()), core)
        for file in source.glob("*.json")
    }
    for kind in _BUILT:
        for old in target.glob(f"{kind}-*.json"):
            old.unlink()
    for name, definition in finished.items():
        (target / name).write_bytes(dumps_indented(definition))


def _finished(definition: dict[str, Any], core: Path) -> dict[str, Any]:
    # How FHIR's own elements map to HL7 v2 and RIM says nothing about ours.
    definition.pop("mapping", None)
    for element in definition.get("snapshot", {}).get("element", []):
        element.pop("mapping", None)
        # A comment of FHIR's own has one, which validators take for an attack.
        if "comment" in element:
            element["comment"] = element["comment"].replace(_LEFT_TO_RIGHT, "")
    definition["text"] = _narrative(definition)
    names = _names(core / f"StructureDefinition-{definition['resourceType']}.json")
    return {name: definition[name] for name in names if name in definition}


def _narrative(definition: dict[str, Any]) -> dict[str, str]:
    title, language = escape(definition["title"]), definition["language"]
    words = escape(definition["description"].replace("`", ""))
    div = (
        f'<div xmlns="http://www.w3.org/1999/xhtml" lang="{language}" '
        f'xml:lang="{language}"><h2>{title}</h2><p>{words}</p></div>'
    )
    return {"status": "generated", "div": div}


def _names(structure: Path) -> Iterator[str]:
    """Yield the elements of a resource in FHIR's order; SUSHI has one of its own."""
    yield "resourceType"
    for element in orjson.loads(structure.read_bytes())["snapshot"]["element"]:
        name = element["path"].partition(".")[2]
        for each in element.get("type", []) if name.endswith("[x]") else ():
            yield name.removesuffix("[x]") + each["code"][0].upper() + each["code"][1:]
        yield from (name, f"_{name}")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
