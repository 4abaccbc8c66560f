"""Labels that shorten their words where there is no room for them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy

from designer.app.as_written import as_written
from designer.app.panels.figures import use_tabular_figures
from designer.app.saying import say

_LONGEST = "… 0:00:00"


class ElidedLabel(QLabel):
    """Shortens in the middle, which keeps both ends of a number or an address.

    The whole text is its tooltip while it is shortened, and always what a screen reader says.
    """

    def __init__(self, text: str, role: str) -> None:
        super().__init__()
        say(self.setText, text)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:
        """One letter wide."""
        return QSize(self.fontMetrics().averageCharWidth(), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as fits."""
        area = self.contentsRect()
        text = self.text()
        shown = self.shortened(area.width())
        self.setToolTip(as_written(text) if shown != text else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(area, int(self.alignment()), shown)

    def shortened(self, width: int) -> str:
        """What is shown of the text in ``width`` pixels."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, width)


class TimedLabel(ElidedLabel):
    """Words with a running time behind them, at the right: shortened, it keeps the time.

    It asks for the same width whatever it says, so that no clock moves a border.
    """

    def __init__(self, text: str, role: str) -> None:
        super().__init__(text, role)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        use_tabular_figures(self)

    def sizeHint(self) -> QSize:
        """Room for the longest time there is."""
        return QSize(self.fontMetrics().horizontalAdvance(_LONGEST), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def shortened(self, width: int) -> str:
        """What is shown of the text in ``width`` pixels."""
        text, metrics = self.text(), self.fontMetrics()
        before, _, time = text.rpartition(" ")
        if not time[:1].isdigit() or metrics.horizontalAdvance(text) <= width:
            return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        left = width - metrics.horizontalAdvance(f" {time}")
        return f"{metrics.elidedText(before, Qt.TextElideMode.ElideRight, left)} {time}"


class LinesLabel(QLabel):
    """Wraps its words, shows as many lines as fit and shortens the last of them.

    ``most`` is how many lines it asks for at the most. The whole text is its tooltip while it is
    shortened, and always what a screen reader says.
    """

    def __init__(self, text: str, role: str, most: int) -> None:
        super().__init__()
        say(self.setText, text)
        self.most = most
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """It has."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for its lines, :attr:`most` at the most."""
        _layout, lines = self._lines(max(1, width))
        return min(self.most, max(1, len(lines))) * self.fontMetrics().lineSpacing()

    def sizeHint(self) -> QSize:
        """One line; the width is given."""
        return QSize(0, self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """One line."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines that fit."""
        area = self.contentsRect()
        spacing = self.fontMetrics().lineSpacing()
        layout, lines = self._lines(max(1, area.width()))
        room = min(self.most, max(1, area.height() // spacing))
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        at = QPointF(area.topLeft())
        whole = lines if len(lines) <= room else lines[: room - 1]
        for number, line in enumerate(whole):
            line.draw(painter, at + QPointF(0, number * spacing))
        self.setToolTip("" if whole is lines else as_written(self.text()))
        if whole is not lines:
            # Qt counts in UTF-16.
            rest = layout.text().encode("utf-16-le")[2 * lines[room - 1].textStart() :]
            words = self.fontMetrics().elidedText(
                rest.decode("utf-16-le"), Qt.TextElideMode.ElideRight, area.width()
            )
            top = area.top() + (room - 1) * spacing
            painter.drawText(area.left(), top + self.fontMetrics().ascent(), words)

    def _lines(self, width: int) -> tuple[QTextLayout, list[QTextLine]]:
        """The words broken into lines; these live as long as the layout."""
        layout = QTextLayout(self.text().replace("\n", " "), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        lines: list[QTextLine] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            lines.append(line)
        layout.endLayout()
        return layout, lines
