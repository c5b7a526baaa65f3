"""What is installed is locked: one version of a package, the hashes of its files.

`scripts/lock.sh` writes requirements/ from setup.cfg and constraints.txt.
"""

import re
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCKED = ("build", "run", "postgresql", "test")
# Name, version, and hashes: no address, no option of pip, no file.
_ENTRY = re.compile(r"([a-z0-9.-]+)==(\S+) (\\\n    --hash=sha256:[0-9a-f]{64}\s)+")


def locked(name: str) -> dict[str, str]:
    text = (ROOT / "requirements" / f"{name}.txt").read_text()
    entries = "".join(line for line in text.splitlines(True) if line[0] != "#")
    found = [*_ENTRY.finditer(entries)]
    assert "".join(each[0] for each in found) == entries, "something besides pins"
    return {each[1].replace(".", "-"): each[2] for each in found}


def pinned() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    pairs = (line.split("==") for line in lines if not line.startswith("#"))
    return {canonicalize_name(name): version for name, version in pairs}


def asked_for(extra: str) -> set[str]:
    setup = ConfigParser()
    setup.read(ROOT / "setup.cfg")
    lines = setup["options"]["install_requires"]
    if extra != "run":
        lines += setup["options.extras_require"][extra]
    stated = [line for line in lines.splitlines() if line.strip()]
    named = [line for line in stated if not line.startswith("#")]
    return {canonicalize_name(Requirement(line).name) for line in named}


def test_the_locked_versions_are_those_of_constraints_txt() -> None:
    together: dict[str, str] = {}
    for name in LOCKED:
        together |= locked(name)
    assert together == pinned(), "run scripts/lock.sh"


@pytest.mark.parametrize("purpose", ["run", "postgresql", "test"])
def test_what_setup_cfg_asks_for_is_locked(purpose: str) -> None:
    assert asked_for(purpose) <= {*locked("run"), *locked(purpose)}


def test_what_is_installed_fits_together() -> None:
    # The packages are installed one by one, without asking what each needs.
    check = subprocess.run(
        [sys.executable, "-m", "pip", "check"],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert check.returncode == 0, check.stdout
