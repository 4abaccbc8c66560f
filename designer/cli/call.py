"""``callflow call``: places a call that runs the flow."""

from __future__ import annotations

import click

from designer.cli.exits import ArgumentError
from designer.cli.helptexts import HELP
from designer.cli.lines import find_account
from designer.cli.options import read_base, read_url, read_variables, set_option
from designer.flow.texts import Text
from designer.flow.values import numbers_in
from designer.flow.vocabulary import CONNECT


@click.command("call", help=HELP["call"])
@click.argument("file", metavar="FILE")
@click.option("--from", "from_", metavar="NUMBER", help=HELP["call --from"])
@click.option("--to", metavar="NUMBER", help=HELP["call --to"])
@click.option("--line", metavar="NAME", help=HELP["call --line"])
@click.option("--api-url", metavar="URL", help=HELP["call --api-url"])
@click.option("--url", metavar="BASE", help=HELP["call --url"])
@click.option(
    "--timeout", type=click.IntRange(1, 3600), metavar="SECONDS", help=HELP["call --timeout"]
)
@click.option("--whenhangup", metavar="URL", help=HELP["call --whenhangup"])
@click.option("--press", multiple=True, metavar="DIGITS", help=HELP["call --press"])
@click.option("--phone", multiple=True, metavar="NUMBER=WAY", help=HELP["call --phone"])
@click.option("--at", metavar="TIME", help=HELP["call --at"])
@set_option
@click.option("--wait", is_flag=True, help=HELP["call --wait"])
@click.option("--json", "as_json", is_flag=True, help=HELP["call --json"])
def command(
    file: str,
    from_: str | None,
    to: str | None,
    line: str | None,
    api_url: str | None,
    url: str | None,
    timeout: int | None,
    whenhangup: str | None,
    press: tuple[str, ...],
    phone: tuple[str, ...],
    at: str | None,
    set_: tuple[str, ...],
    wait: bool,
    as_json: bool,
) -> None:
    """Place the call and print the call object; with ``wait`` the one at its end."""
    variables = read_variables(set_)
    if whenhangup is not None:
        read_url("--whenhangup", whenhangup)
    if url is not None:
        read_base(url)
    account = find_account(line, api_url)
    if url is not None and account is None:
        raise ArgumentError("url-on-emulator")
    people = {"--press": press, "--phone": phone, "--at": at}
    asked = next((option for option, value in people.items() if value), None)
    if account is not None and asked is not None:
        raise ArgumentError("only-emulator", option=asked)

    from designer.cli import calling
    from designer.cli.reading import mention_unused, read_input
    from designer.cli.showing import show_call
    from designer.cli.simulate import UNUSED_KEYS, mention_unrung, read_moment, read_phones
    from designer.cli.streams import write_json, write_message
    from designer.engine.script import Phone

    phones = read_phones(phone)
    Phone(press=press)  # refuses what no telephone can press, before anything is read
    moment = None if at is None else read_moment(at)
    given = read_input(file)
    mention_unused(given.flow, variables)
    wishes = calling.Wishes(from_, to, timeout, whenhangup, variables, url)
    if account is None:
        outcome = calling.call_emulator(given, wishes, calling.People(press, phones, moment))
    else:
        outcome = calling.call_account(given, wishes, account.api_url, account.credentials, wait)
    if as_json:
        write_json(outcome.call)
    else:
        show_call(outcome.call, outcome.currency, outcome.ran)
    met = {str(outcome.call.get(end)) for end in ("from", "to")}
    for one in outcome.ran or ():  # somebody's webhook may ring numbers that no node does
        met.update(numbers_in(str(one.value)) if one.action == CONNECT.key else ())
    mention_unrung(given.flow, variables, phones, met)
    if outcome.unused:
        count = sum(map(len, outcome.unused))
        write_message(Text(UNUSED_KEYS, {"count": count, "keys": ", ".join(outcome.unused)}))
