"""A release: a letter that nobody changes, its files, its versions."""

import base64
import hashlib
import json
import sqlite3
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from screening.store import Draft
from tests.unit.pipeline.without_pdf import without_pdf
from tests.web.form.result.clinic import (
    LETTER_FIELDS,
    Clinic,
    Pairs,
    fields_of,
    hidden,
)
from tests.web.form.result.releasing import DOWN, letter, release, resources

__all__ = ["without_pdf"]


def ordered(bundle: bytes) -> list[dict[str, Any]]:
    return [
        each
        for each in resources(bundle, "ServiceRequest")
        if each["intent"] == "order"
    ]


def test_a_release_makes_an_order_in_all_its_forms(clinic: Clinic) -> None:
    address = clinic.draft("cramps")
    released = release(clinic, address)
    assert released == f"{address}/letters/1"
    kept = letter(clinic, released)
    assert (kept.released_by.name, kept.decision.tool_outcome) == (
        "Dr. Test",
        "routine-neurology",
    )
    (order,) = ordered(kept.files.bundle)
    assert order["status"] == "active"
    (composition,) = resources(kept.files.bundle, "Composition")
    assert composition["status"] == "final"
    assert "Draft" not in kept.files.text
    assert LETTER_FIELDS[1][1] in kept.files.text
    assert json.loads(kept.files.summary)["outcome"] == "routine-neurology"
    assert clinic.store.drafts.all() == []


def test_every_file_is_given_byte_for_byte_with_its_digest(clinic: Clinic) -> None:
    released = release(clinic, clinic.draft("cramps"))
    page = clinic.client.get(released).text
    kept = letter(clinic, released)
    for suffix, content in {
        ".pdf": kept.files.pdf,
        ".json": kept.files.bundle,
        ".txt": kept.files.text.encode(),
        "/summary.json": kept.files.summary,
        "/request.json": kept.files.request,
    }.items():
        answer = clinic.client.get(released + suffix)
        assert answer.data == content
        assert answer.headers["Cache-Control"] == "no-store"
        digest = hashlib.sha256(answer.data).hexdigest()
        folded = page.partition("<details")[2].partition("</details>")[0]
        # Whoever needs it finds it; nobody has to read past it.
        assert page.count(digest) == folded.count(digest) == 1
        assert f"{-(-len(content) // 1000)} KB" in page
    assert "bytes" not in page
    pdf = clinic.client.get(f"{released}.pdf")
    assert pdf.mimetype == "application/pdf"
    assert LETTER_FIELDS[0][1] in PdfReader(BytesIO(pdf.data)).pages[0].extract_text()
    # The Bundle carries this very PDF.
    carried = [
        base64.b64decode(each["content"][0]["attachment"]["data"])
        for each in resources(kept.files.bundle, "DocumentReference")
    ]
    assert carried == [pdf.data]


@pytest.mark.parametrize(
    "name, decided",
    [("cramps", "gp-workup-review"), ("eyelid", "urgent-neurology")],
    ids=["less urgent", "more urgent"],
)
def test_an_override_is_printed_exported_and_shown(
    clinic: Clinic, name: str, decided: str
) -> None:
    own = (("decision.outcome", decided), DOWN[1])
    released = release(clinic, clinic.draft(name), *own)
    kept = letter(clinic, released)
    reason = "Known cramps since\nchildhood (test)"
    assert kept.decision.decided_outcome == decided
    assert kept.decision.override_reason == reason
    assert "Known cramps since" in kept.files.text
    assert reason in json.dumps(json.loads(kept.files.bundle)).replace("\\n", "\n")
    assert bool(ordered(kept.files.bundle)) is (decided == "urgent-neurology")
    page = clinic.client.get(released).text
    assert f'data-outcome="{decided}"' in page
    assert "childhood (test)" in page


def test_an_amendment_is_the_next_version_and_the_first_stays(clinic: Clinic) -> None:
    first = release(clinic, clinic.draft("cramps"))
    before = letter(clinic, first)
    opened = clinic.post(first.replace("/letters/1", "/amend"))
    assert opened.status_code == 303
    address = opened.headers["Location"]
    result = clinic.client.get(f"{address}/result")
    assert "amends letter 1" in result.text
    assert LETTER_FIELDS[0][1] in result.text
    second = release(clinic, address, ("lt-told", "Amended (test)"))
    assert second == f"{address}/letters/2"
    assert letter(clinic, first) == before
    old = clinic.client.get(first).text
    assert "Replaced by version 2" in old
    assert f'href="{second}"' in old
    assert "Amend</button>" not in old
    (order,) = ordered(letter(clinic, second).files.bundle)
    (replaced,) = ordered(before.files.bundle)
    assert order["replaces"][0]["reference"].endswith(replaced["id"])
    assert "version 2" in letter(clinic, second).files.text


def test_a_released_draft_leads_to_its_letter(clinic: Clinic) -> None:
    address = clinic.draft("cramps")
    sent = hidden(clinic.client.get(f"{address}/result"))
    released = release(clinic, address)
    for answer in (
        clinic.client.get(address),
        clinic.client.get(f"{address}/result"),
        clinic.post(f"{address}/letter", sent),
        clinic.post(f"{address}/release", (*sent, *LETTER_FIELDS)),
    ):
        assert (answer.status_code, answer.headers["Location"]) == (303, released)
    assert len(clinic.store.letters.of(address.rpartition("/")[2])) == 1


