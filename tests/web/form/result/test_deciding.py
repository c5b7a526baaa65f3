"""What stands between a result and its release; nothing typed is ever lost."""

import re

import pytest

from screening.store import Draft
from tests.web.form.filled import Tags
from tests.web.form.result.clinic import (
    LETTER_FIELDS,
    Clinic,
    Pairs,
    fields_of,
    hidden,
    outcome,
    problems,
)
from tests.web.form.result.releasing import UP


def draft(clinic: Clinic, address: str) -> Draft:
    found = clinic.store.drafts.find(address.rpartition("/")[2])
    assert found
    return found


def carried(clinic: Clinic, address: str) -> Pairs:
    """Return what the page of the result would send along."""
    return hidden(clinic.client.get(f"{address}/result"))


def written(page: str, name: str) -> str:
    """Return what stands in a field for longer text."""
    found = re.search(rf'<textarea id="f-{name}"[^>]*>\n(.*?)</textarea>', page, re.S)
    assert found
    return found[1]


@pytest.mark.parametrize("left_out", [0, 1])
def test_a_referral_needs_an_impression_and_a_question(
    clinic: Clinic, left_out: int
) -> None:
    address = clinic.draft("cramps")
    given, lacking = LETTER_FIELDS[1 - left_out], LETTER_FIELDS[left_out][0]
    page = clinic.post(f"{address}/release", (*carried(clinic, address), given))
    assert page.status_code == 422
    assert problems(page) == [f"f-{lacking}"]
    assert Tags(page.text).one("textarea", id=f"f-{lacking}")["aria-invalid"] == "true"
    assert written(page.text, given[0]) == given[1]
    assert clinic.store.letters.of(draft(clinic, address).id) == []


def test_without_a_database_a_referral_needs_them_as_well(unkept: Clinic) -> None:
    page = unkept.post("/result", fields_of("cramps"))
    refused = unkept.post("/release", (*hidden(page), LETTER_FIELDS[0]))
    assert refused.status_code == 422
    assert problems(refused) == ["f-lt-question"]
    assert written(refused.text, "lt-impression") == LETTER_FIELDS[0][1]
    assert hidden(refused) == hidden(page)


def test_an_override_to_a_referral_needs_them_too(clinic: Clinic) -> None:
    address = clinic.draft("eyelid")
    page = clinic.post(f"{address}/release", (*carried(clinic, address), *UP))
    assert problems(page) == ["f-lt-impression", "f-lt-question"]


@pytest.mark.parametrize(
    "given, field",
    [
        (UP[:1], "f-decision.reason"),
        (UP[1:], "f-decision.outcome"),
        ((("decision.outcome", "out-of-scope"), UP[1]), "f-decision.outcome"),
        ((("decision.outcome", "made-up"), UP[1]), "f-decision.outcome"),
        ((UP[0], ("decision.reason", "x" * 20_001)), "f-decision.reason"),
        ((UP[0], ("decision.reason", "bell \x07")), "f-decision.reason"),
    ],
    ids=["no reason", "no outcome", "child", "unknown", "too long", "not text"],
)
def test_an_override_is_an_outcome_and_its_reason(
    clinic: Clinic, given: Pairs, field: str
) -> None:
    address = clinic.draft("cramps")
    sent = (*carried(clinic, address), *LETTER_FIELDS, *given)
    page = clinic.post(f"{address}/release", sent)
    assert page.status_code == 422
    assert problems(page) == [field]
    assert clinic.store.letters.of(draft(clinic, address).id) == []


def test_until_it_is_released_an_override_calms_nothing(clinic: Clinic) -> None:
    left_out = ("ex-tongue", "rl-criteria")
    sent = [pair for pair in fields_of("hand-weakness") if pair[0] not in left_out]
    page = clinic.post("/", sent).headers["Location"]
    down = (("decision.outcome", "reassure-self-care"), UP[1])
    address = page.removesuffix("/result")
    shown = clinic.post(f"{address}/letter", (*carried(clinic, address), *down)).text
    assert 'data-outcome="urgent-neurology"' in shown
    assert 'class="result level-urgent-neurology"' in shown
    assert "Decided by the clinician: Reassurance" in shown
    assert "Do not reassure on this result" in shown


def test_what_cannot_be_read_has_to_be_mended_before_a_release(unkept: Clinic) -> None:
    page = unkept.post("/result", (*fields_of("eyelid"), ("lb-mg", "abc")))
    refused = unkept.post("/release", hidden(page))
    assert refused.status_code == 422
    assert problems(refused) == ["q-lb-mg"]


