"""Whether a request comes from this machine, and from nowhere else through it."""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address
from urllib.parse import urlsplit

from flask import Request

# What a proxy adds; with one of these somebody else asks.
_FORWARDED = ("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP")


def is_loopback(host: str) -> bool:
    """Say whether this name or address is reached from this machine only."""
    name = host.lower().rstrip(".")
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        address = ip_address(name)
    except ValueError:
        return False
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return address.is_loopback


def asked_from_here(request: Request) -> bool:
    """Say whether a browser on this machine asks for a page of this machine.

    The name in Host matters too: a page of elsewhere can have its own name resolved to
    127.0.0.1, and would then read what is meant for this machine (DNS rebinding).
    """
    return (
        is_loopback(request.remote_addr or "")
        and is_loopback(_name_asked_for(request))
        and not any(name in request.headers for name in _FORWARDED)
    )


def _name_asked_for(request: Request) -> str:
    try:
        return urlsplit(f"//{request.host}").hostname or ""
    except ValueError:
        return ""
