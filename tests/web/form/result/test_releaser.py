"""Who is signed in releases, whoever the form names as the referrer."""

import json

import pytest

from screening.store import LetterRecord
from tests.web.form.result.clinic import Clinic
from tests.web.form.result.releasing import letter, release, resources


def released_for(clinic: Clinic, referrer: str) -> LetterRecord:
    """Release a referral in which the form names this referrer."""
    named = ("practitioner.name", referrer), ("practitioner.role", "Locum")
    return letter(clinic, release(clinic, clinic.draft("cramps", *named)))


def attester(found: LetterRecord) -> dict[str, str]:
    (composition,) = resources(found.files.bundle, "Composition")
    (each,) = composition["attester"]
    party: dict[str, str] = each["party"]
    return party


def test_who_is_signed_in_attests_what_another_asks_for(clinic: Clinic) -> None:
    found = released_for(clinic, "Dr. Other")
    assert attester(found) == {"type": "Practitioner", "display": "Dr. Test, GP"}
    assert found.released_by.name == "Dr. Test"
    assert "Dr. Other" in found.files.text
    assert "Dr. Test, GP" in found.files.text
    summary = json.loads(found.files.summary)
    assert summary["decision"]["released_by"] == "Dr. Test, GP"


@pytest.mark.parametrize("referrer", ["Dr. Test", ""])
def test_who_asks_for_it_is_not_named_twice(clinic: Clinic, referrer: str) -> None:
    found = released_for(clinic, referrer)
    assert attester(found)["reference"].startswith("Practitioner/")
    assert "releaser" not in found.files.request.decode()
