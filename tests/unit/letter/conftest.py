"""The longest realistic letter, rendered once."""

from __future__ import annotations

import pytest

from tests.unit.letter.full_case import full_case
from tests.unit.letter.pages import pages_of
from tests.unit.letter.samples import letter_of


@pytest.fixture(scope="session")
def pages() -> list[str]:
    return pages_of(letter_of(full_case(), reference="FS-2026-000431"))


@pytest.fixture(scope="session")
def text(pages: list[str]) -> str:
    return " ".join(pages)
