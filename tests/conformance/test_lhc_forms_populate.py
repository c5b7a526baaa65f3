"""LHC-Forms in front of a patient's record fills in what our $populate does."""

from __future__ import annotations

import copy
import subprocess
from pathlib import Path

import pytest

from screening.fhir.definitions import questionnaire
from tests.conformance.javascript import Json, held, run
from tests.conformance.sdc_populate import RECORDS, filled_by_them, filled_by_us
from tests.support.responses import item_of
from tests.unit.fhir.populate.annotations import INITIAL, expressions
from tests.unit.fhir.populate.records import PATIENT

pytestmark = pytest.mark.xdist_group("lhc-forms-populate")

# It finds no option by its code alone, and adds no rows to a group that repeats.
OURS_ALONE = {"pt-sex", "lb-tsh", "lt-medication-name", "lt-medication-start"}
# What our expressions leave open, LHC-Forms fills in by `observationLinkPeriod`, which
# does not say which unit goes with which code.
MIXED_UP = "mass in mmol/L"
ALIKE = [
    "newest first",
    "too old",
    "another unit",
    "comparator",
    "no value",
    "all results",
    "medicines",
]


def populated(form: Json, names: list[str], folder: Path, **limit: int) -> list[Json]:
    """Return the responses that LHC-Forms begins with."""
    given = [
        {"patient": PATIENT, "resources": [held(each) for each in RECORDS[name]]}
        for name in names
    ]
    return run("lhc_forms_populate.cjs", form, given, folder, **limit)


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Json]:
    """Return the answers in LHC-Forms by record."""
    names = [*ALIKE, MIXED_UP]
    printed = populated(questionnaire(), names, tmp_path_factory.mktemp("lhc-forms"))
    return dict(zip(names, map(filled_by_them, printed), strict=True))


@pytest.mark.parametrize("name", ALIKE)
def test_the_answers_agree(theirs: dict[str, Json], name: str) -> None:
    ours = filled_by_us(RECORDS[name])
    assert theirs[name] == {
        link_id: values for link_id, values in ours.items() if link_id not in OURS_ALONE
    }


def test_results_arrive_with_their_units(theirs: dict[str, Json]) -> None:
    found = theirs["all results"]
    assert found["lb-mg"] == ["0.71 mmol/L"]
    assert found["lb-k"] == ["4.15 mmol/L"]
    assert found["lb-hba1c"] == ["6.5 %"]
    assert found["lb-ferritin"] == ["18.5 ng/mL"]


def test_a_unit_of_another_code_is_not_noticed(theirs: dict[str, Json]) -> None:
    assert theirs[MIXED_UP]["lb-mg"] == ["0.71 mmol/L"]
    assert "lb-mg" not in filled_by_us(RECORDS[MIXED_UP])


def test_a_form_that_freezes_it_is_seen(tmp_path: Path) -> None:
    # With the result and nothing else: should LHC-Forms ever get through this, then
    # the four expressions need no number beside the result any more.
    form = copy.deepcopy(questionnaire())
    (initial,) = expressions(item_of(form, "lb-hba1c"), INITIAL)
    initial["expression"] = "%hba1c.value"
    with pytest.raises(subprocess.TimeoutExpired):
        populated(form, ["HbA1c"], tmp_path, seconds=20)
