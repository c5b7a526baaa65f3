"""The definitions and their examples as a .tgz: the same bytes each time."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
from collections.abc import Iterable, Iterator
from importlib import resources
from typing import Any

from screening.authoring.fhir_package.examples import examples
from screening.fhir.canonical import BASE
from screening.fhir.definitions import definitions
from screening.fhir.json_output import dumps_indented
from screening.screening import software_version
from screening.wording.common import disclaimer

NAME = "fasciculation-screening.r4"
_FHIR = "4.0.1"
# The Questionnaire is annotated for SDC $populate and $extract.
_SDC = "4.0.0-ballot"
_INDEXED = ("id", "url", "version", "kind", "type")

Files = dict[str, bytes]


def package() -> bytes:
    """Return the package as a .tgz."""
    published = dict(_published())
    shown = {_file(each): dumps_indented(each) for each in examples()}
    files = {"package/package.json": dumps_indented(_about())}
    for folder, content in (("package", published), ("package/example", shown)):
        files[f"{folder}/.index.json"] = dumps_indented(_index(content))
        files |= {f"{folder}/{name}": body for name, body in content.items()}
    return _archive(files)


def _published() -> Iterator[tuple[str, bytes]]:
    folder = resources.files("screening.fhir_profiles")
    for kind, name in definitions().names:
        file = f"{kind}-{name}.json"
        yield file, (folder / file).read_bytes()


def _file(resource: dict[str, Any]) -> str:
    return f"{resource['resourceType']}-{resource['id']}.json"


def _about() -> dict[str, Any]:
    return {
        "name": NAME,
        "version": software_version(),
        "type": "Conformance",
        "title": "Fasciculation Screening",
        "description": disclaimer("en"),
        "author": "Fasciculation Screening",
        "license": "Apache-2.0",
        "canonical": BASE,
        "fhirVersions": [_FHIR],
        "dependencies": {"hl7.fhir.r4.core": _FHIR, "hl7.fhir.uv.sdc": _SDC},
    }


def _index(files: Files) -> dict[str, Any]:
    entries = (_entry(name, json.loads(files[name])) for name in sorted(files))
    return {"index-version": 2, "files": list(entries)}


def _entry(name: str, resource: dict[str, Any]) -> dict[str, Any]:
    entry = {"filename": name, "resourceType": resource["resourceType"]}
    # Of an example `type` and `kind` may be no strings.
    told = {each: resource.get(each) for each in _INDEXED}
    return entry | {key: text for key, text in told.items() if isinstance(text, str)}


def _archive(files: Files) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, body in _in_order(files):
            # Neither a date nor an owner: what was packed is all that counts.
            member = tarfile.TarInfo(name)
            member.size = len(body)
            archive.addfile(member, io.BytesIO(body))
    return gzip.compress(packed.getvalue(), mtime=0)


def _in_order(files: Files) -> Iterable[tuple[str, bytes]]:
    """Return package.json and the index first, as those who read a stream expect."""
    return sorted(
        files.items(), key=lambda each: (each[0] != "package/package.json", each[0])
    )
