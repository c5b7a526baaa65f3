"""Which files hold the cases of a rule, and how many (tests/rules/*.toml)."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

# By rule id, the number of cases in each file.
Cases = Mapping[str, Mapping[str, int]]


def read_cases(folder: Path) -> Cases:
    """Count the cases of each rule, file by file."""
    counted: dict[str, Counter[str]] = {}
    for path in sorted(folder.glob("*.toml")):
        for case in tomllib.loads(path.read_text("utf-8")).get("case", []):
            counted.setdefault(case["rule"], Counter())[path.name] += 1
    return counted
