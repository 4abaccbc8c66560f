"""What looks like markup in names and texts is shown as it stands: nothing of it is rendered."""

from __future__ import annotations

import ast
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
from designer.flow import changes
from designer.flow.edits import SetField
from designer.flow.texts import Text
from tests.app.opened import open_now

ROOT = Path(__file__).resolve().parents[2]
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


SETS = ("setToolTip", "setWhatsThis")
OURS = {
    "about.py": {"DOCUMENTATION"},
    "fields.py": {"help_text"},
    "lines_dialog.py": {"_SITE_ADDRESS"},
    "outcome_rows.py": {"help_text"},
    "palette.py": {
        "tr(_CHIP_TOOLTIP, help=tr(RECORDCALL.help))",
        "tr(_TOOLTIP, help=tr(kind.help))",
    },
    "problem_row.py": {
        "_WHOLE.format(escape(told))",
        "means and _WHOLE.format(escape(means))",
    },
    "samples.py": {"made_of(_wrapped, _about(sample))"},
    "scenarios.py": {"said_by(self.buttons[key].setText)"},
    "several_form.py": {"words"},
}
"""Tooltips with something in them that nobody but the program writes, or that escape it."""


def _told(file: Path) -> Iterator[ast.expr]:
    """What a source file gives to tooltips."""
    for call in ast.walk(ast.parse(file.read_text("utf-8"))):
        if not isinstance(call, ast.Call):
            continue
        put, words = call.func, call.args[-1:]
        if isinstance(put, ast.Name) and put.id == "say":
            put, words = call.args[0], call.args[1:]
        if isinstance(put, ast.Attribute) and put.attr in SETS:
            yield words[0]


def _is_plain(words: ast.expr) -> bool:
    """Whether nothing in it is anybody's but the program's, or shown as it stands."""
    if isinstance(words, ast.IfExp):
        return _is_plain(words.body) and _is_plain(words.orelse)
    if isinstance(words, ast.Call) and isinstance(words.func, ast.Name):
        fields = len(words.args) > 1 or words.keywords
        return words.func.id == "as_written" or (words.func.id == "tr" and not fields)
    return isinstance(words, ast.Constant)


def test_every_tooltip_in_the_source_is_as_written_or_ours():
    """Those that no window of a test shows too."""
    files = sorted((ROOT / "designer" / "app").rglob("*.py"))
    told = [(file.name, words) for file in files for words in _told(file)]
    assert len(told) > 40
    wrong = [
        f"{name}: {ast.unparse(words)}"
        for name, words in told
        if not _is_plain(words) and ast.unparse(words) not in OURS.get(name, ())
    ]
    assert wrong == []


def test_what_is_listed_is_shown_as_it_stands(window, sample_flow, qtbot):
    """Undo steps, and places where words are replaced, in the middle of others among them."""
    window.document.open(sample_flow)
    window.document.apply(SetField("name", MARKUP, Text("{name}", {"name": MARKUP})))
    window.document.apply(changes.set_value(sample_flow.nodes["menu"], MARKUP))
    window.docks["history"].show()
    window.finder.bar.open(replaces=True)
    QTest.keyClicks(window.finder.bar.field, "127.0.0")
    lists = window.docks["history"], window.finder.bar
    for part in lists:
        qtbot.waitUntil(lambda part=part: any(MARKUP in words for words in _listed(part)))
        window.grab()
        assert list(_rendered(part)) == []


def _listed(part: QWidget) -> Iterator[str]:
    for view in part.findChildren(QAbstractItemView):
        model = view.model()
        for row in range(model.rowCount()):
            yield from (str(model.index(row, column).data()) for column in range(_MOST_COLUMNS))


def test_words_that_are_no_markup_stay_as_they_are():
    assert as_written("Sales & support, 1 < 2") == "Sales & support, 1 < 2"
    assert as_written(MARKUP).count("<") == 2
