"""The Flask application with a clock that stands still, and requests to it."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from importlib import import_module
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

NOW = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
FHIR, JSON, PDF, TEXT = (
    "application/fhir+json",
    "application/json",
    "application/pdf",
    "text/plain",
)
_FACTORIES = ("screening.web.app", "screening.web", "screening.web.factory", "wsgi")
# What differs in every answer by intent, or says nothing of the content.
_UNTOLD = ("date", "server", "set-cookie", "content-length", "x-request-id")
_RANDOM = (
    # A token of itsdangerous, and an id of 32 digits that a page was given.
    (re.compile(rb"[\w-]{40,}\.[\w-]{6}\.[\w-]{27}"), b"TOKEN"),
    (re.compile(rb"\b[0-9a-f]{32}\b"), b"ID"),
)


def application(clock: Any = lambda: NOW, **settings: str) -> Flask:
    """Make it with these settings, each the name of a variable without its prefix."""
    with _environment({f"SCREENING_{name}": text for name, text in settings.items()}):
        made: Flask = _factory()(None, clock, lambda: "0123456789ab")
    return made


@cache
def client(practice: str = "") -> FlaskClient:
    """Return a client of the application that keeps nothing."""
    settings = {"PRACTICE": practice} if practice else {}
    return application(**settings).test_client()


def told(answer: TestResponse) -> bytes:
    """Write status and headers, for the answers of which they are the point."""
    lines = [answer.status, *sorted(_headers(answer))]
    return steady("\n".join(lines).encode() + b"\n")


def whole(answer: TestResponse) -> bytes:
    """Write an answer with its status and headers."""
    return told(answer) + b"\n" + steady(answer.data)


def steady(content: bytes) -> bytes:
    """Put a word in place of what is random by intent."""
    for pattern, word in _RANDOM:
        content = pattern.sub(word, content)
    return content


def body(content: Any) -> bytes:
    """Write JSON; what is bytes already stays as it is."""
    if isinstance(content, bytes):
        return content
    return json.dumps(content, ensure_ascii=False, default=float).encode()


def _headers(answer: TestResponse) -> Iterator[str]:
    for name, value in answer.headers:
        # A set, in no order.
        listed = name.lower() == "allow"
        text = ", ".join(sorted(value.split(", "))) if listed else value
        if name.lower() not in _UNTOLD:
            yield f"{name.lower()}: {text}"


@cache
def _factory() -> Any:
    for module in _FACTORIES:
        try:
            return import_module(module).create_app
        except (ImportError, AttributeError):
            continue
    raise ImportError(f"create_app in none of {', '.join(_FACTORIES)}")


@contextmanager
def _environment(more: Mapping[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update(more)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
