"""The name and role given last in a browser on this machine, to be filled in again.

It opens no session and proves nothing: whoever it is has to say so once more.
"""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import parse_qsl, urlencode

from flask import request
from werkzeug import Response

from screening.store.records import Who, can_be_named

_COOKIE = "screening-named"
_KEPT = timedelta(days=365)


def remember(response: Response, named: Who) -> Response:
    """Have the browser keep a name; nobody asks for one where there are accounts."""
    value = urlencode({"name": named.name, "role": named.role})
    response.set_cookie(
        _COOKIE, value, max_age=_KEPT, httponly=True, samesite="Lax", path="/"
    )
    return response


def last_named() -> Who:
    """Return who was named last, as far as a letter could have it; else blanks."""
    found = dict(parse_qsl(request.cookies.get(_COOKIE, "")))
    name, role = (found.get(each, "") for each in ("name", "role"))
    return Who(*(text if can_be_named(text) else "" for text in (name, role)))
