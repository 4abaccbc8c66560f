"""The menu that opens on the canvas: for what is selected, the commands that apply to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from designer.app.commands.submenus import SUBMENUS, selected_wire
from designer.app.saying import say, worded
from designer.app.translate import tr
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.window import Window

_NAME = N_("Menu of what is selected")
_LINE = ""
"""Stands in a table for a line between groups."""
_CLIPBOARD = ("edit.cut", "edit.copy", "edit.duplicate", "edit.delete")

ON_NOTHING = (
    *("edit.add", "edit.add-note", _LINE),
    *("edit.paste", "edit.select-all", _LINE),
    *("arrange.tidy", "view.fit", _LINE),
    *("edit.undo", "edit.redo"),
)
ON_NODE = (
    *("edit.value", "edit.rename", _LINE),
    *("edit.add", "connect", "kind", "edit.set-start", "edit.record-call", "edit.record-prompt"),
    _LINE,
    *(*_CLIPBOARD, "edit.delete-and-cut", _LINE),
    *("edit.select-upstream", "edit.select-downstream", "edit.add-frame"),
)
ON_EDGE = ("edit.value", "insert", _LINE, "edit.delete")
ON_WRITTEN = ("edit.write", "edit.fold", _LINE, *_CLIPBOARD)
ON_SEVERAL = (
    *(*_CLIPBOARD, "edit.delete-and-cut", _LINE),
    *("edit.fold", "edit.add-frame", "arrange", "arrange.tidy", _LINE),
    *("edit.select-upstream", "edit.select-downstream", "edit.select-connected"),
    "view.fit-selection",
)


def open_context_menu(window: Window, at: QPoint) -> None:
    """Open the menu for what is selected at ``at`` (pixels of the screen)."""
    menu = QMenu(window.canvas)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    say(menu.setAccessibleName, tr(_NAME))
    window.registry.refresh()
    for name in _entries(window):
        if name == _LINE:
            menu.addSeparator()  # those at an end or beside another are not shown
        elif name in SUBMENUS:
            _add_submenu(window, menu, name)
        elif window.registry.actions[name].isEnabled() and not _is_so(window, name):
            menu.addAction(window.registry.actions[name])
    # What it was opened for may be gone then.
    window.document.edited.connect(menu.close)
    window.document.replaced.connect(menu.close)
    menu.popup(at)


def _entries(window: Window) -> tuple[str, ...]:
    selection = window.document.selection
    if selection.is_empty:
        return ON_NOTHING
    if selection.single is not None:
        return ON_NODE
    if selected_wire(window):
        return ON_EDGE
    return ON_SEVERAL if selection.single_annotation is None else ON_WRITTEN


def _is_so(window: Window, name: str) -> bool:
    """Whether a command would change nothing, although its key is used up by it."""
    return (
        name == "edit.set-start" and window.document.selection.single == window.document.flow.start
    )


def _add_submenu(window: Window, menu: QMenu, name: str) -> None:
    title, fill = SUBMENUS[name]
    submenu = worded(menu.addMenu(""), tr(title))
    fill(window, submenu)
    if submenu.isEmpty():
        menu.removeAction(submenu.menuAction())
