"""The menus, from left to right: the id that commands name, the title, and what fills them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from designer.app.saying import worded
from designer.app.translate import tr
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.window import Window

MENUS = (
    ("file", N_("&File")),
    ("edit", N_("&Edit")),
    ("view", N_("&View")),
    ("arrange", N_("&Arrange")),
    ("call", N_("&Call")),
    ("help", N_("&Help")),
)
_AFTER_OPEN, _AFTER_PANELS = "file.open", "view.panels"
_BELOW_VIEW = (("theme", N_("Theme")), ("language", N_("Language")))
"""The menus that *View* opens, each of one choice: the one in force has a mark."""


def add_menus(window: Window) -> None:
    """Fill the menu bar of ``window`` from its registry."""
    for menu_id, title in MENUS:
        menu = worded(window.menuBar().addMenu(""), tr(title))
        menu.setObjectName(f"menu-{menu_id}")
        menu.aboutToHide.connect(window.pointed.leave)
        for command, action in window.registry.in_menu(menu_id):
            if command.separated:
                menu.addSeparator()
            menu.addAction(action)
        if menu_id == "file":
            _add_submenus(window, menu)
        if menu_id == "view":
            _add_choices(window, menu)
            menu.addSeparator()
            for dock in window.docks.values():
                menu.addAction(dock.toggleViewAction())


def _add_submenus(window: Window, menu: QMenu) -> None:
    """Recent files and samples stand below *Open*."""
    from designer.app.commands import file, samples

    below = _entry_after(window, menu, _AFTER_OPEN)
    file.add_recent_menu(window, menu, below)
    samples.add_samples_menu(window, menu, below)


def _add_choices(window: Window, menu: QMenu) -> None:
    below = _entry_after(window, menu, _AFTER_PANELS)
    menu.insertSeparator(below)
    for menu_id, title in _BELOW_VIEW:
        choices = worded(QMenu(menu), tr(title))
        choices.setObjectName(f"menu-{menu_id}")
        menu.insertMenu(below, choices)
        for _command, action in window.registry.in_menu(menu_id):
            choices.addAction(action)


def _entry_after(window: Window, menu: QMenu, command_id: str) -> QAction:
    """What stands in ``menu`` below a command."""
    entries = menu.actions()
    return entries[entries.index(window.registry.actions[command_id]) + 1]
