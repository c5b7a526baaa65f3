"""screening check and screening letter: forms, files, refusals and exit codes."""

import json
from pathlib import Path

import click
import pytest

from screening.cli.files import write_output
from screening.fhir.json_output import dumps
from tests.support.responses import build_response, case_answers
from tests.unit.cli.running import process, screening


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "response.json"
    path.write_bytes(dumps(build_response(case_answers("C02"))))
    return path


@pytest.fixture
def bad_file(tmp_path: Path) -> Path:
    path = tmp_path / "bad.json"
    response = build_response({"rs-breath": "none"})
    response["item"][0]["item"][0]["answer"] = [{"valueBoolean": True}]
    path.write_bytes(dumps(response))
    return path


def test_text_is_the_default_and_plain_in_a_pipe(file: Path) -> None:
    done = screening("check", str(file))
    assert done.stdout_bytes.startswith(b"Urgent neurology referral")
    assert b"\x1b" not in done.stdout_bytes
    assert done.stderr == ""


def test_standard_input_is_read_for_a_dash(file: Path) -> None:
    done = screening("check", "-", "--format", "json", stdin=file.read_bytes())
    assert json.loads(done.stdout_bytes)["outcome"] == "urgent-neurology"


def test_the_bundle_comes_with_or_without_the_letter(file: Path) -> None:
    with_it = screening("check", str(file), "--format", "fhir")
    without = screening("check", str(file), "--format", "fhir", "--letter", "none")
    assert json.loads(with_it.stdout_bytes)["resourceType"] == "Bundle"
    assert "DocumentReference" in with_it.stdout
    assert '"DocumentReference"' not in without.stdout


def test_the_bundle_comes_as_a_document(file: Path) -> None:
    arguments = ("--format", "fhir", "--letter", "none", "--bundle", "document")
    done = screening("check", str(file), *arguments)
    assert json.loads(done.stdout_bytes)["type"] == "document"


@pytest.mark.parametrize("form", ["text", "json", "fhir", "pdf"])
def test_every_form_can_go_to_a_file(file: Path, tmp_path: Path, form: str) -> None:
    output = tmp_path / "result"
    done = screening("check", str(file), "--format", form, "-o", str(output))
    assert done.stdout == ""
    assert output.stat().st_size > 1000
    if form != "pdf":
        output.read_bytes().decode("utf-8")
    # Only the user may read what is about a patient.
    assert output.stat().st_mode & 0o077 == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "response.json",
        "result",
    ]


def test_a_letter_is_written(file: Path, tmp_path: Path) -> None:
    output = tmp_path / "letter.pdf"
    screening("letter", str(file), "-o", str(output))
    assert output.read_bytes().startswith(b"%PDF-")


def test_refused_input_is_3_and_names_the_item_and_writes_nothing(
    bad_file: Path, tmp_path: Path
) -> None:
    output = tmp_path / "result.json"
    output.write_text("what was there before")
    done = screening("check", str(bad_file), "-o", str(output), code=3)
    message = done.stderr
    assert "rs-breath" in message
    assert "QuestionnaireResponse.item[0].item[0]" in message
    assert done.stdout == ""
    assert output.read_text() == "what was there before"


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"\xff", b"x" * 300_000])
def test_what_is_no_json_object_is_3(body: bytes) -> None:
    done = screening("check", "-", stdin=body, code=3)
    assert "Not screened" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("check",),
        ("check", "no-such-file.json"),
        ("check", ".", "--format", "json"),
        ("check", "-", "--format", "xml"),
        ("check", "-", "--letter", "none"),
        ("check", "-", "--bundle", "document"),
        ("letter", "-"),
        ("nonsense",),
    ],
)
def test_wrong_usage_is_2(arguments: tuple[str, ...]) -> None:
    assert "Error" in screening(*arguments, code=2).stderr


def test_a_place_that_cannot_be_written_is_2(file: Path, tmp_path: Path) -> None:
    output = tmp_path / "no" / "such" / "folder.json"
    done = screening("check", str(file), "--format", "json", "-o", str(output), code=2)
    assert "cannot be written" in done.stderr


def test_the_version_names_the_rulebook() -> None:
    assert "rulebook 1." in screening("--version").stdout


def test_without_the_pdf_libraries_it_says_what_to_do(
    file: Path, tmp_path: Path, without_pdf: None
) -> None:
    output = tmp_path / "letter.pdf"
    done = screening("letter", str(file), "-o", str(output), code=1)
    assert "screening doctor" in done.stderr
    assert not output.exists()


def test_the_demo_leaves_letters_out_where_none_can_be_made(
    tmp_path: Path, without_pdf: None
) -> None:
    done = screening("demo", str(tmp_path / "demo"))
    assert "no letter" in done.stdout
    assert not list(tmp_path.glob("demo/*.pdf"))


def test_the_shell_sees_the_exit_codes(file: Path) -> None:
    assert b"Urgent neurology" in process("check", str(file)).stdout
    assert b"Usage" in process("check", code=2).stderr
    assert b"Not screened" in process("check", "-", stdin=b"{", code=3).stderr


def test_a_file_that_fails_half_way_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = tmp_path / "result"
    folder.mkdir()
    with pytest.raises(click.UsageError):
        write_output(b"x", folder)
    assert list(tmp_path.iterdir()) == [folder]
