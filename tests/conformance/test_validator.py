"""HL7's validator finds nothing wrong in anything that we publish or answer."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from screening.fhir.json_output import dumps
from tests.conformance.broken import faulty, wholes
from tests.conformance.corpus import GROUPS, PROFILES
from tests.conformance.faults import FAULTS
from tests.conformance.known import EXCUSED, KNOWN, Known, is_excused, is_known
from tests.conformance.validator import Finding, Sent, validate

# All in one process, which starts the validator once.
pytestmark = pytest.mark.xdist_group("validator")

Findings = dict[str, list[Finding]]


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Findings]:
    """What the validator says about everything: by group and name."""
    groups = {group: dict(named()) for group, named in GROUPS.items()} | {
        "whole": {name: Sent(_text(each)) for name, each in wholes().items()},
        "faulty": {name: Sent(_text(faulty(each))) for name, each in FAULTS.items()},
        "text": dict(_faulty_texts()),
    }
    everything = {
        f"{group}|{name}": each
        for group, named in groups.items()
        for name, each in named.items()
    }
    home = tmp_path_factory.mktemp("validator")
    sdc = Path(os.environ["CONFORMANCE_SDC"])
    found = validate(everything, home, PROFILES, sdc)
    return {
        group: {name: found[f"{group}|{name}"] for name in named}
        for group, named in groups.items()
    }


def _text(resource: dict[str, object]) -> str:
    return dumps(resource).decode()


def _faulty_texts() -> Iterator[tuple[str, Sent]]:
    whole = _text(wholes()["screening-observation"])
    yield "doubled", Sent(f'{whole[:-1]}, "status": "final"}}')
    yield "cut off", Sent(whole[:-1])


@pytest.mark.parametrize("group", [*GROUPS, "whole"])
def test_nothing_is_wrong(said: dict[str, Findings], group: str) -> None:
    assert said[group]
    wrong = [
        (name, finding)
        for name, findings in said[group].items()
        for finding in findings
        if not is_known(finding) and not is_excused(finding)
    ]
    assert not wrong, f"{len(wrong)} findings, the first of them: {wrong[:5]}"


@pytest.mark.parametrize("known", KNOWN, ids=lambda known: f"{known.id} {known.words}")
def test_what_is_known_is_still_said(said: dict[str, Findings], known: Known) -> None:
    assert any(known.covers(each) for each in _about_what_is_ours(said))


@pytest.mark.parametrize("excused", sorted(EXCUSED))
def test_what_is_excused_is_still_said(said: dict[str, Findings], excused: str) -> None:
    assert any(each.id == excused for each in _about_what_is_ours(said))


def _about_what_is_ours(said: dict[str, Findings]) -> Iterator[Finding]:
    for group in GROUPS:
        for findings in said[group].values():
            yield from findings


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_caught(said: dict[str, Findings], name: str) -> None:
    told = [each for each in said["faulty"][name] if not is_known(each)]
    assert any(FAULTS[name].words in each.message for each in told), told


def test_a_doubled_key_and_a_cut_off_text_are_caught(
    said: dict[str, Findings],
) -> None:
    (doubled,) = [e for e in said["text"]["doubled"] if e.severity == "error"]
    assert "is a duplicate" in doubled.message
    (cut_off,) = said["text"]["cut off"]
    assert cut_off.severity == "fatal"
