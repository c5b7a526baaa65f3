"""The SDC annotations of the Questionnaire, run by an engine that is not ours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from typing import Any

from fhirpathpy import compile as compile_fhirpath
from fhirpathpy.models import models

from screening.fhir.definitions import questionnaire
from tests.unit.fhir.populate.records import Json, items

SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"
VARIABLE = "http://hl7.org/fhir/StructureDefinition/variable"
INITIAL = f"{SDC}initialExpression"
ROWS = f"{SDC}itemPopulationContext"
LINK_PERIOD = f"{SDC}observationLinkPeriod"
_JSON = (bool, int, float, str, Decimal, dict, list)


def extensions(element: Json, url: str) -> list[Json]:
    """Return the extensions of one url."""
    return [each for each in element.get("extension", []) if each["url"] == url]


def expressions(element: Json, url: str) -> list[Json]:
    """Return the expressions of one url."""
    return [each["valueExpression"] for each in extensions(element, url)]


def filled(contexts: Json) -> dict[str, list[Any]]:
    """Fill in what the annotations alone say, from `patient` and search results."""
    known = dict(contexts)
    for variable in expressions(questionnaire(), VARIABLE):
        if variable["language"] == "text/fhirpath":
            known[variable["name"]] = _evaluate(variable["expression"], known)
    found = {link_id: values for link_id, values in _single(known) if values}
    for group in items(questionnaire()):
        for rows in expressions(group, ROWS):
            for row in _evaluate(rows["expression"], known):
                for item in group["item"]:
                    (initial,) = expressions(item, INITIAL)
                    own = known | {rows["name"]: [row]}
                    values = _evaluate(initial["expression"], own)
                    found.setdefault(item["linkId"], []).extend(values)
    return {link_id: values for link_id, values in found.items() if values}


def _single(known: Json) -> Iterator[tuple[str, list[Any]]]:
    within = {
        item["linkId"]
        for group in items(questionnaire())
        if expressions(group, ROWS)
        for item in group["item"]
    }
    for item in items(questionnaire()):
        for initial in expressions(item, INITIAL):
            if item["linkId"] not in within:
                yield item["linkId"], _evaluate(initial["expression"], known)


def _evaluate(expression: str, known: Json) -> list[Any]:
    found = [_plain(each) for each in _compiled(expression)({}, known)]
    return [each for each in found if each not in ("", None)]


def _plain(value: Any) -> Any:
    # The engine hands out dates as objects of its own.
    return value if isinstance(value, _JSON) else str(value)


@cache
def _compiled(expression: str) -> Callable[[Json, Json], list[Any]]:
    compiled: Callable[[Json, Json], list[Any]] = compile_fhirpath(
        expression, models["r4"]
    )
    return compiled
