"""screening letter verify: what the receiver of a letter reads, and the exit codes."""

import json
from pathlib import Path

import pytest

from tests.support.signing_keys import PASSWORD, keys
from tests.unit.cli.running import screening
from tests.unit.letter.verification.letters import letter


@pytest.fixture
def received(tmp_path: Path) -> Path:
    path = tmp_path / "letter.pdf"
    path.write_bytes(letter())
    return path


def test_a_letter_as_it_was_made_ends_with_0(received: Path) -> None:
    done = screening("letter", "verify", str(received))
    assert done.stdout.startswith("The letter is as it was made, and still says")
    assert "Pages: same" in done.stdout


def test_a_changed_letter_ends_with_1_and_says_so_first(received: Path) -> None:
    changed = received.read_bytes().replace(b"%PDF-1.7", b"%PDF-1.6")
    received.write_bytes(changed)
    done = screening("letter", "verify", str(received), code=1)
    assert done.stdout.startswith("DO NOT RELY ON THIS LETTER")


def test_what_is_no_letter_ends_with_3(tmp_path: Path) -> None:
    other = tmp_path / "other.pdf"
    other.write_bytes(b"%PDF-1.7\n")
    done = screening("letter", "verify", str(other), code=3)
    assert done.stdout.startswith("This is not a letter of this software")


def test_standard_input_and_json(received: Path) -> None:
    done = screening(
        "letter", "verify", "-", "--format", "json", stdin=received.read_bytes()
    )
    explained_refusals = json.loads(done.stdout)
    assert explained_refusals["verdict"] == "same"
    assert [each["check"] for each in explained_refusals["checks"]] == [
        "file",
        "result",
        "pages",
    ]


def test_a_letter_is_signed_and_its_signer_known(tmp_path: Path) -> None:
    packed, certificate, authority = keys(30)
    key, password = tmp_path / "key.p12", tmp_path / "password"
    key.write_bytes(packed)
    password.write_bytes(PASSWORD)
    known, root = tmp_path / "practice.pem", tmp_path / "root.pem"
    known.write_bytes(certificate)
    root.write_bytes(authority)
    from screening.fhir.definitions.examples import sample

    output = tmp_path / "signed.pdf"
    options = ("--signing-key", str(key), "--signing-password-file", str(password))
    screening(
        "letter", "-", "-o", str(output), *options, stdin=sample("urgent-neurology")
    )
    assert "not known here" in screening("letter", "verify", str(output), code=1).stdout
    for trusted in (known, root):
        done = screening("letter", "verify", str(output), "--trust", str(trusted))
        assert "Signature: same" in done.stdout


@pytest.mark.parametrize("content", [b"no key", b""])
def test_a_key_that_cannot_be_read_is_refused(tmp_path: Path, content: bytes) -> None:
    key = tmp_path / "key.p12"
    key.write_bytes(content)
    done = screening(
        "letter", "-", "-o", "x.pdf", "--signing-key", str(key), stdin=b"{}", code=2
    )
    assert "expected a PKCS#12 file" in " ".join(done.stderr.split())


def test_a_file_that_holds_no_certificate_is_refused(received: Path) -> None:
    done = screening(
        "letter", "verify", str(received), "--trust", str(received), code=2
    )
    assert "holds no certificate" in done.stderr


def test_the_form_without_data_is_written_where_it_is_asked_for(tmp_path: Path) -> None:
    from screening.fhir.definitions.examples import sample

    output = tmp_path / "letter.pdf"
    stdin = sample("urgent-neurology")
    screening("letter", "-", "--pdf", "a-2", "-o", str(output), stdin=stdin)
    done = screening("letter", "verify", str(output), code=1)
    assert "carries no data" in done.stdout
    assert "File: same" in done.stdout


def test_the_help_names_both_uses() -> None:
    explained_refusals = screening("letter", "--help").stdout
    assert "FILE [OPTIONS] | verify FILE" in explained_refusals
    assert screening("letter", code=2)
