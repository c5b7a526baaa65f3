"""screening package: everything we publish, in the form that FHIR servers load."""

from __future__ import annotations

import io
import json
import tarfile
from pathlib import Path
from typing import Any

import pytest

from screening.fhir.canonical import BASE, PROFILES
from screening.screening import software_version
from tests.unit.cli.running import screening

DEFINITIONS = Path(__file__).parents[3] / "fhir_profiles"
ABOUT = "package/package.json"
Packed = dict[str, bytes]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    file = tmp_path_factory.mktemp("package") / "package.tgz"
    screening("package", "-o", str(file))
    return file.read_bytes()


@pytest.fixture(scope="module")
def packed(archive: bytes) -> Packed:
    with tarfile.open(fileobj=io.BytesIO(archive)) as opened:
        members = opened.getmembers()
        assert members[0].name == ABOUT
        assert all(each.isfile() and each.mtime == each.uid == 0 for each in members)
        files = {each.name: opened.extractfile(each) for each in members}
        return {name: file.read() for name, file in files.items() if file}


def resources(packed: Packed, folder: str) -> dict[str, Any]:
    return {
        Path(name).name: json.loads(body)
        for name, body in packed.items()
        if str(Path(name).parent) == folder
        and name != ABOUT
        and not name.endswith(".index.json")
    }


def test_it_holds_every_definition_as_it_is_served(packed: Packed) -> None:
    published = {file.name: file.read_bytes() for file in DEFINITIONS.glob("*.json")}
    assert {
        name.removeprefix("package/"): body
        for name, body in packed.items()
        if name.count("/") == 1 and name not in (ABOUT, "package/.index.json")
    } == published


def test_it_says_what_it_is(packed: Packed) -> None:
    about = json.loads(packed[ABOUT])
    assert about["name"] == "fasciculation-screening.r4"
    assert about["version"] == software_version()
    assert about["fhirVersions"] == ["4.0.1"]
    assert about["dependencies"] == {
        "hl7.fhir.r4.core": "4.0.1",
        "hl7.fhir.uv.sdc": "4.0.0-ballot",
    }
    assert about["canonical"] == BASE
    assert "Not clinically validated" in about["description"]


@pytest.mark.parametrize("folder", ["package", "package/example"])
def test_the_index_is_of_what_is_there(packed: Packed, folder: str) -> None:
    index = json.loads(packed[f"{folder}/.index.json"])
    assert index["index-version"] == 2
    there = resources(packed, folder)
    assert [each["filename"] for each in index["files"]] == sorted(there)
    for entry in index["files"]:
        resource = there[entry.pop("filename")]
        assert entry.keys() >= {"resourceType", "id"}
        assert entry.items() <= resource.items()
        for name in ("url", "version", "kind", "type"):
            assert (name in entry) is isinstance(resource.get(name), str)


def test_there_is_one_example_of_each_profile(packed: Packed) -> None:
    shown = resources(packed, "package/example").values()
    profiles = [each.get("meta", {}).get("profile", [""])[0] for each in shown]
    # The response was sent, not made: it names no profile.
    sent = PROFILES["questionnaire-response"]
    assert sorted(profiles) == sorted({*PROFILES.values(), ""} - {sent})
    assert "QuestionnaireResponse" in {each["resourceType"] for each in shown}


def test_it_is_the_same_each_time(archive: bytes) -> None:
    again = screening("package")
    assert again.stdout_bytes == archive
