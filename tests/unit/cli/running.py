"""Running the command line: in this process, or as a process of its own."""

import subprocess
import sys

from click.testing import CliRunner, Result

from screening.cli import main
from tests.support.waiting import SECONDS

CALL = "from screening.cli import main; main()"


def screening(*arguments: str, stdin: bytes = b"", code: int = 0) -> Result:
    """Run `screening` and check its exit code."""
    result = CliRunner().invoke(main, arguments, input=stdin)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, result.stderr
    return result


def process(
    *arguments: str, stdin: bytes = b"", code: int = 0
) -> subprocess.CompletedProcess[bytes]:
    """Run `screening` as the shell runs it and check its exit code."""
    done = subprocess.run(
        [sys.executable, "-c", CALL, *arguments],
        input=stdin,
        capture_output=True,
        timeout=SECONDS,
    )
    assert done.returncode == code, done.stderr.decode()
    assert b"Traceback" not in done.stderr
    return done
