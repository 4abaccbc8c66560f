"""How a real call can run the flow: as call actions, or from the address it is served at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from designer.app.unready_sounds import MISSING
from designer.flow.frozen import frozen
from designer.flow.model import Flow
from designer.flow.references import prompt_references
from designer.flow.texts import N_, Text
from designer.store.lines import AccountLine

if TYPE_CHECKING:
    from designer.app.window import Window
    from designer.callactions.exporting import Exported

_SERVE_IT = N_(
    "As call actions it cannot do that. Serve it, at an address that can be reached from outside, "
    "and call again."
)
_OUT_OF_REACH = N_(
    "46elks cannot reach {host}, where this window serves the flow. Serve it with the address that "
    "a tunnel or proxy has outside, and call again."
)
_SOUNDS_AT = N_("46elks fetches the flow's sounds from {address}/files: they have to be there.")
_HOOKS_AT = N_("What is sent to hook/… goes to {address}/hook: a server has to take it there.")
_SAVE_IT = N_("It is served as it was before the last changes. Save it, and call again.")


@frozen
class Served:
    """Where the window serves the flow, if it does, and where else its sounds and hooks are."""

    address: str = ""
    """What a call begins at, with a slash at the end; empty: it is not served."""
    current: bool = True
    """Whether callers there hear the flow as it is in the window."""
    known: str = ""
    """The address on the web that the person has given for its sounds and hooks; empty: none."""
    missing: frozenset[str] = frozenset()
    """Those of its sounds that are not beside it."""

    @property
    def base(self) -> str:
        """The address that those of nodes, prompts and reports begin with."""
        return self.address.rstrip("/") or self.known


NOT_SERVED = Served()
"""The window serves nothing, and nothing is known of the flow's own things."""


@frozen
class Route:
    """What a call runs, or what keeps it from being placed."""

    stopped: tuple[Text, ...] = ()
    """Problems, each a sentence; empty: the call can be placed."""
    served: Served | None = None
    """Where the flow is fetched from, or, with no address, its sounds alone by call actions; None:
    the call is placed with call actions that need neither."""


def served_by(window: Window) -> Served:
    """Where ``window`` serves the flow that is open, and what is known of the flow's own things."""
    serving, known = window.serving, window.web_address.known
    return Served(serving.address, serving.is_current, known, window.sounds.missing)


def find_route(flow: Flow, served: Served, line: AccountLine) -> Route:
    """How a call on ``line`` can run ``flow``: as call actions where they can say it."""
    from designer.app.sound_remarks import as_it_is
    from designer.checks.gates import Operation, needs_server, stopped_by

    problems = stopped_by(flow, Operation.CALL)
    if not problems:
        return Route()
    said = [as_it_is(problem, flow, served.missing) for problem in problems]
    if not all(map(needs_server, problems)):
        return Route(tuple(one.text for one in problems if not needs_server(one)))
    if (
        served.known
        and not _is_of_use(served, line)
        and not stopped_by(flow, Operation.CALL, base_url=served.known)
    ):
        return Route(served=Served(known=served.known))
    why = _why_not_served(served, line)
    if why is None:
        return Route(served=served)
    absent = [one.text for one in said if one.code == MISSING]
    # Served or not, a sound that is not there is heard by nobody.
    return Route(tuple(absent) or (said[0].text, why))


def _why_not_served(served: Served, line: AccountLine) -> Text | None:
    """Why a call on ``line`` cannot run what the window serves; None: it can."""
    if not served.address:
        return Text(_SERVE_IT)
    if _is_out_of_reach(served, line):
        return Text(_OUT_OF_REACH, {"host": urlsplit(served.address).hostname or ""})
    return None if served.current else Text(_SAVE_IT)


def counted_on(flow: Flow, known: str) -> Text:
    """What call actions of ``flow`` count on where ``known`` is the address of its own things."""
    return Text(_SOUNDS_AT if prompt_references(flow) else _HOOKS_AT, {"address": known})


def exported_as(flow: Flow, folder: Path | None, served: Served | None) -> Exported:
    """What a call reports the actions of; raises ``ExportError``."""
    if served is None or not served.address or flow.start is None:
        from designer.callactions.exporting import export_call_actions

        base = served.base if served is not None else None
        return export_call_actions(flow, base_url=base or None, folder=folder)
    from designer.serving.answers import ServedFlow, answer

    return answer(ServedFlow(flow, folder, served.base), flow.start, served.base)


def _is_of_use(served: Served, line: AccountLine) -> bool:
    """Whether a call on ``line`` can be fetched from where the window serves the flow."""
    return bool(served.address) and served.current and not _is_out_of_reach(served, line)


def _is_out_of_reach(served: Served, line: AccountLine) -> bool:
    return _is_local(served.address) and not _is_local(line.base_url)


def _is_local(address: str) -> bool:
    from designer.checks.addresses import is_local_host

    return is_local_host(urlsplit(address).hostname or "")
