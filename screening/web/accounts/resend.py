"""A request sent while nobody was signed in: kept in the page and sent again.

Nothing of it is stored; it goes to the browser that sent it, in hidden fields.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from flask import request

from screening.web.accounts import csrf

_PREFIX = "kept."
NEXT = "next"
# One slash first, and no backslash, which browsers read as a slash: //elsewhere.example
_LOCAL = re.compile(r"/(?![/\\])[^\\\x00-\x20\x7f]*")


@dataclass(frozen=True, slots=True)
class PendingRequest:
    """The address and the fields of a request; `lost` where they are not kept."""

    address: str = "/"
    pairs: tuple[tuple[str, str], ...] = ()
    lost: bool = False

    @property
    def fields(self) -> tuple[tuple[str, str], ...]:
        """The hidden fields that keep this request in a form."""
        pairs = tuple((_PREFIX + name, value) for name, value in self.pairs)
        return ((NEXT, self.address), *pairs)


def of_this_request() -> PendingRequest:
    """Carry the request itself, unless another site sent it: that is not theirs."""
    address = _local(request.full_path.rstrip("?"))
    if request.method in ("GET", "HEAD"):
        return PendingRequest(address)
    if not csrf.is_ours():
        return PendingRequest(address, lost=True)
    return PendingRequest(address, _pairs(""))


def from_form() -> PendingRequest:
    """Read the pending request from a sign-in form."""
    address = _local(request.values.get(NEXT, "/"))
    ours = request.method == "POST" and csrf.is_ours()
    return PendingRequest(address, _pairs(_PREFIX) if ours else ())


def _pairs(prefix: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name.removeprefix(prefix), value)
        for name, value in request.form.items(multi=True)
        if name.startswith(prefix) and name != csrf.FIELD
    )


def _local(address: str) -> str:
    """Return an address of this service, whatever was asked for."""
    return address if _LOCAL.fullmatch(address) else "/"
