"""screening leaflet, letter --format text, and the settings of a practice."""

from __future__ import annotations

from pathlib import Path

import pytest

from screening.fhir.definitions.examples import sample
from tests.unit.cli.running import screening

EXAMPLE = Path(__file__).parents[3] / "docs" / "practice-settings" / "practice.toml"
SAMPLE = sample("urgent-neurology")


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "bad.toml"
    path.write_text('region = "fr"\nfax = "1"\n')
    return path


def test_the_leaflet_is_written_to_a_file(tmp_path: Path) -> None:
    output = tmp_path / "leaflet.pdf"
    screening("leaflet", "--language", "de", "-o", str(output))
    assert output.read_bytes().startswith(b"%PDF-")


def test_the_leaflet_is_printed_as_text() -> None:
    arguments = ("--format", "text", "--outcome", "gp-workup-review")
    done = screening("leaflet", *arguments, "--practice", str(EXAMPLE))
    assert done.stdout.startswith("Station Road Surgery\n")
    assert "again in 4 to 6 weeks" in " ".join(done.stdout.split())


@pytest.mark.parametrize(
    "arguments",
    [
        ("leaflet",),
        ("leaflet", "--outcome", "urgent-neurology", "--format", "text"),
        ("leaflet", "--language", "fr", "--format", "text"),
        ("letter", "-"),
    ],
)
def test_wrong_usage_is_2(arguments: tuple[str, ...]) -> None:
    assert "Error" in screening(*arguments, code=2).stderr


def test_the_letter_is_printed_as_text() -> None:
    done = screening("letter", "-", "--format", "text", stdin=SAMPLE)
    assert "\nExamination\n-----------\n" in done.stdout
    assert "e-RS" not in done.stdout


@pytest.mark.parametrize("how", ["option", "variable"])
def test_the_settings_are_named_by_option_or_variable(
    monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    arguments = ["letter", "-", "--format", "text"]
    if how == "option":
        arguments += ["--practice", str(EXAMPLE)]
    else:
        monkeypatch.setenv("SCREENING_PRACTICE", str(EXAMPLE))
    assert "e-RS" in screening(*arguments, stdin=SAMPLE).stdout


@pytest.mark.parametrize(
    "command", [("check", "-"), ("letter", "-", "--format", "text")]
)
def test_settings_that_cannot_be_used_are_wrong_usage(
    bad: Path, command: tuple[str, ...]
) -> None:
    done = screening(*command, "--practice", str(bad), stdin=SAMPLE, code=2)
    assert "region: expected de or uk" in done.stderr
    assert "fax: not a setting" in done.stderr


def test_the_doctor_reads_the_settings(
    bad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "none: letters are neutral" in screening("doctor").stdout
    monkeypatch.setenv("SCREENING_PRACTICE", str(EXAMPLE))
    explained_refusals = screening("doctor").stdout
    assert (
        "region uk, letterhead of Station Road Surgery, with a logo"
        in explained_refusals
    )
    assert "a letter" in explained_refusals
    monkeypatch.setenv("SCREENING_PRACTICE", str(bad))
    explained_refusals = screening("doctor", code=1).stdout
    assert "MISSING  practice settings    SCREENING_PRACTICE: " in explained_refusals
    assert "region: expected de or uk" in explained_refusals
