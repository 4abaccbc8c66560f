"""Tabs below the canvas stay in their places, whatever they count, and say what that is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QTabBar, QToolTip

from designer.app.commands import samples
from designer.flow import changes


@pytest.fixture
def shown(window, qtbot):
    """A sample with its six scenarios and no problems, all known."""
    samples.load_sample(window)
    qtbot.waitUntil(lambda: window.rehearsal.runs.passed)
    window.live_check.run()
    return window


def tabs_of(window) -> QTabBar:
    title = window.docks["scenarios"].windowTitle()
    return next(
        tabs
        for tabs in window.findChildren(QTabBar)
        if title in [tabs.tabText(at) for at in range(tabs.count())]
    )


def places(window) -> list[int]:
    """Where each tab begins."""
    QApplication.processEvents()
    tabs = tabs_of(window)
    return [tabs.tabRect(at).left() for at in range(tabs.count())]


def is_near(one: list[int], other: list[int]) -> bool:
    """Whether no tab has moved by more than the eye sees."""
    return all(abs(a - b) <= 2 for a, b in zip(one, other, strict=True))


def test_no_tab_moves_when_scenarios_fail_or_have_to_be_run(shown):
    before, flow = places(shown), shown.document.flow
    shown.document.apply(changes.set_value(flow.nodes["sales"], "+46701740635"))
    assert shown.docks["scenarios"].windowTitle().rstrip() == "Scenarios  6/6 \N{CHECK MARK}"
    shown.rehearsal.runs.changed.emit()
    assert shown.docks["scenarios"].windowTitle().rstrip() == "Scenarios  \N{EN DASH}/6"
    assert is_near(places(shown), before)
    shown.rehearsal.runs.run()
    assert shown.docks["scenarios"].windowTitle().rstrip() == "Scenarios  4/6 \N{BALLOT X}"
    assert is_near(places(shown), before)


def test_no_tab_moves_when_problems_come_and_go(shown):
    before, flow = places(shown), shown.document.flow
    for name in ("sorry", "leave"):
        shown.document.apply(changes.set_value(flow.nodes[name], ""))
        shown.live_check.run()
        assert is_near(places(shown), before)
    assert shown.docks["problems"].windowTitle().rstrip() == "Problems  2"


@pytest.mark.parametrize(
    ("name", "words"),
    [("scenarios", "Scenarios that passed: all 6"), ("problems", "No problems")],
)
def test_a_tab_says_in_words_what_it_counts(shown, name, words, monkeypatch):
    said = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _tabs: said.append(text))
    tabs = tabs_of(shown)
    title = shown.docks[name].windowTitle()
    tab = next(at for at in range(tabs.count()) if tabs.tabText(at) == title)
    middle = tabs.tabRect(tab).center()
    event = QHelpEvent(QEvent.Type.ToolTip, middle, tabs.mapToGlobal(middle))
    QApplication.sendEvent(tabs, event)
    assert said == [words]
