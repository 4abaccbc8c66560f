"""The live check: problems of the open document, found off the typing path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from designer.app.document import Document
from designer.app.standing import standing
from designer.app.translate import tr_text

if TYPE_CHECKING:
    from designer.app.sounds_beside import SoundsBeside
    from designer.app.web_sounds import WebSounds
    from designer.checks.gates import Operation
    from designer.checks.problems import Problem
    from designer.checks.run import Checker

_AFTER_MS = 20
"""How long after the last change has been painted the check runs."""

_AFTER_OPENING_MS = 150
"""How long after a flow was opened: after the window has shown, since networkx takes its time."""


class LiveCheck(QObject):
    """Keeps :attr:`problems` true; :attr:`changed` comes when they differ from before.

    :attr:`checked` comes after every check: what can be done about the same problems may differ.
    The checker and networkx are imported when the first check runs, which is after the window
    has shown. ``sounds`` are those of the flow that lie beside it, ``on_web`` what was found of
    them on the web: what is to be said of them is listed with what the checks find.
    """

    changed = Signal()
    checked = Signal()

    def __init__(
        self,
        document: Document,
        sounds: SoundsBeside | None = None,
        on_web: WebSounds | None = None,
    ) -> None:
        super().__init__()
        self._document = document
        self._sounds = sounds
        self._on_web = on_web
        self._found: list[Problem] = []  # what the checks alone have to say
        self._checker: Checker | None = None
        self._base = ""
        self.problems: list[Problem] = []
        self.shown: list[Problem] = []
        """What people are told of: all but that a flow has no start while it has no nodes."""
        self.by_node: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.run)
        self._painted = QTimer(self)
        self._painted.setSingleShot(True)
        self._painted.timeout.connect(self._wait)
        document.replaced.connect(self._begin_anew)
        document.edited.connect(self._soon)
        if sounds is not None:
            sounds.changed.connect(self._say_of_sounds)
        if on_web is not None:
            on_web.changed.connect(self._say_of_sounds)

    def run(self) -> None:
        """Check now. Usually the timer calls this."""
        self._timer.stop()
        self._painted.stop()
        if self._checker is None:
            from designer.checks.run import Checker

            self._checker = Checker(self._document.flow, base_url=self._base or None)
        before = self.problems, self.shown
        self._found = self._checker.problems()
        self.problems = self._remarked()
        self.shown = [] if self._is_merely_empty() else self.problems
        if (self.problems, self.shown) != before:
            self.by_node = _worst(self.problems)
            self.changed.emit()
        self.checked.emit()

    def assume(self, base: str) -> None:
        """Check as for an export with the address ``base``; empty: with none."""
        if base != self._base:
            self._base = base
            self._forget()
            self._soon()

    def stopping(self, operation: Operation) -> list[Problem]:
        """Check now and return what stops ``operation``, which must be one that serves the flow.

        What stops only call actions is not looked for in a flow whose target is to be served.
        """
        from designer.checks.gates import stopping
        from designer.flow.graph import GraphView

        self.run()
        view = GraphView(self._document.flow)
        try:
            return stopping(self._found, operation, view.reachable())
        finally:
            view.close()

    def of(self, node_id: str) -> list[Problem]:
        """The problems of one node, errors first."""
        return [problem for problem in self.problems if problem.node == node_id]

    def sentences(self, node_id: str) -> list[str]:
        """What is wrong with one node, in the language of the window, errors first."""
        return [tr_text(problem.text) for problem in self.of(node_id)]

    def _is_merely_empty(self) -> bool:
        """A flow that nobody has begun is not wrong, although no call can be made with it."""
        wrong = [(problem.code, problem.variant) for problem in self.problems]
        return not self._document.flow.nodes and wrong == [("no-start", "")]

    def _remarked(self) -> list[Problem]:
        if self._sounds is None:
            return self._found
        from designer.app.sound_places import folder_address
        from designer.app.sound_remarks import with_remarks

        missing, base, web = self._sounds.missing, self._base, self._on_web
        found = web.found(folder_address(base)) if web is not None and base else {}
        return list(with_remarks(self._found, self._document.flow, missing, base, found))

    def _say_of_sounds(self) -> None:
        if self._checker is not None:  # else the first check is still to come
            self.run()

    def _forget(self) -> None:
        if self._checker is not None:
            self._checker.close()
            self._checker = None

    def _begin_anew(self) -> None:
        self._forget()
        self._painted.stop()
        self._timer.start(_AFTER_OPENING_MS)

    def _soon(self) -> None:
        # Counted from when the event loop has nothing else to do: a large edit takes longer than
        # the wait, and would be seen only after the check.
        self._timer.stop()
        self._painted.start(0)

    def _wait(self) -> None:
        self._timer.start(_AFTER_MS)


def _worst(problems: list[Problem]) -> dict[str, str]:
    """The worst standing by node id; errors stand first in ``problems``."""
    worst: dict[str, str] = {}
    for problem in problems:
        if problem.node is not None:
            worst.setdefault(problem.node, standing(problem))
    return worst
