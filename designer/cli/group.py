"""The commands by name, and what is meant when none is named: ``callflow FILE`` is the window."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

import click

from designer import __version__
from designer.cli.exits import ArgumentError
from designer.cli.helptexts import HELP
from designer.cli.streams import write_result

COMMANDS: Mapping[str, str] = {
    "design": "design",
    "check": "check",
    "export": "export",
    "import": "importing",
    "diff": "diff",
    "simulate": "simulate",
    "test": "testing",
    "paths": "paths",
    "call": "call",
    "publish": "publish",
    "unpublish": "unpublish",
    "emulator": "emulator",
    "serve": "serve",
}
"""Every command and the module of this package that holds it as ``command``."""

WINDOW = "design"
"""The command that is meant when none is named."""

_OWN_OPTIONS = frozenset({"--help", "-h", "--version"})


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

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the command that is meant before the arguments and parse them."""
        return super().parse_args(ctx, with_command(args))


def with_command(arguments: list[str]) -> list[str]:
    """``arguments`` beginning with a command or an option of ``callflow`` itself.

    Raises :class:`ArgumentError` for a word that is neither a command nor a file.
    """
    if not arguments:
        return [WINDOW]
    first = arguments[0]
    if first in COMMANDS or first in _OWN_OPTIONS:
        return arguments
    if first.startswith("-") or _is_there(first):
        return [WINDOW, *arguments]
    raise ArgumentError("unknown", word=first)


def _is_there(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):  # too long for a name, a null character
        return False


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
