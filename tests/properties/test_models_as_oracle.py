"""Whatever fhir.resources refuses, our check refuses: in each resource that we accept.

The service does not load the models; here they judge. By default about a thousand
resources, in seconds; `MUTANTS=15000 pytest -rP` on this file for more, with counts.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from fhir.resources import get_fhir_model_class as model_of_r5
from fhir.resources.R4B import get_fhir_model_class as model_of_r4
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from screening.errors import ScreeningError
from screening.fhir.reading import structure
from screening.fhir.reading.primitives import ALSO, CHECKS, CONTROL
from screening.fhir.version import FhirVersion
from tests.support.fhir_mutants import VALUES, Json, mutant

SENT = (
    "QuestionnaireResponse",
    "Parameters",
    "Patient",
    "Practitioner",
    "Organization",
)
# With $extract comes a Questionnaire, with $populate a record.
ONLY_IN_R4 = (
    *("Questionnaire", "Bundle", "Observation", "Condition"),
    *("MedicationStatement", "MedicationRequest", "AllergyIntolerance"),
)
CASES = [
    *((FhirVersion.R4, kind) for kind in SENT + ONLY_IN_R4),
    *((FhirVersion.R5, kind) for kind in SENT),
]
MODEL_OF = {FhirVersion.R4: model_of_r4, FhirVersion.R5: model_of_r5}
# What a model raises that cannot even refuse, as for a list in place of a url.
_BREAKDOWNS = (TypeError, AttributeError, KeyError)
COUNT = int(os.environ.get("MUTANTS", "1000")) // len(CASES)


@pytest.mark.parametrize("version, kind", CASES)
def test_whatever_the_models_refuse_is_refused(version: FhirVersion, kind: str) -> None:
    tally: Counter[tuple[bool, bool]] = Counter()
    model = MODEL_OF[version](kind)

    @settings(max_examples=COUNT)
    @given(chance=st.randoms(use_true_random=True))
    def agree(chance: Random) -> None:
        sent = mutant(kind, version, chance)
        ours = _check_takes(sent, kind, version)
        theirs = _models_take(lambda: model.model_validate(sent))
        tally[ours, theirs] += 1
        assert theirs or not ours, sent

    agree()
    both, models, neither = tally[True, True], tally[False, True], tally[False, False]
    print(f"taken by both {both}, by the models {models}, by none {neither}")  # noqa: T201
    # Else they would agree only since both refuse everything.
    assert both > COUNT / 3
    assert neither > COUNT / 8


@pytest.mark.parametrize("type_name", sorted(VALUES))
def test_no_value_is_taken_that_the_models_refuse(type_name: str) -> None:
    model = TypeAdapter[Any](_primitive(type_name))

    @settings(max_examples=COUNT)
    @given(value=_near(type_name))
    def agree(value: Any) -> None:
        if isinstance(value, str) and CONTROL.search(value):
            return
        theirs = _models_take(lambda: model.validate_python(value))
        assert theirs or not _is_right(type_name, value)

    agree()
    for value in VALUES[type_name]:
        theirs = _models_take(lambda value=value: model.validate_python(value))
        assert theirs or not _is_right(type_name, value), value


def _near(type_name: str) -> st.SearchStrategy[Any]:
    """Return a strategy for values with one character of another, or none."""
    known = [value for value in VALUES[type_name] if isinstance(value, str)]
    if not known:
        return st.sampled_from(VALUES[type_name]) | st.integers() | st.booleans()
    letters = "".join(known) + " \u00a0\u3000\u200b09aZ+-:./"
    return st.builds(
        lambda text, at, part, cut: text[:at] + part + text[at + cut :],
        st.sampled_from(known),
        st.integers(0, 40),
        st.text(alphabet=sorted(set(letters)), max_size=2),
        st.integers(0, 2),
    )


def _is_right(type_name: str, value: Any) -> bool:
    also = ALSO.get(type_name)
    return CHECKS[type_name][0](value) and (also is None or also(value))


def _primitive(type_name: str) -> Any:
    from fhir.resources import fhirtypes

    return getattr(fhirtypes, f"{type_name[0].upper()}{type_name[1:]}Type")


def _check_takes(sent: Json, kind: str, version: FhirVersion) -> bool:
    try:
        structure.check(sent, kind, version)
    except ScreeningError:
        return False
    return True


def _models_take(read: Callable[[], object]) -> bool:
    try:
        read()
    except (ValidationError, *_BREAKDOWNS):
        return False
    return True