def test_what_is_written_for_the_letter_is_saved_and_shown(clinic: Clinic) -> None:
    address = clinic.draft("cramps")
    before = draft(clinic, address)
    more = (("lt-consent", "yes"), ("lt-told", "An EMG\r\nmay follow (test)"))
    sent = (*carried(clinic, address), *LETTER_FIELDS, *more, *UP)
    page = clinic.post(f"{address}/letter", sent)
    assert page.status_code == 200
    after = draft(clinic, address)
    assert {*LETTER_FIELDS, *more, *UP} <= {*after.pairs}
    assert {pair for pair in before.pairs if pair[0].startswith("tw-")} <= {
        *after.pairs
    }
    preview = page.text.partition('id="letter"')[2]
    assert LETTER_FIELDS[0][1] in preview
    assert "The patient agrees" in preview
    assert 'value="urgent-neurology" checked' in page.text


def test_a_field_that_is_emptied_is_empty(clinic: Clinic) -> None:
    address = clinic.draft("cramps", *LETTER_FIELDS)
    page = clinic.post(f"{address}/letter", carried(clinic, address))
    assert written(page.text, "lt-impression") == ""
    assert "lt-impression" not in dict(draft(clinic, address).pairs)


def test_without_a_database_the_letter_is_shown_with_what_was_typed(
    unkept: Clinic,
) -> None:
    page = unkept.post("/result", fields_of("cramps"))
    again = unkept.post("/letter", (*hidden(page), *LETTER_FIELDS))
    assert LETTER_FIELDS[0][1] in again.text.partition('id="letter"')[2]
    assert hidden(again) == hidden(page)


@pytest.mark.parametrize("door", ["letter", "release"])
def test_what_another_window_changed_is_not_overwritten(
    clinic: Clinic, door: str
) -> None:
    address = clinic.draft("cramps")
    seen = carried(clinic, address)
    other = (*carried(clinic, address), ("lt-told", "In the other window (test)"))
    assert clinic.post(f"{address}/letter", other).status_code == 200
    page = clinic.post(f"{address}/{door}", (*seen, *LETTER_FIELDS))
    assert page.status_code == 409
    assert "another window" in page.text
    assert written(page.text, "lt-impression") == LETTER_FIELDS[0][1]
    assert dict(draft(clinic, address).pairs)["lt-told"] == other[-1][1]
    assert clinic.store.letters.of(draft(clinic, address).id) == []
    after = clinic.post(f"{address}/letter", (*hidden(page), *LETTER_FIELDS))
    assert after.status_code == 200


def test_a_file_of_the_draft_is_no_saving(clinic: Clinic) -> None:
    address = clinic.draft("cramps")
    sent = (*carried(clinic, address), *LETTER_FIELDS)
    text = clinic.post(f"{address}/letter?as=text", sent)
    assert text.mimetype == "text/plain"
    assert LETTER_FIELDS[1][1] in text.text
    assert "Draft: for the clinician" in text.text
    assert "lt-impression" not in dict(draft(clinic, address).pairs)
    assert clinic.post(f"{address}/letter", sent).status_code == 200


def test_an_open_form_cannot_overwrite_what_was_written_here(clinic: Clinic) -> None:
    page = clinic.client.get("/")
    opened = [
        (each["name"], each["value"])
        for each in Tags(page.text).of("input", type="hidden")
        if each["name"] != "csrf_token"
    ]
    form = (*opened, *fields_of("cramps"), ("sequence", "1"))
    begun = clinic.post("/form/live", form).json
    assert begun
    address = f"/screenings/{begun['draft']}"
    clinic.post(f"{address}/letter", (*carried(clinic, address), *LETTER_FIELDS))
    late = [pair for pair in form if pair[0] not in ("draft", "sequence")]
    clinic.post("/form/live", (*late, ("draft", begun["draft"]), ("sequence", "2")))
    assert {*LETTER_FIELDS} <= {*draft(clinic, address).pairs}


def test_another_outcome_than_the_one_shown_is_confirmed_again(clinic: Clinic) -> None:
    address = clinic.draft("cramps", *LETTER_FIELDS)
    sent = dict(carried(clinic, address)) | dict(LETTER_FIELDS)
    stale = {**sent, "decision.seen": "gp-workup-review"}
    page = clinic.post(f"{address}/release", stale.items())
    assert page.status_code == 409
    assert outcome(page) == "routine-neurology"
    notice = page.text.partition('id="notice"')[2].partition("</p>")[0]
    assert "GP work-up and review" in notice
    assert "Routine neurology referral" in notice
    assert dict(hidden(page))["decision.seen"] == "routine-neurology"
    assert clinic.store.letters.of(draft(clinic, address).id) == []


