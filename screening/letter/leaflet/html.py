"""A finished Leaflet as HTML; every value is escaped, a missing one is an error."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template

from screening.letter.leaflet.leaflet import Leaflet
from screening.letter.pdf.html import read_template


def to_html(leaflet: Leaflet) -> str:
    """Set the leaflet as one HTML page, without its style sheet."""
    return _template().render(leaflet=leaflet)


@cache
def _template() -> Template:
    environment = Environment(
        loader=FunctionLoader(lambda name: read_template(name, "leaflet")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("leaflet.html.j2")
