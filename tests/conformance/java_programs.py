"""How the programs of tests/conformance/java are called."""

from __future__ import annotations

import os
from pathlib import Path

LOGGING = Path(__file__).parent / "java" / "logback.xml"


def command(
    program: str, main: str, *arguments: Path, heap: str, home: Path
) -> list[str]:
    """Return the command that runs the main class of a program.

    All that it writes beside its output goes into `home`.
    """
    built = Path(os.environ["CONFORMANCE_JAVA"]) / program
    return [
        "java",
        f"-Xmx{heap}",
        # What a short run on few processors wants: little compiled, and that at once.
        "-XX:+UseParallelGC",
        "-XX:TieredStopAtLevel=1",
        f"-Djava.io.tmpdir={home}",
        f"-Duser.home={home}",
        f"-Dlogback.configurationFile={LOGGING}",
        "-cp",
        f"{built / 'classes'}:{built / 'lib' / '*'}",
        main,
        *map(str, arguments),
    ]
