"""The list of test calls."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from designer.app.calling.state import Phase
from designer.app.panels.calls import CallsPanel
from designer.flow.edits import SetField
from designer.flow.model import Flow

COST, FLOW = 5, 6


@pytest.fixture
def panel(qtbot, context, call) -> CallsPanel:
    host = QWidget()
    panel = CallsPanel(context, call)
    panel.setParent(host)
    panel.host = host  # kept for as long as the panel
    panel.setGeometry(0, 0, 900, 220)
    qtbot.addWidget(host)
    host.resize(900, 220)
    context.theme.dress()
    host.show()
    qtbot.waitExposed(host)
    return panel


def make_call(qtbot, call, key: str | None) -> None:
    """One call: decline it, or press ``key`` in the menu and hang up a moment later."""
    call.start()
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    if key is None:
        call.decline()
    else:
        call.answer()
        qtbot.waitUntil(lambda: call.state.current is not None)
        call.press(key)
        qtbot.waitUntil(lambda: len(call.state.way) > 1)
        call.hang_up()
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)


def test_without_calls_it_says_how_to_place_one(panel):
    assert panel.empty.isVisible()
    assert not panel.list.isVisible()


def test_calls_stand_newest_first_with_their_facts(qtbot, call, panel):
    make_call(qtbot, call, None)
    make_call(qtbot, call, "1")
    rows = [panel.list.topLevelItem(n) for n in range(panel.list.topLevelItemCount())]
    assert [row.text(3) for row in rows] == ["answered", "busy"]
    assert rows[0].text(1).replace(" ", "") == "+46700000000"
    assert rows[0].text(2).replace(" ", "") == "+46700000009"
    assert [row.text(5) for row in rows] == ["(SEK 0.57)", "nothing"]
    assert panel.list.currentItem() is rows[0]


def test_calls_of_several_flows_say_of_which_they_were(qtbot, call, panel, document):
    make_call(qtbot, call, None)
    assert panel.list.isColumnHidden(FLOW)
    document.apply(SetField("name", "Evening line"))
    make_call(qtbot, call, None)
    assert not panel.list.isColumnHidden(FLOW)
    rows = [panel.list.topLevelItem(n).text(FLOW) for n in range(2)]
    assert rows == ["Evening line", "Support line"]


@pytest.mark.parametrize("flows", [1, 2])
def test_what_a_call_cost_is_in_sight_in_a_narrow_panel(qtbot, call, panel, document, flows):
    for name in ("Support line", "Evening line")[:flows]:
        document.apply(SetField("name", name))
        make_call(qtbot, call, None)
    panel.resize(900, 240)
    header = panel.list.header()
    end = header.sectionViewportPosition(COST) + header.sectionSize(COST)
    assert 0 < end <= panel.list.viewport().width()


def test_selecting_a_call_shows_its_way_on_the_canvas(qtbot, call, panel):
    make_call(qtbot, call, "1")
    make_call(qtbot, call, "9")
    trails = []
    call.trail_changed.connect(trails.append)
    older = panel.list.visualItemRect(panel.list.topLevelItem(1)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=older)
    assert trails[-1].passed == ("menu", "sales")
    assert trails[-1].edges == (("menu", "1"),)
    assert panel.way.item(1).text().endswith("Sales: hung up")
    assert panel.result.isVisible()


def test_the_way_of_another_flow_is_not_shown(qtbot, call, panel, document):
    make_call(qtbot, call, "1")
    document.open(Flow("Another"))
    trails = []
    call.trail_changed.connect(trails.append)
    panel.list.setCurrentItem(None)
    panel.list.setCurrentItem(panel.list.topLevelItem(0))
    assert trails == []


def test_the_selected_row_is_one_shape(qtbot, call, panel):
    """Only the ends of a row are round: where columns meet, its colour and border go through."""
    make_call(qtbot, call, None)
    row = panel.list.visualItemRect(panel.list.currentItem())
    picture = panel.list.viewport().grab().toImage()
    scale = picture.devicePixelRatio()

    def colour(x: int, y: int) -> str:
        return picture.pixelColor(round(x * scale), round(y * scale)).name()

    heights = (row.top(), row.top() + 3)
    through = [colour(row.left() + 12, y) for y in heights]
    header = panel.list.header()
    for column in range(1, header.count() - header.hiddenSectionCount()):
        border = header.sectionViewportPosition(column)
        for x in (border - 1, border):
            assert [colour(x, y) for y in heights] == through
    assert colour(row.left(), row.top()) not in through


def test_the_cost_of_a_listed_call_says_what_it_is_counted_by(qtbot, call, panel):
    make_call(qtbot, call, "1")
    tip = panel.list.topLevelItem(0).toolTip(5)
    assert panel.list.topLevelItem(0).text(5) == "(SEK 0.57)"
    assert "nothing here; SEK 0.57 on a real line: SEK 0.57 for each started minute" in tip
    assert "SEK 0.57 each" in tip
