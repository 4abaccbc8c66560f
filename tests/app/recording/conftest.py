"""A window that records with a microphone of the sound library's that hears silence, or speech."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QDialog

from designer.app import microphone, tones
from designer.app.recording.desk import RecordingDesk
from designer.app.recording.dialog import RecordDialog
from designer.app.recording.recorder import Phase, Recorder
from designer.app.window import Window
from designer.flow.model import Flow

NULL = ("NULL",)
"""The library's own device: plays and hears silence in real time, on every computer."""


@pytest.fixture
def speech(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody speaks into every microphone."""
    open_device = microphone.open_device

    def spoken_into(use, names, pieces, lost):
        next(pieces)

        def heard():
            while True:
                piece = yield
                pieces.send(tones.speech(len(piece) / microphone.BYTES_A_SECOND))

        return open_device(use, names, heard(), lost)

    monkeypatch.setattr(microphone, "open_device", spoken_into)


@pytest.fixture
def recorder(qapp) -> Iterator[Callable[..., Recorder]]:
    """Make a recorder with these backends of the library; each is closed in the end."""
    made: list[Recorder] = []

    def make(*backends: str) -> Recorder:
        made.append(Recorder(backends))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def folder(tmp_path):
    """That of the flow."""
    folder = tmp_path / "flow"
    folder.mkdir()
    return folder


@pytest.fixture
def saved(window: Window, sample_flow: Flow, folder) -> Window:
    """The window on a flow that has a file, its menu selected; it has a device."""
    taker = window.prompt_taker
    taker.recording = RecordingDesk(window, taker.put, NULL)
    window.document.open(sample_flow, folder / "line.callflow")
    window.document.selection.set(["menu"])
    return window


@pytest.fixture
def dialog(saved: Window) -> RecordDialog:
    """The dialog for the menu."""
    saved.registry.run("edit.record-prompt")
    return open_dialog(saved)


def open_dialog(window: Window) -> RecordDialog:
    """The dialog that is open over ``window``."""
    (found,) = (one for one in window.findChildren(QDialog) if one.isVisible())
    assert isinstance(found, RecordDialog)
    return found


def hear(recorder: Recorder, qtbot, seconds: float = 0.2) -> None:
    """Wait until so much has been recorded."""
    qtbot.waitUntil(lambda: recorder.phase is Phase.RECORDING and recorder.seconds >= seconds)


def rest(recorder: Recorder, qtbot) -> None:
    """Wait until it does nothing."""
    qtbot.waitUntil(lambda: recorder.phase is Phase.IDLE)
