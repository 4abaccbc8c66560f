"""Finds texts of the program that are not seen whole in a window or a dialog."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QTextDocumentFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDockWidget,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTreeView,
    QWidget,
)

from designer.app.panels.elided import ElidedLabel, LinesLabel
from designer.app.panels.palette_entry import PaletteEntry
from tests.app.longer_texts import is_own

_WRAP = Qt.TextFlag.TextWordWrap
_MAY_SHORTEN = (ElidedLabel, LinesLabel, QComboBox, QTreeView)
_OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def cut_off(root: QWidget) -> set[str]:
    """What is cut off in ``root`` and all that is seen in it, with what it would need.

    Names that people gave may be shortened where the whole is a tooltip.
    """
    found = _cut_off_now(root)
    for _ in range(10):  # a panel that has just come may take its room a moment later
        if not found:
            break
        QTest.qWait(20)
        found &= _cut_off_now(root)
    return found


def _cut_off_now(root: QWidget) -> set[str]:
    for _ in range(4):  # what wraps its words asks for room, and that moves what stands beside it
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    found = set()
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisible() or _is_behind(widget):
            continue
        for text, needs, has in _texts(widget):
            given = isinstance(widget, _MAY_SHORTEN) and not is_own(text)
            if not given and (needs.width() > has.width() or needs.height() > has.height()):
                found.add(_line(widget, text, needs, has))
    return found


def seen_whole(found: set[str]) -> bool:
    """Whether nothing was found; else the assertion says what."""
    assert not found, "\n".join(["cut off:", *sorted(found)])
    return True


def _is_behind(widget: QWidget) -> bool:
    """Whether it lies in a panel that is behind another."""
    docks = (one for one in _line_of(widget) if isinstance(one, QDockWidget))
    return any(dock.visibleRegion().isEmpty() for dock in docks)


def _line(widget: QWidget, text: str, needs: QSize, has: QSize) -> str:
    place = "/".join(type(w).__name__ for w in _line_of(widget))
    return (
        f"{text!r} needs {needs.width()}x{needs.height()}, "
        f"has {has.width()}x{has.height()} in {place}"
    )


def _line_of(widget: QWidget) -> Iterator[QWidget]:
    at: QWidget | None = widget
    while at is not None and not at.isWindow():
        yield at
        at = at.parentWidget()


def _texts(widget: QWidget) -> Iterator[tuple[str, QSize, QSize]]:
    """The texts of one widget, with the size each needs and the size it has."""
    match widget:
        case ElidedLabel():
            yield widget.text(), _plain(widget, widget.text()), widget.contentsRect().size()
        case LinesLabel():
            room = widget.contentsRect()
            needs = widget.fontMetrics().boundingRect(room, int(_WRAP), widget.text())
            yield widget.text(), needs.size(), room.size()
        case QLabel() if widget.text():
            yield widget.text(), _of_label(widget), _seen(widget)
        case QAbstractButton() if widget.text():
            yield widget.text(), widget.sizeHint(), _seen(widget)
        case PaletteEntry():
            yield widget.accessibleName(), widget.sizeHint(), _seen(widget)
        case QTabBar():
            yield from _tabs(widget)
        case QHeaderView():
            yield from _sections(widget)
        case QComboBox():
            yield widget.currentText(), _plain(widget, widget.currentText()), _field(widget)
        case QLineEdit() if not widget.text():
            yield widget.placeholderText(), _plain(widget, widget.placeholderText()), _inner(widget)
        case QPlainTextEdit() if not widget.toPlainText():
            yield widget.placeholderText(), *_placeholder(widget)
        case QTreeView():
            yield from _rows(widget)


def _plain(widget: QWidget, text: str) -> QSize:
    return widget.fontMetrics().size(0, text)


def _seen(widget: QWidget) -> QSize:
    """The part of ``widget`` that is not hidden by what it lies in, scrolled as far as can be."""
    area, inner = QRect(QPoint(), widget.size()), widget
    across, down = True, True
    for outer in list(_line_of(widget))[1:]:
        area.translate(inner.pos())
        scrolls = outer.parentWidget()
        if isinstance(scrolls, QAbstractScrollArea) and scrolls.viewport() is outer:
            across &= scrolls.horizontalScrollBarPolicy() == _OFF
            down &= scrolls.verticalScrollBarPolicy() == _OFF
        room = outer.rect()
        if across:
            area.setLeft(max(area.left(), room.left()))
            area.setRight(min(area.right(), room.right()))
        if down:
            area.setTop(max(area.top(), room.top()))
            area.setBottom(min(area.bottom(), room.bottom()))
        inner = outer
    return area.size()


def _of_label(label: QLabel) -> QSize:
    if not label.wordWrap():
        return label.sizeHint()
    words = QTextDocumentFragment.fromHtml(label.text()).toPlainText().split()
    widest = max(label.fontMetrics().horizontalAdvance(word) for word in words)
    margins = label.size() - label.contentsRect().size()
    return QSize(widest + margins.width(), label.heightForWidth(label.width()))


def _tabs(bar: QTabBar) -> Iterator[tuple[str, QSize, QSize]]:
    """Tabs: their words and the padding of the style sheet, and all inside the bar."""
    padding = 24
    scrolls = bar.usesScrollButtons() and bar.elideMode() == Qt.TextElideMode.ElideNone
    for index in range(bar.count()):
        font = bar.font()
        font.setBold(index == bar.currentIndex())
        text = bar.tabText(index)
        needs = QSize(QFontMetrics(font).horizontalAdvance(text) + padding, 0)
        rect = bar.tabRect(index)
        yield text, needs, (rect if scrolls else rect & bar.rect()).size()


def _sections(header: QHeaderView) -> Iterator[tuple[str, QSize, QSize]]:
    if header.orientation() == Qt.Orientation.Vertical:
        return
    for place in range(header.count()):
        text = str(header.model().headerData(place, header.orientation()) or "")
        needs = QSize(header.sectionSizeHint(place), 0)
        last = header.visualIndex(place) == header.count() - 1
        has = header.sectionSize(place)
        if last:
            has = min(has, header.viewport().width() - header.sectionViewportPosition(place))
        yield text, needs, QSize(has, 0)


def _field(box: QComboBox) -> QSize:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    return box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).size()


def _inner(line: QLineEdit) -> QSize:
    margins = line.textMargins()
    # The style sheet's border and padding, and Qt's own margin within them.
    width = line.width() - 2 * 10 - 2 * 2 - margins.left() - margins.right()
    beside = sum(
        button.width() for button in line.findChildren(QAbstractButton) if button.isVisible()
    )
    return QSize(width - beside, line.height())


def _placeholder(field: QPlainTextEdit) -> tuple[QSize, QSize]:
    room = field.viewport().rect().adjusted(4, 4, -4, -4)
    needs = field.fontMetrics().boundingRect(room, int(_WRAP), field.placeholderText())
    return needs.size(), room.size()


def _rows(tree: QTreeView) -> Iterator[tuple[str, QSize, QSize]]:
    """What stands in the columns of the rows at the top that are not painted by somebody."""
    model = tree.model()
    for row in range(min(model.rowCount(), 20)):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            text = str(index.data() or "")
            yield (
                text,
                QSize(tree.sizeHintForIndex(index).width(), 0),
                tree.visualRect(index).size(),
            )
