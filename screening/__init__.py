"""Fasciculation Screening: when a muscle twitches, who needs a neurologist."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def lazy_names(package: str, modules: Mapping[str, str]) -> Callable[[str], Any]:
    """Return the `__getattr__` of a package, which loads a name when it is first used.

    `modules` says in which module of the package each name stands. The start of the
    service imports `letter`; what a letter needs is loaded with the first
    `letter.letter_pdf(...)`. benchmarks/screen.py measures the start.
    """

    def load(name: str) -> Any:
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found = getattr(import_module(f"{package}.{modules[name]}"), name)
        # From now on it is there, and nobody asks for it here again.
        setattr(sys.modules[package], name, found)
        return found

    return load
