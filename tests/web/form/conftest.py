from pathlib import Path

import pytest

from tests.web.form.result.clinic import Clinic


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    """A clinician with a database."""
    return Clinic(tmp_path / "screening.sqlite3").sign_in()


@pytest.fixture
def unkept() -> Clinic:
    """A clinician where nothing is kept."""
    return Clinic().sign_in()
