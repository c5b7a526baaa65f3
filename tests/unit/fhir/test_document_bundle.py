"""The result as a FHIR document, and the Composition that is read first."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.unit.fhir.sending import (
    EVERYBODY,
    Json,
    bundle_of,
    good,
    only,
    parameters,
    references,
)

PDF = b"%PDF-1.7"
BODIES = {
    "referral": good(),
    "everybody": parameters(good(), **EVERYBODY),
    "in progress": good() | {"status": "in-progress"},
    "under 16": good(pt__age=12),
    "contradictory": good(wk__present="none", wk__tempo="years", ex__power="reduced"),
}


def sections(bundle: Json) -> dict[str, Json]:
    return {each["title"]: each for each in only(bundle, "Composition")["section"]}


@pytest.mark.parametrize("name", BODIES)
def test_a_document_begins_with_its_composition(name: str) -> None:
    bundle = bundle_of(BODIES[name], PDF, form="document")
    assert bundle["type"] == "document"
    assert bundle["identifier"]["value"].startswith("urn:uuid:")
    assert bundle["timestamp"]
    assert bundle["entry"][0]["resource"]["resourceType"] == "Composition"


@pytest.mark.parametrize("name", BODIES)
def test_everything_in_a_document_is_reached_from_its_first_entry(name: str) -> None:
    bundle = bundle_of(BODIES[name], PDF, "A warning.", form="document")
    held = {
        f"{each['resource']['resourceType']}/{each['resource']['id']}": each["resource"]
        for each in bundle["entry"]
    }
    reached: set[str] = set()
    todo = [next(iter(held))]
    while todo:
        current = todo.pop()
        if current in held and current not in reached:
            reached.add(current)
            todo += references(held[current])
    # Provenance points at the others, as documents have it.
    assert {each for each in set(held) - reached if "Provenance" not in each} == set()


def test_the_same_resources_stand_in_every_reading_form() -> None:
    def ids(form: str) -> set[str]:
        bundle = bundle_of(parameters(good(), **EVERYBODY), PDF, form=form)
        return {str(each["resource"]) for each in bundle["entry"]}

    assert ids("document") == ids("collection")


def test_a_section_says_what_was_not_examined_or_asked() -> None:
    answers = {"ex-tongue": "not-examined", "wk-present": "unknown"}
    bundle = bundle_of(good(**answers, ex__power=None), form="document")
    said = sections(bundle)["Not examined or not asked"]
    words = text_of(said)
    assert "not examined" in words
    assert "unknown" in words
    assert "not answered" in words
    for link_id in ("ex-tongue", "wk-present"):
        assert [each for each in references(said) if each.endswith(f"-{link_id}")]
    examination = text_of(sections(bundle)["Examination"])
    assert "not examined" not in examination


def test_the_letter_is_the_last_part_but_one() -> None:
    bundle = bundle_of(good(), PDF, form="document")
    section = sections(bundle)["Referral letter, muscle twitching"]
    assert section["code"]["coding"][0]["code"] == "55108-5"
    (reference,) = references(section)
    assert reference.startswith("DocumentReference/")
    without = bundle_of(good(), form="document")
    assert "Referral letter, muscle twitching" not in sections(without)


def test_text_that_was_sent_is_inert() -> None:
    hostile = "<script>alert(1)</script> & {{ 7*7 }}"
    bundle = bundle_of(good(lt__question=hostile))
    div = sections(bundle)["Reason"]["text"]["div"]
    assert "<script" not in div
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; {{ 7*7 }}" in div


def test_every_narrative_says_its_language_and_that_nothing_was_validated() -> None:
    composition = only(bundle_of(good()), "Composition")
    assert 'lang="en"' in composition["text"]["div"]
    assert "Not clinically validated" in text_of(composition)


def text_of(element: Any) -> str:
    """Return the words of a narrative without its markup."""
    return re.sub(r"<[^>]+>", " ", element["text"]["div"])
