"""What the benchmarks of the window share: the application, a canvas of the agreed size."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication, QWidget

from designer.app.asking import DialogAsker
from designer.app.background import Background
from designer.app.canvas.view import CanvasView
from designer.app.context import Context
from designer.app.document import Document
from designer.flow.model import Flow
from designer.store.settings import Settings

SIZE = (1280, 800)
"""Of what is painted, in device-independent pixels."""


def application() -> QApplication:
    """The one application."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    return app


def settle() -> None:
    """Do what is due in the event loop, deletions included."""
    application().processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    application().processEvents()


def finish_painting() -> None:
    """Let everything that a change brings with it happen, the repaints it asks for included."""
    for _ in range(3):
        application().processEvents()


class Stage:
    """A canvas on the screen, with a document of its own and nothing else of the window."""

    def __init__(self, flow: Flow | None = None) -> None:
        self.context = Context(application(), Settings(theme="light"), DialogAsker(), Background())
        self.document = Document(self.context.messages)
        self.canvas = CanvasView(self.context, self.document)
        self.canvas.resize(*SIZE)
        self.canvas.show()
        settle()
        if flow is not None:
            self.open(flow)
            settle()

    def open(self, flow: Flow) -> None:
        """Show ``flow`` and paint it."""
        self.document.open(flow)
        self.repaint()

    def repaint(self) -> None:
        """Paint all that is seen, at once."""
        self.canvas.viewport().repaint()

    def empty(self) -> None:
        """As before anything was opened: no flow, no pictures kept."""
        self.document.open(Flow())
        settle()
        QPixmapCache.clear()

    def close(self) -> None:
        """Take it off the screen for good."""
        close(self.canvas)


def close(widget: QWidget) -> None:
    """Take a widget off the screen for good."""
    widget.close()
    widget.deleteLater()
    settle()
