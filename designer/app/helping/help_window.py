"""The help window: the guide's pages, read without a network or a browser."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QSize,
    Qt,
    QTimer,
    QUrl,
)
from PySide6.QtGui import (
    QDesktopServices,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QTextBlock,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.app.as_written import as_written
from designer.app.buttons import push_button
from designer.app.helping.contents import Contents
from designer.app.helping.dressing import headings_of, show_markdown
from designer.app.helping.pages import FIRST, Page, around, read_guide
from designer.app.helping.reader import Reader
from designer.app.saying import say
from designer.app.screen_room import place_within, resize_within
from designer.app.theme.tokens import STEP
from designer.app.translate import tr
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.theme.theme import Theme

_TITLE = N_("Guide")
_PAGE = N_("{page} – Guide")
_CONTENTS = N_("Contents of the guide")
_FIND = N_("Find in the guide")
_BACK, _FORWARD = N_("Back"), N_("Forward")
_SIZE, _LIST_WIDTH = QSize(1040, 720), 330
_LEAST_PAGE = 420
"""The page is never narrower: what is missing is taken from the list."""
_HELP = "window#help"
_LINES = 3
"""Lines listed below a page in which words were found, at the most."""
_STILL_MS = 100
"""So long nobody draws at the edge before the page is made as wide as it is then."""
_NAME, _ANCHOR = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class HelpWindow(QWidget):
    """Contents on the left, a page on the right. Esc closes it; it can stay open beside a flow.

    It can be read while a dialog of ``parent`` waits, and closes with ``parent``.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        parent.installEventFilter(self)
        self.setProperty("role", "panel")
        say(self.setWindowTitle, tr(_TITLE))
        self._theme = theme
        self._over = parent
        self._pages = read_guide()
        self._past: list[str] = []
        self._future: list[str] = []
        self._shown_wide = 0
        self.topic = ""
        """The page that is shown, with the heading after ``#``."""
        self.search = QLineEdit()
        say(self.search.setPlaceholderText, tr(_FIND))
        say(self.search.setAccessibleName, tr(_FIND))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._open_first)
        self.contents = Contents(theme)
        self.contents.setHeaderHidden(True)
        say(self.contents.setAccessibleName, tr(_CONTENTS))
        self.contents.currentItemChanged.connect(self._chosen)
        self.reader = Reader()
        self.reader.anchorClicked.connect(self._follow)
        self.reader.setMinimumWidth(_LEAST_PAGE)
        self.back = push_button(tr(_BACK), clicked=self.go_back)
        self.forward = push_button(tr(_FORWARD), clicked=self.go_forward)
        self._lay_out()
        for keys, run in (
            (QKeySequence.StandardKey.Back, self.go_back),
            (QKeySequence.StandardKey.Forward, self.go_forward),
            (QKeySequence.StandardKey.Find, self.search.setFocus),
            (QKeySequence.StandardKey.HelpContents, lambda: self.open(_HELP)),
        ):
            QShortcut(QKeySequence(keys), self, run)
        theme.changed.connect(self._show_page)
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(_STILL_MS)
        self._still.timeout.connect(self._fit)
        self.reader.resized.connect(self._still.start)
        self._fill("")

    def open(self, topic: str) -> None:
        """Show ``topic``: a page, or ``page#anchor``; the contents where there is no such page."""
        if topic.partition("#")[0] not in self._pages:
            topic = FIRST
        if topic != self.topic:
            if self.topic:
                self._past.append(self.topic)
            self._future.clear()
            self._go(topic)
        if not self.isVisible():
            place_within(self, self._over)
        self.show()
        self.raise_()
        self.activateWindow()
        # Only now, at the width it has: pictures fit, and headings stand where they will stay.
        QTimer.singleShot(0, self, self._settle)

    def event(self, event: QEvent) -> bool:
        """A dialog blocks what belongs to its window; for the system this one belongs to none."""
        if event.type() == QEvent.Type.WinIdChange and self.windowHandle() is not None:
            self.windowHandle().setTransientParent(None)  # type: ignore[arg-type]
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window it belongs to was closed."""
        if event.type() == QEvent.Type.Hide and not event.spontaneous():
            self.close()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _settle(self) -> None:
        if not self.fits:
            self._show_page()
        self._scroll()

    @property
    def fits(self) -> bool:
        """Whether the page was made for the width it has now."""
        return self._shown_wide == self.reader.viewport().width()

    def _fit(self) -> None:
        """Make the page as wide as it is shown; what stands at its top stays there."""
        if self.fits or not self.isVisible():
            return
        top = self.reader.cursorForPosition(QPoint(0, 0)).blockNumber()
        self._show_page()
        self._scroll_to(self.reader.document().findBlockByNumber(top))

    def go_back(self) -> None:
        """Show the page that was shown before."""
        if self._past:
            self._future.append(self.topic)
            self._go(self._past.pop())

    def go_forward(self) -> None:
        """Undo going back."""
        if self._future:
            self._past.append(self.topic)
            self._go(self._future.pop())

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addWidget(self.forward)
        buttons.addStretch()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(3 * STEP, 3 * STEP, STEP, 3 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(buttons)
        column.addWidget(self.search)
        column.addWidget(self.contents)
        parts = QSplitter()
        parts.setChildrenCollapsible(False)
        parts.addWidget(left)
        parts.addWidget(self.reader)
        parts.setSizes([_LIST_WIDTH, _SIZE.width() - _LIST_WIDTH])
        parts.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(parts)
        resize_within(self, _SIZE)

    def _go(self, topic: str) -> None:
        other = topic.partition("#")[0] != self.topic.partition("#")[0]
        self.topic = topic
        if other:
            self._show_page()
        self._scroll()
        self._mark()
        self.back.setEnabled(bool(self._past))
        self.forward.setEnabled(bool(self._future))

    def _show_page(self) -> None:
        """Read the page into the view; again when the theme changes or the window grows."""
        if not self.topic:
            return
        page = self._pages[self.topic.partition("#")[0]]
        show_markdown(self.reader, page.text, self._theme.tokens)
        self._shown_wide = self.reader.viewport().width()
        say(self.setWindowTitle, tr(_PAGE, page=page.title))

    def _scroll(self) -> None:
        name, _, anchor = self.topic.partition("#")
        number = self._pages[name].number_of(anchor) if anchor else 0
        blocks = headings_of(self.reader.document())
        if not number or number >= len(blocks):
            self.reader.verticalScrollBar().setValue(0)
            return
        self._scroll_to(blocks[number])

    def _scroll_to(self, block: QTextBlock) -> None:
        top = self.reader.document().documentLayout().blockBoundingRect(block).top()
        self.reader.verticalScrollBar().setValue(int(top) - 3 * STEP)

    def _fill(self, words: str) -> None:
        """List the pages and their headings; those alone in which ``words`` stand, if any."""
        words = words.strip()
        self.contents.blockSignals(True)
        self.contents.clear()
        group = ""
        for page in self._pages.values():
            named = [one for one in page.headings[1:] if words.casefold() in one.text.casefold()]
            if words and not page.has(words):
                continue
            if page.group != group:
                group = page.group
                self.contents.add_heading(group)
            item = QTreeWidgetItem([page.title])
            item.setData(0, _NAME, page.name)
            self.contents.addTopLevelItem(item)
            for heading in named:
                if heading.level == 2:
                    child = QTreeWidgetItem([heading.text])
                    child.setData(0, _NAME, page.name)
                    child.setData(0, _ANCHOR, heading.anchors[0])
                    item.addChild(child)
            if words:
                self._add_lines(item, page, words)
            item.setExpanded(bool(words))
        self._mark()
        self.contents.blockSignals(False)

    def _add_lines(self, item: QTreeWidgetItem, page: Page, words: str) -> None:
        """List below a page the first lines in which ``words`` stand; each leads to its heading."""
        for line, anchor in islice(page.lines_with(words), _LINES):
            child = QTreeWidgetItem([around(line, words)])
            child.setForeground(0, self._theme.tokens["muted"])
            child.setToolTip(0, as_written(line))
            child.setData(0, _NAME, page.name)
            child.setData(0, _ANCHOR, anchor)
            item.addChild(child)

    def _mark(self) -> None:
        """Mark the shown page, or its heading, in the contents."""
        name, _, anchor = self.topic.partition("#")
        self.contents.blockSignals(True)
        for row in range(self.contents.topLevelItemCount()):
            item = self.contents.topLevelItem(row)
            if item is not None and item.data(0, _NAME) == name:
                marked = item
                for child in (item.child(number) for number in range(item.childCount())):
                    if anchor and child is not None and child.data(0, _ANCHOR) == anchor:
                        marked = child
                        item.setExpanded(True)
                self.contents.setCurrentItem(marked)
        self.contents.blockSignals(False)

    def _open_first(self) -> None:
        rows = (self.contents.topLevelItem(row) for row in range(self.contents.topLevelItemCount()))
        self._chosen(next((row for row in rows if row is not None and row.data(0, _NAME)), None))

    def _chosen(self, item: QTreeWidgetItem | None, _before: object = None) -> None:
        if item is not None:
            name, anchor = item.data(0, _NAME), item.data(0, _ANCHOR)
            self.open(f"{name}#{anchor}" if anchor else name)

    def _follow(self, link: QUrl) -> None:
        """A link: to another page here, to the rest of the world in the browser."""
        if link.scheme() in ("http", "https"):
            QDesktopServices.openUrl(link)
            return
        name = link.path().removesuffix(".md") or self.topic.partition("#")[0]
        if name in self._pages:
            self.open(f"{name}#{link.fragment()}" if link.hasFragment() else name)
