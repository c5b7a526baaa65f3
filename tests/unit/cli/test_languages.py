"""--language and --letter-language."""

import json
from pathlib import Path

import pikepdf
import pytest

from screening.fhir.json_output import dumps
from tests.support.responses import build_response, case_answers
from tests.unit.cli.running import screening


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "response.json"
    path.write_bytes(dumps(build_response(case_answers("C02"))))
    return str(path)


def test_the_result_comes_in_german(file: str) -> None:
    text = screening("check", file, "--language", "de").stdout
    assert text.startswith("Dringende neurologische Überweisung")
    done = screening("check", file, "--language", "de", "--format", "json")
    assert json.loads(done.stdout)["outcome"] == "urgent-neurology"


def test_so_does_the_letter_by_itself(file: str, tmp_path: Path) -> None:
    letter = tmp_path / "letter.pdf"
    screening("letter", file, "--language", "de", "-o", str(letter))
    with pikepdf.open(letter) as pdf:
        assert str(pdf.Root.Lang) == "de"


def test_a_letter_may_be_in_another_language_than_the_result(
    file: str, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.pdf"
    languages = ("--language", "de", "--letter-language", "en")
    screening("check", file, *languages, "--format", "pdf", "-o", str(letter))
    with pikepdf.open(letter) as pdf:
        assert str(pdf.Root.Lang) == "en"


def test_a_language_that_we_lack_is_wrong_usage(file: str) -> None:
    assert "'fr' is not one of 'en', 'de'" in (
        screening("check", file, "--language", "fr", code=2).stderr
    )
