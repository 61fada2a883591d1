"""A group whose commands are imported only when they are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from kehoach.messages import tr

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Entry:
    """A command not yet imported: ``module`` has ``make_command()``; ``summary`` is one line."""

    module: str
    summary: str


class LazyGroup(click.Group):
    """A group that lists its commands from ``entries`` without importing any of them."""

    def __init__(self, name: str, entries: Mapping[str, Entry], **settings: Any) -> None:
        super().__init__(name, **settings)
        self.entries = entries

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands' names in the order of ``entries``, as a person meets them."""
        return list(self.entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command and make it; None if there is no such name."""
        entry = self.entries.get(cmd_name)
        if entry is None:
            return None
        command: click.Command = import_module(entry.module).make_command()
        command.short_help = entry.summary
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that ``args`` begins with; suggest names that are near a wrong one."""
        try:
            return super().resolve_command(ctx, args)
        except click.NoSuchCommand as error:
            raise click.NoSuchCommand(
                error.command_name, possibilities=self.entries, ctx=ctx
            ) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from ``entries`` alone."""
        with formatter.section(tr("Các lệnh")):
            formatter.write_dl([(name, entry.summary) for name, entry in self.entries.items()])
