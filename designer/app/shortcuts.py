"""Every key there is, as a list to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from designer.app.asking import TOPIC
from designer.app.commands.menus import MENUS
from designer.app.commands.registry import Command
from designer.app.saying import say, worded
from designer.app.screen_room import resize_within
from designer.app.translate import made_of, tr
from designer.flow.frozen import frozen
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.window import Window

_TITLE = N_("Keyboard shortcuts")
_SIZE = QSize(460, 640)
_KEYS = "{keys}"
_ABOUT_KEYS = "keys"
GROUPS = (*MENUS, ("", N_("In no menu")))
"""Each menu and its title, and last what stands in none."""
_CANVAS = N_("On the canvas")
CANVAS_KEYS = (
    (N_("Arrow keys"), N_("Walk along the edges")),
    (N_("Shift and an arrow"), N_("Go to the nearest node")),
    (N_("Ctrl and an arrow"), N_("Move the selected nodes")),
    (N_("Ctrl, Shift and an arrow"), N_("Connect to the nearest node")),
    (N_("Home"), N_("Go to the start")),
    (N_("Menu key, Shift+F10"), N_("Menu of what is selected")),
    (N_("Tab, / or a letter"), N_("Add a node, or lead to one")),
    (N_("Ctrl+Down, Ctrl+Up"), N_("There: take another way out")),
    (N_("Enter"), N_("Edit the selected node")),
    (N_("Esc"), N_("Break off what the pointer does")),
    (N_("Esc"), N_("Otherwise select nothing, then clear the call’s marks")),
    (N_("Space and drag"), N_("Move the view")),
    (N_("Alt while dragging"), N_("Leave the grid")),
)


def show_shortcuts(window: Window) -> None:
    """List every key: the commands' by menu, those of commands in none, those of the canvas."""
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setProperty(TOPIC, _ABOUT_KEYS)
    say(dialog.setWindowTitle, tr(_TITLE))
    rows = QWidget()
    form = QFormLayout(rows)
    form.setContentsMargins(20, 12, 20, 16)
    form.setHorizontalSpacing(32)
    for menu, title in GROUPS:
        listed = [(tr(command.text), keys) for command, keys in _keys_of(window, menu)]
        _add_group(form, made_of(_without_mark, tr(title)), listed)
    _add_group(form, tr(_CANVAS), [(tr(words), tr(keys)) for keys, words in CANVAS_KEYS])
    scroll = QScrollArea()
    scroll.setWidget(rows)
    say(scroll.setAccessibleName, tr(_TITLE))
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    bar = scroll.verticalScrollBar().sizeHint().width()
    scroll.setMinimumWidth(rows.minimumSizeHint().width() + bar)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(16, 16, 16, 16)
    column.setSpacing(12)
    column.addWidget(scroll)
    column.addWidget(buttons)
    resize_within(dialog, _SIZE)
    scroll.setFocus()  # arrows scroll at once
    dialog.open()


def _keys_of(window: Window, menu: str) -> Iterator[tuple[Command, str]]:
    """The commands of one menu that have keys, with the keys as the system writes them."""
    for command, action in window.registry.in_menu(menu):
        keys = tr(_KEYS, keys=_Keys(action))
        if keys:
            yield command, keys


@frozen
class _Keys:
    """The keys of a command as the system writes them in the language now in force."""

    action: QAction

    def __str__(self) -> str:
        written = (key.toString(key.SequenceFormat.NativeText) for key in self.action.shortcuts())
        # A standard key that this system does not have is an empty one.
        return ", ".join(filter(None, written))


def _without_mark(words: str) -> str:
    return words.replace("&", "")


def _add_group(form: QFormLayout, title: str, rows: list[tuple[str, str]]) -> None:
    """A heading and a row for each key; nothing where there are none."""
    if not rows:
        return
    heading = worded(QLabel(), title)
    heading.setProperty("role", "heading")
    heading.setContentsMargins(0, 8, 0, 0)
    form.addRow(heading)
    for words, keys in rows:
        label = worded(QLabel(), keys)
        label.setProperty("role", "muted")
        form.addRow(worded(QLabel(), words), label)
