"""A real test call as it is to be placed, and what is wrong with its numbers."""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Self

from designer.app.accounts.route import Served, exported_as, find_route
from designer.flow.errors import CallflowError
from designer.flow.fragments import fragment
from designer.flow.jsontypes import JsonObject
from designer.flow.model import Flow
from designer.flow.texts import N_, Text
from designer.flow.values import hook_name
from designer.flow.variables import replace_variables
from designer.store.lines import AccountLine

if TYPE_CHECKING:
    from designer.app.calling.state import WayStep
    from designer.callactions.exporting import Exported

_NO_NUMBER = N_("Write {which} with + and country code, such as +46700000000.")
_FROM, _TO = N_("the number that calls"), N_("the number to call")
_MINE = N_("the number of your phone")
_WITHIN = timedelta(minutes=1)
_SAME = N_("The two numbers are the same: a phone cannot call itself.")


@dataclass(frozen=True)
class Watched:
    """A call on an account's line, and the flow it is held against."""

    line: AccountLine
    flow: Flow = field(repr=False)
    """The flow of the document, by which a call is known to be of it."""
    snapshot: Flow = field(repr=False)
    """The flow as it was; nobody changes it any more."""
    folder: Path | None = field(repr=False)
    """Where its relative prompts lie."""
    served: Served | None = field(repr=False)
    """Where the flow is served and fetched from; None: the call is placed with call actions."""
    placed: datetime
    """Local time."""
    exported: Exported | None = field(default=None, repr=False, kw_only=True)
    """None: it was not :meth:`written` yet, or cannot be written as call actions."""

    @property
    def address(self) -> str:
        """What is fetched from where the flow is served; empty: nothing."""
        return "" if self.served is None else self.served.address

    def written(self) -> Self:
        """The same with the call actions, which name prompts by what their files hold.

        Reads those files: not for the Qt thread.
        """
        with suppress(CallflowError):  # a flow with errors: its way cannot be told
            return replace(self, exported=exported_as(self.snapshot, self.folder, self.served))
        return self

    @property
    def voice_start(self) -> str:
        """What the call runs; empty: nothing that is known."""
        if self.address:
            return self.address
        if self.exported is None:
            return ""
        data = self.exported.data
        return data if isinstance(data, str) else self.exported.compact

    def moment(self, call: JsonObject) -> datetime:
        """When ``call`` began, in local time."""
        from designer.elks.placing import created_at

        made = created_at(call)
        return self.placed if made is None else made.astimezone()

    def way(self, call: JsonObject, *, over: bool, certain: bool) -> tuple[WayStep, ...]:
        """The way that ``call`` tells of; unless it is ``certain``, only where it ran this flow."""
        from designer.app.accounts.way import ran, way_of

        if self.exported is None or not (certain or ran(self.snapshot, self.exported, call)):
            return ()
        return way_of(self.snapshot, self.exported, call, over=over)


@dataclass(frozen=True)
class RealOrder(Watched):
    """A call as it is to be placed."""

    from_: str
    to: str
    timeout: float | None
    whenhangup: str | None
    ticks: float = field(default_factory=time.monotonic, repr=False, compare=False)
    """When it was placed, on the clock that nobody sets."""

    def written(self) -> Self:
        """The same with the call actions; not for the Qt thread.

        Raises ``ExportError`` for a flow that cannot be written.
        """
        return replace(self, exported=exported_as(self.snapshot, self.folder, self.served))

    def moment(self, call: JsonObject) -> datetime:
        """When it was placed, on this computer's clock."""
        return self.placed

    def may_be(self, call: JsonObject, clock: datetime | None) -> bool:
        """Whether ``call`` of the history is the one that was asked for.

        ``clock`` is what the line's clock shows now, where it tells: this computer's may be wrong.
        """
        from designer.elks.placing import created_at

        made = created_at(call)
        if made is None or (call.get("from"), call.get("to")) != (self.from_, self.to):
            return False
        now = datetime.now(UTC)
        # A clock that was set meanwhile spoils the first, a computer that slept the second. Too
        # many calls fit rather than too few: one that is overlooked would be placed again.
        passed = (now - self.placed, timedelta(seconds=time.monotonic() - self.ticks))
        return any(abs(made - ((clock or now) - gone)) <= _WITHIN for gone in passed)


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


def mine_fault(number: str) -> Text | None:
    """What is wrong with the number of the person's phone; None: nothing."""
    from designer.checks.phones import number_fault

    return Text(_NO_NUMBER, {"which": Text(_MINE)}) if number_fault(number) else None


def make_real_order(
    line: AccountLine,
    flow: Flow,
    folder: Path | None,
    from_: str,
    to: str,
    served: Served | None = None,
) -> RealOrder:
    """The order for ``flow`` as it is now; ``served`` is where the call fetches it from.

    A report address that only a served flow has is left out where nobody serves it.
    """
    from designer.app.calling.order import make_order

    usual = make_order(flow, folder)
    report = usual.whenhangup
    if served is not None:
        report = usual.report_address(served.base)
    elif unheard_report(flow) is not None:
        report = None
    return RealOrder(
        line,
        flow,
        usual.snapshot.flow,
        folder,
        served,
        datetime.now().astimezone(),
        from_,
        to,
        usual.timeout if "timeout" in flow.call else None,
        report,
    )


def unheard_report(flow: Flow) -> str | None:
    """The address of the served flow that would be told of the call's end; None: there is none.

    Nobody listens there to a call that is placed with call actions.
    """
    address = replace_variables(flow.call.get("whenhangup"), flow.variables)
    told = address.strip() if isinstance(address, str) else ""
    return None if hook_name(told) is None else told


def make_watched(line: AccountLine, flow: Flow, folder: Path | None, served: Served) -> Watched:
    """A call that somebody else places, held against ``flow`` as it is now."""
    snapshot = fragment(flow, flow.nodes)
    where = find_route(flow, served, line).served
    return Watched(line, flow, snapshot, folder, where, datetime.now().astimezone())


def goes_on(call: JsonObject) -> bool:
    """Whether ``call`` has not ended (46elks docs, 'show-call-id')."""
    return call.get("state") == "ongoing"
