"""A group of commands that imports each command when it is called or listed."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

import click


class LazyGroup(click.Group):
    """A group whose commands stand in modules of their own.

    A command needs little of what the others import: `screening check` answers
    without the database, the proofs or the service. After the page "Lazily Loading
    Subcommands" of click. `modules` says by the name of a command where it stands,
    as module:attribute.
    """

    def __init__(self, *, modules: Mapping[str, str] | None = None, **given: object):
        super().__init__(**given)  # type: ignore[arg-type]
        self._modules = dict(modules or {})

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, in the order of the alphabet."""
        return sorted([*super().list_commands(ctx), *self._modules])

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Return the command of this name, imported now; None where there is none."""
        if name not in self._modules:
            return super().get_command(ctx, name)
        module, _, attribute = self._modules[name].partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command
