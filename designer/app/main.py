"""Starts the window, or renders it to a picture."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from designer.flow.errors import CallflowError
from designer.flow.frozen import frozen
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.window import Window

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_SETTLE_MS = 1_200
"""Before the picture is taken: checks, fonts, numbers and layout come to rest."""


class StartError(CallflowError):
    """The window cannot open."""

    texts: ClassVar[Mapping[str, str]] = {
        "no-screen": N_(
            "No screen was found. Start it on a desktop, set DISPLAY or WAYLAND_DISPLAY, or use "
            "--screenshot, which needs none."
        ),
        "not-written": N_("The picture could not be written to {path}."),
    }


@frozen
class Screenshot:
    """A picture of the window instead of the window."""

    path: Path
    size: tuple[int, int] = (1440, 900)
    """Width and height in device-independent pixels."""
    theme: str | None = None
    """``light`` or ``dark``; None: light."""
    scale: float = 1.0
    """Device pixels per device-independent pixel."""


def run_window(path: Path | None, screenshot: Screenshot | None = None) -> int:
    """Open the window on ``path`` (None: what the settings say) and return the exit code.

    With ``screenshot`` the window is rendered, saved as a picture, and closed. Raises
    :class:`StartError`, and whatever the file's reader says when ``path`` cannot be opened.
    """
    _prepare(screenshot)
    # Only now: Qt reads the environment while it is imported and started.
    from designer.app.plain_import import import_plainly

    import_plainly()
    from designer.app.collecting import collecting_later

    with ExitStack() as ends, collecting_later():
        window = _open(path, screenshot, ends)
        kept = ends.pop_all()
    with kept:
        if screenshot:
            return _take(window, screenshot)
        window.recovery.begin()
        if path is None:
            window.tour.begin_first()
        return int(window.context.app.exec())


def _open(path: Path | None, screenshot: Screenshot | None, ends: ExitStack) -> Window:
    """The window, shown unless it is for a picture; ``ends`` is what to do when it has closed."""
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    from designer import __version__
    from designer.app.asking import DialogAsker
    from designer.app.background import Background
    from designer.app.context import Context
    from designer.app.crash import Crashes
    from designer.app.faults import record_faults
    from designer.app.qtlog import forward_qt_messages
    from designer.app.screen_room import resize_within
    from designer.app.start.opening import open_first
    from designer.app.window import PROGRAM, Window
    from designer.store.settings import Settings, load_settings

    ends.callback(gc.unfreeze)
    forward_qt_messages()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName(PROGRAM)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("callflow-designer")
    settings = Settings() if screenshot else load_settings()
    if screenshot:
        settings = replace(settings, theme=screenshot.theme or "light")
    background = Background()
    context = Context(app, settings, DialogAsker(), background)
    crashes = Crashes()
    if not screenshot:
        record_faults()
        crashes.install()
    ends.callback(crashes.uninstall)
    ends.callback(background.stop)
    ends.callback(context.writer.end)
    window = Window(context)
    open_first(window, path, patient=screenshot is not None)
    if not screenshot:
        window.prepare()
        resize_within(window, window.size())
        window.show()
        # Or the first picture has what wraps its words, and is higher for it, squeezed together:
        # first that is heard of, then what stands around it makes room.
        for _ in range(2):
            app.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    return window


def _prepare(screenshot: Screenshot | None) -> None:
    """Choose Qt's platform before Qt is imported."""
    if screenshot is not None:
        os.environ["QT_SCALE_FACTOR"] = str(screenshot.scale)
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        return
    if sys.platform.startswith("linux") and not any(os.environ.get(key) for key in _DISPLAYS):
        raise StartError("no-screen")


def _take(window: Window, screenshot: Screenshot) -> int:
    from PySide6.QtCore import QEventLoop, QTimer

    window.resize(*screenshot.size)
    window.show()
    loop = QEventLoop()
    QTimer.singleShot(_SETTLE_MS, loop.quit)
    loop.exec()
    if not window.grab().save(str(screenshot.path)):
        raise StartError("not-written", path=str(screenshot.path))
    window.close()
    return 0
