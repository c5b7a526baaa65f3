"""What neither the rulebook nor the wording says: fhir_profiles/definitions.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

Table = Mapping[str, Any]


@cache
def definitions_table() -> Table:
    """Return the whole table."""
    file = files("screening.fhir_profiles") / "definitions.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def metadata() -> dict[str, Any]:
    """Return the elements that every definition has in common."""
    about = definitions_table()["about"]
    return {
        "status": "active",
        "experimental": True,
        "date": about["date"],
        "publisher": about["publisher"],
    }


def version() -> str:
    """Return the version of the definitions."""
    return str(definitions_table()["about"]["version"])
