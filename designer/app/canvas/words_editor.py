"""Writing on a note or in the title of a frame, in its place over the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from designer.app.saying import say
from designer.app.theme.tokens import STEP
from designer.app.translate import tr
from designer.flow.annotations import Annotation, Frame
from designer.flow.texts import N_
from designer.layout.frames import BAR, shown_area

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

_NAMES = {"note": N_("Text of the note"), "frame": N_("Title of the frame")}
_PIXELS = 13
_LEAST_PIXELS, _MOST_PIXELS = 11, 26
_LEAST = (160, 40)
"""It is no smaller than this, in device-independent pixels, however far away the note is."""
_STAYS = {
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
}
"""Reasons for losing the focus that are not the person going elsewhere."""


class WordsEditor(QPlainTextEdit):
    """Plain text over ``annotation``. Esc gives up; Ctrl+Enter and going elsewhere keep it.

    :attr:`done` comes once: with the words, or None where they were given up, and whether the
    focus should go back to the canvas.
    """

    done = Signal(object, bool)

    def __init__(self, canvas: CanvasView, annotation: Annotation) -> None:
        # A child of the window, so that the canvas's own shortcuts are not heard while it is open.
        super().__init__(canvas.window())
        self._canvas = canvas
        self._annotation = annotation
        self._single = isinstance(annotation, Frame)
        self._open = True
        self.setProperty("role", annotation.kind)
        say(self.setAccessibleName, tr(_NAMES[annotation.kind]))
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if self._single:
            self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPlainText(annotation.words)
        self._stand()
        for moved in (
            canvas.horizontalScrollBar().valueChanged,
            canvas.verticalScrollBar().valueChanged,
            canvas.zoom_changed,
        ):
            moved.connect(self._stand)
        canvas.installEventFilter(self)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._single:
            self.selectAll()
        else:
            self.moveCursor(QTextCursor.MoveOperation.End)

    @property
    def words(self) -> str:
        """What is written."""
        text = self.toPlainText()
        return " ".join(text.split()) if self._single else text

    def finish(self, *, keep: bool, back: bool) -> None:
        """Go away; ``keep`` what is written; ``back``: the focus returns to the canvas."""
        if self._open:
            self._open = False
            self.hide()
            self.done.emit(self.words if keep else None, back)
            self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, Ctrl+Enter, and Enter in a title end it."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False, back=True)
        elif enter and (control or self._single):
            self.finish(keep=True, back=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere keeps what is written."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.finish(keep=True, back=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay over the note when the canvas changes its size."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._stand()
        return False

    def _stand(self) -> None:
        """Cover the note, or the title bar, as it is seen now, and stay over the canvas."""
        x, y, width, height = shown_area(self._annotation)
        zoom = self._canvas.zoom
        font = QFont(QApplication.font())
        font.setPixelSize(round(min(_MOST_PIXELS, max(_LEAST_PIXELS, _PIXELS * zoom))))
        self.setFont(font)
        area = QRectF(x, y, width, BAR if self._single else height)
        seen = self._canvas.viewportTransform().mapRect(area)
        viewport, window = self._canvas.viewport(), self.parentWidget()
        assert isinstance(window, QWidget)
        corner = viewport.mapTo(window, seen.topLeft().toPoint())
        wide, tall = max(_LEAST[0], round(seen.width())), max(_LEAST[1], round(seen.height()))
        room = QRect(viewport.mapTo(window, QPoint(0, 0)), viewport.size())
        room.adjust(STEP, STEP, -STEP, -STEP)
        wide, tall = min(wide, room.width()), min(tall, room.height())
        left = max(room.left(), min(corner.x(), room.right() + 1 - wide))
        top = max(room.top(), min(corner.y(), room.bottom() + 1 - tall))
        self.setGeometry(left, top, wide, tall)
