"""The inspector's form for several connections: each can be chosen alone, or all deleted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from designer.app.as_written import as_written
from designer.app.buttons import push_button
from designer.app.document import Document
from designer.app.naming import title
from designer.app.panels.outline_words import outcome_words
from designer.app.saying import say, worded
from designer.app.translate import tr
from designer.flow import changes
from designer.flow.model import EdgeKey
from designer.flow.texts import N_

_HELP = N_("Choose one to change it alone, or drag it from its port.")
_WORDS = N_("{outcome} → {target}")
_FROM = N_("{source}, {edge}")
_MORE = N_("and {count} more")
_DELETE = N_("Delete connections")
_MOST = 16
_LINK_WIDTH = 240
"""Of a connection's words, in device-independent pixels."""


class WireForm(QWidget):
    """Lists the selected connections ``keys``; they are all in the flow."""

    def __init__(self, document: Document, keys: tuple[EdgeKey, ...]) -> None:
        super().__init__()
        self._document = document
        self.keys = keys
        note = worded(QLabel(), tr(_HELP))
        note.setProperty("role", "muted")
        note.setWordWrap(True)
        self.links = [
            push_button("", "link", partial(document.selection.set, edges=[key]))
            for key in keys[:_MOST]
        ]
        self.delete = push_button(tr(_DELETE), clicked=self._delete)
        rows = QVBoxLayout()
        rows.setSpacing(4)
        for link in self.links:
            link.setProperty("flush", True)
            rows.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        if len(keys) > _MOST:
            rows.addWidget(worded(QLabel(), tr(_MORE, count=len(keys) - _MOST)))
        last = QHBoxLayout()
        last.addWidget(self.delete)
        last.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 16)
        column.setSpacing(12)
        column.addWidget(note)
        column.addLayout(rows)
        column.addLayout(last)
        self.refresh()

    @property
    def is_current(self) -> bool:
        """Whether all of them are still there."""
        return all(key in self._document.flow.edges for key in self.keys)

    def first(self) -> QWidget:
        """The input that takes the focus first."""
        return self.links[0]

    def name(self) -> QWidget:
        """The same: they have no name together."""
        return self.links[0]

    def refresh(self) -> None:
        """Show what the flow says now."""
        flow = self._document.flow
        several = len({source for source, _ in self.keys}) > 1
        for key, link in zip(self.keys, self.links, strict=False):
            target = title(flow.nodes[flow.edges[key].target])
            words = tr(_WORDS, outcome=outcome_words(flow, key), target=target)
            if several:
                words = tr(_FROM, source=title(flow.nodes[key[0]]), edge=words)
            elide = Qt.TextElideMode.ElideMiddle
            say(link.setText, self.fontMetrics().elidedText(words, elide, _LINK_WIDTH))
            say(link.setToolTip, as_written(words))

    def retranslate(self) -> None:
        """Say everything in the language now in force."""
        if self.is_current:  # else it is about to go
            self.refresh()

    def show_problems(self) -> None:
        """None is about connections alone: their nodes have them."""

    def _delete(self) -> None:
        self._document.apply(changes.disconnect(self._document.flow, self.keys))
