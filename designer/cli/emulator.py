"""``callflow emulator``: a local 46elks with simulated phones."""

from __future__ import annotations

from typing import Literal, cast

import click

from designer.cli.exits import UNREACHABLE, ArgumentError, Stopped
from designer.cli.helptexts import HELP
from designer.cli.options import UNANSWERED
from designer.flow.texts import N_, Text

_DEFAULT_HOST, _DEFAULT_PORT = "127.0.0.1", 4646
_NETWORK_FAILS = frozenset({"port-taken", "bad-address"})
_OWN_CREDENTIALS = N_("Emulator {url}/a1 username {username} password as given")


@click.command("emulator", help=HELP["emulator"])
@click.option("--host", default=_DEFAULT_HOST, metavar="H", help=HELP["emulator --host"])
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=_DEFAULT_PORT,
    metavar="PORT",
    help=HELP["emulator --port"],
)
@click.option(
    "--speed", type=click.FloatRange(min=0), default=1.0, metavar="X", help=HELP["emulator --speed"]
)
@click.option("--strict", is_flag=True, help=HELP["emulator --strict"])
@click.option("--unanswered", type=UNANSWERED, default="failed", help=HELP["--unanswered"])
@click.option("--username", metavar="NAME", help=HELP["emulator --username"])
@click.option("--password", metavar="WORD", help=HELP["emulator --password"])
def command(
    host: str,
    port: int,
    speed: float,
    strict: bool,
    unanswered: str,
    username: str | None,
    password: str | None,
) -> None:
    """Serve until somebody stops it; the first line says where and for whom."""
    if (username is None) != (password is None):
        raise ArgumentError("one-credential")

    from designer.cli.streams import write_note, write_result
    from designer.emulator.account import new_account
    from designer.emulator.errors import EmulatorError
    from designer.emulator.foreground import run_emulator
    from designer.emulator.options import Options

    result = cast(Literal["failed", "busy"], unanswered)
    options = Options(speed=speed, strict=strict, unanswered=result)
    account = new_account(username, password)

    def say(first_line: Text) -> None:
        """A password that somebody chose is not for the screen; a made-up one has to be."""
        own = username is not None
        write_result(str(Text(_OWN_CREDENTIALS, first_line.args) if own else first_line))

    try:
        run_emulator(host, port, account, options, say, write_note)
    except EmulatorError as error:
        if error.code in _NETWORK_FAILS:
            raise Stopped(UNREACHABLE, error.text) from None
        raise
