"""Requests that have to be refused, or nearly: chosen ones and random ones."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from every_output.answers import Json, response
from every_output.application import FHIR, body
from every_output.bodies import bodies, cases

_RANDOM = 600
_R5 = f"{FHIR}; fhirVersion=5.0"
_VALUES: tuple[Any, ...] = (
    None,
    True,
    "",
    " ",
    "true",
    0,
    -1,
    1.5,
    10**30,
    "x" * 5000,
    "2026-13-45",
    "2026-11-31T25:00:00Z",
    "<script>",
    "\u0000",
    "\u202e",
    [],
    {},
    [[]],
    [None],
    {"resourceType": "Patient"},
    {"extension": [{"url": "http://x", "valueString": "y"}]},
    "final",
    "Patient/1",
    "#x",
)
Request = tuple[bytes, dict[str, str], str]


def faults(root: Path) -> dict[str, Request]:
    """Return body, headers and query by the name of the file."""
    return dict([*_bytes(root), *_asked(root), *_of_answers(root), *_mutated(root)])


def _bytes(root: Path) -> Iterator[tuple[str, Request]]:
    good = bodies(root)["case-C02"]
    for name, content in {
        "empty": b"",
        "not-json": b"{",
        "a-number": b"17",
        "a-list": b"[]",
        "null": b"null",
        "no-type": b"{}",
        "another-type": b'{"resourceType": "Patient"}',
        "a-bundle": b'{"resourceType": "Bundle", "type": "collection"}',
        "no-parameter": b'{"resourceType": "Parameters"}',
        "twice": good[:-1] + b', "status": "completed"}',
        "infinity": good.replace(b"69", b"Infinity"),
        "exponent": good.replace(b"69", b"6.9e1"),
        "long-number": good.replace(b"69", b"69" + b"0" * 400),
        "latin-1": '{"resourceType": "Müller"}'.encode("latin-1"),
        "byte-order-mark": b"\xef\xbb\xbf" + good,
        "utf-16": good.decode().encode("utf-16"),
        "nul": good.replace(b"completed", b"comp\\u0000leted"),
        "surrogate": good.replace(b"completed", b"\\ud800"),
        "deep": b'{"resourceType":' + b"[" * 500 + b"]" * 500 + b"}",
        "long": good + b" " * (260 * 1024),
        "trailing": good + b"{}",
    }.items():
        yield f"bytes-{name}", (content, {"Content-Type": FHIR}, "")


def _asked(root: Path) -> Iterator[tuple[str, Request]]:
    good = bodies(root)["case-C02"]
    usual = {"Content-Type": FHIR}
    for name, headers, query in (
        ("xml", {"Content-Type": "application/fhir+xml"}, ""),
        ("no-media", {}, ""),
        ("charset", {"Content-Type": f"{FHIR}; charset=latin-1"}, ""),
        ("gzip", usual | {"Content-Encoding": "gzip"}, ""),
        ("r3", {"Content-Type": f"{FHIR}; fhirVersion=3.0"}, ""),
        ("accept-xml", usual | {"Accept": "application/fhir+xml"}, ""),
        ("accept-r3", usual | {"Accept": f"{FHIR}; fhirVersion=3.0"}, ""),
        ("letter", usual, "letter=yes"),
        ("bundle", usual, "bundle=batch"),
        ("language", usual, "language=fr"),
        ("letter-language", usual, "letter-language=xx"),
        ("pdf", usual, "pdf=a-4"),
        ("pretty", usual, "_pretty=1"),
        ("format", usual, "_format=xml"),
        ("transaction-without-patient", usual, "bundle=transaction&letter=none"),
    ):
        yield f"asked-{name}", (good, headers, query)


def _of_answers(root: Path) -> Iterator[tuple[str, Request]]:
    known = cases(root)["C02"]
    good = response(known)
    for name, changed in {
        "status": {"status": "entered-in-error"},
        "no-status": {"status": None},
        "questionnaire": {"questionnaire": "http://other.example/q"},
        "version": {"questionnaire": good["questionnaire"].replace("|1", "|9")},
        "no-version": {"questionnaire": good["questionnaire"].partition("|")[0]},
        "no-questionnaire": {"questionnaire": None},
        "future": {"authored": "2027-11-22T10:00:00+00:00"},
        "year": {"authored": "2026"},
        "modifier": {"modifierExtension": [{"url": "http://x", "valueCode": "y"}]},
        "rules": {"implicitRules": "http://x"},
        "unknown-element": {"wrong": 1},
        "contained": {"contained": [{"resourceType": "Patient", "id": "a"}]},
        "subject": {"subject": {"reference": "Patient/unknown"}},
    }.items():
        sent = {key: v for key, v in (good | changed).items() if v is not None}
        yield f"response-{name}", (body(sent), {"Content-Type": FHIR}, "letter=none")
    for index, item in enumerate(_flat(good["item"])):
        for name, answer in _answers(item["answer"]):
            sent = copy.deepcopy(good)
            list(_flat(sent["item"]))[index]["answer"] = answer
            yield (
                f"answer-{item['linkId']}-{name}",
                (body(sent), {"Content-Type": FHIR}, "letter=none"),
            )


def _answers(good: list[Json]) -> Iterator[tuple[str, list[Json]]]:
    yield "none", []
    yield "twice", [*good, good[0]]
    yield "text", [{"valueString": "CANARY"}]
    yield "number", [{"valueDecimal": 1e3}]
    yield "coding", [{"valueCoding": {"code": "CANARY"}}]


def _flat(items: list[Json]) -> Iterator[Json]:
    for item in items:
        if "answer" in item:
            yield item
        yield from _flat(item.get("item", []))


def _mutated(root: Path) -> Iterator[tuple[str, Request]]:
    """One or two elements of a good request removed, repeated or replaced."""
    every = [name for name in bodies(root) if not name.startswith("random-")]
    for number in range(_RANDOM):
        random = Random(f"fault {number}")
        sent = json.loads(bodies(root)[random.choice(every)])
        for _ in range(random.choice((1, 1, 2))):
            _mutate(sent, random)
        media = _R5 if number % 10 == 0 else FHIR
        headers = {"Content-Type": media, "Accept": "application/json"}
        yield f"mutated-{number:03}", (body(sent), headers, "")


def _mutate(sent: Json, random: Random) -> None:
    at: Any = sent
    while True:
        keys = list(at) if isinstance(at, dict) else list(range(len(at)))
        if not keys:
            return
        key = random.choice(keys)
        if isinstance(at[key], dict | list) and at[key] and random.random() < 0.85:
            at = at[key]
            continue
        break
    match random.choice(("remove", "replace", "replace", "add", "rename")):
        case "remove":
            del at[key]
        case "replace":
            at[key] = random.choice(_VALUES)
        case "add" if isinstance(at, dict):
            other = random.choice(("id", "extension", "text", "_status", "linkId", "x"))
            at[other] = random.choice(_VALUES)
        case "rename" if isinstance(at, dict):
            at[random.choice((f"{key}X", f"_{key}", key.upper()))] = at.pop(key)
        case _:
            at.append(copy.deepcopy(at[key]))
