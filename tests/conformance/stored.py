"""Transactions sent to a server twice, and what should be read back from it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import canonicalize

from screening.fhir.json_output import dumps
from tests.conformance.hapi_server import Json, Reply, Server

# All that a server may add, beside the id where it gives one.
_ADDED = ("versionId", "lastUpdated", "source")


@dataclass(frozen=True)
class Stored:
    """A transaction and the server's answers to sending it once and again."""

    sent: Json
    first: Reply
    again: Reply

    @property
    def entries(self) -> list[tuple[Json, str]]:
        """Return each resource as it should be found, and where."""
        moved = self._moved()
        return [
            (_moved(entry["resource"], moved), moved[entry["fullUrl"]])
            for entry in self.sent["entry"]
        ]

    def place(self, kind: str) -> str:
        """Return where the only resource of a type is."""
        (found,) = [
            place for each, place in self.entries if each["resourceType"] == kind
        ]
        return found

    def _moved(self) -> dict[str, str]:
        urls = [entry["fullUrl"] for entry in self.sent["entry"]]
        places = [_unversioned(each) for each in locations(self.first)]
        return dict(zip(urls, places, strict=True))


def store(server: Server, sent: Json) -> Stored:
    """Send a transaction twice."""
    return Stored(sent, server.post("", sent), server.post("", sent))


def statuses(reply: Reply) -> set[str]:
    """Return how the entries fared: created, or there already."""
    return {entry["response"]["status"] for entry in reply.resource["entry"]}


def locations(reply: Reply) -> list[str]:
    """Return where the entries are, with their versions."""
    return [entry["response"]["location"] for entry in reply.resource["entry"]]


def comparable(resource: Json) -> Json:
    """Return a resource as it was before a server kept it, every digit counted."""
    meta = {k: v for k, v in resource.get("meta", {}).items() if k not in _ADDED}
    bare = {
        name: value for name, value in resource.items() if name not in ("id", "meta")
    }
    exact: Json = json.loads(dumps(bare | {"meta": meta}), parse_float=str)
    return _plain(exact)


def _plain(value: Any) -> Any:
    """Order the attributes of narrative, which mean the same in any order."""
    if isinstance(value, dict):
        return {
            name: canonicalize(each) if name == "div" else _plain(each)
            for name, each in value.items()
        }
    return [_plain(each) for each in value] if isinstance(value, list) else value


def _moved(value: Any, moved: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {name: _moved(each, moved) for name, each in value.items()}
    if isinstance(value, list):
        return [_moved(each, moved) for each in value]
    return moved.get(value, value) if isinstance(value, str) else value


def _unversioned(location: str) -> str:
    return location.partition("/_history/")[0]
