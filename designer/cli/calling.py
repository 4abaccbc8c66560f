"""Placing the call of ``callflow call``: on an account's line, or on an emulator of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from designer.callactions.exporting import ExportError, export_call_actions
from designer.checks.gates import Operation
from designer.cli.exits import FLAWED, ArgumentError, Stopped
from designer.cli.once import placed_before
from designer.cli.options import read_url
from designer.cli.prompts import length_of_prompts
from designer.cli.reading import Input, require_allowed
from designer.cli.streams import write_message
from designer.elks.client import ElksClient
from designer.elks.errors import Fate, LineError, PlacingError
from designer.engine.document_call import DocumentCall
from designer.engine.script import Phone
from designer.flow.frozen import frozen
from designer.flow.jsontypes import JsonObject
from designer.flow.texts import N_, Text
from designer.flow.values import E164, hook_name
from designer.flow.vocabulary import WEBHOOK
from designer.store.open_calls import OpenCall, remember_open_call
from designer.store.prompts import hook_address

if TYPE_CHECKING:
    from designer.cli.emulated import Ran
    from designer.emulator.desk import Desk

_FOUND = N_("The line's answer was lost, but its history shows the call: it was placed.")
_PLACING_BROKEN_OFF = N_(
    "Broken off: the call may have been placed. Look at the account's history before you call "
    "again."
)
_WAITING_BROKEN_OFF = N_("Broken off: the call {id} was placed and goes on.")
_SERVED_PATH = "/served"
# As long as the longest address the emulator can get: what fits with this one always fits.
_LIKELY_BASE = f"http://127.0.0.1:65535{_SERVED_PATH}"
_OFTEN_SECONDS = 0.02


@frozen
class Wishes:
    """What the arguments say of the call; None means: as the document says."""

    from_: str | None
    to: str | None
    timeout: float | None
    whenhangup: str | None
    variables: Mapping[str, str]
    url: str | None = None
    """Where the flow is served and fetched from; None: it is sent as call actions."""


@frozen
class Outcome:
    """What became of an order."""

    call: JsonObject
    """The call object, at the end of the call where that was waited for."""
    currency: str | None = None
    """What its cost is in; None where the line was not asked, or did not say."""
    ran: tuple[Ran, ...] | None = None
    """The nodes it came to; None where only the line knows what ran."""
    unused: tuple[str, ...] = ()
    """Keys that no menu took."""


@frozen
class People:
    """Who is at the simulated phones, and when: on the emulator only."""

    press: tuple[str, ...] = ()
    """What the person called presses, one entry a menu."""
    phones: Mapping[str, Phone] = field(default_factory=dict)
    """How phones behave, by number; all others answer at once."""
    at: datetime | None = None
    """What opening hours go by; None: the time it is."""


@frozen
class Order:
    """The call as it is placed, apart from what it runs."""

    from_: str
    to: str
    timeout: float | None
    whenhangup: str | None


def call_account(
    given: Input, wishes: Wishes, api_url: str, credentials: tuple[str, str], wait: bool
) -> Outcome:
    """Place the call on the line at ``api_url``; with ``wait``, return at the end of the call.

    Raises :class:`~designer.elks.errors.LineError`.
    """
    from designer.serving.answers import start_address

    client = ElksClient(api_url, *credentials)
    order = _order(given, wishes)
    hook = hook_name(order.whenhangup or "")
    if wishes.url is not None:
        base = wishes.url.rstrip("/")
        require_allowed(given, Operation.PUBLISH_SERVED, base_url=base, variables=wishes.variables)
        voice_start = start_address(base)
        if hook is not None:
            order = replace(order, whenhangup=hook_address(base, hook))
    elif hook is not None:
        raise ArgumentError("hook-needs-base", value=order.whenhangup)
    else:
        require_allowed(given, Operation.CALL, variables=wishes.variables)
        voice_start = inline(given, wishes.variables)
    return asyncio.run(_on_account(client, credentials[0], order, voice_start, wait))


async def _on_account(
    client: ElksClient, username: str, order: Order, voice_start: str, wait: bool
) -> Outcome:
    broken_off: str | Text = _PLACING_BROKEN_OFF
    try:
        async with client:
            wanted = OpenCall(client.base_url, username, order.from_, order.to)
            call = await placed_before(client, wanted)
            if call is None:
                call = await _place_once(client, order, voice_start, wanted)
            broken_off = Text(_WAITING_BROKEN_OFF, {"id": call["id"]})
            if not wait:
                return Outcome(call)
            ended = await client.wait_for_end(str(call["id"]))
            return Outcome(ended, await _currency(client))
    except asyncio.CancelledError:  # Ctrl+C
        write_message(broken_off)
        raise


async def _currency(client: ElksClient) -> str | None:
    """The account's currency; that a line does not say it is no failure of the call."""
    try:
        currency = (await client.me()).get("currency")
    except LineError:
        return None
    return currency if isinstance(currency, str) and currency else None


