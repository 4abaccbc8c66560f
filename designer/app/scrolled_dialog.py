"""Dialogs whose parts scroll above their buttons where the screen is too small for all."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from designer.app.screen_room import room_for

_RING = 2
"""Width of the line round the parts that says that the keys scroll them."""
_LEAST_HEIGHT = 120
"""So much of the parts is seen on the smallest screen."""
_PAGES = (QKeySequence.StandardKey.MoveToPreviousPage, QKeySequence.StandardKey.MoveToNextPage)


class ScrolledDialog(QDialog):
    """The parts stand in :attr:`parts`, what the person does with them in :attr:`buttons`.

    It opens as high as its words need, and never larger than the screen; from then on only the
    person changes its size, so that its buttons stay where the pointer is. Another language alone
    makes it larger. ``edge`` is the room around the parts, ``size`` how large it opens at least,
    and ``spare`` what it keeps free below the parts for words that come later.
    """

    def __init__(
        self, parent: QWidget | None, size: QSize, *, edge: int = 16, spare: int = 0
    ) -> None:
        super().__init__(parent)
        self._size, self._spare = size, spare
        self._opened = False
        self.body = _Body()
        self.windowTitleChanged.connect(self.body.setAccessibleName)
        self.parts = QVBoxLayout(self.body.inner)
        inside = edge - _RING
        self.parts.setContentsMargins(inside, inside, inside, 0)
        self.parts.setSpacing(12)
        self.buttons = QHBoxLayout()
        self.buttons.setContentsMargins(edge, 12, edge, 16)
        self.buttons.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.body, 1)
        column.addWidget(self.body.border)
        column.addLayout(self.buttons)

    def setVisible(self, visible: bool) -> None:
        """Open with room for the words: the size is there before the system makes a window."""
        if visible and not self._opened:
            self._opened = True
            for part in (self, *self.findChildren(QWidget)):
                part.ensurePolished()  # the style sheet says how high words are
            self.resize(self.opening_size().boundedTo(room_for(self)))
        super().setVisible(visible)
        for _ in (self, self.body):  # begin in the first field: what scrolls stands before it
            if visible and self.body.scrolls and self.focusWidget() in (None, self.body):
                self.focusNextPrevChild(True)

    def opening_size(self) -> QSize:
        """The size it opens with where the screen has room for it."""
        self._renew()
        wide = max(self._size.width(), self.minimumSizeHint().width())
        return QSize(wide, max(self._size.height(), self.needed_height(wide) + self._spare))

    def _renew(self) -> None:
        """Ask the parts anew how much room they need."""
        column = self.layout()
        self.parts.invalidate()
        self.parts.activate()
        if column is not None:
            column.invalidate()

    def needed_height(self, width: int) -> int:
        """How high it is at ``width`` with all parts seen."""
        below = self.body.border.height() + self.buttons.totalSizeHint().height()
        return self.body.height_for(width) + below

    def retranslate(self) -> None:
        """Have room for the words of the language now in force."""
        self.grow()

    def grow(self) -> None:
        """Become as high and wide as the parts need, where the screen has room; never smaller."""
        self._renew()
        wide = max(self.width(), self.minimumSizeHint().width())
        needed = QSize(wide, self.needed_height(wide)).boundedTo(room_for(self))
        self.resize(self.size().expandedTo(needed))

    def see(self, part: QWidget) -> None:
        """Scroll to ``part``, whose words have just changed."""
        # From the part outwards each asks the next for room.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.body.ensureWidgetVisible(part)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab brings what it goes to into view, also when it comes from a button below."""
        went = super().focusNextPrevChild(forward)
        now: QWidget | None = self.focusWidget()
        if now is not None and self.body.inner.isAncestorOf(now):
            self.body.ensureWidgetVisible(now)
        return went

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys scroll the parts also while a button has the focus."""
        if any(event.matches(key) for key in _PAGES):
            self.body.keyPressEvent(event)
            return
        super().keyPressEvent(event)


class _Body(QScrollArea):
    """Scrolls up and down alone, and only what does not fit; then the keys can come to it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "dialog")
        self.inner = QWidget()
        self.setWidget(self.inner)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in (self.viewport(), self.inner):
            part.setAutoFillBackground(False)
        self.border = QFrame()
        """Stands below it while there is more than is seen."""
        self.border.setProperty("role", "rule")
        kept = self.border.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.border.setSizePolicy(kept)
        self.border.setFixedHeight(1)
        self.verticalScrollBar().rangeChanged.connect(self._take)
        self._take()

    @property
    def scrolls(self) -> bool:
        """Whether there is more than is seen."""
        return self.verticalScrollBar().maximum() > 0

    def _take(self, _least: int = 0, _most: int = 0) -> None:
        """Take the keys where there is something to scroll."""
        policy = Qt.FocusPolicy.TabFocus if self.scrolls else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.border.setVisible(self.scrolls)

    def height_for(self, width: int) -> int:
        """How high all parts are at ``width`` of the dialog."""
        layout, ring = self.inner.layout(), 2 * _RING
        if layout is not None and layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width - ring) + ring
        return self.inner.sizeHint().height() + ring

    def sizeHint(self) -> QSize:
        """As large as the parts."""
        return self.inner.sizeHint() + QSize(2 * _RING, 2 * _RING)

    def minimumSizeHint(self) -> QSize:
        """As wide as the parts and the bar that scrolls them, and seen at all."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self.inner.minimumSizeHint().width() + bar + 2 * _RING, _LEAST_HEIGHT)
