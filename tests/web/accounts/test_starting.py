"""Nobody serves the form to other machines without accounts, not even by mistake."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from screening.config import Settings, SettingsError, read_settings
from screening.store import Store
from screening.web import create_app
from tests.support.clinician import GOOD
from tests.support.waiting import SECONDS
from tests.web.accounts.conftest import NAME, START, USERNAME

ROOT = Path(__file__).parents[3]
REACHABLE = ["0.0.0.0", "::", "192.0.2.7", "practice.example", ""]


@pytest.mark.parametrize("host", REACHABLE)
def test_an_address_that_others_reach_needs_an_account(
    store: Store, database_url: str, host: str
) -> None:
    settings = Settings(host=host, database_url=database_url)
    with pytest.raises(SettingsError) as refused:
        create_app(settings)
    assert "screening user add" in str(refused.value)
    assert "SCREENING_FORM=off" in str(refused.value)
    store.accounts.add(USERNAME, NAME, "GP", GOOD, START)
    create_app(settings)


def test_so_does_a_proxy_with_https_before_this_machine(database_url: str) -> None:
    with pytest.raises(SettingsError, match="SCREENING_HTTPS"):
        create_app(Settings(https=True, database_url=database_url))


def test_without_a_database_it_says_where_accounts_live() -> None:
    with pytest.raises(SettingsError, match="set SCREENING_DATABASE_URL"):
        create_app(Settings(host="0.0.0.0"))


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost"])
def test_this_machine_alone_needs_none(host: str) -> None:
    create_app(Settings(host=host))


def test_fhir_alone_runs_anywhere() -> None:
    create_app(Settings(host="0.0.0.0", form=False))


def test_the_settings_are_read_by_their_names(tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_text("k" * 40 + "\n")
    read = read_settings(
        {
            "SCREENING_HOST": "::1",
            "SCREENING_HTTPS": "on",
            "SCREENING_FORM": "off",
            "SCREENING_SESSION_MINUTES": "10",
            "SCREENING_SECRET_KEY_FILE": str(key),
            "SCREENING_DATABASE_URL": "",
        }
    )
    assert (read.host, read.https, read.form) == ("::1", True, False)
    assert (read.session_minutes, read.secret_key) == (10, b"k" * 40)
    assert "kkk" not in repr(read)


@pytest.mark.parametrize(
    "name, value, expected",
    [
        ("SCREENING_HTTPS", "yes", "expected on or off"),
        ("SCREENING_FORM", "", "expected on or off"),
        ("SCREENING_SESSION_MINUTES", "0", "1 to 720 minutes"),
        ("SCREENING_SESSION_MINUTES", "half", "whole number of minutes"),
        ("SCREENING_SECRET_KEY_FILE", "/no/such/file", "cannot be read"),
        ("SCREENING_SECRET_KEY_FILE", "/dev/null", "fewer than 32 bytes"),
    ],
)
def test_a_setting_that_cannot_be_used_stops_the_start(
    name: str, value: str, expected: str
) -> None:
    with pytest.raises(SettingsError, match=f"{name}: .*{expected}"):
        read_settings({name: value})


def test_the_key_of_the_settings_signs_the_cookies(database_url: str) -> None:
    # So that several machines can serve one practice.
    settings = Settings(secret_key=b"k" * 32, database_url=database_url)
    first, second = create_app(settings).test_client(), create_app(settings)
    first.get("/who")
    cookie = first.get_cookie("screening")
    assert cookie is not None
    other = second.test_client()
    other.set_cookie("screening", cookie.value)
    with other.session_transaction() as session:
        assert "csrf_token" in session


def test_fhir_is_served_without_the_libraries_of_the_form(tmp_path: Path) -> None:
    asked = (
        "import sys; from screening.web import create_app; client = create_app()"
        ".test_client(); assert client.get('/healthz').status_code == 200; "
        "assert client.get('/fhir/metadata').status_code == 200; "
        "print({'sqlalchemy', 'argon2', 'wtforms', 'zxcvbn'} & set(sys.modules))"
    )
    url = f"sqlite:///{tmp_path}/kept.sqlite3"
    run = subprocess.run(
        [sys.executable, "-c", asked],
        env={**os.environ, "SCREENING_DATABASE_URL": url},
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )
    assert run.stdout == "set()\n", run.stderr


@pytest.mark.skipif(not shutil.which("setsid"), reason="start.sh needs setsid")
def test_the_start_script_refuses_other_machines_without_an_account(
    tmp_path: Path,
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    run = subprocess.run(
        ["./start.sh", "--host", "0.0.0.0", "--port", str(port)],
        cwd=ROOT,
        env={**os.environ, "SCREENING_DATABASE_URL": f"sqlite:///{tmp_path}/k.sqlite3"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert run.returncode == 1
    assert "its form has no accounts" in run.stderr
    assert "screening user add" in run.stderr
    assert "Traceback" not in run.stderr
    assert "Serving on" not in run.stdout
