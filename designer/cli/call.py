"""``callflow call``: places a call that runs the flow."""

from __future__ import annotations

import os

import click

from designer.cli.exits import ArgumentError
from designer.cli.helptexts import HELP
from designer.cli.options import read_url, read_variables, set_option

EMULATOR = "emulator"
"""The name of the one line that is always there."""
USERNAME, PASSWORD = "CALLFLOW_USERNAME", "CALLFLOW_PASSWORD"
"""Where credentials come from: never from an argument, which other users of a machine can see."""


@click.command("call", help=HELP["call"])
@click.argument("file", metavar="FILE")
@click.option("--from", "from_", metavar="NUMBER", help=HELP["call --from"])
@click.option("--to", metavar="NUMBER", help=HELP["call --to"])
@click.option("--line", metavar="NAME", help=HELP["call --line"])
@click.option("--api-url", metavar="URL", help=HELP["call --api-url"])
@click.option(
    "--timeout", type=click.IntRange(1, 3600), metavar="SECONDS", help=HELP["call --timeout"]
)
@click.option("--whenhangup", metavar="URL", help=HELP["call --whenhangup"])
@set_option
@click.option("--wait", is_flag=True, help=HELP["call --wait"])
@click.option("--json", "as_json", is_flag=True, help=HELP["call --json"])
def command(
    file: str,
    from_: str | None,
    to: str | None,
    line: str | None,
    api_url: str | None,
    timeout: int | None,
    whenhangup: str | None,
    set_: tuple[str, ...],
    wait: bool,
    as_json: bool,
) -> None:
    """Place the call and print the call object; with ``wait`` the one at its end."""
    _require_line(line, api_url)
    variables = read_variables(set_)
    if whenhangup is not None:
        read_url("--whenhangup", whenhangup)
    credentials = None if api_url is None else read_credentials()

    from designer.cli import calling
    from designer.cli.reading import mention_unused, read_input
    from designer.cli.showing import show_call
    from designer.cli.streams import write_json

    given = read_input(file)
    mention_unused(given.flow, variables)
    wishes = calling.Wishes(from_, to, timeout, whenhangup, variables)
    if credentials is None or api_url is None:
        outcome = calling.call_emulator(given, wishes)
    else:
        outcome = calling.call_account(given, wishes, api_url, credentials, wait)
    if as_json:
        write_json(outcome.call)
    else:
        show_call(outcome.call, outcome.currency)


def _require_line(line: str | None, api_url: str | None) -> None:
    """Exactly one line, given by hand: money is never a default."""
    if line is not None and api_url is not None:
        raise ArgumentError("two-lines")
    if line is None and api_url is None:
        raise ArgumentError("no-line")
    if line is not None and line != EMULATOR:
        raise ArgumentError("unknown-line", line=line)


def read_credentials() -> tuple[str, str]:
    """User name and password of the line from the environment."""
    missing = [name for name in (USERNAME, PASSWORD) if not os.environ.get(name)]
    if missing:
        raise ArgumentError("no-credentials", missing=", ".join(missing))
    return os.environ[USERNAME], os.environ[PASSWORD]
