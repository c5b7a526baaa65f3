"""The form as it is served: every question of the Questionnaire, and nothing chosen."""

import re
from functools import cache

import pytest

from screening.fhir.items import Item, catalogue
from tests.support.responses import case_answers
from tests.web.form.filled import Tags, fields
from tests.web.form.result.clinic import Clinic

LANGUAGES = ("en", "de")
ASKED = [item for item in catalogue().values() if not item.is_group]


@pytest.fixture(params=LANGUAGES)
def page(request: pytest.FixtureRequest, unkept: Clinic) -> Tags:
    return Tags(unkept.client.get(f"/?lang={request.param}").text)


def name_of(link_id: str) -> str:
    medicine = "lt-medication-"
    whole = link_id.startswith(medicine)
    return f"lt-medication.0.{link_id.removeprefix(medicine)}" if whole else link_id


@cache
def blank() -> Tags:
    return Tags(Clinic().sign_in().client.get("/").text)


@pytest.mark.parametrize("item", ASKED, ids=lambda item: item.link_id)
def test_every_question_stands_on_the_page_once_with_all_its_options(
    item: Item,
) -> None:
    page, name = blank(), name_of(item.link_id)
    assert (
        len([e for e in page.all_of(("fieldset", "div")) if e.get("id") == f"q-{name}"])
        == 1
    )
    inputs = [
        e for e in page.all_of(("input", "select", "textarea")) if e.get("name") == name
    ]
    if item.kind != "choice":
        assert len(inputs) == 1
    elif len(inputs) > 1:
        assert {each["value"] for each in inputs} == item.options
        kind = "checkbox" if item.repeats else "radio"
        assert {each["type"] for each in inputs} == {kind}
    else:
        options = page.listed(name)
        assert options == {"", *item.options}


def test_nothing_is_chosen_before_somebody_chooses(page: Tags) -> None:
    answered = {name for name, _ in page.chosen()}
    assert answered <= {"practitioner.name", "practitioner.role"}
    assert not page.of("option", selected="")


def test_the_questions_asked_first_stand_first(unkept: Clinic) -> None:
    text = unkept.client.get("/").text
    order = re.findall(r'data-q="([^"]+)"', text)
    first = [
        item.link_id for item in ASKED if item.question and item.question.ask_first
    ]
    later = {
        item.link_id
        for item in ASKED
        if item.question
        and not item.question.ask_first
        and item.question.shown_when is None
    } - {"pt-age", "pt-sex"}
    last_first = max(order.index(link_id) for link_id in first)
    assert last_first < min(order.index(link_id) for link_id in later)


def test_the_page_is_well_built(page: Tags) -> None:
    ids = [each["id"] for _, each in page.found if "id" in each]
    assert len(ids) == len(set(ids))
    assert len(page.of("h1")) == 1
    assert len(page.of("main")) == 1
    for _, each in page.found:
        for name in ("for", "aria-describedby", "aria-labelledby"):
            assert set(each.get(name, "").split()) <= {*ids}, (name, each)
    assert len(page.of("legend")) == len(page.of("fieldset"))


def test_each_field_has_a_label(page: Tags) -> None:
    labelled = {each["for"] for each in page.of("label") if "for" in each}
    for each in page.all_of(("input", "select", "textarea")):
        if each.get("type") not in ("hidden", "radio", "checkbox"):
            assert each.get("id") in labelled or "aria-label" in each, each


def test_nothing_is_loaded_from_elsewhere_and_nothing_runs_inline(
    unkept: Clinic,
) -> None:
    response = unkept.client.get("/")
    page = Tags(response.text)
    policy = response.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "http" not in policy
    for _, each in page.found:
        assert "style" not in each
        assert not [name for name in each if name.startswith("on")]
        for name in ("src", "href", "action", "formaction"):
            assert each.get(name, "/")[:2] != "//"
            assert each.get(name, "/")[0] in "/#?" or each[name] == "data:,"
    assert "<style" not in response.text
    assert all("src" in each for each in page.of("script"))


def test_it_is_never_kept_by_a_browser_or_a_proxy(unkept: Clinic) -> None:
    response = unkept.post("/form/check", [("wk-present", "none")])
    assert response.headers["Cache-Control"] == "no-store"


def test_the_first_page_is_light(unkept: Clinic) -> None:
    response = unkept.client.get("/?lang=de")
    page = Tags(response.text)
    addresses = [each["href"] for each in page.of("link", rel="stylesheet")]
    addresses += [each["src"] for each in page.of("script")]
    sent = len(response.data)
    for address in addresses:
        asset = unkept.client.get(address, headers={"Accept-Encoding": "gzip"})
        assert asset.headers["Content-Encoding"] == "gzip"
        assert "immutable" in asset.headers["Cache-Control"]
        sent += len(asset.data)
    assert sent <= 200_000


def test_an_asset_that_changed_is_asked_for_again(unkept: Clinic) -> None:
    old = unkept.client.get("/assets/form.css?v=000000000000")
    assert old.headers["Cache-Control"] == "no-cache"
    assert unkept.client.get("/assets/none.css").status_code == 404
    assert unkept.client.get("/assets/..%2fform.html.j2").status_code == 404


@pytest.mark.parametrize("case", ["C01", "C06", "C09"])
def test_what_was_answered_stands_there_again(case: str, unkept: Clinic) -> None:
    given = fields(case_answers(case))
    page = Tags(unkept.post("/form/check", given).text)
    assert page.chosen() >= set(given)


def test_the_language_is_asked_for_once(unkept: Clinic) -> None:
    german = unkept.client.get("/", headers={"Accept-Language": "de-AT,de"})
    assert '<html lang="de"' in german.text
    unkept.client.get("/?lang=de")
    assert '<html lang="de"' in unkept.client.get("/").text


def test_the_language_changes_with_what_was_typed(unkept: Clinic) -> None:
    given = [("wk-present", "functional-loss"), ("patient.family", "Example")]
    page = unkept.post("/form/check?lang=de", given).text
    assert '<html lang="de"' in page
    assert set(given) <= Tags(page).chosen()


def test_each_section_ends_with_a_way_to_the_outcome(unkept: Clinic) -> None:
    text = unkept.client.get("/").text
    sections = re.findall(r'<section class="card.*?</section>', text, re.DOTALL)
    assert len(sections) > 8
    for section in sections:
        last = re.findall(r"<(?:a|button|input|select|textarea|summary)\b.*?>", section)
        assert 'class="skip" href="#panel"' in last[-1]


def test_each_region_of_the_body_map_has_its_name_and_no_side(page: Tags) -> None:
    places = {each["value"] for each in page.of("input", name="tw-sites")} - {"unknown"}
    regions = [each for _, each in page.found if "data-site" in each]
    assert {each["data-site"] for each in regions} == places
    followers = [
        page.found[at + 1][0]
        for at, (_, each) in enumerate(page.found)
        if "data-site" in each
    ]
    assert followers == ["title"] * len(regions)


@pytest.mark.parametrize(
    "language,words",
    [("en", ("Eyelid", "Face", "Tongue")), ("de", ("Lid", "Gesicht", "Zunge"))],
)
def test_each_circle_of_the_body_map_says_what_it_is(
    language: str, words: tuple[str, ...], unkept: Clinic
) -> None:
    text = unkept.client.get(f"/?lang={language}").text
    said = re.findall(r"<text[^>]*>([^<]*)</text>", text)
    assert set(words) <= set(said)
    assert not {"R", "L"} & set(said)
