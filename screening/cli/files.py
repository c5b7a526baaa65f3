"""Reading input and writing output: whole, or not at all."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

STDIN = "-"
# One byte more than is ever read, so that too much is seen to be too much.
_MOST_READ = 256 * 1024 + 1


def read_input(file: str) -> bytes:
    """Read a file, or standard input for `-`."""
    if file == STDIN:
        return sys.stdin.buffer.read(_MOST_READ)
    with Path(file).open("rb") as stream:
        return stream.read(_MOST_READ)


def write_output(content: bytes, path: Path) -> None:
    """Write a file under a passing name and rename it when it is complete.

    Only the user may read it, as it is about a patient. A link is followed; what is
    there and no ordinary file (a device, a folder) is left alone.
    """
    path = path.resolve()
    if path.exists() and not path.is_file():
        raise click.UsageError(f"{path} is not an ordinary file; name another.")
    try:
        with tempfile.NamedTemporaryFile(
            dir=path.parent, prefix=f".{path.name}.", delete=False
        ) as stream:
            passing = Path(stream.name)
            with _gone_unless_renamed(passing):
                stream.write(content)
                stream.flush()
                passing.replace(path)
    except OSError as error:
        reason = f"{path} cannot be written: {error.strerror}."
        raise click.UsageError(reason) from error


@contextmanager
def _gone_unless_renamed(passing: Path) -> Iterator[None]:
    try:
        yield
    finally:
        passing.unlink(missing_ok=True)


def deliver(content: bytes, output: Path | None) -> None:
    """Write to the file named, else (and for `-`) to standard output."""
    if output is not None and str(output) != STDIN:
        write_output(content, output)
        click.echo(f"Written: {output}", err=True)
        return
    sys.stdout.buffer.write(content)
    sys.stdout.flush()
