"""A setting that cannot be used stops the start with its name."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from screening.config import Settings, SettingsError, read_settings
from screening.letter import workers
from screening.web import create_app
from tests.support.signing_keys import PASSWORD, PRACTICE, keys
from tests.support.waiting import SECONDS


def test_without_settings_the_defaults_hold() -> None:
    read = read_settings({"PATH": "/bin", "SCREENING_DATABASE_URL": ""})
    assert read == Settings(log_level="INFO")


def test_a_setting_is_read() -> None:
    assert read_settings({"SCREENING_LOG_LEVEL": "DEBUG"}).log_level == "DEBUG"


@pytest.fixture
def own_pool() -> Iterator[None]:
    """Leave the pool of this process as it was found: none, of one worker."""
    workers.close()
    yield
    workers.close()
    workers.use_workers(1)


@pytest.mark.usefixtures("own_pool")
def test_the_number_of_letters_made_at_once_reaches_the_pool() -> None:
    settings = read_settings({"SCREENING_LETTER_WORKERS": "3", "SCREENING_FORM": "off"})
    create_app(settings)
    assert len(workers.shared().workers) == 3


@pytest.mark.parametrize("number", ["0", "65", "two", "1.5"])
def test_a_number_of_workers_that_makes_no_sense_is_refused(number: str) -> None:
    with pytest.raises(SettingsError, match=r"SCREENING_LETTER_WORKERS: .*processes"):
        read_settings({"SCREENING_LETTER_WORKERS": number})


def test_the_settings_of_the_start_script_are_left_to_it() -> None:
    read_settings({"SCREENING_HOST": "::1", "SCREENING_PORT": "9000"})


def test_an_unknown_name_is_refused_by_name() -> None:
    with pytest.raises(SettingsError, match=r"SCREENING_LOGLEVEL: .*_LOG_LEVEL"):
        read_settings({"SCREENING_LOGLEVEL": "DEBUG"})


def test_a_bad_value_is_refused_with_what_is_expected_and_not_repeated() -> None:
    with pytest.raises(SettingsError, match=r"SCREENING_LOG_LEVEL: .*DEBUG") as caught:
        read_settings({"SCREENING_LOG_LEVEL": "hunter2"})
    assert "hunter2" not in str(caught.value)


def test_the_start_stops_at_a_bad_setting() -> None:
    started = subprocess.run(
        [sys.executable, "-c", "from screening.web import create_app; create_app()"],
        env={**os.environ, "SCREENING_LOG_LEVEL": "LOUD"},
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )
    assert started.returncode != 0
    assert "SCREENING_LOG_LEVEL" in started.stderr


def test_a_signing_key_is_read_with_its_password(tmp_path: Path) -> None:
    packed, _, _ = keys(30)
    key, password = tmp_path / "key.p12", tmp_path / "password"
    key.write_bytes(packed)
    named = {"SCREENING_SIGNING_KEY": str(key)}
    with pytest.raises(SettingsError, match=r"SCREENING_SIGNING_KEY: .*PKCS#12"):
        read_settings(named)
    named["SCREENING_SIGNING_PASSWORD_FILE"] = str(password)
    with pytest.raises(SettingsError, match="not there"):
        read_settings(named)
    password.write_bytes(PASSWORD + b"\n")
    read = read_settings(named).signing_key
    assert read is not None
    assert read.name == PRACTICE


def test_a_key_without_its_library_stops_the_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pyhanko.sign.signers", None)
    with pytest.raises(SettingsError, match="needs pyHanko"):
        read_settings({"SCREENING_SIGNING_KEY": "key.p12"})
