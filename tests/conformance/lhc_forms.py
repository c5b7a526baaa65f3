"""LHC-Forms, headless: what it makes of our Questionnaire and of somebody's answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.conformance.javascript import Json, run


@dataclass(frozen=True)
class Filled:
    """A form that was filled in as one response says.

    `not_shown` are the questions that were not on the screen when their answer was to
    be given; `extracted` are the resources that LHC-Forms makes of the response.
    """

    not_shown: list[str]
    response: Json
    extracted: list[Json]


def fill(questionnaire: Json, responses: Iterable[Json], folder: Path) -> list[Filled]:
    """Fill in the Questionnaire once for each response."""
    printed = run("lhc_forms.cjs", questionnaire, responses, folder)
    return [_filled(each) for each in printed]


def _filled(printed: Json) -> Filled:
    response, *bundles = printed["resources"]
    extracted = [
        entry["resource"] for bundle in bundles for entry in bundle.get("entry", [])
    ]
    return Filled(printed["notShown"], response, extracted)
