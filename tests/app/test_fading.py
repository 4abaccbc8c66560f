"""The soft edge of what scrolls: there as long as more follows, and never in the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from designer.app.fading import Fade


@pytest.fixture
def area(context, qtbot) -> QScrollArea:
    """Twenty buttons, of which some are in sight."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    inner = QWidget()
    column = QVBoxLayout(inner)
    for number in range(20):
        column.addWidget(QPushButton(str(number)))
    area.setWidget(inner)
    area.fade = Fade(area, context.theme)
    qtbot.addWidget(area)
    area.resize(200, 200)
    area.show()
    return area


def test_it_is_there_as_long_as_more_follows(area):
    bar, fade = area.verticalScrollBar(), area.fade
    assert bar.maximum() > 0
    assert fade.isVisible()
    assert fade.geometry().bottom() == area.viewport().geometry().bottom()
    bar.setValue(bar.maximum() - 5)
    assert fade.height() == 5
    bar.setValue(bar.maximum())
    assert not fade.isVisible()
    bar.setValue(0)
    area.resize(220, 150)
    assert fade.isVisible()
    assert fade.geometry().bottom() == area.viewport().geometry().bottom()
    assert fade.width() == area.viewport().width()
    area.resize(220, 2000)
    assert not fade.isVisible()


def test_what_lies_below_it_can_be_pressed(area, qtbot):
    pressed = []
    for button in area.findChildren(QPushButton):
        button.clicked.connect(lambda _checked=False, button=button: pressed.append(button))
    place = area.viewport().mapTo(area, QPoint(60, area.viewport().height() - 6))
    below = area.childAt(place)
    while not isinstance(below, QPushButton):
        place -= QPoint(0, 2)
        below = area.childAt(place)
    assert area.fade.geometry().contains(place)
    QTest.mouseClick(below, Qt.MouseButton.LeftButton)
    assert pressed == [below]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_it_ends_in_the_colour_of_the_panel(area, context, name):
    context.theme.choose(name)
    picture = area.grab().toImage()
    corner = area.fade.geometry().bottomLeft() + QPoint(60, 0)
    found, panel = picture.pixelColor(corner), context.theme.tokens["panel"]
    assert all(abs(a - b) < 14 for a, b in zip(found.getRgb(), panel.getRgb(), strict=True))


def test_inspector_phone_and_problems_have_one(window):
    window.show_problems()
    for panel in (window.inspector, window.panels.phone, window.panels.phone.below):
        assert panel.findChildren(Fade, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert window.panels.problems.list.findChildren(Fade)
