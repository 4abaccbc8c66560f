"""The strip above the canvas: what is said, for how long, and a button for what to do."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from designer.app.banner import Banner
from designer.flow.texts import Text


def buttons(banner: Banner) -> list[str]:
    return [one.text() for one in banner.findChildren(QPushButton) if one.isVisible()]


def test_a_button_comes_with_its_sentence_and_goes_with_the_next(window):
    window.context.messages.error(Text("Not saved."), "file.save-as")
    assert buttons(window.banner) == ["Save as…", "Close"]
    window.context.messages.warning(Text("Something else."))
    assert buttons(window.banner) == ["Close"]


def test_it_speaks_another_language(swedish, window):
    window.context.messages.info(Text("Said."), "file.save")
    assert buttons(window.banner) == ["Spara", "Stäng"]


@pytest.mark.parametrize("deed", ["", "file.save"])
def test_good_news_stay_longer_where_there_is_something_to_press(window, deed):
    window.context.messages.info(Text("Good."))
    usual = window.banner._timer.interval()
    window.context.messages.info(Text("Good."), deed)
    assert (window.banner._timer.interval() > usual) == bool(deed)
    assert window.banner._timer.isActive()


def test_in_a_narrow_window_the_buttons_go_below_the_words(window):
    banner = window.banner
    window.context.messages.error(
        Text("A sentence of some length that is told above. " * 3), "file.save"
    )
    words = next(one for one in banner.findChildren(QLabel) if "sentence" in one.text())
    assert banner.deed.x() > words.geometry().right()
    for dock in ("palette", "inspector"):
        window.docks[dock].show()
    window.resize(720, 450)
    QApplication.processEvents()
    assert banner.deed.y() > words.geometry().bottom()
    assert banner.rect().contains(banner.deed.geometry())
    assert words.height() >= words.heightForWidth(words.width())


def test_what_is_done_may_have_something_to_say_itself(window):
    window.context.messages.info(Text("One."), "call.start")
    window.banner.offer("Go on", lambda: window.context.messages.info(Text("Two.")))
    window.banner.deed.click()
    assert window.banner.words == "Two."
