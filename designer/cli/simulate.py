"""``callflow simulate``: one call on the engine, without a network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import datetime
from itertools import chain, repeat
from typing import TYPE_CHECKING, Literal, cast

import click

from designer.cli.exits import ArgumentError
from designer.cli.helptexts import HELP
from designer.cli.options import UNANSWERED, read_variables, set_option
from designer.flow.outcomes import is_digits
from designer.flow.texts import N_, Text
from designer.flow.values import E164
from designer.flow.vocabulary import IVR

if TYPE_CHECKING:
    from designer.cli.reading import Input
    from designer.engine.script import Phone
    from designer.engine.setup import CallSetup
    from designer.engine.trace import Trace
    from designer.flow.model import Flow

WAYS = ("answer", "busy", "no-answer", "fail")
"""How a phone may behave; ``manual`` needs a person and is left to window and emulator."""

UNUSED_KEYS = N_("Keys that no menu of this call took: {count} ({keys}).")
_UNRUNG = N_("No node rings {numbers}, so what --phone says of it makes no difference.")
_NO_WAY = N_("{node} has no way for {keys}: the call ended there.")
_NEVER_THERE = N_("The call never comes to {node}, so the caller does not hang up there.")
_NO_NUMBER = N_("{option} {number} is no number with + and country code, such as +46700000000.")
_DIGITS_OF_NUMBER = frozenset("+0123456789 ()-/.")
_DIRECTIONS = ("outgoing", "incoming")


@click.command("simulate", help=HELP["simulate"])
@click.argument("file", metavar="FILE")
@click.option("--press", multiple=True, metavar="DIGITS", help=HELP["simulate --press"])
@click.option("--phone", multiple=True, metavar="NUMBER=WAY", help=HELP["simulate --phone"])
@click.option(
    "--direction",
    type=click.Choice(_DIRECTIONS),
    default=_DIRECTIONS[0],
    help=HELP["simulate --direction"],
)
@click.option("--from", "from_", metavar="NUMBER", help=HELP["simulate --from"])
@click.option("--to", metavar="NUMBER", help=HELP["simulate --to"])
@click.option("--at", metavar="TIME", help=HELP["simulate --at"])
@click.option("--hangup-at", metavar="NODE", help=HELP["simulate --hangup-at"])
@click.option("--unanswered", type=UNANSWERED, default="failed", help=HELP["--unanswered"])
@set_option
@click.option("--json", "as_json", is_flag=True, help=HELP["simulate --json"])
def command(
    file: str,
    press: tuple[str, ...],
    phone: tuple[str, ...],
    direction: str,
    from_: str | None,
    to: str | None,
    at: str | None,
    hangup_at: str | None,
    unanswered: str,
    set_: tuple[str, ...],
    as_json: bool,
) -> None:
    """Print what one scripted call through ``file`` does."""
    from designer.checks.gates import Operation
    from designer.cli.prompts import length_of_prompts
    from designer.cli.reading import mention_unused, read_input, require_allowed
    from designer.cli.showing import show_trace
    from designer.cli.streams import write_json, write_message
    from designer.engine.graph_program import GraphProgram
    from designer.engine.simulate import simulate

    variables = read_variables(set_)
    phones = read_phones(phone)
    _check_keys(press)
    moment = None if at is None else read_moment(at)
    given = read_input(file)
    if hangup_at is not None and hangup_at not in given.flow.nodes:
        raise ArgumentError(
            "no-such-node", node=hangup_at, nodes=", ".join(given.flow.nodes) or "-"
        )
    mention_unused(given.flow, variables)
    require_allowed(given, Operation.SIMULATE, variables=variables)
    setup = replace(_setup(given, variables, direction, unanswered), at=moment)
    setup = replace(setup, from_=from_ or setup.from_, to=to or setup.to)
    trace = simulate(
        GraphProgram(given.flow, variables),
        setup,
        phones=phones,
        press=press,
        hangup_at=hangup_at,
        length=length_of_prompts(given.folder),
    )
    if as_json:
        write_json(trace)
    else:
        show_trace(trace)
    left = unused_keys(press, trace)
    if left:
        names = ", ".join(left)
        write_message(Text(UNUSED_KEYS, {"count": sum(map(len, left)), "keys": names}))
    for remark in _remarks(trace, hangup_at, {"--from": from_, "--to": to}):
        write_message(remark)
    mention_unrung(given.flow, variables, phones, {setup.from_, setup.to})


def _remarks(
    trace: Trace, hangup_at: str | None, numbers: Mapping[str, str | None]
) -> Iterator[Text]:
    """Where the caller was cut off by a key, and arguments that make no difference."""
    last = trace["steps"][-1] if trace["steps"] else None
    if last is not None and last["outcome"] is None and is_digits(str(last["result"])):
        yield Text(_NO_WAY, {"node": last["node"] or last["at"], "keys": last["result"]})
    if hangup_at is not None and all(step["node"] != hangup_at for step in trace["steps"]):
        yield Text(_NEVER_THERE, {"node": hangup_at})
    for option, number in numbers.items():
        if number and _DIGITS_OF_NUMBER.issuperset(number) and not E164.fullmatch(number.strip()):
            yield Text(_NO_NUMBER, {"option": option, "number": number})


def mention_unrung(
    flow: Flow, variables: Mapping[str, str], phones: Iterable[str], met: Set[str]
) -> None:
    """Say which of ``phones`` no node of ``flow`` rings, and which are not among ``met`` either.

    ``met`` are the numbers the call had to do with.
    """
    from designer.cli.streams import write_message
    from designer.flow.ringing import rung

    known = {*rung(flow.nodes.values(), {**flow.variables, **variables})}
    unrung = [number for number in phones if number not in known | met]
    if unrung:
        write_message(Text(_UNRUNG, {"numbers": ", ".join(unrung)}))


def unused_keys(press: Sequence[str], trace: Trace) -> list[str]:
    """What of ``press``, one entry per menu of the call, nobody pressed.

    The call came to fewer menus, the caller hung up before the keys, or a menu reads fewer keys.
    """
    menus = (step for step in trace["steps"] if step["action"] == IVR.key)
    left = []
    for keys, menu in zip(press, chain(menus, repeat(None)), strict=False):
        if keys and (menu is None or menu.get("why") == "hangup"):
            left.append(keys)
        elif menu is not None and is_digits(taken := str(menu["result"])):
            more = keys.removeprefix(taken)
            if len(more) < len(keys) and more.strip("#"):  # more than the menu reads
                left.append(more)
    return left


def read_phones(texts: tuple[str, ...]) -> dict[str, Phone]:
    """The phones of ``NUMBER=WAY`` texts. The number may be a SIP address, which can hold a =."""
    from designer.engine.script import Phone

    phones = {}
    for text in texts:
        number, _, way = text.rpartition("=")
        if not number.strip() or way not in WAYS:
            raise ArgumentError("bad-phone", text=repr(text))
        phones[number.strip()] = Phone(way)
    return phones


def read_moment(text: str) -> datetime:
    """The date and time that ``--at`` says."""
    from designer.engine.moment import parse_moment

    moment = parse_moment(text)
    if moment is None:
        raise ArgumentError("bad-time", text=repr(text))
    return moment


def _check_keys(press: tuple[str, ...]) -> None:
    """Refuse what no telephone can press (the engine's own error), before anything is read."""
    from designer.engine.script import Phone

    Phone(press=press)


def _setup(given: Input, variables: dict[str, str], direction: str, unanswered: str) -> CallSetup:
    """The call as the document describes it.

    The document's ``from`` is the account's number and its ``to`` the person's; when the person
    calls, they change places.
    """
    from designer.engine.document_call import DocumentCall
    from designer.engine.setup import CallSetup
    from designer.flow.call_ends import DEFAULT_FROM, DEFAULT_TO

    call = DocumentCall(given.flow, variables)
    ours, person = call.from_ or DEFAULT_FROM, call.to or DEFAULT_TO
    incoming = direction == "incoming"
    return CallSetup(
        direction=cast(Literal["outgoing", "incoming"], direction),
        from_=person if incoming else ours,
        to=ours if incoming else person,
        timeout=call.timeout or CallSetup.timeout,
        whenhangup=call.whenhangup,
        unanswered=unanswered,
    )
