"""The open flow, served while it is worked on. Belongs to one window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, QTimer, Signal

from designer.flow.errors import CallflowError
from designer.flow.fragments import fragment
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from designer.app.background import Handle
    from designer.app.checking import LiveCheck
    from designer.app.context import Context
    from designer.app.document import Document
    from designer.app.serving.order import ServeOrder
    from designer.app.serving.server import FlowServer, Outbox, SharedFlow
    from designer.flow.model import Flow
    from designer.serving.answers import ServedFlow
    from designer.serving.deciding import Decisions

_STOPPED = N_("This flow cannot be served yet. {problem}")
_KEPT = N_("Callers still hear the flow of {time}: what was saved has errors. {problem}")
_ENDED = N_("The flow is not served any more: another one is open.")
_NOT_THIS = N_(
    "This call hears the flow as it is drawn here. Callers of the served address hear the one of "
    "{time}: save, and they hear the same."
)


class ServePhase(Enum):
    """Whether the flow is served."""

    OFF = "off"
    STARTING = "starting"
    ON = "on"


class FlowServing(QObject):
    """Serves the flow of the window as it was when it began, and anew after every save.

    :attr:`changed` comes whenever something of the state differs, :attr:`logged` with requests, one
    line (``Text``) for each, :attr:`received` with each :class:`Received`.
    """

    changed = Signal()
    logged = Signal(object)
    received = Signal(object)

    def __init__(self, context: Context, document: Document, live_check: LiveCheck) -> None:
        super().__init__()
        self._context = context
        self._document = document
        self._live_check = live_check
        self._server: FlowServer | None = None
        self._handle: Handle | None = None
        self._flow: SharedFlow | None = None
        self._failed: Callable[[CallflowError], object] | None = None
        self.phase = ServePhase.OFF
        self.order: ServeOrder | None = None
        """What is being served how; None: nothing is."""
        self.url = ""
        """Where it is on this computer, without the secret and without a slash at the end."""
        self.since: datetime | None = None
        """When the flow that is served was taken in."""
        self.saved_once = False
        """Whether the flow that is served is one that was saved, not one as it was drawn."""
        self.problem: Text | None = None
        """What is wrong with the last save, so that callers hear the one before."""
        self._begun_with: Flow | None = None
        self._differs = False  # edited since it was taken in
        self._of_file = False  # it is what the file holds
        document.saved.connect(self._take_saved)
        document.edited.connect(self._note_edit)
        document.replaced.connect(self._end)

    # What people do

    def start(self, order: ServeOrder, failed: Callable[[CallflowError], object]) -> None:
        """Serve the flow as it is now; ``failed`` hears why that cannot be done."""
        from designer.app.serving.order import remembering
        from designer.app.serving.server import SharedFlow
        from designer.checks.gates import Operation
        from designer.serving.answers import require_servable
        from designer.serving.deploying import Deployment, require_deployable

        if self.phase is not ServePhase.OFF:
            return
        try:
            require_deployable(
                Deployment(
                    "",
                    order.base_url or None,
                    order.secret or None,
                    trusted_proxy=order.proxy or None,
                )
            )
            problems = self._live_check.stopping(Operation.SERVE)
            if problems:
                raise ServeStopped("stopped", problem=problems[0].text)
            served = self._snapshot(order, self._document.flow)
            require_servable(served)
        except CallflowError as error:
            failed(error)
            return
        self._context.keep(remembering(self._context.settings, order))
        self._take(SharedFlow(served))
        self.saved_once = self._of_file
        self.order, self._failed = order, failed
        self._begun_with = self._document.flow
        self._run(order)

    def stop(self) -> None:
        """Serve no more. Safe to call when nothing is served."""
        handle, self._handle = self._handle, None
        if handle is not None:
            handle.cancel()
        self._flow = self.order = self.since = self.problem = self._failed = None
        self.url = ""
        self._become(ServePhase.OFF)

    @property
    def address(self) -> str:
        """The address that a number is set to; empty while nothing is served."""
        from designer.serving.answers import base_with_secret, start_address

        if self.order is None or not self.url:
            return ""
        base = base_with_secret(self.order.base_url or self.url, self.order.secret or None)
        return start_address(base)

    @property
    def public_url(self) -> str:
        """The address that calls from outside come to, without the secret; empty: none can."""
        return "" if self.order is None else self.order.base_url

    @property
    def is_current(self) -> bool:
        """Whether callers hear the flow as it is in the window."""
        return not self._differs or (self._of_file and self._document.clean)

    def base_for_call(self, decisions: Decisions) -> str | None:
        """The address a test call of the emulator can find the flow of the window below.

        ``decisions`` is told where the call goes at nodes that decide. None: it is not served, or
        callers hear another one than the window shows; then that is said.
        """
        if self.phase is not ServePhase.ON or self._flow is None:
            return None
        if not self.is_current:
            self._context.messages.info(Text(_NOT_THIS, {"time": self.time}), "file.save")
            return None
        self._flow.pin(decisions)
        return f"{self.url}/{self._flow.key}"

    @property
    def time(self) -> str:
        """When the flow that callers hear was taken in, in hours, minutes and seconds."""
        return "" if self.since is None else f"{self.since:%H:%M:%S}"

    # The server

    def _run(self, order: ServeOrder) -> None:
        from designer.app.serving.server import FlowServer, Outbox

        flow, background = self._flow, self._context.background
        assert flow is not None
        if self._server is None:
            self._server = FlowServer()
        outbox = Outbox(lambda: background.post(self._empty, outbox))
        self._become(ServePhase.STARTING)
        self._handle = background.submit(
            self._server.run(
                order, flow, lambda url: background.post(self._ready, flow, url), outbox
            ),
            failed=lambda error: self._broke(flow, error),
        )

    def _ready(self, flow: SharedFlow, url: str) -> None:
        if flow is self._flow:
            self.url = url
            self._become(ServePhase.ON)

    def _broke(self, flow: SharedFlow, error: Exception) -> None:
        failed = None
        if flow is self._flow:
            failed = self._failed
            self.stop()
        if not isinstance(error, CallflowError):
            raise error
        if failed is not None:
            failed(error)

    def _empty(self, outbox: Outbox) -> None:
        from designer.app.serving.server import Received

        taken = outbox.take()
        lines = [what for what in taken if isinstance(what, Text)]
        if lines:
            self.logged.emit(lines)
        for what in taken:
            if isinstance(what, Received):
                self.received.emit(what)

    # The document

    def _take_saved(self, flow: Flow) -> None:
        """Serve ``flow``, which was saved just now: it may have been edited since."""
        from designer.checks.gates import Operation, stopped_by
        from designer.serving.answers import require_servable

        if self._flow is None or self.order is None:
            return
        served = self._snapshot(self.order, flow)
        current = flow is self._document.flow
        if current:
            problems = self._live_check.stopping(Operation.SERVE)
        else:
            problems = stopped_by(flow, Operation.SERVE)
        self.problem = problems[0].text if problems else None
        try:
            require_servable(served)
        except CallflowError as error:
            self.problem = self.problem or error.text
        if self.problem is None:
            self._flow.put(served)
            self._take(self._flow)
            self.saved_once = True
            if not current:
                self._differs, self._of_file = True, False
        else:
            self._differs, self._of_file = True, False
            names = {"time": self.time, "problem": self.problem}
            self._context.messages.warning(Text(_KEPT, names))
        self.changed.emit()

    def _take(self, flow: SharedFlow) -> None:
        self._flow = flow
        self.since = datetime.now().astimezone()
        self.problem = None
        self._differs = False
        self._of_file = self._document.clean and self._document.path is not None

    def _snapshot(self, order: ServeOrder, flow: Flow) -> ServedFlow:
        from designer.serving.answers import ServedFlow

        frozen = fragment(flow, flow.nodes)
        return ServedFlow(frozen, self._document.folder, order.base_url or None)

    def _note_edit(self) -> None:
        if self._flow is not None:
            self._differs = True
            self.changed.emit()

    def _end(self) -> None:
        if self._document.flow is self._begun_with:
            self._note_edit()  # an edit that failed was taken back
        elif self.phase is not ServePhase.OFF:
            self.stop()
            # What is said at once goes with the flow that it is about.
            QTimer.singleShot(0, lambda: self._context.messages.warning(Text(_ENDED), "call.serve"))

    def _become(self, phase: ServePhase) -> None:
        self.phase = phase
        self.changed.emit()


class ServeStopped(CallflowError):  # noqa: N818  (names what stops it)
    """Errors on the way of calls keep the flow from being served."""

    texts: ClassVar[Mapping[str, str]] = {"stopped": _STOPPED}
