"""The commands of docs/letter.md work as they are written."""

import os
import re
import subprocess
import sysconfig
from pathlib import Path

import pytest

from tests.support.waiting import SECONDS

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "letter.md").read_text("utf-8")
SHELL = re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL)
PYTHON = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("guide")
    (made / "fhir_profiles").symlink_to(ROOT / "fhir_profiles")
    return made


def run(folder: Path, script: str) -> str:
    """Run commands, with `screening` as it is installed here."""
    scripts = sysconfig.get_path("scripts")
    done = subprocess.run(
        ["bash", "-euc", script],
        cwd=folder,
        env={**os.environ, "PATH": f"{scripts}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_letters_are_written_read_checked_and_signed(folder: Path) -> None:
    write, check, sign = SHELL
    run(folder, write)
    assert (folder / "pages-only.pdf").exists()
    (read,) = PYTHON
    assert run(folder, f"python - <<'END'\n{read}\nprint(bundle[:16])\nEND").strip()
    # The service is asked in the tests of the web.
    checked = run(folder, check.partition("curl")[0])
    assert checked.count("Pages: same") == 1
    assert '"verdict": "same"' in checked
    assert "Signature: same" in run(folder, sign)
