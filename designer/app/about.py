"""The about box: what the program is, its versions, its licence and those of what is inside."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from designer import __version__
from designer.app.buttons import push_button
from designer.app.helping.dressing import show_markdown
from designer.app.saying import say, worded
from designer.app.screen_room import resize_within
from designer.app.scrolled_dialog import ScrolledDialog
from designer.app.theme.icons import paint_icon
from designer.app.theme.tokens import STEP
from designer.app.translate import tr
from designer.flow.texts import N_
from designer.store.licences import licences_of_others, own_licence

if TYPE_CHECKING:
    from designer.app.theme.theme import Theme

_TITLE = N_("About Callflow Designer")
_NAME = N_("Callflow Designer")
_VERSION = N_("Version {version}")
_WHAT = N_("Design, check, hear and call 46elks phone call flows.")
_VERSIONS = N_("Callflow Designer {version}\nPython {python}\nPySide6 {pyside}\n{system}")
_FREE = N_("Free under the MIT licence. The work of others in it has licences of its own.")
_LICENCES = N_("Licences")
_DOCUMENTATION = N_("Documentation of 46elks")
_NO_BROWSER = N_("No browser could be opened. The address: {address}")
_COPY, _COPIED, _CLOSE = N_("Copy"), N_("Copied"), N_("Close")

DOCUMENTATION = "https://46elks.com/docs/call-actions"
"""Where 46elks describes what this program draws."""

_ICON = 64
_WIDTH = 460
_LICENCES_SIZE = QSize(680, 560)


class AboutBox(ScrolledDialog):
    """Name, versions to copy, licence and links. Esc closes it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, QSize(_WIDTH, 0), edge=6 * STEP)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say(self.setWindowTitle, tr(_TITLE))
        self._theme = theme
        self.versions = worded(
            QLabel(),
            tr(
                _VERSIONS,
                version=__version__,
                python=platform.python_version(),
                pyside=pyside_version,
                system=platform.platform(),
            ),
        )
        self.versions.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.told = _wrapped("")
        """Says where to go where no browser opens; hidden until then."""
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.told.hide()
        self.copy = push_button(tr(_COPY), clicked=self._copy)
        self.licences = push_button(tr(_LICENCES), clicked=self._show_licences)
        self.documentation = push_button(tr(_DOCUMENTATION), clicked=self._look_up)
        say(self.documentation.setToolTip, DOCUMENTATION)
        close = push_button(tr(_CLOSE), clicked=self.accept)
        close.setDefault(True)
        column = self.parts
        column.addLayout(_head())
        column.addWidget(_wrapped(tr(_WHAT)))
        column.addWidget(_rule())
        column.addLayout(_side_by_side(self.versions, self.copy))
        column.addWidget(_rule())
        column.addWidget(_wrapped(tr(_FREE)))
        column.addWidget(self.told)
        column.addStretch(1)
        self.buttons.addWidget(self.licences)
        self.buttons.addWidget(self.documentation)
        self.buttons.addStretch(1)
        self.buttons.addWidget(close)
        self.setMinimumWidth(_WIDTH)
        close.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.versions.text())
        say(self.copy.setText, tr(_COPIED))

    def _show_licences(self) -> None:
        LicencesBox(self._theme, self).open()

    def _look_up(self) -> None:
        opened = QDesktopServices.openUrl(QUrl(DOCUMENTATION))
        say(self.told.setText, "" if opened else tr(_NO_BROWSER, address=DOCUMENTATION))
        self.told.setVisible(not opened)
        self.grow()


class LicencesBox(QDialog):
    """The program's own licence and the list of those of what it runs with, to read. Esc closes."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say(self.setWindowTitle, tr(_LICENCES))
        self._theme = theme
        self._words = f"{licences_of_others()}\n\n## Callflow Designer\n\n{own_licence()}"
        self.reader = QTextBrowser()
        self.reader.setOpenLinks(False)
        say(self.reader.setAccessibleName, tr(_LICENCES))
        self.reader.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.reader.anchorClicked.connect(QDesktopServices.openUrl)
        close = push_button(tr(_CLOSE), clicked=self.accept)
        close.setDefault(True)
        end = QHBoxLayout()
        end.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 4 * STEP)
        end.addStretch(1)
        end.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.reader, 1)
        column.addLayout(end)
        resize_within(self, _LICENCES_SIZE)
        theme.changed.connect(self._read)
        self._read()

    def _read(self) -> None:
        """Read the words into the view; again when the theme changes."""
        show_markdown(self.reader, self._words, self._theme.tokens)


class _Icon(QWidget):
    """The program's icon, drawn afresh at every scale."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(_ICON, _ICON)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        paint_icon(painter, "app", QRectF(self.rect()), self.palette().windowText().color())
        painter.end()


def _head() -> QHBoxLayout:
    """Icon, name and version."""
    name, version = worded(QLabel(), tr(_NAME)), worded(QLabel(), tr(_VERSION, version=__version__))
    name.setProperty("role", "welcome")
    version.setProperty("role", "muted")
    words = QVBoxLayout()
    words.setSpacing(STEP // 2)
    words.addStretch(1)
    words.addWidget(name)
    words.addWidget(version)
    words.addStretch(1)
    head = QHBoxLayout()
    head.setSpacing(4 * STEP)
    head.addWidget(_Icon())
    head.addLayout(words, 1)
    return head


def _side_by_side(words: QLabel, button: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(4 * STEP)
    line.addWidget(words, 1)
    line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return line


def _wrapped(words: str) -> QLabel:
    label = worded(QLabel(), words)
    label.setWordWrap(True)
    return label


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    return rule
