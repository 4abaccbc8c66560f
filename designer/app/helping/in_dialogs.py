"""F1 in a dialog: the window's own keys do not reach there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

if TYPE_CHECKING:
    from designer.app.window import Window

_NAME = "guide-of-dialog"


class HelpInDialogs(QObject):
    """Gives the key of the guide to every dialog of ``window`` when it comes to the front."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        window.context.app.focusChanged.connect(self._look)

    def _look(self, _before: QWidget | None, now: QWidget | None) -> None:
        dialog = None if now is None else now.window()
        if not isinstance(dialog, QDialog) or not _comes_from(dialog, self._window):
            return
        if dialog.findChild(QShortcut, _NAME) is None:
            keys = QKeySequence(QKeySequence.StandardKey.HelpContents)
            shortcut = QShortcut(keys, dialog, self._help)
            shortcut.setObjectName(_NAME)

    def _help(self) -> None:
        from designer.app.commands.help import guide
        from designer.app.helping.topics import topic_of_dialog

        dialog = QApplication.activeWindow()
        if isinstance(dialog, QDialog):
            guide(self._window, topic_of_dialog(self._window, dialog))


def _comes_from(dialog: QWidget, window: QWidget) -> bool:
    """Whether ``dialog`` is one of ``window``, or of one of its dialogs."""
    parent: QWidget | None = dialog
    while parent is not None and parent is not window:
        parent = parent.parentWidget()
    return parent is window
