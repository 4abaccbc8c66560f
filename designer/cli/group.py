"""The group of all commands, for the parser of arguments."""

from __future__ import annotations

from importlib import import_module

import click

from designer import __version__
from designer.cli.helptexts import HELP
from designer.cli.meaning import COMMANDS
from designer.cli.streams import write_result


class Commands(click.Group):
    """The group of all commands; a command's module is imported when it is asked for."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """The names in the order of the help."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command ``cmd_name``, or None."""
        module = COMMANDS.get(cmd_name)
        if module is None:
            return None
        found = import_module(f"designer.cli.{module}").command
        assert isinstance(found, click.Command)
        return found


def _print_version(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        write_result(f"callflow {__version__}")
        ctx.exit()


callflow = Commands(
    "callflow",
    help=HELP["callflow"],
    params=[
        click.Option(
            ["--version"],
            is_flag=True,
            expose_value=False,
            is_eager=True,
            callback=_print_version,
            help=HELP["callflow --version"],
        )
    ],
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
"""The whole command line."""
