"""Releasing a letter in the form, and reading what is kept."""

import json
import re
from typing import Any

from screening.store import LetterRecord
from tests.web.form.result.clinic import (
    LETTER_FIELDS,
    Clinic,
    hidden,
)

DOWN = (
    ("decision.outcome", "gp-workup-review"),
    ("decision.reason", "Known cramps since\r\nchildhood (test)"),
)
UP = (
    ("decision.outcome", "urgent-neurology"),
    ("decision.reason", "Weight loss that she did not mention (test)"),
)


def release(clinic: Clinic, address: str, *more: tuple[str, str]) -> str:
    """Release what the page shows; return the address of the letter."""
    shown = hidden(clinic.client.get(f"{address}/result"))
    answer = clinic.post(f"{address}/release", (*shown, *LETTER_FIELDS, *more))
    assert answer.status_code == 303, answer.text
    return answer.headers["Location"]


def letter(clinic: Clinic, address: str) -> LetterRecord:
    parts = address.split("/")
    found = clinic.store.letters.find(parts[2], int(parts[4]))
    assert found
    return found


def resources(bundle: bytes, kind: str) -> list[dict[str, Any]]:
    entries = json.loads(bundle)["entry"]
    return [
        each["resource"] for each in entries if each["resource"]["resourceType"] == kind
    ]


def rows(clinic: Clinic, address: str = "/screenings") -> list[str]:
    """Return the rows of the list as text, the first first."""
    page = clinic.client.get(address).text
    found = re.findall(r'<tr class="state-.*?</tr>', page, re.S)
    return [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", each)) for each in found]
