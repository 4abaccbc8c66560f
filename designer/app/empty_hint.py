"""What an empty canvas says: how to begin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QWidget

from designer.app.document import Document
from designer.app.saying import say
from designer.app.translate import tr
from designer.flow.texts import N_

_WORDS = N_(
    "Drag an action from the left to begin, or type its name, a number or an address.\n"
    "Or open a flow, or paste call actions with Ctrl+V."
)

_MARGIN = 24


class EmptyHint(QLabel):
    """Lies over the middle of the canvas while the flow has no nodes; the mouse goes through it."""

    def __init__(self, document: Document, over: QWidget) -> None:
        super().__init__(over)
        say(self.setText, tr(_WORDS))
        self._document = document
        self._over = over
        self._whole = self.sizeHint().width()
        self.setWordWrap(True)
        self.setProperty("role", "muted")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        over.installEventFilter(self)
        document.replaced.connect(self._look)
        document.edited.connect(self._look)
        self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle."""
        if event.type() == QEvent.Type.Resize:
            self._spread()
        return False

    def _look(self) -> None:
        self._spread()
        flow = self._document.flow
        self.setVisible(not flow.nodes and not flow.annotations)

    def _spread(self) -> None:
        room = self._over.size()
        width = max(1, min(self._whole, room.width() - 2 * _MARGIN))
        self.resize(width, self.heightForWidth(width))
        self.move((room.width() - width) // 2, (room.height() - self.height()) // 2)
