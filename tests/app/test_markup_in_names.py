"""What looks like markup in names and texts is shown as it stands: nothing of it is rendered."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import Qt as Guess
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLabel, QTreeView, QWidget

from designer.app.as_written import as_written
from designer.app.waiting import WaitDialog
from designer.flow.texts import Text
from tests.app.opened import open_now

_MOST_COLUMNS = 3
MARKUP = '<b>x</b><img src="http://127.0.0.1:9/x.png">'
_OURS = re.compile(r"<p style='white-space: pre-wrap'>[^<>]*</p>")


def _document() -> str:
    nodes = {
        "menu": {"action": "ivr", "value": MARKUP, "label": MARKUP, "text": MARKUP},
        "one": {"action": "connect", "value": MARKUP, "label": MARKUP * 3},
        "two": {"action": "hours", "value": MARKUP, "label": MARKUP, "weekly": {MARKUP: [MARKUP]}},
        "end": {"action": "play", "value": f"<b>{MARKUP}", "options": {MARKUP: MARKUP}},
    }
    nodes["two"]["exceptions"] = {MARKUP: [MARKUP]}
    return json.dumps(
        {
            "format": "callflow/1",
            "name": MARKUP,
            "start": "menu",
            "variables": {MARKUP: MARKUP},
            "nodes": nodes,
            "edges": [
                {"from": "menu", "outcome": "1", "to": "one", "label": MARKUP},
                {"from": "menu", "outcome": "2", "to": "two", "label": MARKUP},
                {"from": "one", "outcome": MARKUP, "to": "end"},
                {"from": "two", "outcome": "next", "to": "one"},
            ],
            "scenarios": [{"name": MARKUP, "press": ["1"], "expect": {"path": ["menu", MARKUP]}}],
            "notes": [{"text": MARKUP, "at": [0, -300], "size": [240, 120]}],
            "frames": [{"title": MARKUP, "at": [-40, -40], "size": [900, 900]}],
        }
    )


def _rendered(root: QWidget) -> Iterator[str]:
    """The words below ``root`` that Qt takes for markup."""
    for widget in (root, *root.findChildren(QWidget)):
        yield from _taken_for_markup(widget.toolTip(), widget)
        yield from _taken_for_markup(widget.whatsThis(), widget)
        if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
            yield from _taken_for_markup(widget.text(), widget)
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _tooltips(widget, QModelIndex())


def _tooltips(view: QAbstractItemView, parent: QModelIndex) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount(parent)):
        for column in range(_MOST_COLUMNS):  # those there are not say nothing
            index = model.index(row, column, parent)
            words = (index.isValid() and index.data(Qt.ItemDataRole.ToolTipRole)) or ""
            yield from _taken_for_markup(words, view)
        if (first := model.index(row, 0, parent)).isValid() and isinstance(view, QTreeView):
            yield from _tooltips(view, first)


def _taken_for_markup(words: str, where: QWidget) -> Iterator[str]:
    if Guess.mightBeRichText(words) and not _OURS.fullmatch(words):
        yield f"{type(where).__name__} {where.objectName()}: {words}"


def test_what_looks_like_markup_is_shown_as_it_stands(window, qtbot, tmp_path: Path):
    path = tmp_path / "<b>x<s>.callflow"
    path.write_text(_document(), "utf-8")
    open_now(window, path)
    for dock in window.docks.values():
        dock.show()
    flow, selection = window.document.flow, window.document.selection
    window.context.messages.warning(Text("{words}", {"words": MARKUP}))
    window.finder.bar.open()
    QTest.keyClicks(window.finder.bar.field, "<b>")
    qtbot.waitUntil(lambda: bool(window.live_check.problems))
    chosen = [([node], ()) for node in flow.nodes] + [([], [edge]) for edge in flow.edges]
    for nodes, edges in [*chosen, (list(flow.nodes), ()), ([], list(flow.edges)), ([], ())]:
        selection.set(nodes, edges)
        window.grab()  # labels that shorten their words have a tooltip once they are painted
        assert list(_rendered(window)) == []
    for dock in window.docks.values():
        dock.raise_()
        window.grab()
        assert list(_rendered(window)) == []
    for key in flow.annotations:
        selection.set([], (), [key])
        assert list(_rendered(window)) == []
    dialog = WaitDialog(path.name, window)
    assert list(_rendered(dialog)) == []
    dialog.close()


def test_words_that_are_no_markup_stay_as_they_are():
    assert as_written("Sales & support, 1 < 2") == "Sales & support, 1 < 2"
    assert as_written(MARKUP).count("<") == 2
