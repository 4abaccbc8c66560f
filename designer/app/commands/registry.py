"""The registry of user commands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from designer.app.saying import worded
from designer.app.theme.icons import line_icon
from designer.app.translate import joined_words, tr
from designer.flow.frozen import frozen

if TYPE_CHECKING:
    from designer.app.theme.theme import Theme
    from designer.app.window import Window


@frozen
class Command:
    """Something a person can tell the window to do.

    ``id`` is ``menu.name``; ``text`` a marked template without fields; ``shortcut`` one or more
    key sequences in Qt's portable form, or a standard key; ``run`` gets the window.
    """

    id: str
    text: str
    run: Callable[[Window], object]
    shortcut: tuple[str | QKeySequence.StandardKey, ...] = ()
    icon: str = ""
    enabled: Callable[[Window], bool] | None = None
    """Asked whenever the document or the selection changed; None: always."""
    checked: Callable[[Window], bool] | None = None
    """For a command that switches something: whether it is on."""
    menu: str = field(default="")
    """The menu it stands in; empty: none (toolbar, palette and shortcut only)."""
    repeats: bool = True
    """Whether holding its keys down runs it again and again."""
    separated: bool = False
    """Whether a line stands above it in its menu."""
    keys: str = ""
    """Keys that the canvas hears by itself, as a marked template; they stand beside the text."""
    lacking: str = ""
    """What there has to be first while it is not enabled, as a marked template."""
    found_by: str = ""
    """Other words that people look for it by, as a marked template; they are shown nowhere."""


class Registry:
    """The commands of one window, each with one QAction."""

    def __init__(self, window: Window, theme: Theme) -> None:
        self._window = window
        self._theme = theme
        self.commands: dict[str, Command] = {}
        self.actions: dict[str, QAction] = {}
        theme.changed.connect(self._draw_icons)

    def add(self, commands: tuple[Command, ...], parent: QWidget) -> None:
        """Register ``commands``; their shortcuts work in ``parent`` and below it."""
        for command in commands:
            action = worded(QAction(self._window), _shown(command))
            action.setObjectName(command.id)
            sequences = dict.fromkeys(QKeySequence(keys).toString() for keys in command.shortcut)
            action.setShortcuts([QKeySequence(keys) for keys in sequences])
            if parent is not self._window:
                # A plain key must not fire while somebody types in a panel.
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setShortcutVisibleInContextMenu(True)
            action.setAutoRepeat(command.repeats)
            action.setCheckable(command.checked is not None)
            if action.isCheckable():
                # Its place in a menu is that of the mark, which an icon would hide.
                action.setIconVisibleInMenu(False)
            action.triggered.connect(self._runner(command))
            parent.addAction(action)
            self.commands[command.id] = command
            self.actions[command.id] = action
        self._draw_icons()

    def run(self, command_id: str) -> None:
        """Run a command as if its menu entry had been chosen, if it is enabled."""
        self.actions[command_id].trigger()

    def refresh(self) -> None:
        """Ask every command again whether it is enabled and whether it is on."""
        for command_id, command in self.commands.items():
            action = self.actions[command_id]
            if command.enabled is not None:
                action.setEnabled(command.enabled(self._window))
            if command.checked is not None:
                action.setChecked(command.checked(self._window))

    def in_menu(self, menu: str) -> Iterator[tuple[Command, QAction]]:
        """The commands of one menu, in the order they were registered."""
        for command_id, command in self.commands.items():
            if command.menu == menu:
                yield command, self.actions[command_id]

    def _runner(self, command: Command) -> Callable[[], None]:
        def run() -> None:
            command.run(self._window)
            self.refresh()

        return run

    def _draw_icons(self) -> None:
        tokens = self._theme.tokens
        for command_id, command in self.commands.items():
            if command.icon:
                icon = line_icon(command.icon, tokens["text"], tokens["muted"])
                self.actions[command_id].setIcon(icon)


def _shown(command: Command) -> str:
    """The text of a menu entry; behind a tabulator stands what is shown as its keys."""
    words = tr(command.text)
    return joined_words("\t", (words, tr(command.keys))) if command.keys else words
