"""A row of controls that goes on in the next line where the panel is too narrow for it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class ControlRow(QWidget):
    """Places its controls from the left, each as wide as it asks to be.

    Those added after :meth:`add_gap` stand at the right. A control that is too wide for a line of
    its own is made as narrow as the line.

    No layout of Qt's written in Python: what Python holds of such a layout's items is invalidated
    by other layouts, and the process ends at one of the next looks at them.
    """

    def __init__(self, margins: QMargins, spacing: int) -> None:
        super().__init__()
        self._controls: list[QWidget] = []
        self._right: int | None = None
        self._spacing = spacing
        self.setContentsMargins(margins)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_gap(self) -> None:
        """What is added from now on stands at the right end of its line."""
        self._right = len(self._controls)

    def add(self, control: QWidget) -> None:
        """Add ``control`` at the end."""
        self.insert(len(self._controls), control)

    def insert(self, place: int, control: QWidget) -> None:
        """Add ``control`` before the one at ``place``, at the side where that stands."""
        self._controls.insert(place, control)
        if self._right is not None and place < self._right:
            self._right += 1
        control.setParent(self)
        if not control.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            control.show()  # as in a layout: it is seen with the row, unless somebody hid it
        for one, other in pairwise(self._controls):
            QWidget.setTabOrder(one, other)
        self.arrange()

    def arrange(self) -> None:
        """Place the controls anew, where they may ask for another size without Qt saying so."""
        self.updateGeometry()
        self._lay_out(self.rect(), moves=True)

    # What Qt asks of a widget

    def hasHeightForWidth(self) -> bool:
        """It has."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of its lines in ``width``."""
        return self._lay_out(QRect(0, 0, width, 0), moves=False)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [_wanted(control) for control in self._shown()]
        width = sum(size.width() for size in sizes) + self._spacing * max(0, len(sizes) - 1)
        return self._with_margins(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        """The widest control alone."""
        sizes = [_least(control) for control in self._shown()]
        width = max((size.width() for size in sizes), default=0)
        return self._with_margins(width, max((size.height() for size in sizes), default=0))

    def event(self, event: QEvent) -> bool:
        """A control came, went, or asks for another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """People read from the other side now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the controls into what there is."""
        super().resizeEvent(event)
        self._lay_out(self.rect(), moves=True)

    def showEvent(self, event: QShowEvent) -> None:
        """While it was not seen, Qt said nothing of what the controls ask for."""
        super().showEvent(event)
        self.arrange()

    # Lines

    def _shown(self) -> list[QWidget]:
        return [control for control in self._controls if not control.isHidden()]

    def _with_margins(self, width: int, height: int) -> QSize:
        margins = self.contentsMargins()
        return QSize(
            width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )

    def _lines(self, room: int) -> list[list[tuple[QWidget, int]]]:
        """The controls of every line, with their widths."""
        lines: list[list[tuple[QWidget, int]]] = []
        used = 0
        for control in self._shown():
            width = min(_wanted(control).width(), max(room, _least(control).width()))
            if not lines or used + self._spacing + width > room:
                lines.append([])
                used = -self._spacing
            lines[-1].append((control, width))
            used += self._spacing + width
        return lines

    def _lay_out(self, rect: QRect, moves: bool) -> int:
        """The height of the lines in ``rect``; puts the controls there if it ``moves`` them."""
        inner = rect.marginsRemoved(self.contentsMargins())
        top, lines = inner.top(), self._lines(inner.width())
        for line in lines:
            high = max(_wanted(control).height() for control, _ in line)
            if moves:
                self._place(line, QRect(inner.left(), top, inner.width(), high))
            top += high + self._spacing
        margins = self.contentsMargins()
        height = top - inner.top() - (self._spacing if lines else 0)
        return height + margins.top() + margins.bottom()

    def _place(self, line: list[tuple[QWidget, int]], area: QRect) -> None:
        used = sum(width for _, width in line) + self._spacing * (len(line) - 1)
        left, spare = area.left(), max(0, area.width() - used)
        right = self._controls[self._right :] if self._right is not None else []
        for control, width in line:
            if control in right:
                left += spare
                spare = 0
            high = _wanted(control).height()
            corner = QPoint(left, area.top() + (area.height() - high) // 2)
            control.setGeometry(self._mirrored(QRect(corner, QSize(width, high)), area))
            left += width + self._spacing

    def _mirrored(self, box: QRect, area: QRect) -> QRect:
        """``box`` as it lies where people read from right to left."""
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return box.translated(area.left() + area.right() - box.right() - box.left(), 0)
        return box


def _wanted(control: QWidget) -> QSize:
    """The size that a control asks for, within what it may have."""
    control.ensurePolished()  # the style sheet says how large letters are
    wanted = control.sizeHint().expandedTo(control.minimumSizeHint())
    return wanted.boundedTo(control.maximumSize()).expandedTo(control.minimumSize())


def _least(control: QWidget) -> QSize:
    """The size below which a control does not go."""
    control.ensurePolished()
    policy, least = control.sizePolicy(), control.minimumSizeHint()
    hint = control.sizeHint().expandedTo(least)
    can_shrink = QSizePolicy.PolicyFlag.ShrinkFlag.value
    width = least.width() if policy.horizontalPolicy().value & can_shrink else hint.width()
    high = least.height() if policy.verticalPolicy().value & can_shrink else hint.height()
    size = QSize(width, high).boundedTo(control.maximumSize())
    named = control.minimumSize()
    return QSize(named.width() or size.width(), named.height() or size.height())
