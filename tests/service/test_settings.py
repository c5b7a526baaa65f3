"""A setting that cannot be used stops the start with its name."""

import os
import subprocess
import sys

import pytest

from screening.config import Settings, SettingsError, read_settings


def test_without_settings_the_defaults_hold() -> None:
    assert read_settings({"PATH": "/bin"}) == Settings(log_level="INFO")


def test_a_setting_is_read() -> None:
    assert read_settings({"SCREENING_LOG_LEVEL": "DEBUG"}).log_level == "DEBUG"


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
    )
    assert started.returncode != 0
    assert "SCREENING_LOG_LEVEL" in started.stderr
