"""What the serving process and its workers say to each other: JSON, then files.

Not pickled: what comes back from a process that read a stranger's text is only data.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from multiprocessing.connection import Connection
from typing import Any

from screening.letter.pdf.attachments import Attachment

Head = Mapping[str, Any]
Message = tuple[Head, list[bytes]]

VERSIONS: Message = {"ask": "versions"}, []


def job(html: str, form: str, attachments: Iterable[Attachment], style: str) -> Message:
    """Ask for a PDF."""
    files = list(attachments)
    told = [
        {
            "name": each.name,
            "description": each.description,
            "made_on": each.made_on.isoformat(),
        }
        for each in files
    ]
    head = {"ask": "pdf", "form": form, "style": style, "attachments": told}
    return head, [html.encode(), *(each.content for each in files)]


def of_job(message: Message) -> dict[str, Any]:
    """Return the arguments of `to_pdf` that a job holds."""
    head, (html, *contents) = message
    return {
        "html": html.decode(),
        "form": head["form"],
        "style": head["style"],
        "attachments": [
            Attachment(
                told["name"],
                content,
                told["description"],
                datetime.fromisoformat(told["made_on"]),
            )
            for told, content in zip(head["attachments"], contents, strict=True)
        ],
    }


def send(connection: Connection, message: Message) -> None:
    """Write a message; blocks until the other side reads it."""
    head, contents = message
    connection.send_bytes(json.dumps([head, len(contents)]).encode())
    for content in contents:
        connection.send_bytes(content)


def receive(connection: Connection) -> Message:
    """Wait for a message; EOFError or OSError once the other side is gone."""
    head, count = json.loads(connection.recv_bytes())
    return head, [connection.recv_bytes() for _ in range(count)]