def test_a_patient_without_a_name_is_pointed_out(clinic: Clinic) -> None:
    sent = [pair for pair in fields_of("cramps") if not pair[0].startswith("patient.")]
    page = clinic.client.get(clinic.post("/", sent).headers["Location"])
    assert "No patient is named yet" in page.text


def test_who_releases_for_somebody_else_is_told(clinic: Clinic) -> None:
    other = clinic.draft("cramps", ("practitioner.name", "Dr. Other"))
    shown = clinic.client.get(f"{other}/result").text
    assert "name Dr. Other as the referrer" in shown
    assert f'{other}#q-practitioner.name"' in shown
    for own in ((), (("practitioner.name", "Dr. Test"),)):
        address = clinic.draft("cramps", *own)
        shown = clinic.client.get(f"{address}/result").text
        assert "as the referrer" not in shown


def test_an_override_holds_only_for_the_outcome_it_was_decided_on(
    clinic: Clinic,
) -> None:
    address = clinic.draft("cramps")
    down = (("decision.outcome", "gp-workup-review"), UP[1])
    sent = (*carried(clinic, address), *LETTER_FIELDS, *down)
    assert "Decided by the clinician" in clinic.post(f"{address}/letter", sent).text
    form = Tags(clinic.client.get(address).text)
    of_the_form = {
        each["name"]: each["value"] for each in form.of("input", type="hidden")
    } | dict(LETTER_FIELDS)
    del of_the_form["csrf_token"]
    answers = dict(fields_of("cramps")) | of_the_form | {"bu-swallow": "unsafe"}
    assert clinic.post(address, answers.items()).status_code == 303
    page = clinic.client.get(f"{address}/result")
    assert outcome(page) == "emergency-same-day"
    assert "Decided by the clinician" not in page.text
    # What was typed is still there, and has to be decided anew.
    assert written(page.text, "decision.reason") == UP[1][1]
    again = (*hidden(page), *LETTER_FIELDS, UP[1])
    refused = clinic.post(f"{address}/release", again)
    assert problems(refused) == ["f-decision.outcome"]
    assert clinic.store.letters.of(draft(clinic, address).id) == []


def test_what_has_to_be_mended_hides_no_red_flag(unkept: Clinic) -> None:
    wrong = (("pt-age", "80"), ("patient.birthDate", "2001-01-01"))
    page = unkept.post("/result", (*wrong, ("bu-swallow", "unsafe")))
    assert page.status_code == 422
    assert "RED FLAG" in page.text
    assert "RED FLAG" not in unkept.post("/result", wrong).text


def test_the_preview_of_an_override_is_the_letter_that_will_be_released(
    clinic: Clinic,
) -> None:
    address = clinic.draft("cramps", ("practitioner.name", "Dr. Test"))
    sent = (*carried(clinic, address), *LETTER_FIELDS, *UP)
    preview = clinic.post(f"{address}/letter?as=text", sent).text
    page = clinic.post(f"{address}/letter", sent).text
    assert UP[1][1] in page.partition('id="letter"')[2]
    released = clinic.post(
        f"{address}/release", (*carried(clinic, address), *LETTER_FIELDS, *UP)
    ).headers["Location"]
    letter = clinic.client.get(f"{released}.txt").text
    only_before = [line for line in preview.splitlines() if line not in letter]
    only_after = [line for line in letter.splitlines() if line not in preview]
    assert only_before == ["Draft: for the clinician to read and edit before sending"]
    assert all("Released" in line or "version 1" in line for line in only_after)
    assert only_after


def test_a_preview_says_that_the_reason_is_not_written_yet(unkept: Clinic) -> None:
    page = unkept.post("/result", fields_of("cramps"))
    shown = unkept.post("/letter?as=text", (*hidden(page), UP[0])).text
    assert "Draft: for the clinician" in shown
    assert "URGENT" in shown
    assert "The clinician's reason: NOT YET WRITTEN" in shown
    pdf = unkept.post("/letter?as=pdf", (*hidden(page), UP[0]))
    assert pdf.data.startswith(b"%PDF")


def test_a_preview_makes_no_order_of_a_draft(unkept: Clinic) -> None:
    page = unkept.post("/result", fields_of("cramps"))
    sent = (*hidden(page), *LETTER_FIELDS, *UP)
    bundle = unkept.post("/letter?as=bundle", sent).json
    assert bundle
    intents = {e["resource"].get("intent", "proposal") for e in bundle["entry"]}
    assert "order" not in intents
    assert unkept.post("/letter?as=pdf", sent).data.startswith(b"%PDF")
