"""screening rules and screening doctor."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from screening.rulebook import RULEBOOK
from screening.store.schema import SCHEMA
from screening.wording.rulebook import rulebook_words
from tests.support.waiting import SECONDS
from tests.unit.cli.running import CALL, screening


def test_every_rule_is_listed_in_80_columns() -> None:
    lines = screening("rules", "list").stdout.splitlines()
    for rule in RULEBOOK.rules:
        assert any(line.startswith(f"  {rule.id}  ") for line in lines)
    assert max(len(line) for line in lines) <= 80


def test_a_rule_is_explained_in_plain_words() -> None:
    shown = screening("rules", "show", "e01").stdout
    text = " ".join(shown.split())
    assert text.startswith("E01")
    assert "at rest or when lying flat" in text
    assert "Same-day emergency" in text
    assert "NG127-weak" in text
    assert "2027-11-22" in text
    assert "No clinician has reviewed this rule yet." in text


def test_every_rule_can_be_explained() -> None:
    for rule in RULEBOOK.rules:
        title = rulebook_words("en").rule(rule).title
        assert title in screening("rules", "show", rule.id).stdout


def test_an_unknown_rule_is_wrong_usage() -> None:
    assert "rules list" in screening("rules", "show", "E99", code=2).stderr


def test_the_doctor_finds_nothing_missing_where_letters_can_be_made() -> None:
    text = screening("doctor").stdout
    assert "Nothing is missing." in text
    assert "MISSING" not in text
    assert re.search(r"ok +a result +[0-9]+ resources, valid FHIR R4\n", text)


def test_the_doctor_judges_a_result_only_by_models_that_are_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("screening.cli.doctor.try_letter", lambda: "made")
    monkeypatch.setitem(sys.modules, "screening.fhir.models", None)
    assert "MISSING  a result" in screening("doctor", code=1).stdout


def test_the_doctor_survives_a_letter_that_ends_its_process(tmp_path: Path) -> None:
    # Stands in for WeasyPrint where fontconfig finds no font: the process is killed.
    broken = tmp_path / "weasyprint"
    broken.mkdir()
    (broken / "__init__.py").write_text("import os, signal\nos.kill(os.getpid(), 11)\n")
    path = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-c", CALL, "doctor"],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )
    assert done.returncode == 1
    assert "MISSING  a letter" in done.stdout
    assert "libpango" in done.stdout


def test_the_doctor_names_what_is_not_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("screening.cli.doctor.PACKAGES", ("no-such-package",))
    monkeypatch.setattr("screening.letter.pdf.fonts.font_files", lambda: ())
    text = screening("doctor", code=1).stdout
    assert "MISSING  no-such-package" in text
    assert "MISSING  fonts" in text


def test_the_doctor_does_not_wait_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("screening.cli.doctor.LETTER_SECONDS", 0.01)
    assert "MISSING  a letter" in screening("doctor", code=1).stdout


def database_line(code: int = 0) -> str:
    lines = screening("doctor", code=code).stdout.splitlines()
    (line,) = (line for line in lines if line[9:].startswith("database "))
    return line


def test_the_doctor_says_where_the_database_is_and_which_schema_it_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screening.cli.doctor.try_letter", lambda: "made")
    file = tmp_path / "kept.sqlite3"
    monkeypatch.setenv("SCREENING_DATABASE_URL", f"sqlite:///{file}")
    assert f"{file}, not there yet" in database_line()
    assert not file.exists()
    screening("db", "upgrade")
    assert database_line() == f"ok       {'database':20} {file}, schema {SCHEMA}"
    file.write_text("no database")
    assert database_line(code=1).startswith("MISSING")
    monkeypatch.setenv("SCREENING_DATABASE_URL", "mysql://secret@host/x")
    line = database_line(code=1)
    assert "expected sqlite:" in line
    assert "secret" not in line
    monkeypatch.setenv("SCREENING_DATABASE_URL", "")
    assert "nothing is kept" in database_line()
