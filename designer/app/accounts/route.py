"""How a real call can run the flow: as call actions, or from the address it is served at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from designer.flow.frozen import frozen
from designer.flow.model import Flow
from designer.flow.texts import N_, Text
from designer.store.lines import AccountLine

if TYPE_CHECKING:
    from designer.callactions.exporting import Exported

_SERVE_IT = N_(
    "As call actions it cannot do that. Serve it, at an address that can be reached from outside, "
    "and call again."
)
_OUT_OF_REACH = N_(
    "46elks cannot reach {host}, where this window serves the flow. Serve it with the address that "
    "a tunnel or proxy has outside, and call again."
)
_SAVE_IT = N_("It is served as it was before the last changes. Save it, and call again.")


@frozen
class Served:
    """Where the window serves the flow, if it does."""

    address: str = ""
    """What a call begins at, with a slash at the end; empty: it is not served."""
    current: bool = True
    """Whether callers there hear the flow as it is in the window."""

    @property
    def base(self) -> str:
        """The address that those of nodes, prompts and reports begin with."""
        return self.address.rstrip("/")


@frozen
class Route:
    """What a call runs, or what keeps it from being placed."""

    stopped: tuple[Text, ...] = ()
    """Problems, each a sentence; empty: the call can be placed."""
    served: Served | None = None
    """Where the flow is fetched from; None: the call is placed with call actions."""


def find_route(flow: Flow, served: Served, line: AccountLine) -> Route:
    """How a call on ``line`` can run ``flow``: as call actions where they can say it."""
    from designer.checks.gates import Operation, needs_server, stopped_by

    problems = stopped_by(flow, Operation.CALL)
    if not problems:
        return Route()
    texts = [problem.text for problem in problems]
    if not all(map(needs_server, problems)):
        return Route(tuple(one.text for one in problems if not needs_server(one)))
    if not served.address:
        return Route((texts[0], Text(_SERVE_IT)))
    host = urlsplit(served.address).hostname or ""
    if _is_local(served.address) and not _is_local(line.base_url):
        return Route((texts[0], Text(_OUT_OF_REACH, {"host": host})))
    if not served.current:
        return Route((texts[0], Text(_SAVE_IT)))
    return Route(served=served)


def exported_as(flow: Flow, folder: Path | None, served: Served | None) -> Exported:
    """What a call reports the actions of; raises ``ExportError``."""
    if served is None or flow.start is None:
        from designer.callactions.exporting import export_call_actions

        return export_call_actions(flow, folder=folder)
    from designer.serving.answers import ServedFlow, answer

    return answer(ServedFlow(flow, folder, served.base), flow.start, served.base)


def _is_local(address: str) -> bool:
    from designer.checks.addresses import is_local_host

    return is_local_host(urlsplit(address).hostname or "")
