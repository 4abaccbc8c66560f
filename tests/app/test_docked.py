"""Panels that another tab covers rest, and are true again when they are seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar

from designer.app.docks import panel_of
from designer.app.window import Window
from designer.flow.renaming import RenameNode

BEHIND = ("callactions", "calls", "scenarios", "paths", "outline", "serve")


def click_tab(window, title: str) -> None:
    bar = next(bar for bar in window.findChildren(QTabBar) if bar.isVisible())
    place = next(place for place in range(bar.count()) if bar.tabText(place) == title)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())


def test_panels_nobody_has_seen_are_not_made(window, sample_flow):
    window.document.open(sample_flow)
    QApplication.processEvents()
    assert window.panels.is_made("problems")
    assert not any(window.panels.is_made(name) for name in ("call_actions", *BEHIND, "history"))
    assert window.apply_call_actions()
    click_tab(window, "Scenarios")
    assert window.panels.is_made("scenarios")
    assert window.rehearsal.scenarios.isVisible()
    assert window.docks["scenarios"].isAncestorOf(window.rehearsal.scenarios)


def test_a_covered_panel_rests_and_is_true_when_its_tab_is_clicked(window, sample_flow, qtbot):
    window.document.open(sample_flow)
    click_tab(window, "Outline")
    model = window.outline.model
    qtbot.waitUntil(lambda: model.node_index("sales").isValid())
    click_tab(window, "Paths")
    assert not window.outline.isVisible()
    window.document.apply(RenameNode("sales", "sellers"))
    window.document.selection.set(["sellers"])
    assert not window.outline._settling.isActive()
    assert model.node_index("sales").isValid()
    click_tab(window, "Outline")
    assert model.node_index("sellers").isValid()
    assert window.outline.tree.currentIndex() == model.node_index("sellers")
    click_tab(window, "Paths")
    window.document.stack.undo()
    window.docks["outline"].raise_()
    assert model.node_index("sales").isValid()
    window.docks["outline"].hide()
    window.document.stack.redo()
    window.docks["outline"].toggleViewAction().trigger()
    window.docks["outline"].raise_()
    assert model.node_index("sellers").isValid()


def test_the_keys_of_a_covered_panel_go_to_the_canvas(window, sample_flow):
    window.document.open(sample_flow)
    window.docks["callactions"].raise_()
    window.call_actions.editor.setFocus()
    click_tab(window, "Paths")
    assert window.canvas.hasFocus()


def test_what_is_typed_as_call_actions_is_applied_by_a_tab_not_by_minimizing(window, sample_flow):
    window.document.open(sample_flow)
    window.docks["callactions"].raise_()
    QApplication.processEvents()
    panel = window.call_actions
    panel._catch_up()
    panel.editor.setPlainText('{"hangup": "busy"}')
    panel.editor.document().setModified(True)
    window.showMinimized()
    QApplication.processEvents()
    window.showNormal()
    QApplication.processEvents()
    assert panel.edited
    click_tab(window, "Paths")
    assert not panel.edited
    assert [node.action for node in window.document.flow.nodes.values()] == ["hangup"]


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_a_panel_in_a_window_of_its_own_works_wherever_that_stands(window, sample_flow):
    window.document.open(sample_flow)
    dock = window.docks["problems"]
    dock.setFloating(True)
    dock.move(-900, -700)
    QApplication.processEvents()
    assert panel_of(dock).isVisible()
    dock.setFloating(False)


def test_the_tab_that_was_in_front_is_in_front_again(context, qtbot):
    for _ in range(2):
        window = shown_window(context, qtbot)
        if window.panels.is_made("problems"):
            window.docks["paths"].raise_()
            window.close()
    assert window.panels.is_made("paths")
    assert not window.panels.is_made("problems")


@pytest.mark.parametrize("rearranged", [False, True])
def test_what_stands_in_the_window_is_made_before_it_is_dressed(
    context, qtbot, monkeypatch, rearranged
):
    if rearranged:
        before = shown_window(context, qtbot)
        before.docks["phone"].hide()
        before.docks["paths"].raise_()
        before.close()
    dressed, dress = [], context.theme.dress
    names = ("palette", "inspector", "phone", "problems", "call_actions", *BEHIND, "history")

    def dress_and_note():
        dressed.append({name for name in names if window.panels.is_made(name)})
        dress()

    monkeypatch.setattr(context.theme, "dress", dress_and_note)
    window = Window(context)
    assert dressed == []
    window = shown_window(context, qtbot, window)
    window.hide()
    window.show()
    made = {"palette", "inspector"} if rearranged else {"palette", "inspector", "phone", "problems"}
    assert dressed == [made]


def shown_window(context, qtbot, window: Window | None = None) -> Window:
    window = window or Window(context)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window
