"""Where the database is, and that its password is never told."""

import os
import stat
import traceback
from pathlib import Path

import pytest

from screening.config import Settings, SettingsError, read_settings, store_of
from screening.store import StoreUnavailable, WrongAddress, open_store
from screening.store.location import read_place
from tests.unit.store.samples import NOW, PAIRS, WHO

FILE = "/fasciculation-screening/screening.sqlite3"


def url(**environ: str) -> str | None:
    return read_settings(environ).database_url


def test_unset_the_file_is_in_the_state_folder_of_the_user() -> None:
    assert url(HOME="/home/a") == f"sqlite:////home/a/.local/state{FILE}"
    assert url(HOME="/home/a", XDG_STATE_HOME="/s") == f"sqlite:////s{FILE}"
    # A relative path there is to be ignored, says the XDG specification.
    assert url(HOME="/home/a", XDG_STATE_HOME="s") == url(HOME="/home/a")


def test_empty_there_is_no_database() -> None:
    settings = read_settings({"SCREENING_DATABASE_URL": ""})
    assert settings == Settings()
    assert store_of(settings) is None


def test_without_the_form_there_is_none_either() -> None:
    assert store_of(Settings(database_url="sqlite:////tmp/a", form=False)) is None


def test_without_a_home_folder_the_setting_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def nobody() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", nobody)
    with pytest.raises(SettingsError, match="SCREENING_DATABASE_URL: there is no home"):
        read_settings({})
    assert url(SCREENING_DATABASE_URL="") is None


@pytest.mark.parametrize(
    "wrong",
    [
        "hunter2",
        "/srv/hunter2.sqlite3",
        "sqlite:hunter2",
        "sqlite://",
        "sqlite:///",
        "sqlite:///:memory:",
        "sqlite:////srv/hunter2/",
        "sqlite:////srv/a?key=hunter2",
        "mysql://a:hunter2@b/c",
        "postgresql+asyncpg://a:hunter2@b/c",
        "postgresql:a:hunter2@b/c",
        "postgresql://a:hunter2@b",
        "postgresql://a:hunter2@b/",
        "postgresql://a:hunter2@b:port/c",
        "postgresql://a:hunter2@[b/c",
    ],
)
def test_a_wrong_address_is_refused_in_words_and_not_repeated(wrong: str) -> None:
    expected = r"^SCREENING_DATABASE_URL: expected sqlite:////.*postgresql://"
    with pytest.raises(SettingsError, match=expected) as caught:
        read_settings({"SCREENING_DATABASE_URL": wrong})
    assert "hunter2" not in str(caught.value)
    with pytest.raises(WrongAddress):
        read_place(wrong)


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://anna:hunter2@127.0.0.1:1/practice",
        "postgresql+psycopg://anna:hunter2@127.0.0.1:1/practice?sslmode=disable",
        "postgresql://anna:hunter2%21@127.0.0.1:1/practice?nonsense=hunter2",
    ],
)
def test_a_server_that_does_not_answer_is_named_without_the_password(
    address: str,
) -> None:
    expected = "PostgreSQL, database practice on 127.0.0.1 cannot be reached"
    with pytest.raises(StoreUnavailable, match=expected) as caught:
        open_store(address)
    told = "".join(traceback.format_exception(caught.value))
    assert "hunter2" not in f"{told} {read_place(address)!r}"
    # The driver's own words quote the address where they cannot read it.
    assert caught.value.__cause__ is None


def test_settings_do_not_show_the_password() -> None:
    assert "hunter2" not in repr(Settings(database_url="postgresql://a:hunter2@b/c"))


def test_postgresql_without_its_driver_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("screening.store.location.find_spec", lambda _: None)
    with pytest.raises(SettingsError, match=r"pip install .*\[postgresql\]"):
        read_settings({"SCREENING_DATABASE_URL": "postgresql://a@b/c"})


@pytest.mark.parametrize("name, days", [("1", 1), ("365", 365)])
def test_the_days_that_drafts_are_kept(name: str, days: int) -> None:
    assert Settings().drafts_kept_days == 30
    read = read_settings({"SCREENING_DRAFTS_KEPT_DAYS": name, "HOME": "/h"})
    assert read.drafts_kept_days == days


@pytest.mark.parametrize("wrong", ["0", "366", "-1", "ten", ""])
def test_other_days_are_refused(wrong: str) -> None:
    with pytest.raises(
        SettingsError, match=r"SCREENING_DRAFTS_KEPT_DAYS: expected .*da"
    ):
        read_settings({"SCREENING_DRAFTS_KEPT_DAYS": wrong, "HOME": "/h"})


def modes(folder: Path) -> dict[str, str]:
    paths = [folder, *folder.iterdir()]
    return {path.name: f"{stat.S_IMODE(path.stat().st_mode):o}" for path in paths}


def test_only_the_owner_may_read_the_file_and_its_folder(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        store = open_store(f"sqlite:///{tmp_path}/kept/screening.sqlite3")
        store.drafts.create(PAIRS, WHO, NOW)
    finally:
        os.umask(before)
    assert modes(tmp_path / "kept") == {
        "kept": "700",
        "screening.sqlite3": "600",
        "screening.sqlite3-shm": "600",
        "screening.sqlite3-wal": "600",
    }
    store.close()


def test_a_file_that_others_may_read_is_closed_to_them(tmp_path: Path) -> None:
    file = tmp_path / "screening.sqlite3"
    file.touch(mode=0o644)
    store = open_store(f"sqlite:///{file}")
    store.drafts.create(PAIRS, WHO, NOW)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    store.close()


def test_a_place_that_cannot_be_used_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no database, but long enough to be looked at " * 9)
    with pytest.raises(StoreUnavailable, match="file is not a database"):
        open_store(f"sqlite:///{tmp_path}/file")
    store = open_store(f"sqlite:///{tmp_path}/file/below/screening.sqlite3")
    with pytest.raises(StoreUnavailable, match="cannot be made or opened"):
        store.drafts.all()


def test_a_locked_database_is_told_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screening.store.database.MOST_SECONDS_TO_WAIT", 0.1)
    store = open_store(f"sqlite:///{tmp_path}/screening.sqlite3")
    store.drafts.all()
    with store.database().writing():
        with pytest.raises(StoreUnavailable, match="cannot be used now"):
            store.drafts.create(PAIRS, WHO, NOW)
        # Readers never wait.
        assert store.drafts.all() == []
    store.drafts.create(PAIRS, WHO, NOW)
    store.close()
