"""The call actions of the flow, live: what an export would write now."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from designer.app.context import Context
from designer.app.document import Document
from designer.app.panels.highlighter import JsonHighlighter
from designer.app.translate import tr, tr_text
from designer.flow.errors import CallflowError
from designer.flow.texts import N_

_COPY = N_("Copy")
_COPIED = N_("Copied")
_NAME = N_("Call actions as JSON")
_SIZE = N_("{size} bytes")
_EMPTY = N_("Nothing yet: the call actions appear here as you draw.")
_AFTER_MS = 40
_COPIED_MS = 1_500


class CallActionsPanel(QWidget):
    """Read the JSON, copy it; where the flow cannot be written inline it says why."""

    def __init__(self, context: Context, document: Document) -> None:
        super().__init__()
        self._document = document
        self._stale = True
        self.setProperty("role", "panel")
        self.editor = QPlainTextEdit()
        self.editor.setProperty("role", "code")
        self.editor.setReadOnly(True)
        self.editor.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.editor.setFont(_code_font(self.font().pointSizeF()))
        self.editor.setAccessibleName(tr(_NAME))
        self._highlighter = JsonHighlighter(self.editor.document(), context.theme)
        self._size = QLabel()
        self._size.setProperty("role", "muted")
        self.reason = QLabel()
        self.reason.setProperty("role", "warn")
        self.reason.setWordWrap(True)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.copy = QPushButton(tr(_COPY))
        self.copy.clicked.connect(self._copy)
        top = QHBoxLayout()
        top.setContentsMargins(16, 8, 16, 4)
        top.addWidget(self.reason, 1)
        top.addWidget(self._size)
        top.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.editor, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._catch_up)
        document.edited.connect(self._changed)
        document.replaced.connect(self._changed)
        self._changed()

    @property
    def text(self) -> str:
        """The JSON that is shown."""
        return self.editor.toPlainText()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while another tab was in front."""
        super().showEvent(event)
        self._timer.start(0)

    def _changed(self) -> None:
        self._stale = True
        self._timer.start(_AFTER_MS)

    def _catch_up(self) -> None:
        if not self._stale or not self.isVisible():
            return
        from designer.callactions.exporting import export_call_actions

        self._stale = False
        flow = self._document.flow
        if not flow.nodes:
            self._show("", tr(_EMPTY), 0)
            return
        try:
            exported = export_call_actions(flow, folder=self._document.folder)
        except CallflowError as error:
            self._show("", tr_text(error.text), 0)
            return
        self._show(exported.text, "", exported.size)

    def _show(self, text: str, reason: str, size: int) -> None:
        self.reason.setText(reason)
        self._size.setText(tr(_SIZE, size=size) if size else "")
        self.copy.setEnabled(bool(text))
        if text == self.editor.toPlainText():
            return
        bar = self.editor.verticalScrollBar()
        at = bar.value()
        self.editor.setPlainText(text)
        bar.setValue(at)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self.copy.setText(tr(_COPIED))
        QTimer.singleShot(_COPIED_MS, self.copy, lambda: self.copy.setText(tr(_COPY)))


def _code_font(size: float) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(size)
    return font
