"""A real test call as it is to be placed, and what is wrong with its numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from designer.app.calling.order import make_order
from designer.callactions.exporting import Exported, export_call_actions
from designer.flow.model import Flow
from designer.flow.texts import N_, Text
from designer.flow.values import hook_name
from designer.store.lines import AccountLine

if TYPE_CHECKING:
    from designer.checks.problems import Problem

_NO_NUMBER = N_("Write {which} with + and country code, such as +46700000000.")
_FROM, _TO = N_("the number that calls"), N_("the number to call")
_SAME = N_("The two numbers are the same: a phone cannot call itself.")


@dataclass(frozen=True)
class RealOrder:
    """One call on an account's line."""

    line: AccountLine
    flow: Flow = field(repr=False)
    """The flow of the document, by which a call is known to be of it."""
    snapshot: Flow = field(repr=False)
    """The flow as it was; nobody changes it any more."""
    exported: Exported = field(repr=False)
    from_: str
    to: str
    timeout: float | None
    whenhangup: str | None
    placed: datetime
    """Local time."""

    @property
    def voice_start(self) -> str:
        """What the call runs."""
        data = self.exported.data
        return data if isinstance(data, str) else self.exported.compact


def faults(from_: str, to: str) -> Mapping[str, Text]:
    """What is wrong with the numbers, by ``from`` and ``to``; empty: nothing."""
    from designer.checks.phones import number_fault

    found = {}
    for key, number, which in (("from", from_, _FROM), ("to", to, _TO)):
        if number_fault(number):
            found[key] = Text(_NO_NUMBER, {"which": Text(which)})
    if not found and from_ == to:
        found["to"] = Text(_SAME)
    return found


def make_real_order(
    line: AccountLine, flow: Flow, folder: Path | None, from_: str, to: str
) -> RealOrder:
    """The order for ``flow`` as it is now. Raises ``ExportError`` for one that cannot be written.

    A report address that only a served flow has is left out: nobody serves it.
    """
    usual = make_order(flow, folder)
    own_report = usual.whenhangup if hook_name(usual.whenhangup or "") is None else None
    exported = export_call_actions(usual.snapshot.flow, folder=folder)
    return RealOrder(
        line,
        flow,
        usual.snapshot.flow,
        exported,
        from_,
        to,
        usual.timeout if "timeout" in flow.call else None,
        own_report,
        datetime.now().astimezone(),
    )


def stopping(flow: Flow) -> list[Problem]:
    """What keeps ``flow`` from being placed on a real line."""
    from designer.checks.gates import Operation, stopped_by

    return stopped_by(flow, Operation.CALL)
