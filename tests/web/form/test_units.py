"""The unit of a result is chosen, never assumed; where it makes no difference it is."""

import re

import pytest

from screening.fhir.items import catalogue
from tests.support.patients import CLEAN
from tests.web.form.filled import Tags, fields
from tests.web.form.result.clinic import Clinic

MATTERS = ("lb-mg", "lb-ca", "lb-hba1c")
ALL_THE_SAME = ("lb-k", "lb-ferritin")


def test_all_quantities_are_of_one_kind_or_the_other() -> None:
    quantities = {i.link_id for i in catalogue().values() if i.kind == "quantity"}
    assert quantities == {*MATTERS, *ALL_THE_SAME}


@pytest.mark.parametrize("link_id", MATTERS)
def test_no_unit_is_chosen_before_somebody_chooses(
    link_id: str, unkept: Clinic
) -> None:
    page = unkept.client.get("/").text
    assert "" in Tags(page).listed(f"{link_id}.unit")
    chosen = re.search(rf'name="{link_id}\.unit".*?<option value="([^"]*)"', page, re.S)
    assert chosen
    assert chosen[1] == ""


@pytest.mark.parametrize("link_id", MATTERS)
def test_a_result_without_its_unit_does_not_count(link_id: str, unkept: Clinic) -> None:
    given = [*fields(CLEAN), (link_id, "7"), (f"{link_id}.unit", "")]
    answer = unkept.post("/form/live", given).get_json()
    assert answer["errors"] == {f"{link_id}.unit": "Choose a unit from the list."}
    assert not answer["settled"]
    page = Tags(unkept.post("/", given).text)
    assert (link_id, "7") in page.chosen()
    assert "Choose a unit" in page.texts[f"f-{link_id}-error"]
    assert page.one("select", name=f"{link_id}.unit")["aria-invalid"] == "true"
    assert "aria-invalid" not in page.one("input", name=link_id)


def test_one_number_in_two_units_is_two_outcomes(unkept: Clinic) -> None:
    outcome = {}
    for unit in ("mmol/L", "mg/dL"):
        given = [*fields(CLEAN), ("lb-mg", "1.0"), ("lb-mg.unit", unit)]
        outcome[unit] = unkept.post("/form/live", given).get_json()["outcome"]
    assert outcome["mmol/L"] != outcome["mg/dL"]


@pytest.mark.parametrize("link_id", ALL_THE_SAME)
def test_where_the_number_is_the_same_in_each_unit_none_is_asked_for(
    link_id: str, unkept: Clinic
) -> None:
    answer = unkept.post("/form/live", [(link_id, "5")]).get_json()
    assert answer["errors"] == {}
    assert "" not in Tags(unkept.client.get("/").text).listed(f"{link_id}.unit")


def test_the_unit_that_was_chosen_stands_there_again(unkept: Clinic) -> None:
    given = [("lb-mg", "1.9"), ("lb-mg.unit", "mg/dL")]
    page = unkept.post("/form/check", given).text
    assert '<option value="mg/dL" selected>' in page
