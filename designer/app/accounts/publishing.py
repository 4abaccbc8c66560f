"""What publishing this flow to a number would do, as the dialog shows it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from designer.app.accounts.route import NOT_SERVED, Served, counted_on
from designer.app.sound_remarks import as_it_is
from designer.flow.errors import CallflowError
from designer.flow.frozen import frozen
from designer.flow.jsontypes import JsonObject
from designer.flow.model import Flow
from designer.flow.references import needs_base
from designer.flow.texts import N_, Text
from designer.flow.values import is_web_address
from designer.store.lines import USUAL_BASE_URL
from designer.store.publications import Journal

if TYPE_CHECKING:
    from designer.elks.client import ElksClient
    from designer.elks.publishing import Change

_NOW_NOTHING = N_("Now {number} is set to nothing: who calls it hears no flow.")
_NOW_ADDRESS = N_("Now 46elks asks {address} what to do with each call to {number}.")
_NOW_FLOW = N_("Now {number} runs a flow of {nodes} nodes.")
_NOW_ONE = N_("Now {number} runs a flow of one node.")
_NOW_UNKNOWN = N_("Now {number} is set to something that is no flow: {start}…")
_THEN_ADDRESS = N_("Once published, it asks {address}.")
_THEN_FLOW = N_("Once published, it runs this flow, {size} bytes of call actions.")
_BACK_NOTHING = N_("Then {number} is set to nothing: who calls it hears no flow.")
_BACK_ADDRESS = N_("Then 46elks asks {address} what to do with each call to {number}.")
_BACK_FLOW = N_("Then {number} runs a flow of {nodes} nodes.")
_BACK_ONE = N_("Then {number} runs a flow of one node.")
_BACK_UNKNOWN = N_("Then {number} is set to something that is no flow: {start}…")
_SAME = N_("That is this flow already.")
_MOBILE = N_(
    "Calls to a Swedish mobile number can only be connected to Swedish mobile numbers; {targets} "
    "will fail."
)
_STOPPED = N_("This flow cannot be published yet:")
_NO_ADDRESS = N_("Give the address it is served at, such as https://calls.example.com/line.")
_UNREACHABLE = N_(
    "46elks cannot reach {host}, which is this computer or a network of its own. Give the address "
    "that a tunnel or proxy has outside, and serve the flow with it."
)
_PLAIN = N_(
    "The address is http: whoever is on the way can hear and change what calls are told. Use https."
)
_NEEDED = {
    "loop": N_("This flow goes round in circles, which call actions cannot."),
    "too-large": N_("This flow is larger than call actions may be."),
    "reference": N_("This flow plays files that lie beside it: served, they have an address."),
    "hook": N_("This flow receives recordings or reports itself, which it can while it is served."),
}
"""By code, or variant, of the problem that call actions have."""
_SERVED_ONLY = N_("This flow does what only a served flow can.")
_MADE = N_("This flow is made to be served.")
_MORE = N_("and {count} more")
_SHOWN = 3
"""Problems listed at the most."""
_START = 60


@frozen
class Plan:
    """What there is, what will be, and what is wrong with that."""

    now: Text | None = None
    then: Text | None = None
    warnings: tuple[Text, ...] = ()
    stopped: tuple[Text, ...] = ()
    change: Change | None = None
    """None: nothing can be published."""
    before: Flow | None = None
    """The flow that the number runs now; None: it runs none."""


async def numbers(client: ElksClient) -> list[JsonObject]:
    """The account's numbers a flow can be published to."""
    from designer.elks.publishing import voice_numbers

    return voice_numbers(await client.numbers())


async def look(client: ElksClient, number: str) -> JsonObject:
    """The number as it is now; raises for one that cannot be published to."""
    from designer.elks.publishing import find_number

    return await find_number(client, number)


def needs_address(flow: Flow, known: str = "") -> Text | None:
    """Why ``flow`` cannot, or should not, be set as call actions; None: it can.

    ``known`` is the address on the web that its sounds and hooks have; empty: none.
    """
    from designer.checks.gates import Operation, needs_server, stopped_by

    for problem in stopped_by(flow, Operation.PUBLISH, base_url=known or None):
        if needs_server(problem):
            reason = _NEEDED.get(problem.variant) or _NEEDED.get(problem.code)
            return Text(reason or _SERVED_ONLY)
    return Text(_MADE) if flow.target == "webhooks" else None


