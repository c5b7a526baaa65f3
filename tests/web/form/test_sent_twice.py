"""Going back and finishing again, or pressing twice, makes one draft, not two."""

from concurrent.futures import ThreadPoolExecutor

from screening.store import Draft
from tests.web.form.filled import Tags
from tests.web.form.result.clinic import LETTER_FIELDS, Clinic, fields_of, token
from tests.web.form.result.releasing import release, rows

FIRST = ("wk-present", "none")


def new_page(clinic: Clinic) -> list[tuple[str, str]]:
    """Return the hidden fields of the form for a new patient, as a browser has them."""
    found = Tags(clinic.client.get("/").text).of("input", type="hidden")
    return [(each["name"], each["value"]) for each in found]


def drafts(clinic: Clinic) -> list[Draft]:
    return [each for each in clinic.store.drafts.all() if isinstance(each, Draft)]


def test_finishing_again_after_going_back_saves_in_the_same_draft(
    clinic: Clinic,
) -> None:
    here = new_page(clinic)
    first = clinic.post("/", [*here, FIRST])
    again = clinic.post("/", [*here, FIRST, ("bu-speech", "no")])
    assert first.headers["Location"] == again.headers["Location"]
    (draft,) = drafts(clinic)
    assert ("bu-speech", "no") in draft.pairs


def test_checking_then_going_back_to_the_new_page_is_one_draft(clinic: Clinic) -> None:
    here = new_page(clinic)
    clinic.post("/form/check", [*here, FIRST])
    clinic.post("/", [*here, FIRST, ("bu-speech", "yes")])
    (draft,) = drafts(clinic)
    assert ("bu-speech", "yes") in draft.pairs


def test_two_new_patients_are_two_drafts(clinic: Clinic) -> None:
    clinic.post("/", [*new_page(clinic), FIRST])
    clinic.post("/", [*new_page(clinic), FIRST])
    assert len(drafts(clinic)) == 2


def test_pressed_twice_at_once_it_is_one_draft(clinic: Clinic) -> None:
    fields = [*new_page(clinic), FIRST]
    cookie = clinic.client.get_cookie("screening")
    assert cookie
    proof = token(clinic.client.get("/demo"))

    def press(_: int) -> int:
        client = clinic.app.test_client()
        client.set_cookie("screening", cookie.value)
        sent = dict(fields) | {"csrf_token": proof}
        return client.post("/", data=sent).status_code

    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(press, range(4))) == {303}
    assert len(drafts(clinic)) == 1


def test_what_was_written_for_the_letter_is_not_undone_by_going_back(
    clinic: Clinic,
) -> None:
    here = new_page(clinic)
    address = clinic.post("/", [*here, *fields_of("cramps")]).headers["Location"]
    letter = address.replace("/result", "/letter")
    clinic.post(letter, [("version", "1"), *LETTER_FIELDS])
    again = clinic.post("/", [*here, *fields_of("cramps")])
    assert again.status_code == 422
    assert "changed in another window" in again.text
    (draft,) = drafts(clinic)
    assert LETTER_FIELDS[0] in draft.pairs


def test_what_was_deleted_and_is_finished_again_is_listed_as_it_now_is(
    clinic: Clinic,
) -> None:
    here = new_page(clinic)
    first = clinic.post("/", [*here, *fields_of("eyelid")]).headers["Location"]
    assert "Reassurance" in rows(clinic)[0]
    clinic.post(first.replace("/result", "/delete"))
    urgent = [pair for pair in fields_of("eyelid") if pair[0] != "bu-speech"]
    again = clinic.post("/", [*here, *urgent, ("bu-speech", "yes")])
    assert again.headers["Location"] == first
    assert "Urgent neurology" in rows(clinic)[0]


def test_going_back_after_the_release_makes_no_draft_and_says_so(
    clinic: Clinic,
) -> None:
    here = new_page(clinic)
    address = clinic.post("/", [*here, *fields_of("cramps")]).headers["Location"]
    release(clinic, address.removesuffix("/result"))
    again = clinic.post("/", [*here, *fields_of("cramps"), FIRST])
    assert again.status_code == 422
    assert "was released meanwhile" in again.text
    assert drafts(clinic) == []