def test_without_a_database_the_letter_is_downloaded_at_once(unkept: Clinic) -> None:
    page = unkept.post("/result", fields_of("cramps"))
    answer = unkept.post("/release", (*hidden(page), *LETTER_FIELDS, *DOWN))
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].startswith("attachment")
    first = PdfReader(BytesIO(answer.data)).pages[0].extract_text()
    assert "Released" in first
    assert "Known cramps since" in first
    assert "Draft" not in first


@pytest.mark.usefixtures("without_pdf")
def test_without_the_pdf_libraries_nothing_is_half_released(
    clinic: Clinic, unkept: Clinic
) -> None:
    address = clinic.draft("cramps")
    shown = hidden(clinic.client.get(f"{address}/result"))
    page = clinic.post(f"{address}/release", (*shown, *LETTER_FIELDS))
    assert page.status_code == 503
    assert "was not released" in page.text
    assert clinic.store.letters.of(address.rpartition("/")[2]) == []
    (draft,) = clinic.store.drafts.all()
    assert {*LETTER_FIELDS} <= {*draft.pairs}
    shown = hidden(unkept.post("/result", fields_of("cramps")))
    page = unkept.post("/release", (*shown, *LETTER_FIELDS))
    assert page.status_code == 503
    assert LETTER_FIELDS[0][1] in page.text
    preview = unkept.post("/letter?as=pdf", (*shown, *LETTER_FIELDS))
    assert preview.status_code == 503
    assert "The letter as text stands below" in preview.text


@pytest.mark.parametrize("kind", ["pdf", "text", "bundle", "summary"])
def test_the_files_of_a_draft_say_that_it_is_one(unkept: Clinic, kind: str) -> None:
    shown: Pairs = hidden(unkept.post("/result", fields_of("cramps")))
    answer = unkept.post(f"/letter?as={kind}", (*shown, *LETTER_FIELDS))
    assert answer.status_code == 200
    if kind == "bundle":
        assert [each["status"] for each in resources(answer.data, "Composition")] == [
            "preliminary"
        ]
    elif kind == "summary":
        assert answer.json is not None
    else:
        text = answer.text if kind == "text" else ""
        if kind == "pdf":
            text = PdfReader(BytesIO(answer.data)).pages[0].extract_text()
        assert "Draft: for the clinician" in text


def test_a_damaged_letter_is_not_shown(clinic: Clinic, tmp_path: Path) -> None:
    released = release(clinic, clinic.draft("cramps"))
    with sqlite3.connect(tmp_path / "screening.sqlite3") as database:
        triggers = database.execute(
            "select name from sqlite_master where type = 'trigger'"
        ).fetchall()
        for (name,) in triggers:
            database.execute(f'drop trigger "{name}"')
        database.execute("update letter set text = cast('no referral' as blob)")
    database.close()
    for suffix in ("", ".pdf", ".txt"):
        answer = clinic.client.get(released + suffix)
        assert answer.status_code == 500
        assert "damaged" in answer.text
        assert "no referral" not in answer.text


@pytest.mark.parametrize(
    "address", ["/result", "/letters/1", "/letters/1.pdf", "/delete"]
)
def test_what_is_not_there_is_said_in_words(clinic: Clinic, address: str) -> None:
    page = clinic.client.get("/screenings/" + "0" * 32 + address)
    assert page.status_code == 404
    assert "<h1>Not found</h1>" in page.text


def test_two_versions_can_be_released_within_a_second(clinic: Clinic) -> None:
    first = release(clinic, clinic.draft("cramps"))
    clinic.clock.step = timedelta(milliseconds=10)
    clinic.post(first.replace("/letters/1", "/amend"))
    second = release(clinic, first.removesuffix("/letters/1"))
    between = letter(clinic, second).released_at - letter(clinic, first).released_at
    assert second.endswith("/letters/2")
    assert between < timedelta(seconds=1)


@pytest.mark.usefixtures("without_pdf")
def test_why_there_is_no_pdf_is_said_in_german(unkept: Clinic) -> None:
    given = (*fields_of("cramps"), *LETTER_FIELDS)
    page = unkept.post("/letter?as=pdf&lang=de", given).text
    notice = page.partition('id="notice"')[2].partition("</p>")[0]
    assert "fehlen die Bibliotheken" in notice
    assert "librar" not in notice


def test_a_letter_number_that_no_letter_has_is_not_found(clinic: Clinic) -> None:
    released = release(clinic, clinic.draft("cramps"))
    for number in ("2", "9" * 20):
        page = clinic.client.get(released.replace("/1", f"/{number}"))
        assert page.status_code == 404


def test_with_a_database_nothing_is_released_without_a_record(clinic: Clinic) -> None:
    fields = (*fields_of("cramps"), *LETTER_FIELDS)
    sent = (*fields, ("decision.seen", "routine-neurology"))
    answer = clinic.post("/release", sent)
    assert answer.status_code == 303
    (draft,) = clinic.store.drafts.all()
    assert isinstance(draft, Draft)
    assert answer.headers["Location"] == f"/screenings/{draft.id}/result"
    assert {*LETTER_FIELDS} <= {*draft.pairs}
    assert clinic.store.letters.latest() == []