def plan(
    flow: Flow,
    folder: Path | None,
    address: str | None,
    number: JsonObject | None,
    api_url: str = USUAL_BASE_URL,
    own: Served = NOT_SERVED,
) -> Plan:
    """What becomes of ``number`` (None: not known yet) with ``flow``.

    ``address`` is where the flow is served; None: it is set as call actions. ``api_url`` is the
    address of the account: one on this computer reaches what is on this computer. ``own`` says what
    is known of the flow's own sounds and hooks.
    """
    from designer.elks.publishing import change_of, not_reachable_from, voice_start_of

    if number is None:
        return Plan()
    name = str(number.get("number"))
    before = voice_start_of(number)
    old = _flow(before)
    targets = not_reachable_from(name, flow, {})
    warnings = [Text(_MOBILE, {"targets": ", ".join(targets)})] if targets else []
    now = _now(name, before, old)
    known = own.known
    if address is None and known and needs_base(flow):
        warnings.append(counted_on(flow, known))
    stopped = _stopped(flow, address, api_url, own)
    if stopped:
        return Plan(now, None, (), stopped, None, old)
    try:
        start = _voice_start(flow, folder, address, known)
    except CallflowError as error:
        return Plan(now, None, (), (Text(_STOPPED), error.text), None, old)
    if address is not None and address.startswith("http:") and not _is_local(address):
        warnings.append(Text(_PLAIN))
    change = change_of(number, start)
    then = Text(_THEN_FLOW, {"size": len(start.encode())})
    if is_web_address(start):
        then = Text(_THEN_ADDRESS, {"address": start})
    return Plan(now, Text(_SAME) if change.is_nothing else then, tuple(warnings), (), change, old)


def past(journal: Journal, base_url: str, number: JsonObject) -> Change | CallflowError | None:
    """What puts back what ``number`` did before, or what is wrong with that; None: nothing does.

    Reads the journal: not for the Qt thread.
    """
    from designer.elks.publishing import putting_back

    try:
        if journal.last(base_url, str(number.get("id"))) is None:
            return None
        return putting_back(base_url, journal, number)
    except CallflowError as error:
        return error


def after(change: Change) -> Text:
    """What the number does after ``change``."""
    words = (_BACK_NOTHING, _BACK_ADDRESS, _BACK_ONE, _BACK_FLOW, _BACK_UNKNOWN)
    return _does(change.number, change.after, _flow(change.after), words)


def _now(name: str, before: str, old: Flow | None) -> Text:
    words = (_NOW_NOTHING, _NOW_ADDRESS, _NOW_ONE, _NOW_FLOW, _NOW_UNKNOWN)
    return _does(name, before, old, words)


def _does(name: str, start: str, flow: Flow | None, words: tuple[str, str, str, str, str]) -> Text:
    """What a number does that is set to ``start``, which is ``flow``; ``words`` say it."""
    nothing, address, one, several, unknown = words
    if not start:
        return Text(nothing, {"number": name})
    if is_web_address(start):
        return Text(address, {"number": name, "address": start})
    if flow is None:
        return Text(unknown, {"number": name, "start": start[:_START]})
    nodes = len(flow.nodes)
    return Text(one if nodes == 1 else several, {"number": name, "nodes": nodes})


def _flow(voice_start: str) -> Flow | None:
    """The flow that a number is set to; None where it is none of ours to understand."""
    from designer.callactions.opening import open_flow

    if not voice_start:
        return None
    try:
        return open_flow(voice_start).flow
    except CallflowError:
        return None


def _stopped(flow: Flow, address: str | None, api_url: str, own: Served) -> tuple[Text, ...]:
    from designer.checks.gates import Operation, stopped_by
    from designer.serving.deploying import is_base

    if address is not None:
        if not is_base(address):
            return (Text(_NO_ADDRESS),)
        if _is_local(address) and not _is_local(api_url):
            return (Text(_UNREACHABLE, {"host": urlsplit(address).hostname}),)
    operation = Operation.PUBLISH if address is None else Operation.PUBLISH_SERVED
    base = address if address is not None else own.known or None
    problems = stopped_by(flow, operation, base_url=base)
    if not problems:
        return ()
    more = len(problems) - _SHOWN
    rest = (Text(_MORE, {"count": more}),) if more > 0 else ()
    shown = (as_it_is(one, flow, own.missing) for one in problems[:_SHOWN])
    return (Text(_STOPPED), *(one.text for one in shown), *rest)


def _is_local(address: str) -> bool:
    """Whether ``address`` is one of this computer or of a network that nobody outside reaches."""
    from designer.checks.addresses import is_local_host

    return is_local_host(urlsplit(address).hostname or "")


def _voice_start(flow: Flow, folder: Path | None, address: str | None, known: str) -> str:
    """What is set on the number: an address, or call actions on one line."""
    from designer.callactions.exporting import export_call_actions
    from designer.serving.answers import start_address

    if address is not None:
        return start_address(address.rstrip("/"))
    exported = export_call_actions(flow, base_url=known or None, folder=folder)
    return exported.data if isinstance(exported.data, str) else exported.compact
