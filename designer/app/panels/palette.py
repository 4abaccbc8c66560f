"""The palette: kinds of node to drag onto the canvas, or to click and chain to the selection."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from designer.app.context import Context
from designer.app.dragging import KIND_MIME, OPTION_MIME
from designer.app.panels.palette_entry import PaletteEntry
from designer.app.saying import say, worded
from designer.app.theme.icons import line_icon
from designer.app.translate import tr
from designer.flow.kind_words import palette_entries
from designer.flow.texts import N_
from designer.flow.vocabulary import KINDS, RECORDCALL

_TOOLTIP = N_("{help}\n\nDrag it onto the canvas, or click to add it after the selected node.")
_CHIP_TOOLTIP = N_("{help}\n\nDrag it onto a node, or click to set it on the selected node.")
_FIND = N_("Find an action")
_CLEAR = N_("Clear (Esc)")
_NOTHING = N_("No action is called that. Esc brings all of them back.")

_ROUND_WORDS = 60
"""The field's border and padding, and the icon in it."""


class PalettePanel(QWidget):
    """One entry per kind and the *Record call* chip, and a field that narrows them.

    :attr:`chosen` carries the kind, :attr:`option_chosen` the option of a chip. :attr:`left` comes
    when Escape is pressed where there is nothing to clear.
    """

    chosen = Signal(str)
    option_chosen = Signal(str)
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = context.theme
        self.field = QLineEdit()
        say(self.field.setPlaceholderText, tr(_FIND))
        say(self.field.setAccessibleName, tr(_FIND))
        words = self.field.fontMetrics().horizontalAdvance(tr(_FIND))
        self.field.setMinimumWidth(words + _ROUND_WORDS)
        # Made here and not by the field: what shiboken holds of an action that Qt has made was seen
        # to be invalid later, while the action was there.
        self._glass = QAction(self._icon("find"), "", self.field)
        self.field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        say(self._glass.setToolTip, tr(_FIND))
        self.clearing = QAction(self._icon("close"), "", self.field)
        self.field.addAction(self.clearing, QLineEdit.ActionPosition.TrailingPosition)
        say(self.clearing.setToolTip, tr(_CLEAR))
        self.clearing.triggered.connect(self.field.clear)
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self._choose_first)
        self.entries: dict[str, PaletteEntry] = {}
        """By kind, and by option for the chips."""
        self.shown: tuple[str, ...] = ()
        """The keys of the entries that are seen, from the top."""
        self.nothing = worded(QLabel(), tr(_NOTHING))
        self.nothing.setProperty("role", "muted")
        self.nothing.setWordWrap(True)
        self._make_entries(context)
        self._lay_out()
        context.theme.changed.connect(self._draw)
        self._narrow("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears the field, or leaves; Down goes from it to the first entry."""
        if event.key() == Qt.Key.Key_Escape:
            if self.field.text():
                self.field.clear()
                self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.left.emit()
        elif event.key() == Qt.Key.Key_Down and self.field.hasFocus() and self.shown:
            self.entries[self.shown[0]].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    # Parts

    def _make_entries(self, context: Context) -> None:
        for kind in KINDS.values():
            entry = PaletteEntry(context.theme, KIND_MIME, kind.key, tr(kind.label), tr(kind.hint))
            say(entry.setToolTip, tr(_TOOLTIP, help=tr(kind.help)))
            self.entries[kind.key] = entry
        chip = PaletteEntry(context.theme, OPTION_MIME, RECORDCALL.key, tr(RECORDCALL.label), "")
        say(chip.setToolTip, tr(_CHIP_TOOLTIP, help=tr(RECORDCALL.help)))
        self.entries[RECORDCALL.key] = chip
        for key, entry in self.entries.items():
            entry.clicked.connect(partial(self._choose, key))
            entry.stepped.connect(partial(self._step, key))
            entry.typed.connect(self._type)

    def _lay_out(self) -> None:
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(12, 2, 12, 12)
        self._column.setSpacing(6)
        for entry in self.entries.values():
            self._column.addWidget(entry)
        self._column.addWidget(self.nothing)
        self._column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        above = QVBoxLayout()
        above.setContentsMargins(12, 0, 12, 0)
        above.addWidget(self.field)
        column.addLayout(above)
        column.addWidget(_Scrolled(inner), 1)

    def _icon(self, name: str) -> QIcon:
        tokens = self._theme.tokens
        return line_icon(name, tokens["muted"], tokens["muted"])

    def _draw(self) -> None:
        self._glass.setIcon(self._icon("find"))
        self.clearing.setIcon(self._icon("close"))

    # Searching

    def _narrow(self, words: str) -> None:
        """Show what is called so, the best at the top and marked."""
        self.shown = palette_entries(words, tr)
        for key, entry in self.entries.items():
            entry.setVisible(key in self.shown)
            entry.mark(False)
        for place, key in enumerate(self.shown):
            self._column.insertWidget(place, self.entries[key])
        if words.strip() and self.shown:
            self.entries[self.shown[0]].mark(True)
        self.nothing.setVisible(not self.shown)
        self.clearing.setVisible(bool(words))

    def _choose_first(self) -> None:
        if self.shown and self.field.text().strip():
            self._choose(self.shown[0])

    def _choose(self, key: str) -> None:
        self.field.clear()
        if key in KINDS:
            self.chosen.emit(key)
        else:
            self.option_chosen.emit(key)

    def _step(self, key: str, by: int) -> None:
        """Go to the entry after or before; before the first is the field."""
        place = self.shown.index(key) + by
        if place < 0:
            self.field.setFocus(Qt.FocusReason.BacktabFocusReason)
        elif place < len(self.shown):
            self.entries[self.shown[place]].setFocus(Qt.FocusReason.TabFocusReason)

    def _type(self, text: str) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.insert(text)


class _Scrolled(QScrollArea):
    """Never narrower than what is in it, so that words are not cut off."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = inner
        self.setWidget(inner)

    def minimumSizeHint(self) -> QSize:
        """Room for the widest entry, and some height; a scroll bar covers the margin only."""
        return QSize(self._inner.minimumSizeHint().width(), 80)
