"""Commands of help: shortcuts and versions."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from designer import __version__
from designer.app.commands.registry import Command
from designer.app.translate import tr
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.window import Window

_ABOUT = N_("About Callflow Designer")
_WHAT = N_("Design, check, hear and call 46elks phone call flows.")
_VERSIONS = N_("Callflow Designer {version}\nPython {python}\nPySide6 {pyside}\n{system}")
_COPY = N_("Copy")
_SHORTCUTS = N_("Keyboard shortcuts")


def about(window: Window) -> None:
    """Show the versions, with a button that copies them."""
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(tr(_ABOUT))
    versions = tr(
        _VERSIONS,
        version=__version__,
        python=platform.python_version(),
        pyside=pyside_version,
        system=platform.platform(),
    )
    what = QLabel(tr(_WHAT))
    what.setProperty("role", "strong")
    words = QLabel(versions)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    copy = QPushButton(tr(_COPY))
    buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(versions))
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 16)
    column.setSpacing(12)
    column.addWidget(what)
    column.addWidget(words)
    column.addWidget(buttons)
    dialog.open()


def shortcuts(window: Window) -> None:
    """List every command that has a shortcut."""
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(tr(_SHORTCUTS))
    rows = QWidget()
    form = QFormLayout(rows)
    form.setContentsMargins(20, 16, 20, 16)
    form.setHorizontalSpacing(32)
    for command_id, command in window.registry.commands.items():
        keys = window.registry.actions[command_id].shortcuts()
        if keys:
            shown = ", ".join(key.toString(key.SequenceFormat.NativeText) for key in keys)
            label = QLabel(shown)
            label.setProperty("role", "muted")
            form.addRow(QLabel(tr(command.text)), label)
    scroll = QScrollArea()
    scroll.setWidget(rows)
    scroll.setWidgetResizable(True)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.addWidget(scroll)
    column.addWidget(buttons)
    dialog.resize(420, 520)
    dialog.open()


COMMANDS = (
    Command("help.shortcuts", N_("Keyboard shortcuts"), shortcuts, ("?",), menu="help"),
    Command("help.about", _ABOUT, about, menu="help"),
)
