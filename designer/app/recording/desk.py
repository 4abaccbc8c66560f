"""Records a prompt for a node of a window, and puts it beside the flow."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from designer.app.microphone import wav_of
from designer.app.recording.dialog import RecordDialog
from designer.app.recording.recorder import Recorder
from designer.flow.references import prompt_references
from designer.flow.texts import N_, Text
from designer.store.prompt_taking import write_new

if TYPE_CHECKING:
    from designer.app.window import Window
    from designer.flow.model import Flow

_NOT_PUT = N_("The node that {file} was recorded for is gone. The sound lies in {folder}.")

Put = Callable[["Flow", str, str], bool]
"""Makes the node of a flow, by its id, hold a reference; whether it does."""


class RecordingDesk(QObject):
    """Keeps one recorder as long as the window is there; ``put`` changes the node.

    ``backends`` are names of the sound library's; None: those of this computer.
    """

    def __init__(self, window: Window, put: Put, backends: Sequence[str] | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._put = put
        self.recorder = Recorder(backends, self)

    def open(
        self, flow: Flow, node_id: str, folder: Path, later: Path | None = None
    ) -> RecordDialog:
        """Open the dialog for a node of ``flow``, whose sounds lie in ``folder``.

        ``later`` is where a flow without a file will probably be saved.
        """
        context = self._window.context
        context.background.collect_here()  # devices have a thread of their own
        node = flow.nodes[node_id]
        taken = frozenset(prompt_references(flow))
        keep = partial(_keep, called=node.label or node_id, taken=taken, folder=folder, later=later)
        put = partial(self._put_or_say, flow, node_id, folder)
        dialog = RecordDialog(context, node, self.recorder, keep, put, self._window)
        dialog.open()
        return dialog

    def close(self) -> None:
        """End what is recorded; safe to call twice."""
        self.recorder.close()

    def _put_or_say(self, flow: Flow, node_id: str, folder: Path, reference: str) -> None:
        if not self._put(flow, node_id, reference):
            fields = {"file": reference, "folder": folder}
            self._window.context.messages.warning(Text(_NOT_PUT, fields))


def _keep(
    data: bytes, called: str, taken: Collection[str], folder: Path, later: Path | None
) -> str:
    return write_new(wav_of(data), called, taken, folder, later=later)
