"""Everything in fhir_profiles as it is served: raw JSON, read when first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

import orjson

from screening.fhir import canonical

Definition = dict[str, Any]


@dataclass(frozen=True)
class Definitions:
    """Our conformance resources, to be read and never written; `names` are all."""

    names: tuple[tuple[str, str], ...]

    def get(self, resource_type: str, resource_id: str) -> Definition | None:
        """Return a definition by its type and id, if there is one."""
        name = (resource_type, resource_id)
        return _read(*name) if name in self.names else None

    def find(self, url: str) -> Definition | None:
        """Return a definition by `url` or `url|version`, if that version is served."""
        address, version = canonical.split(url)
        found = self.get(*_name(address))
        if found is None or found["url"] != address:
            return None
        return found if version in (None, found["version"]) else None

    def of_type(self, resource_type: str) -> list[Definition]:
        """Return all definitions of a type."""
        return [_read(*name) for name in self.names if name[0] == resource_type]


@cache
def definitions() -> Definitions:
    """Return all definitions; each is read when it is asked for."""
    files = (each.name for each in _folder().iterdir())
    stems = (name.removesuffix(".json") for name in files if name.endswith(".json"))
    types_and_ids = (stem.partition("-")[::2] for stem in stems)
    return Definitions(tuple(sorted(types_and_ids)))


# A profile with its snapshot is large and seldom asked for: a few are kept, not all.
@lru_cache(maxsize=8)
def _read(resource_type: str, resource_id: str) -> Definition:
    file = _folder() / f"{resource_type}-{resource_id}.json"
    definition: Definition = orjson.loads(file.read_bytes())
    return definition


def _folder() -> Traversable:
    return resources.files("screening.fhir_profiles")


@cache
def questionnaire() -> Definition:
    """Return the Questionnaire, the source of truth for the questions."""
    return _at(canonical.QUESTIONNAIRE)


@cache
def questionnaire_canonical() -> str:
    """Return the canonical of the Questionnaire, with its version."""
    served = questionnaire()
    return canonical.versioned(served["url"], served["version"])


def capability_statement(software_version: str) -> Definition:
    """Return what this server can do, with the release that is running."""
    statement = _at(canonical.CAPABILITY_STATEMENT)
    software = {**statement["software"], "version": software_version}
    return {**statement, "software": software}


@cache
def displays(system: str) -> Mapping[str, str]:
    """Return the displays of one of our code systems, by code."""
    return {each["code"]: str(each["display"]) for each in _at(system)["concept"]}


def _at(url: str) -> Definition:
    return _read(*_name(url))


def _name(url: str) -> tuple[str, str]:
    # Every canonical of ours ends with the type and the id.
    path = url.removeprefix(f"{canonical.BASE}/")
    resource_type, _, resource_id = path.partition("/")
    return resource_type, resource_id
