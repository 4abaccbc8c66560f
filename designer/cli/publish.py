"""``callflow publish`` and ``unpublish``: what a number runs, set and put back."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import click

from designer.cli.exits import ArgumentError
from designer.cli.helptexts import HELP, SHORT_HELP
from designer.cli.lines import Account, find_account
from designer.cli.options import read_base, read_url, read_variables, set_option
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from designer.cli.reading import Input
    from designer.elks.client import ElksClient
    from designer.elks.publishing import Change
    from designer.store.publications import Journal

_NOW_NOTHING = N_("{number} is set to nothing now.")
_NOW_ADDRESS = N_("{number} asks {address} now.")
_NOW_FLOW = N_("{number} runs call actions now.")
_THEN_NOTHING = N_("It will be set to nothing.")
_THEN_ADDRESS = N_("It will ask {address}.")
_THEN_FLOW = N_("It will run call actions of {size} bytes.")
_MOBILE = N_(
    "Calls to {number}, a Swedish mobile number, can only be connected to Swedish mobile numbers; "
    "{targets} will fail."
)
_SAME = N_("{number} does this already; nothing was changed.")
_DONE = N_("Published to {number}. callflow unpublish puts back what it did before.")
_BACK = N_("{number} does again what it did before.")
_THEIRS = N_(
    "{number} does not run what was published from here: somebody else has set it since. What they "
    "set is kept; another callflow unpublish puts that back."
)
_SURE_THEIRS = N_("Replace what somebody else has set on {number}?")
_SURE = N_("Change what {number} does for everybody who calls it?")
_SECONDS = 3.0
"""How long the address of a served flow may take to answer; what comes of it stops nothing."""
_LEFT = N_("Nothing was changed.")


@click.command("publish", help=HELP["publish"], short_help=SHORT_HELP["publish"])
@click.argument("file", metavar="FILE")
@click.option("--number", required=True, metavar="NUMBER", help=HELP["publish --number"])
@click.option("--line", metavar="NAME", help=HELP["publish --line"])
@click.option("--api-url", metavar="URL", help=HELP["call --api-url"])
@click.option("--url", metavar="BASE", help=HELP["publish --url"])
@set_option
@click.option("--yes", is_flag=True, help=HELP["publish --yes"])
def command(
    file: str,
    number: str,
    line: str | None,
    api_url: str | None,
    url: str | None,
    set_: tuple[str, ...],
    yes: bool,
) -> None:
    """Set the flow on the number, after saying what changes."""
    variables = read_variables(set_)
    if url is not None:
        read_url("--url", url)
    account = _account(line, api_url, yes)

    from designer.cli.reading import mention_unused, read_input
    from designer.cli.streams import write_message
    from designer.elks import publishing
    from designer.serving import reaching

    given = read_input(file)
    mention_unused(given.flow, variables)
    voice_start = _voice_start(given, variables, url)

    async def prepare(client: ElksClient, _journal: Journal) -> Change:
        change = publishing.change_of(await publishing.find_number(client, number), voice_start)
        targets = publishing.not_reachable_from(change.number, given.flow, variables)
        if targets:
            args = {"number": change.number, "targets": ", ".join(targets)}
            write_message(Text(_MOBILE, args))
        if url is not None:
            good, words = await reaching.try_address(url, _SECONDS)
            if not good:
                write_message(words)
        return change

    _carry_out(account, prepare, yes)


@click.command("unpublish", help=HELP["unpublish"], short_help=SHORT_HELP["unpublish"])
@click.option("--number", required=True, metavar="NUMBER", help=HELP["publish --number"])
@click.option("--line", metavar="NAME", help=HELP["publish --line"])
@click.option("--api-url", metavar="URL", help=HELP["call --api-url"])
@click.option("--yes", is_flag=True, help=HELP["publish --yes"])
def put_back(number: str, line: str | None, api_url: str | None, yes: bool) -> None:
    """Put back what the number did before, after saying what changes."""
    account = _account(line, api_url, yes)

    from designer.elks import publishing

    async def prepare(client: ElksClient, journal: Journal) -> Change:
        return publishing.putting_back(
            client.base_url, journal, await publishing.find_number(client, number)
        )

    _carry_out(account, prepare, yes)


def _account(line: str | None, api_url: str | None, yes: bool) -> Account:
    """The account; refuses the emulator, and to go on where nobody can be asked."""
    from designer.store.lines import EMULATOR

    if line == EMULATOR and api_url is None:
        raise ArgumentError("emulator-is-gone")
    if line is None and api_url is None:
        raise ArgumentError("no-account")
    if not yes and (sys.stdin is None or not sys.stdin.isatty()):
        raise ArgumentError("needs-yes")
    account = find_account(line, api_url)
    assert account is not None
    return account


def _voice_start(given: Input, variables: dict[str, str], url: str | None) -> str:
    """What is set: the address of the served flow, or call actions."""
    from designer.checks.gates import Operation
    from designer.cli.calling import inline
    from designer.cli.reading import require_allowed

    if url is None:
        require_allowed(given, Operation.PUBLISH, variables=variables)
        return inline(given, variables)
    from designer.serving.answers import start_address

    base = read_base(url)
    require_allowed(given, Operation.PUBLISH_SERVED, base_url=base, variables=variables)
    return start_address(base)


def _carry_out(
    account: Account, prepare: Callable[[ElksClient, Journal], Awaitable[Change]], yes: bool
) -> None:
    """Say what ``prepare`` is about to change, ask, and do it."""
    import asyncio

    from designer.cli.streams import write_message, write_result
    from designer.elks import publishing
    from designer.elks.client import ElksClient
    from designer.store.publications import Journal

    journal = Journal()

    async def look() -> Change:
        async with ElksClient(account.api_url, *account.credentials) as client:
            return await prepare(client, journal)

    async def do(change: Change) -> None:
        async with ElksClient(account.api_url, *account.credentials) as client:
            await publishing.carry_out(client, journal, change)

    change = asyncio.run(look())
    number = {"number": change.number}
    if change.is_nothing:
        write_result(str(Text(_SAME, number)))
        return
    if change.theirs:
        write_message(Text(_THEIRS, number))
    for line in _shown(change):
        write_message(line)
    question = str(Text(_SURE_THEIRS if change.theirs else _SURE, number))
    if not yes and not click.confirm(question, err=True):
        write_message(Text(_LEFT))
        return
    asyncio.run(do(change))
    write_result(str(Text(_BACK if change.puts_back else _DONE, number)))


def _shown(change: Change) -> list[Text]:
    """What changes, in lines: before, after, and what is different between two flows."""
    from designer.callactions.essence import essence
    from designer.callactions.opening import open_flow
    from designer.flow.difference import difference
    from designer.flow.errors import CallflowError

    number = {"number": change.number}
    lines = [_state(change.before, _NOW_NOTHING, _NOW_ADDRESS, _NOW_FLOW, number)]
    lines.append(_state(change.after, _THEN_NOTHING, _THEN_ADDRESS, _THEN_FLOW, number))
    texts = (change.before, change.after)
    if all(map(_is_written_out, texts)):
        try:
            flows = [essence(open_flow(text).flow) for text in texts]
        except CallflowError:  # what is set now is none of ours to understand
            return lines
        lines += difference(*flows, by_id=False).lines()
    return lines


def _state(value: str, nothing: str, address: str, actions: str, number: dict[str, str]) -> Text:
    if not value:
        return Text(nothing, number)
    if _is_written_out(value):
        return Text(actions, {**number, "size": len(value.encode())})
    return Text(address, {**number, "address": value})


def _is_written_out(value: str) -> bool:
    """Whether a ``voice_start`` is call actions, which hold addresses, and no address itself."""
    return value.lstrip().startswith("{")
