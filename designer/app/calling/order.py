"""What is asked of the line: numbers and limits, taken from the open document."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from designer.app.calling.line import Snapshot
from designer.flow.call_ends import call_ends
from designer.flow.fragments import fragment
from designer.flow.frozen import frozen
from designer.flow.jsontypes import Json
from designer.flow.model import Flow
from designer.flow.reach import phones_in
from designer.flow.values import hook_name
from designer.flow.variables import replace_variables
from designer.flow.vocabulary import CONNECT
from designer.store.prompts import hook_address

RING_SECONDS = 60.0
"""How long the phone rings where the document does not say (46elks docs, 'make-call')."""


@frozen
class Order:
    """One test call as it is to be placed."""

    snapshot: Snapshot
    from_: str
    to: str
    timeout: float
    """Seconds."""
    whenhangup: str | None
    """An address, or ``hook/<name>``."""
    callees: tuple[str, ...]
    """Every number or SIP address the flow may connect to."""
    incoming: bool = False
    """Whether the person dials the line, and not the line the person."""
    called: str = ""
    """What people call the flow; empty: nothing."""

    @property
    def person(self) -> str:
        """The number of the phone that the person at this window holds."""
        return self.from_ if self.incoming else self.to

    def report_address(self, base: str) -> str | None:
        """The address told of the end, for a flow served below ``base``."""
        name = hook_name(self.whenhangup or "")
        return self.whenhangup if name is None else hook_address(base, name)


def make_order(flow: Flow, folder: Path | None) -> Order:
    """The order for ``flow`` as it is now, with numbers of the emulator where it names none."""
    snapshot = Snapshot(fragment(flow, flow.nodes), folder)
    call = {key: replace_variables(value, flow.variables) for key, value in flow.call.items()}
    ends = call_ends(flow)
    return Order(
        snapshot,
        ends.from_,
        ends.to,
        _seconds(call.get("timeout")),
        _text(call.get("whenhangup")) or None,
        callees(flow),
    )


def make_incoming(flow: Flow, folder: Path | None, number: str) -> Order:
    """The order for a call of the person, who dials ``number``, where ``flow`` answers."""
    order = make_order(flow, folder)
    return replace(order, from_=order.to, to=number, whenhangup=None, incoming=True)


def callees(flow: Flow) -> tuple[str, ...]:
    """Every number and SIP address of the flow's connects, each once."""
    connects = (node for node in flow.nodes.values() if node.action == CONNECT.key)
    found = (phone for node in connects for phone in phones_in(node.value, flow.variables))
    return tuple(dict.fromkeys(found))


def _text(value: Json) -> str:
    return value.strip() if isinstance(value, str) else ""


def _seconds(value: Json) -> float:
    try:
        seconds = float(str(value))
    except ValueError:
        return RING_SECONDS
    return seconds if 1 <= seconds < float("inf") else RING_SECONDS
