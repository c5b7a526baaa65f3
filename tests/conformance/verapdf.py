"""veraPDF: whether files keep to PDF/A and PDF/UA."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tests.conformance.java_programs import command
from tests.support.waiting import SLOW_SECONDS

_MAIN = "org.verapdf.apps.GreenfieldCliWrapper"
# What it ends with: all files keep to the standard, or some do not.
_JUDGED = (0, 1)


def failed_rules(files: list[Path], flavour: str, home: Path) -> dict[str, list[str]]:
    """Return by the name of each file the rules of a flavour (3a, ua1) that it breaks.

    A file on which veraPDF says nothing, for whatever reason, is an error.
    """
    options = f"--flavour {flavour} --format json --maxfailuresdisplayed 1".split()
    ran = subprocess.run(
        command("verapdf", _MAIN, *map(Path, options), *files, heap="512m", home=home),
        capture_output=True,
        text=True,
        timeout=SLOW_SECONDS,
    )
    assert ran.returncode in _JUDGED, ran.stderr[-500:]
    said: dict[str, list[str]] = {}
    for job in json.loads(ran.stdout)["report"]["jobs"]:
        (judged,) = job["validationResult"]
        rules = [
            f"{rule['clause']}-{rule['testNumber']}: {rule['description']}"
            for rule in judged["details"]["ruleSummaries"]
            if rule["ruleStatus"] == "FAILED"
        ]
        assert judged["compliant"] is not bool(rules)
        said[Path(job["itemDetails"]["name"]).name] = rules
    assert sorted(said) == sorted(file.name for file in files)
    return said
