"""A window that follows the system becomes dark when the system does, and light again."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from designer.app.background import Background
from designer.app.context import Context
from designer.app.theme.theme import SystemScheme
from designer.app.window import Window
from designer.store.settings import Settings


class Desktop(SystemScheme):
    """A desktop that is told when it is evening."""

    dark = False

    def is_dark(self) -> bool:
        return self.dark

    def turn(self, *, dark: bool) -> None:
        self.dark = dark
        self.changed.emit()


@pytest.fixture
def desktop() -> Desktop:
    return Desktop()


@pytest.fixture
def opened(qapp, qtbot, asker, desktop, request):
    """A window whose theme was chosen as the test says, over a flow."""
    background = Background()
    settings = Settings(theme=request.param, motion="none")
    window = Window(Context(qapp, settings, asker, background, desktop))
    qtbot.addWidget(window)
    window.resize(1200, 800)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.document.stack.setClean()
    window.close()
    background.stop()
    qapp.setStyleSheet("")


def darkness(window: Window) -> tuple[bool, bool]:
    """Whether the canvas and a panel are painted dark, as the pixels of the window have it."""
    picture = window.grab().toImage()
    at = window.canvas.mapTo(window, window.canvas.rect().center())
    ratio = picture.devicePixelRatio()
    seen = QColor(picture.pixel(int(at.x() * ratio), int((at.y() + 120) * ratio)))
    bar = QColor(picture.pixel(int(4 * ratio), int((window.height() - 4) * ratio)))
    return seen.lightness() < 128, bar.lightness() < 128


@pytest.mark.parametrize("opened", ["system"], indirect=True)
def test_the_window_follows_the_system_while_it_is_open(opened, desktop):
    assert darkness(opened) == (False, False)
    desktop.turn(dark=True)
    assert darkness(opened) == (True, True)
    desktop.turn(dark=False)
    assert darkness(opened) == (False, False)


@pytest.mark.parametrize("opened", ["light"], indirect=True)
def test_a_chosen_theme_stays_and_the_system_counts_again_once_it_is_chosen(opened, desktop):
    desktop.turn(dark=True)
    assert darkness(opened) == (False, False)
    opened.registry.run("view.theme-system")
    assert darkness(opened) == (True, True)
