"""The command line: `screening`."""

from screening.cli.commands import main

__all__ = ["main"]
