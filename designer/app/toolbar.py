"""The strip at the top: the document's name, the commonest commands, the line and the call."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QWidget,
)

from designer.app.accounts.lines import Lines
from designer.app.as_written import as_written
from designer.app.buttons import push_button
from designer.app.commands.registry import Registry
from designer.app.document import Document
from designer.app.panels.elided import ElidedLabel
from designer.app.saying import add_choice, said_by, say
from designer.app.theme.icons import line_icon
from designer.app.theme.theme import Theme
from designer.app.translate import joined_words, tr
from designer.app.wheel import ChoiceBox
from designer.flow.texts import N_
from designer.store.lines import EMULATOR as EMULATOR_LINE

TITLE = N_("Toolbar")
UNTITLED = N_("Untitled flow")
_EDITED = N_("edited")
_SAMPLE = N_("sample")
_SAMPLE_HELP = N_("A flow that came with the program. Save it, and it is yours.")
_LINE = N_("Line the test call goes to")
EMULATOR = N_("Emulator")
_ZOOM = N_("{percent} %")
_BUTTONS = ("edit.undo", "edit.redo", "arrange.tidy", "find.find", "view.fit")
_LEAST_NAME = 96
"""So much of the flow's name is seen before the buttons go without their words."""
_LINE_WIDTHS, _CALL_WIDTHS = (150, 120), (140, 110)
"""At the least: usually, and where the buttons go without their words."""
_NAME_WIDTH = 320
"""Longer names are shortened, and all where the window is narrow: the bright button must stay."""


class Toolbar(QToolBar):
    """Not movable; every part is reachable by Tab."""

    def __init__(self, document: Document, registry: Registry, theme: Theme) -> None:
        super().__init__()
        say(self.setWindowTitle, tr(TITLE))
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(18, 18))
        self._document = document
        self._theme = theme
        self._registry = registry
        self._title = QWidget()
        self.name = ElidedLabel("", "title")
        self.name.setMaximumWidth(_NAME_WIDTH)
        self.state = QLabel()
        self.state.setProperty("role", "muted")
        self.zoom = self._button("view.actual")
        self.zoom.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.line = ChoiceBox()
        say(self.line.setAccessibleName, tr(_LINE))
        say(self.line.setToolTip, tr(_LINE))
        self.line.activated.connect(self._choose_line)
        self.call = push_button(role="primary", clicked=registry.actions["call.start"].trigger)
        self._lay_out()
        self.show_zoom(1.0)
        document.state_changed.connect(self._show_name)
        theme.changed.connect(self._draw)
        self._draw()
        self._show_name()

    def show_zoom(self, zoom: float) -> None:
        """Show the canvas's magnification, 1.0 being 100 %."""
        say(self.zoom.setText, tr(_ZOOM, percent=round(zoom * 100)))
        # It never becomes narrower, so that what stands beside it does not jump.
        self.zoom.setMinimumWidth(max(self.zoom.minimumWidth(), self.zoom.sizeHint().width()))

    def show_call(self, text: str, help_text: str) -> None:
        """Say what the bright button does now, and whom that rings and what it costs."""
        say(self.call.setToolTip, as_written(help_text))
        keys = self._registry.actions["call.start"].shortcut().toString()
        say(self.call.setText, joined_words("   ", (text, keys)))

    def show_lines(self, lines: Lines) -> None:
        """List the lines, with the one in use chosen, and the way to change them."""
        self._lines = lines
        current = lines.current
        self.line.clear()
        add_choice(self.line, tr(EMULATOR), EMULATOR_LINE)
        for line in lines.all:
            add_choice(self.line, line.name, line.name)
        self.line.setCurrentIndex(self.line.findData(current.name if current else EMULATOR_LINE))
        self.line.insertSeparator(self.line.count())
        add_choice(self.line, said_by(self._registry.actions["call.lines"].setText), None)

    def _choose_line(self, index: int) -> None:
        name = self.line.itemData(index)
        if name is not None:
            self._lines.choose(name)
            return
        self.show_lines(self._lines)  # the entry opens a dialog, it is no line
        self._registry.run("call.lines")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the buttons their words where there is room for them."""
        super().resizeEvent(event)
        self._fold()

    def retranslate(self) -> None:
        """The words have another length now."""
        self._fold()

    def _fold(self) -> None:
        """Show the icons alone where, with their words, the bright button would have no place."""
        styles = Qt.ToolButtonStyle
        for style in (styles.ToolButtonTextBesideIcon, styles.ToolButtonIconOnly):
            folded = style is styles.ToolButtonIconOnly
            for button in self._buttons:
                button.setToolButtonStyle(style)
            for part, widths in ((self.line, _LINE_WIDTHS), (self.call, _CALL_WIDTHS)):
                part.setMinimumWidth(widths[folded])
            name = self.name.sizeHint().width()
            needed = self.sizeHint().width() - name + min(name, _LEAST_NAME)
            if needed <= self.width():
                break

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._title)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.name)
        row.addWidget(self.state)
        row.addStretch(1)
        self.addWidget(self._title)
        self.addWidget(_space())
        self._buttons = [self._button(command_id) for command_id in _BUTTONS]
        for button in self._buttons:
            self.addWidget(button)
        self.addWidget(self.zoom)
        self.addWidget(_space())
        self.addWidget(self.line)
        gap = QWidget()
        gap.setFixedWidth(8)
        self.addWidget(gap)
        self.addWidget(self.call)

    def _button(self, command_id: str) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._registry.actions[command_id])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _show_name(self) -> None:
        say(self.name.setText, self._document.title or tr(UNTITLED))
        say(self._title.setToolTip, as_written(str(self._document.path or "")))
        clean, sample = self._document.clean, self._document.is_sample
        words = (_SAMPLE if sample else "") if clean else _EDITED
        say(self.state.setText, tr(words) if words else "")
        say(self.state.setToolTip, tr(_SAMPLE_HELP) if words == _SAMPLE else "")

    def _draw(self) -> None:
        tokens = self._theme.tokens
        self.call.setIcon(line_icon("call", tokens["accentText"], tokens["muted"]))


def _space() -> QWidget:
    widget = QWidget()
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return widget
