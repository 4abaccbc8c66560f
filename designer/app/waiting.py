"""What stands there while the window cannot close because a slow disk still writes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from designer.app.saying import said_by, say, worded
from designer.app.translate import tr
from designer.flow.texts import N_

_TITLE = N_("Saving")
_WORDS = N_("{name} is being saved. The disk takes its time.")
_BACK, _LEAVE = N_("Go back"), N_("Close without waiting")
_WIDTH = 380


class WaitDialog(QDialog):
    """Says that ``name`` is being saved; closing it goes back to the window, the save goes on."""

    LEAVE = 2
    """What ``exec`` gives when the person does not want to wait."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        say(self.setWindowTitle, tr(_TITLE))
        words = worded(QLabel(), tr(_WORDS, name=name))
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        # Qt wants room for many chunks of the style sheet's width.
        bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        say(bar.setAccessibleName, said_by(words.setText))
        buttons = QDialogButtonBox()
        worded(buttons.addButton("", QDialogButtonBox.ButtonRole.RejectRole), tr(_BACK)).setDefault(
            True
        )
        self.leave = worded(
            buttons.addButton("", QDialogButtonBox.ButtonRole.DestructiveRole), tr(_LEAVE)
        )
        self.leave.clicked.connect(lambda _checked=False: self.done(self.LEAVE))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(14)
        for part in (words, bar, buttons):
            column.addWidget(part)
        self.setMinimumWidth(_WIDTH)
