"""No text of the program is cut off where its words are a third longer than the English ones."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from designer.app.asking import DialogAsker
from designer.app.base_address import question
from designer.app.canvas.lettering import Lettering
from designer.app.canvas.trail import Trail
from designer.app.crash_dialog import CrashDialog
from designer.app.recovery_dialog import RecoveryDialog
from designer.app.waiting import WaitDialog
from designer.flow import changes
from designer.flow.adding import new_node
from designer.flow.model import Flow
from designer.flow.vocabulary import COMMON_OPTIONS, KINDS
from designer.store.reports import failure_of
from designer.store.sessions import Record, Session
from designer.store.writing import dump_document
from tests.app.cut_off import cut_off, seen_whole
from tests.app.longer_texts import is_own, longer

# What the platform without a screen has to say about popups.
pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("longer_words"),
]


SELECTED = (
    (["menu"], ()),
    (["sales"], ()),
    (["mailbox"], ()),
    (["sales", "support"], ()),
    (["menu", "sales"], ()),
    ([], [("menu", "1")]),
)
DIALOGS = (
    "file.versions",
    "call.serve",
    "edit.settings",
    "help.shortcuts",
    "help.about",
    "file.print",
    "call.lines",
    "compare.file",
)


@pytest.fixture
def drawn(window, sample_flow):
    sample_flow.scenarios = [
        {"name": "Sales answers", "press": ["1"], "expect": {"path": ["menu", "sales"]}},
        {"name": "Nobody there", "press": ["1"], "expect": {"state": "failed"}},
    ]
    sample_flow.variables = {"prompts": "https://example.com"}
    window.document.open(sample_flow)
    return window


def test_fields_stay_and_words_grow():
    assert longer("{count} errors in &File") == "{count} errorsåä in &Fileöå"
    assert is_own(longer("Close"))
    assert not is_own("Main menu")


@pytest.mark.parametrize("size", [(1440, 900), (1100, 700)])
def test_in_the_window_and_its_panels(drawn, size):
    drawn.resize(*size)
    found = cut_off(drawn)
    for name, dock in drawn.docks.items():
        dock.show()
        dock.raise_()
        found |= cut_off(drawn)
        if name == "paths" and size < (1440, 900):  # names of nodes; the whole is the tooltip
            found = {one for one in found if "PathsPanel" not in one}
    drawn.document.open(Flow())
    assert seen_whole(found | cut_off(drawn))


def test_in_the_inspector_and_the_banner(drawn):
    found = set()
    for nodes, edges in SELECTED:
        drawn.document.selection.set(nodes, edges)
        found |= cut_off(drawn)
    drawn.document.apply(changes.set_label(drawn.document.flow.nodes["support"], "Help"))
    for kind in KINDS:
        drawn.canvas.add_chained(new_node(drawn.document.flow, kind))
        found |= cut_off(drawn)
    for command in ("edit.add-note", "edit.add-frame"):
        drawn.registry.run(command)
        found |= cut_off(drawn)
    QGuiApplication.clipboard().setText("no call actions")
    drawn.registry.run("edit.paste")
    assert drawn.banner.words
    assert seen_whole(found | cut_off(drawn))


@pytest.fixture
def shortened(monkeypatch) -> list[str]:
    """Own texts that were painted on a card without their end; before the window is made."""
    found, fit = [], Lettering._fitted

    def fitted(lettering, text, room, mode):
        shown, width = fit(lettering, text, room, mode)
        if shown != text and is_own(text):
            found.append(f"{text!r} as {shown!r}")
        return shown, width

    monkeypatch.setattr(Lettering, "_fitted", fitted)
    return found


def test_on_the_canvas(shortened, drawn):
    document, flow = drawn.document, drawn.document.flow
    for kind in KINDS:
        drawn.canvas.add_chained(new_node(flow, kind))
        node = flow.nodes[document.selection.single]
        for option in COMMON_OPTIONS:
            document.apply(changes.set_option(node, option.key, "https://example.com/a"))
    document.apply(changes.set_value(flow.nodes["mailbox"], ""))
    results = {"menu": longer("no key pressed"), "sales": longer("signalled no such number")}
    drawn.canvas.set_trace(Trail(tuple(results), "sales", results=results))
    drawn.canvas.zoom_to(1.0)
    for node in flow.nodes:
        drawn.canvas.show_node(node)
        drawn.canvas.grab()
    assert seen_whole(set(shortened))


def test_on_the_start_page_and_the_tour(drawn):
    drawn.registry.run("file.start")
    found = cut_off(drawn)
    drawn.start.leave()
    drawn.tour.begin()
    while drawn.tour.shown:
        found |= cut_off(drawn)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert seen_whole(found)


def test_where_things_are_found(drawn):
    drawn.registry.run("find.replace")
    found = cut_off(drawn)
    QTest.keyClicks(QApplication.focusWidget(), "Sales")
    found |= cut_off(drawn)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    drawn.registry.run("find.palette")
    found |= cut_off(drawn)
    QTest.keyClicks(QApplication.focusWidget(), "zzzz")
    found |= cut_off(drawn)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    drawn.document.selection.set(["menu"])
    drawn.canvas.setFocus()
    QTest.keyClick(drawn.canvas, Qt.Key.Key_Tab)
    found |= cut_off(drawn)
    QTest.keyClicks(QApplication.focusWidget(), "zzzz")
    found |= cut_off(drawn)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    drawn.palette_panel.field.setText("zzzz")
    assert seen_whole(found | cut_off(drawn))


def test_in_dialogs(drawn, asker, tmp_path, qtbot):
    asker.path = tmp_path / "other.callflow"
    asker.path.write_text(dump_document(drawn.document.flow), encoding="utf-8")
    drawn.document.saved_as(tmp_path / "line.callflow")
    drawn.document.apply(changes.set_label(drawn.document.flow.nodes["support"], "Help"))
    found = set()
    for command in DIALOGS:
        drawn.registry.run(command)
        qtbot.waitUntil(lambda: not drawn.reading.under_way)
        dialog = drawn.findChildren(QDialog)[-1]
        assert dialog.isVisible()
        found |= cut_off(dialog)
        dialog.close()
    assert seen_whole(found)


def test_in_what_comes_unasked(drawn, tmp_path, qtbot):
    path, flow = tmp_path / "line.callflow", drawn.document.flow
    path.write_text(dump_document(flow), encoding="utf-8")
    changes.set_label(flow.nodes["sales"], "Orders").apply(flow)
    session = Session()
    session.keep(Record(path, flow.name, path.parent, dump_document(flow)))
    session.end(leave=True)
    drawn.recovery.begin()
    qtbot.waitUntil(lambda: drawn.findChild(RecoveryDialog) is not None)
    dialogs = [
        drawn.findChild(RecoveryDialog),
        CrashDialog(failure_of(ValueError("words")), tmp_path / "report.txt", drawn, kept=True),
        CrashDialog(failure_of(ValueError("words")), None, drawn, kept=False),
        WaitDialog("line.callflow", drawn),
    ]
    found = set()
    for dialog in dialogs:
        dialog.show()
        found |= cut_off(dialog)
        dialog.close()
    assert seen_whole(found)


def test_in_questions(drawn):
    asker, found = DialogAsker(), set()

    def look():
        box = QApplication.activeModalWidget()
        found.update(cut_off(box))
        box.reject()

    for ask in (
        lambda: asker.save_changes(drawn, "line.callflow"),
        lambda: asker.changed_on_disk(drawn, "line.callflow", saving=False),
        lambda: asker.changed_on_disk(drawn, "line.callflow", saving=True),
        lambda: asker.agrees(drawn, longer("Change what the number does?"), longer("Change")),
        lambda: asker.address(drawn, question(drawn.document.flow)),
    ):
        QTimer.singleShot(0, look)
        ask()
    assert seen_whole(found)
