"""The outline: the flow as a tree that follows the flow, selects, and can be read aloud."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from designer.app.canvas.numbers import Numbers
from designer.app.panels.outline import OutlinePanel
from designer.app.panels.outline_model import OutlineModel
from designer.flow import changes
from designer.flow.annotation_edits import AddAnnotations
from designer.flow.annotations import Area, Frame, Note
from designer.flow.edits import Compound, EditError
from designer.flow.model import Edge, Flow, Node
from designer.flow.outline import outline
from designer.flow.texts import Text
from designer.layout.frames import say
from tests.flow.drawing import copy_of, edits, flows

SAMPLE = [
    "Main menu",
    "  1 Sales → Sales",
    "    Busy → Leave a message",
    "      Next → Mailbox",
    "    Failed, no answer → Leave a message",
    "  2 Support → Support",
    "    Busy → Leave a message",
    "    Failed, no answer → Leave a message",
    "  No key pressed → Leave a message",
]
LEFT = Qt.MouseButton.LeftButton
ALOUD = Qt.ItemDataRole.AccessibleTextRole


def rows(model: OutlineModel, role: int = Qt.ItemDataRole.DisplayRole) -> list[str]:
    """Every row as text, its level as blanks before it."""
    found: list[str] = []

    def read(parent: QModelIndex, level: int) -> None:
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            assert model.parent(index) == parent
            found.append("  " * level + str(model.data(index, role)))
            read(index, level + 1)

    read(QModelIndex(), 0)
    return found


def settled(panel: OutlinePanel, qtbot) -> list[str]:
    """The rows once the panel has caught up."""
    qtbot.waitUntil(lambda: not panel._due)
    return rows(panel.model)


@pytest.fixture
def panel(qtbot, context, document, sample_flow) -> OutlinePanel:
    document.open(sample_flow)
    panel = OutlinePanel(context, document)
    QAbstractItemModelTester(
        panel.model, QAbstractItemModelTester.FailureReportingMode.Warning, panel
    )
    qtbot.addWidget(panel)
    panel.resize(600, 400)
    panel.show()
    qtbot.waitExposed(panel)
    panel.tree.setFocus()
    return panel


def go_to(panel: OutlinePanel, words: str) -> QModelIndex:
    """Click the row that says ``words``."""
    index = panel.model.index(0, 0)
    while str(index.data()) != words:
        index = panel.tree.indexBelow(index)
        assert index.isValid(), words
    panel.tree.scrollTo(index)
    QTest.mouseClick(panel.tree.viewport(), LEFT, pos=panel.tree.visualRect(index).center())
    return index


def selected(panel: OutlinePanel) -> list[str]:
    return [str(index.data()) for index in panel.tree.selectionModel().selectedIndexes()]


# Reading


def test_a_way_names_its_outcome_and_a_shared_node_stands_once(panel):
    assert rows(panel.model) == SAMPLE


def test_what_a_screen_reader_says(panel):
    said = [line.strip() for line in rows(panel.model, ALOUD)]
    assert said[0] == "Start: Main menu, Menu menu.mp3"
    assert said[1].startswith("1 Sales leads to Sales, Connect +46")
    assert said[4] == "Failed, no answer leads to Leave a message, which stands on another line"
    assert panel.tree.accessibleName() == "Outline"


def test_everything_is_open_at_first_and_what_comes_in_too(panel, document, qtbot):
    def seen() -> list[str]:
        index, found = panel.model.index(0, 0), []
        while index.isValid():
            found.append(str(index.data()))
            index = panel.tree.indexBelow(index)
        return found

    assert seen() == [line.strip() for line in SAMPLE]
    edit = changes.add_node(document.flow, Node("x", "play"), (0, 0))
    document.apply(Compound((edit, changes.chain("mailbox", "next", "x")), Text("Add")))
    settled(panel, qtbot)
    assert "Next → x" in seen()


def test_a_large_flow_opens_where_somebody_goes(panel, document, qtbot):
    flow = Flow()
    flow.add_nodes([(None, Node(f"n{n}", "play"), None) for n in range(10_000)])
    flow.add_edges([(None, Edge(f"n{n}", "next", f"n{n + 1}")) for n in range(9_999)])
    flow.start = "n0"
    document.open(flow)
    settled(panel, qtbot)
    assert not panel.tree.isExpanded(panel.model.node_index("n5"))
    document.selection.set(["n9000"])
    assert panel.tree.currentIndex() == panel.model.node_index("n9000")
    assert panel.tree.visualRect(panel.tree.currentIndex()).isValid()


def test_an_empty_flow_says_so(panel, document, qtbot):
    document.open(Flow())
    settled(panel, qtbot)
    assert panel._note.isVisible()
    assert not panel.tree.isVisible()


# Following the flow


def test_typing_a_name_changes_words_and_moves_no_row(panel, document):
    made, changed = [], []
    panel.model.rowsInserted.connect(lambda *_: made.append(1))
    panel.model.rowsRemoved.connect(lambda *_: made.append(1))
    panel.model.modelReset.connect(lambda *_: made.append(1))
    panel.model.dataChanged.connect(lambda index, _last: changed.append(index.data()))
    for typed in ("L", "Le", "Let"):
        document.apply(changes.set_label(document.flow.nodes["leave"], typed))
    QTest.qWait(100)
    assert not made
    assert changed.count("Failed, no answer → Let") == 2
    assert {"Busy → Let", "No key pressed → Let"} < set(changed)
    document.apply(changes.set_edge_label(document.flow, ("menu", "1"), "Shop"))
    assert changed[-1] == "1 Shop → Sales"
    assert not made


def test_only_the_rows_that_differ_come_and_go(panel, document, qtbot):
    resets, removed = [], []
    panel.model.modelReset.connect(lambda: resets.append(1))
    panel.model.rowsRemoved.connect(lambda parent, first, last: removed.append((first, last)))
    open_rows = panel.tree.isExpanded(panel.model.node_index("support"))
    document.apply(changes.disconnect(document.flow, [("support", "busy")]))
    assert settled(panel, qtbot) == [
        *SAMPLE[:6],
        "    Failed, no answer → Leave a message",
        SAMPLE[8],
    ]
    assert removed == [(0, 0)]
    assert not resets
    assert panel.tree.isExpanded(panel.model.node_index("support")) == open_rows
    document.stack.undo()
    assert settled(panel, qtbot) == SAMPLE


def test_a_node_moves_to_the_next_way_when_its_first_is_cut(panel, document, qtbot):
    document.apply(changes.disconnect(document.flow, [("sales", "busy")]))
    assert settled(panel, qtbot)[:4] == [
        "Main menu",
        "  1 Sales → Sales",
        "    Failed, no answer → Leave a message",
        "      Next → Mailbox",
    ]


def test_what_is_cut_off_stands_under_a_heading_of_its_own(panel, document, qtbot):
    document.apply(changes.disconnect(document.flow, [("menu", "2")]))
    lines = settled(panel, qtbot)
    place = lines.index("No way leads here from the start")
    assert lines[place + 1] == "  Support"
    document.apply(changes.set_start(document.flow, "support"))
    assert settled(panel, qtbot)[0] == "Support"
    document.apply(changes.rename(document.flow, "support", "help"))
    settled(panel, qtbot)
    assert panel.model.node_index("help").isValid()
    assert not panel.model.node_index("support").isValid()


def test_another_kind_calls_its_ways_otherwise(panel, document, qtbot):
    from dataclasses import replace

    from designer.flow.edits import ReplaceNode

    document.apply(ReplaceNode(replace(document.flow.nodes["sales"], action="ivr")))
    lines = settled(panel, qtbot)
    assert lines[2:4] == [
        "    No key pressed → Leave a message",
        "      Next → Mailbox",
    ]
    assert "    busy → Leave a message" in lines


def test_what_changed_while_nobody_looked_is_caught_up_with(panel, document, qtbot):
    panel.hide()
    document.apply(changes.delete(document.flow, ["leave", "mailbox"]))
    document.selection.set(["support"])
    assert panel._due
    panel.show()
    assert rows(panel.model) == ["Main menu", "  1 Sales → Sales", "  2 Support → Support"]
    assert selected(panel) == ["2 Support → Support"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_whatever_is_edited_the_rows_are_those_of_the_flow(qapp, data):
    flow = data.draw(flows())

    class Open:
        def __init__(self) -> None:
            self.flow = flow

    model = OutlineModel(Open(), Numbers())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.load()
    for _ in range(data.draw(st.integers(1, 4))):
        try:
            data.draw(edits(flow)).apply(flow)
        except EditError:
            continue
        model.patch()
        fresh = OutlineModel(Open(), Numbers())
        fresh.load()
        assert rows(model) == rows(fresh)
        assert model.line_count == fresh.line_count
        for node in flow.nodes:
            assert model.line(model.node_index(node)).node == node
        for edge in flow.edges:
            assert model.line(model.edge_index(edge)).edge == edge
        for key in flow.annotations:
            assert model.written(model.written_index(key)) == key
    assert tester.model() is model
    headings = bool(outline(flow).unreachable) + bool(flow.annotations)
    lines = len(list(outline(copy_of(flow)).lines()))
    assert len(rows(model)) == lines + headings + len(flow.annotations)


# Selecting


def test_a_line_selects_its_node_and_asks_to_show_it(panel, document, qtbot):
    with qtbot.waitSignal(panel.node_wanted) as wanted:
        go_to(panel, "2 Support → Support")
    assert wanted.args == ["support"]
    assert document.selection.nodes == ("support",)


def test_a_line_that_only_names_a_node_selects_it_and_stays_selected(panel, document):
    go_to(panel, "No key pressed → Leave a message")
    assert document.selection.nodes == ("leave",)
    assert selected(panel) == ["No key pressed → Leave a message"]


def test_right_goes_to_where_a_named_node_stands(panel, document):
    go_to(panel, "No key pressed → Leave a message")
    QTest.keyClick(panel.tree, Qt.Key.Key_Right)
    assert panel.tree.currentIndex() == panel.model.node_index("leave")
    assert document.selection.nodes == ("leave",)


def test_what_is_selected_elsewhere_is_selected_here(panel, document):
    document.selection.set(["support"])
    assert selected(panel) == ["2 Support → Support"]
    document.selection.set(["support", "mailbox"])
    assert sorted(selected(panel)) == ["2 Support → Support", "Next → Mailbox"]
    document.selection.set(edges=[("menu", "failed")])
    assert selected(panel) == ["No key pressed → Leave a message"]
    assert document.selection.edges == (("menu", "failed"),)
    document.selection.clear()
    assert selected(panel) == []


def test_a_folded_line_opens_when_its_node_is_selected(panel, document):
    panel.tree.collapseAll()
    document.selection.set(["mailbox"])
    assert panel.tree.isExpanded(panel.model.node_index("leave"))
    assert panel.tree.visualRect(panel.model.node_index("mailbox")).height() > 0


def test_arrows_walk_shift_selects_more_and_enter_edits(panel, document, qtbot):
    go_to(panel, "Main menu")
    QTest.keyClick(panel.tree, Qt.Key.Key_Down)
    assert document.selection.nodes == ("sales",)
    QTest.keyClick(panel.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert set(document.selection.nodes) == {"sales", "leave"}
    with qtbot.waitSignal(panel.activated):
        QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    assert document.selection.nodes == ("leave",)
    QTest.keyClick(panel.tree, Qt.Key.Key_Left)
    assert not panel.tree.isExpanded(panel.model.node_index("leave"))
    QTest.keyClick(panel.tree, Qt.Key.Key_Left)
    assert document.selection.nodes == ("sales",)


def test_a_double_click_edits_and_folds_nothing(panel, qtbot):
    index = go_to(panel, "1 Sales → Sales")
    with qtbot.waitSignal(panel.activated):
        QTest.mouseDClick(panel.tree.viewport(), LEFT, pos=panel.tree.visualRect(index).center())
    assert panel.tree.isExpanded(panel.model.node_index("sales"))


def test_the_heading_cannot_be_selected(panel, document, qtbot):
    document.apply(changes.disconnect(document.flow, [("menu", "2")]))
    settled(panel, qtbot)
    document.selection.set(["sales"])
    go_to(panel, "No way leads here from the start")
    assert "No way leads here from the start" not in selected(panel)


def test_a_selection_survives_an_edit_that_moves_its_line(panel, document, qtbot):
    document.selection.set(["mailbox"])
    document.apply(changes.disconnect(document.flow, [("sales", "busy")]))
    settled(panel, qtbot)
    assert document.selection.nodes == ("mailbox",)
    assert selected(panel) == ["Next → Mailbox"]


# In the window


def test_enter_in_the_outline_puts_the_focus_into_the_first_field(window, sample_flow, qtbot):
    window.document.open(sample_flow)
    window.docks["outline"].show()
    window.docks["outline"].raise_()
    outline_panel = window.outline
    qtbot.waitUntil(lambda: outline_panel.isVisible() and not outline_panel._due)
    outline_panel.tree.setFocus()
    window.document.selection.set(["sales"])
    QTest.keyClick(outline_panel.tree, Qt.Key.Key_Return)
    assert window.inspector.form.first().hasFocus()


def test_nodes_are_deleted_and_copied_from_the_outline_too(window, sample_flow, qtbot):
    window.document.open(sample_flow)
    window.docks["outline"].raise_()
    tree = window.outline.tree
    qtbot.waitUntil(lambda: window.outline.isVisible() and not window.outline._due)
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)
    window.document.selection.set(["mailbox"])
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    assert "mailbox" not in sample_flow.nodes
    with qtbot.waitSignal(window.announcer.announced) as said:
        pass
    assert said.args == ["Delete Mailbox"]
    assert tree.hasFocus()
    window.document.selection.set(["sales"])
    QTest.keyClick(tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(tree, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(sample_flow.nodes) == 5
    # A letter searches in the tree and does nothing to the flow.
    QTest.keyClick(tree, Qt.Key.Key_S)
    assert sample_flow.start == "menu"


def test_notes_and_frames_stand_at_the_end_and_are_read(panel, document, qtbot):
    note = Note.new("note 1", Area(0, 300, 200, 80), "Ring Eva\nbefore a change")
    frame = Frame.new("frame 2", Area(300, -100, 300, 600), "Days")
    document.apply(AddAnnotations(((None, note), (None, frame))))
    shown = settled(panel, qtbot)
    assert shown[-3:] == ["Notes and frames", "  Ring Eva before a change", "  Days"]
    assert [row.strip() for row in rows(panel.model, ALOUD)[-2:]] == [
        "Note: Ring Eva before a change",
        "Frame: Days, round Sales, Support",
    ]
    with qtbot.waitSignal(panel.annotation_wanted) as wanted:
        go_to(panel, "Days")
    assert wanted.args == ["frame 2"]
    assert document.selection.annotations == ("frame 2",)
    document.selection.set(annotations=["note 1"])
    assert selected(panel) == ["Ring Eva before a change"]
    with qtbot.waitSignal(panel.activated):
        QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    document.apply(say(document.flow.annotations["frame 2"], ""))
    assert rows(panel.model)[-1] == "  without a title"
    document.stack.undo()
    document.stack.undo()
    assert settled(panel, qtbot) == SAMPLE


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_a_menu_offers_what_can_be_done_with_a_line(window, sample_flow, qtbot):
    window.document.open(sample_flow)
    window.docks["outline"].raise_()
    tree = window.outline.tree
    qtbot.waitUntil(lambda: window.outline.isVisible() and not window.outline._due)
    window.document.selection.set(["sales"])
    with qtbot.waitSignal(window.outline.menu_wanted) as wanted:
        QTest.keyClick(tree, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    row = tree.visualRect(window.outline.model.node_index("sales"))
    assert row.contains(tree.viewport().mapFromGlobal(wanted.args[0]))
    menu = QApplication.activePopupWidget()
    assert window.registry.actions["edit.set-start"] in menu.actions()
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


def test_both_themes_paint_every_line(window, sample_flow, qtbot):
    window.document.open(sample_flow)
    window.docks["outline"].raise_()
    qtbot.waitUntil(lambda: window.outline.isVisible() and not window.outline._due)
    pictures = []
    for theme in ("light", "dark"):
        window.context.theme.choose(theme)
        image = window.outline.tree.grab().toImage()
        colours = {image.pixelColor(x, 14).name() for x in range(image.width())}
        assert window.context.theme.tokens["ivr"].name() in colours
        pictures.append(image)
    assert pictures[0] != pictures[1]
