"""A finished Letter as HTML; every value is escaped, a missing one is an error."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template

from screening.letter.content.directions import DIRECTION_OVERRIDES
from screening.letter.content.letter import Letter


def to_html(letter: Letter) -> str:
    """Set the letter as one HTML page, without its style sheet."""
    return _template().render(letter=letter).translate(DIRECTION_OVERRIDES)


def read_template(name: str, folder: str = "letter") -> str:
    """Return a file of a folder of templates."""
    file = files("screening.templates") / folder / name
    return file.read_text(encoding="utf-8")


@cache
def _template() -> Template:
    environment = Environment(
        loader=FunctionLoader(read_template),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("letter.html.j2")
