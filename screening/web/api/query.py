"""What the query of an address may say."""

from __future__ import annotations

from flask import request

from screening.web.shared.refusals import bad_parameter


def choice(name: str, choices: tuple[str, ...]) -> str | None:
    """Return what a parameter says, or refuse what it cannot say."""
    given = request.args.get(name)
    if given not in (None, *choices):
        raise bad_parameter(name, " or ".join(choices))
    return given


def pretty() -> bool:
    """Whether the JSON is to be indented for a reader."""
    return choice("_pretty", ("true", "false")) == "true"
