"""What is served to be read, what $populate fills in, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from every_output.api import EXTRACT, SCREEN
from every_output.application import FHIR, body, client, told, whole
from every_output.faults import faults
from every_output.records import records

GROUPS = ("definitions", "populate", "refusals", "leaflet")
Output = tuple[str, bytes]
_POPULATE = "/fhir/Questionnaire/$populate"
_R5 = f"{FHIR}; fhirVersion=5.0"
_BATCH = 25


def names(root: Path, group: str) -> list[str]:
    """Return what a group is made of; many small things are done together."""
    match group:
        case "definitions":
            return ["/openapi.json", "/fhir/metadata", *_types()]
        case "populate":
            return _batches(len(records()))
        case "refusals":
            return _batches(len(faults(root)))
    return ["all"]


def outputs(root: Path, group: str, name: str) -> Iterator[Output]:
    """Yield the files of one part of a group."""
    match group:
        case "definitions":
            yield from _definitions(name)
        case "populate":
            yield from _populated(name)
        case "refusals":
            yield from _refused(root, name)
        case "leaflet":
            yield from _leaflets()


def _batches(count: int) -> list[str]:
    return [str(start) for start in range(0, count, _BATCH)]


@cache
def _types() -> tuple[str, ...]:
    """Return the addresses of the types that are served, by the OpenAPI document."""
    document = json.loads(client().get("/openapi.json").data)
    (path,) = [each for each in document["paths"] if each.endswith("/{resource_type}")]
    described = document["paths"][path]
    parameters = described.get("parameters", []) + described["get"]["parameters"]
    (kinds,) = [each for each in parameters if each["name"] == "resource_type"]
    return tuple(f"/fhir/{each}" for each in kinds["schema"]["enum"])


def _definitions(address: str) -> Iterator[Output]:
    name = address.strip("/").replace("/", "-").removesuffix(".json")
    answer = client().get(address)
    yield f"{name}.txt", told(answer)
    yield f"{name}.json", answer.data
    if address == "/openapi.json":
        return
    yield f"{name}.r5.json", whole(client().get(address, headers={"Accept": _R5}))
    for entry in json.loads(answer.data).get("entry", []):
        one = f"{address}/{entry['resource']['id']}"
        file = f"{name}-{entry['resource']['id']}"
        yield f"{file}.json", client().get(one).data
        yield f"{file}.r5.json", whole(client().get(one, headers={"Accept": _R5}))
        url = entry["resource"]["url"]
        yield f"{file}.found.json", whole(client().get(f"{address}?url={url}"))


def _populated(start: str) -> Iterator[Output]:
    made = list(records().items())[int(start) : int(start) + _BATCH]
    for name, sent in made:
        headers = {"Content-Type": FHIR}
        answer = client().post(
            f"{_POPULATE}?_pretty=true", data=body(sent), headers=headers
        )
        yield f"{name}.json", whole(answer)


def _refused(root: Path, start: str) -> Iterator[Output]:
    sent = list(faults(root).items())[int(start) : int(start) + _BATCH]
    for name, (content, headers, query) in sent:
        answer = client().post(f"{SCREEN}?{query}", data=content, headers=headers)
        yield f"{name}.txt", whole(answer)
        if not name.startswith("mutated"):
            answer = client().post(EXTRACT, data=content, headers=headers)
            yield f"extract-{name}.txt", whole(answer)
    if start == "0":
        yield from _wrong_addresses()


def _wrong_addresses() -> Iterator[Output]:
    for number, (method, address) in enumerate(
        (
            ("GET", "/nothing"),
            ("GET", SCREEN),
            ("GET", "/fhir/Patient"),
            ("GET", "/fhir/Questionnaire/other"),
            ("GET", "/fhir/Questionnaire?url=other"),
            ("DELETE", "/fhir/Questionnaire/muscle-twitching"),
            ("POST", "/fhir/Questionnaire/other/$populate"),
            ("POST", "/letter/verify"),
            ("GET", "/leaflet?outcome=urgent-neurology"),
        )
    ):
        headers = {"Content-Type": FHIR, "Accept": FHIR}
        answer = client().open(address, method=method, headers=headers)
        yield f"address-{number}.txt", whole(answer)


def _leaflets() -> Iterator[Output]:
    for language in ("en", "de"):
        for outcome in ("", "reassure-self-care", "gp-workup-review"):
            query = f"language={language}" + (f"&outcome={outcome}" if outcome else "")
            for form in ("pdf", "text"):
                answer = client().get(f"/leaflet?{query}&_format={form}")
                file = f"{language}.{outcome or 'any'}.{form}"
                yield file, answer.data if form == "pdf" else whole(answer)
