"""What holds for every page after the form: headings, headers, labels, languages."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from tests.web.form.filled import Tags
from tests.web.form.result.clinic import Clinic, fields_of
from tests.web.form.result.releasing import release


@pytest.fixture(scope="module", params=["en", "de"])
def pages(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, str]:
    """Every page of ours in one language, by name."""
    clinic = Clinic(tmp_path_factory.mktemp("database") / "kept.sqlite3").sign_in()
    ask = f"?lang={request.param}"
    draft = clinic.draft("telephone")
    released = release(clinic, clinic.draft("cramps"))
    addresses = {
        "result": f"{draft}/result",
        "delete": f"{draft}/delete",
        "letter": released,
        "worklist": "/screenings",
        "demo": "/demo",
        "gone": "/screenings/" + "0" * 32 + "/result",
    }
    found = {name: clinic.client.get(at + ask) for name, at in addresses.items()}
    contradictory = [(n, v) for n, v in fields_of("cramps") if n != "pt-age"]
    unreadable = (*contradictory, ("pt-age", "20"))
    found["no_result"] = clinic.post(f"/result{ask}", unreadable)
    found["needed"] = clinic.post(f"{draft}/release{ask}", [("decision.reason", "x")])
    found["unkept"] = clinic.post(f"/result{ask}", fields_of("hand-weakness"))
    for name, each in found.items():
        assert each.mimetype == "text/html", name
        assert each.headers["Cache-Control"] == "no-store", name
        policy = each.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy, name
        assert "unsafe" not in policy, name
    return {name: each.text for name, each in found.items()}


def levels(page: str) -> Iterator[int]:
    yield from map(int, re.findall(r"<h([1-6])\b", page))


def test_headings_are_in_order_and_one_leads(pages: dict[str, str]) -> None:
    for name, page in pages.items():
        # What stands before the title of the page is what needs mending first.
        found = list(levels(page.replace('<h2 id="error-title"', "<p ")))
        assert found.count(1) == 1, name
        assert found[0] == 1, name
        steps = [after - before for before, after in pairwise(found)]
        assert all(step <= 1 for step in steps), (name, found)


def test_nothing_is_loaded_from_elsewhere_and_nothing_is_inline(
    pages: dict[str, str],
) -> None:
    for name, page in pages.items():
        tags = Tags(page)
        loaded = [each["src"] for each in tags.of("script")]
        loaded += [each["href"] for each in tags.of("link")]
        assert all(re.match(r"/assets/|data:,", each) for each in loaded), name
        assert not tags.of("style"), name
        styled = [given for _, given in tags.found if "style" in given]
        handled = [
            given for _, given in tags.found if any(n[:2] == "on" for n in given)
        ]
        assert styled + handled == [], name


def test_every_id_is_one_and_every_reference_finds_one(pages: dict[str, str]) -> None:
    for name, page in pages.items():
        ids = [given["id"] for _, given in Tags(page).found if "id" in given]
        assert len(ids) == len(set(ids)), name
        for _, given in Tags(page).found:
            for attribute in ("for", "aria-labelledby", "aria-describedby", "form"):
                for each in given.get(attribute, "").split():
                    assert each in ids, (name, attribute, each)


def test_every_field_has_a_name_for_those_who_do_not_see_it(
    pages: dict[str, str],
) -> None:
    for name, page in pages.items():
        tags = Tags(page)
        labelled = {each.get("for") for each in tags.of("label")}
        for field in tags.of("textarea"):
            named = field["id"] in labelled or "aria-labelledby" in field
            assert named, (name, field)


def test_every_form_carries_its_proof(pages: dict[str, str]) -> None:
    for name, page in pages.items():
        forms = re.findall(r'<form[^>]*method="post".*?</form>', page, re.S)
        assert all('name="csrf_token"' in each for each in forms), name


def test_each_language_can_be_reached_without_losing_what_is_typed(
    unkept: Clinic,
) -> None:
    page = unkept.post("/result", fields_of("cramps"))
    (german,) = Tags(page.text).of("button", lang="de")
    assert (german["form"], german["formaction"]) == ("decide", "/letter?lang=de")
    again = unkept.post("/letter?lang=de", fields_of("cramps"))
    assert '<html lang="de"' in again.text
