"""screening db upgrade and screening purge."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

from click.testing import CliRunner, Result

from screening.cli import main
from screening.store import open_store
from tests.unit.store.samples import PAIRS, WHO


def run(command: str, url: str, **environ: str) -> Result:
    environ = {"SCREENING_DATABASE_URL": url, **environ}
    return CliRunner().invoke(main, command.split(), env=environ)


def test_upgrade_makes_the_tables_and_says_where(url: str) -> None:
    done = run("db upgrade", url)
    assert done.exit_code == 0, done.output
    place = url.removeprefix("sqlite:///").split("?")[0].replace("postgresql", "")
    assert place.rsplit("/", 1)[-1] in done.output
    assert run("db upgrade", url).output == done.output
    assert open_store(url).drafts.all() == []


def test_purge_deletes_and_counts(url: str) -> None:
    run("db upgrade", url)
    store = open_store(url)
    now = datetime.now(UTC)
    store.drafts.create(PAIRS, WHO, now - timedelta(days=3))
    kept = store.drafts.create(PAIRS, WHO, now)
    assert "Deleted: 0" in run("purge", url).output
    assert "Deleted: 1" in run("purge", url, SCREENING_DRAFTS_KEPT_DAYS="2").output
    assert store.drafts.all() == [kept]
    store.close()


def test_without_a_database_there_is_nothing_to_do() -> None:
    for command in ("db upgrade", "purge"):
        for environ in ({}, {"SCREENING_FORM": "off"}):
            url = "" if not environ else "sqlite:////nowhere/a"
            done = run(command, url, **environ)
            assert done.exit_code == 0
            assert "nothing about a patient is kept" in done.output


def test_what_cannot_be_used_is_told_in_words(tmp_path: Path) -> None:
    wrong = run("db upgrade", "mysql://a:hunter2@b/c")
    assert (wrong.exit_code, "hunter2" in wrong.output) == (2, False)
    assert "SCREENING_DATABASE_URL: expected" in wrong.output
    for command in ("db upgrade", "purge"):
        down = run(command, "postgresql://a:hunter2@127.0.0.1:1/c")
        assert (down.exit_code, "hunter2" in down.output) == (1, False)
        assert "cannot be reached" in down.output


def test_no_downgrade_is_offered() -> None:
    assert "downgrade" not in CliRunner().invoke(main, ["db", "--help"]).output
    assert CliRunner().invoke(main, ["db", "downgrade"]).exit_code == 2


def test_a_newer_database_stops_the_start(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/screening.sqlite3"
    run("db upgrade", url)
    with sqlite3.connect(tmp_path / "screening.sqlite3") as raw:
        raw.execute("UPDATE alembic_version SET version_num = '0099'")
    done = run("db upgrade", url)
    assert done.exit_code == 1
    assert "newer than this software" in done.output
