"""Tells that something went wrong in the program, and shows the report word by word."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from designer.app.buttons import push_button
from designer.app.saying import say, worded
from designer.app.screen_room import resize_within
from designer.app.translate import tr
from designer.flow.errors import CallflowError
from designer.flow.texts import N_
from designer.store.reports import Failure, report, write_report

_TITLE = N_("Something went wrong")
_HEADING = N_("Something went wrong in the program. You can go on.")
_KEPT = N_(
    "What was half done was taken back, and what is not saved is kept in case the program ends. "
    "If it happens again, save, and start the program anew."
)
_NOT_KEPT = N_(
    "What was half done was taken back. What is not saved could not be kept for the case that the "
    "program ends: save it now."
)
_REPORT = N_("A report for those who mend the program is in {path}. It goes nowhere by itself.")
_NO_REPORT = N_("The report could not be written to the disk; copy it from here.")
_SHOWN = N_("The report")
_WORDS = N_("Include the words of the error; they may hold numbers, addresses or passwords")
_COPY, _GO_ON = N_("Copy the report"), N_("Go on")
_WIDTH, _LEAST_HEIGHT = 580, 96
_SIZE = QSize(620, 377)


class CrashDialog(QDialog):
    """``path`` is where the report lies; ``kept`` whether what is not saved is kept.

    ``versions`` are those of parts the program stands on, for the report.
    """

    def __init__(
        self,
        failure: Failure,
        path: Path | None,
        parent: QWidget | None,
        *,
        kept: bool,
        versions: tuple[str, ...] = (),
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say(self.setWindowTitle, tr(_TITLE))
        self._failure, self._path, self._versions = failure, path, versions
        self.heading = worded(QLabel(), tr(_HEADING))
        self.heading.setProperty("role", "title")
        self.explained = worded(QLabel(), tr(_KEPT if kept else _NOT_KEPT))
        self.place = worded(QLabel(), tr(_NO_REPORT) if path is None else tr(_REPORT, path=path))
        self.place.setProperty("role", "muted")
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self.heading, self.explained, self.place):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.shown = QPlainTextEdit()
        self.shown.setReadOnly(True)
        say(self.shown.setAccessibleName, tr(_SHOWN))
        self.shown.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.shown.setMinimumHeight(_LEAST_HEIGHT)
        self.words = worded(QCheckBox(), tr(_WORDS))
        self.words.toggled.connect(self._write)
        self.copy = push_button(tr(_COPY), clicked=self._copy)
        self.go_on = push_button(tr(_GO_ON), "primary", clicked=self.accept)
        self._lay_out()
        self._show()
        self.go_on.setFocus()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addStrut(_WIDTH)
        for part in (self.heading, self.explained, self.shown, self.words, self.place):
            column.addWidget(part, 1 if part is self.shown else 0)
        column.addLayout(buttons)
        resize_within(self, _SIZE)

    def _text(self) -> str:
        return report(self._failure, self._versions, words=self.words.isChecked())

    def _show(self) -> None:
        self.shown.setPlainText(self._text())

    def _write(self, _with_words: bool) -> None:
        """What is shown is what the file holds."""
        self._show()
        if self._path is not None:
            try:
                write_report(self._path, self.shown.toPlainText())
            except CallflowError as error:
                say(self.place.setText, str(error))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.shown.toPlainText())
