"""Six invented patients to click through, marked as such wherever they go."""

import json
import re
from html import unescape
from io import BytesIO

import pytest
from pypdf import PdfReader

from screening.fhir.items import catalogue
from screening.web.form.demo import demo_fields
from screening.web.form.sections import EXAMINED
from tests.web.form.filled import Tags
from tests.web.form.result.clinic import LETTER_FIELDS, START, Clinic, hidden
from tests.web.form.result.outcomes import OUTCOMES
from tests.web.form.result.releasing import letter, release

NAMES = tuple(OUTCOMES)
MARK = 'class="demo-mark"'


@pytest.mark.parametrize("language", ["en", "de"])
def test_six_patients_are_offered(clinic: Clinic, language: str) -> None:
    page = clinic.client.get(f"/demo?lang={language}")
    offered = re.findall(r'href="/demo/([\w-]+)"', page.text)
    assert tuple(offered) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_form_opens_filled_in_and_marked(clinic: Clinic, name: str) -> None:
    page = clinic.client.get(f"/demo/{name}")
    assert page.status_code == 200
    assert MARK in page.text
    answers = {pair for pair in demo_fields(name, START.date()) if pair[0][2:3] == "-"}
    choices = {
        pair for pair in answers if pair[0] in catalogue() and pair[0][:2] != "lt"
    }
    assert choices
    assert choices <= Tags(page.text).chosen()
    assert "error-summary" not in page.text
    assert "Not counted now" not in re.sub(r"<p[^>]*hidden>.*?</p>", "", page.text)


def written(name: str, language: str) -> dict[str, str]:
    """Return what was written down in words."""
    fields = dict(demo_fields(name, START.date(), language))
    free = {i.link_id for i in catalogue().values() if i.kind in ("string", "text")}
    return {name: said for name, said in fields.items() if name in free}


@pytest.mark.parametrize("name", NAMES)
def test_what_is_written_is_in_the_language_of_the_page(
    clinic: Clinic, name: str
) -> None:
    page = unescape(clinic.client.get(f"/demo/{name}?lang=de").text)
    english, german = written(name, "en"), written(name, "de")
    assert english.keys() == german.keys()
    for link_id, said in german.items():
        assert said in page
        assert said != english[link_id]
        assert f">\n{english[link_id]}<" not in page
    assert "Demo-Praxis" in page


@pytest.mark.parametrize("name", NAMES)
def test_whoever_was_examined_has_a_date_and_an_examiner(
    clinic: Clinic, name: str
) -> None:
    page = Tags(clinic.client.get(f"/demo/{name}").text)
    day, by = (page.one("input", name=each)["value"] for each in EXAMINED)
    examined = "2026-11-20", "Dr Demo"
    assert (day, by) == (("", "") if name == "telephone" else examined)


def test_an_unknown_demo_patient_is_not_found(clinic: Clinic) -> None:
    assert clinic.client.get("/demo/nobody").status_code == 404


def test_looking_at_a_demo_patient_keeps_nothing(clinic: Clinic) -> None:
    clinic.client.get("/demo/cramps")
    assert clinic.store.drafts.all() == []


def test_the_mark_stays_on_every_page_and_on_the_letter(clinic: Clinic) -> None:
    address = clinic.draft("cramps", ("demo", "cramps"))
    for path in ("", "/result", "/delete"):
        assert MARK in clinic.client.get(address + path).text, path
    released = release(clinic, address)
    assert MARK in clinic.client.get(released).text
    kept = letter(clinic, released)
    assert kept.demo
    assert "DEMONSTRATION" in kept.files.text
    for each in PdfReader(BytesIO(kept.files.pdf or b"")).pages:
        assert "DEMONSTRATION" in each.extract_text()
    for entry in json.loads(kept.files.bundle)["entry"]:
        resource = entry["resource"]
        tags = resource.get("meta", {}).get("tag", [])
        if resource["resourceType"] not in ("Practitioner", "Organization"):
            assert "HTEST" in {tag["code"] for tag in tags}, resource["resourceType"]
    assert "DEMO" in clinic.client.get("/screenings").text


def test_without_a_database_the_mark_travels_with_the_fields(unkept: Clinic) -> None:
    page = unkept.post("/result", demo_fields("cramps", START.date()))
    assert MARK in page.text
    again = unkept.post("/letter", (*hidden(page), *LETTER_FIELDS))
    assert MARK in again.text
    text = unkept.post("/letter?as=text", (*hidden(again), *LETTER_FIELDS)).text
    assert "DEMONSTRATION" in text


def test_a_real_patient_has_no_mark(clinic: Clinic) -> None:
    address = clinic.draft("cramps")
    page = clinic.client.get(f"{address}/result").text
    assert MARK not in page
    assert "DEMONSTRATION" not in page