def call_emulator(given: Input, wishes: Wishes, people: People) -> Outcome:
    """Start an emulator, place the call on it, and return at the end of the call.

    The emulator does not wait: every phone answers at once, unless ``people`` say otherwise. The
    flow is served beside it, so that prompts and hooks have addresses; a flow that is made for
    serving runs from there, loops and all. Raises :class:`~designer.emulator.errors.EmulatorError`.
    """
    from designer.flow.call_ends import DEFAULT_FROM, DEFAULT_TO

    order = _order(given, wishes, DEFAULT_FROM, DEFAULT_TO)
    served = given.flow.target == "webhooks"
    operation = Operation.EMULATOR_CALL if served else Operation.CALL
    require_allowed(given, operation, base_url=_LIKELY_BASE, variables=wishes.variables)
    return asyncio.run(_on_emulator(given, wishes, order, served, people))


async def _on_emulator(
    given: Input, wishes: Wishes, order: Order, served: bool, people: People
) -> Outcome:
    from designer.cli.emulated import ran
    from designer.cli.simulate import unused_keys
    from designer.emulator.account import new_account
    from designer.emulator.app import make_app
    from designer.emulator.options import Options
    from designer.emulator.server import EmulatorServer
    from designer.serving.answers import ServedFlow, start_address
    from designer.serving.app import flow_app
    from designer.serving.deciding import Decisions
    from designer.serving.mapping import NodeMap

    flow = given.flow
    source = ServedFlow(flow, given.folder, variables=wishes.variables, at=people.at)
    told = Decisions()
    is_webhook = flow.nodes[str(flow.start)].action == WEBHOOK.key
    beside = {} if is_webhook else {_SERVED_PATH: flow_app(lambda: source, decisions=told)}
    account = new_account()

    def base() -> str:
        return server.url + _SERVED_PATH

    lengths = length_of_prompts(given.folder, base)
    app = make_app(account, Options(speed=0, lengths=lengths), beside)
    desk: Desk = app.state.desk
    for number, phone in _phones(order, people).items():
        desk.set_phone(number, phone)
    server = EmulatorServer(app, closing=(desk.close,))
    async with server, ElksClient(server.url, account.username, account.password) as client:
        hook = hook_name(order.whenhangup or "")
        if hook is not None:
            order = replace(order, whenhangup=hook_address(base(), hook))
        use_address = served and not is_webhook
        voice_start = (
            start_address(base()) if use_address else inline(given, wishes.variables, base())
        )
        call = await _place(client, order, voice_start)
        ended = await client.wait_for_end(str(call["id"]), pause=_OFTEN_SECONDS)
        trace = desk.call(str(call["id"])).trace()
        nodes = NodeMap(replace(source, base_url=base()), base(), order.to, told)
        steps = tuple(ran(trace, flow, nodes, {**flow.variables, **wishes.variables}))
        unused = tuple(unused_keys(people.press, trace))
        return Outcome(ended, account.currency, steps, unused)


def _phones(order: Order, people: People) -> Mapping[str, Phone]:
    """The phones as ``people`` say, with the keys in the hands of the person who is called."""
    if not people.press:
        return people.phones
    called = people.phones.get(order.to) or Phone()
    return {**people.phones, order.to: replace(called, press=people.press)}


async def _place(client: ElksClient, order: Order, voice_start: str) -> JsonObject:
    placed = await client.place_call(
        order.from_, order.to, voice_start, order.timeout, order.whenhangup
    )
    if placed.found:
        write_message(_FOUND)
    return placed.call


async def _place_once(
    client: ElksClient, order: Order, voice_start: str, wanted: OpenCall
) -> JsonObject:
    """Place the call; where nobody knows whether it was placed, the next command looks first."""
    sent = datetime.now(UTC).isoformat()
    try:
        return await _place(client, order, voice_start)
    except (PlacingError, asyncio.CancelledError) as error:
        if not isinstance(error, PlacingError) or error.fate is not Fate.NOT_PLACED:
            remember_open_call(replace(wanted, at=sent))
        raise


def inline(given: Input, variables: Mapping[str, str], base_url: str | None = None) -> str:
    """The flow as a ``voice_start``: call actions on one line, or the address of a webhook.

    Ends the command with exit code 1 for a flow that cannot be written as such.
    """
    try:
        exported = export_call_actions(
            given.flow, variables=variables, base_url=base_url, folder=given.folder
        )
    except ExportError as error:
        raise Stopped(FLAWED, error.text) from None
    return exported.data if isinstance(exported.data, str) else exported.compact


def _order(
    given: Input, wishes: Wishes, usual_from: str | None = None, usual_to: str | None = None
) -> Order:
    """Numbers and the rest: from the arguments, else the document, else what is usual."""
    call = DocumentCall(given.flow, wishes.variables)
    whenhangup = wishes.whenhangup or call.whenhangup
    if whenhangup is not None and hook_name(whenhangup) is None:
        read_url("whenhangup", whenhangup)
    from_, to = wishes.from_ or call.from_ or usual_from, wishes.to or call.to or usual_to
    if from_ is None and to is None:
        raise ArgumentError("no-numbers")
    return Order(
        _number("--from", from_),
        _number("--to", to),
        wishes.timeout or call.timeout,
        whenhangup,
    )


def _number(option: str, number: str | None) -> str:
    if number is None:
        raise ArgumentError("no-number", option=option)
    if E164.fullmatch(number.strip()) is None:
        raise ArgumentError("bad-number", option=option, number=repr(number))
    return number.strip()
