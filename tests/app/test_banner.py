"""The strip above the canvas: what is said, for how long, and a button for what to do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from designer.app.banner import Banner
from designer.flow.texts import Text


def buttons(banner: Banner) -> list[str]:
    QApplication.processEvents()  # they are laid out
    shown = [one for one in banner.findChildren(QPushButton) if one.isVisible()]
    return [one.text() for one in sorted(shown, key=lambda one: one.x())]


def words_of(banner: Banner) -> QLabel:
    return max(banner.findChildren(QLabel), key=lambda one: len(one.text()))


def test_a_button_comes_with_its_sentence_and_goes_with_the_next(window):
    window.context.messages.error(Text("Not saved."), "file.save-as")
    assert buttons(window.banner) == ["Save as…", "Close"]
    window.context.messages.warning(Text("Something else."))
    assert buttons(window.banner) == ["Close"]


def within(banner, part):
    """Where a part of the banner stands in it."""
    return QRect(part.mapTo(banner, QPoint()), part.size())


def test_several_deeds_have_a_button_each(window):
    window.context.messages.warning(Text("Done."), "file.save", "call.lines", "call.publish")
    assert buttons(window.banner) == ["Save", "Lines…", "Publish to a number…", "Close"]
    said = []
    window.banner.offer("Say", lambda: said.append("done"))
    window.banner.deeds[3].click()
    assert said == ["done"]
    window.context.messages.warning(Text("Else."), "file.open")
    assert buttons(window.banner) == ["Open…", "Close"]


def test_lines_of_their_own_stay_whole_above_the_buttons(window):
    window.resize(1280, 800)
    window.context.messages.warning(Text("Short"), "file.save")
    words = next(one for one in window.banner.findChildren(QLabel) if one.text() == "Short")
    assert within(window.banner, window.banner.deed).top() < within(window.banner, words).bottom()
    window.context.messages.warning(Text("Done.\n" + "A long line of words. " * 5), "file.save")
    assert within(window.banner, window.banner.deed).top() > within(window.banner, words).bottom()
    assert words.height() < 3 * words.fontMetrics().lineSpacing()


def test_it_speaks_another_language(swedish, window):
    window.context.messages.info(Text("Said."), "file.save")
    assert buttons(window.banner) == ["Spara", "Stäng"]


@pytest.mark.parametrize("deeds", [(), ("file.save",)])
def test_good_news_stay_longer_where_there_is_something_to_press(window, deeds):
    window.context.messages.info(Text("Good."))
    usual = window.banner._timer.interval()
    window.context.messages.info(Text("Good."), *deeds)
    assert (window.banner._timer.interval() > usual) == bool(deeds)
    assert window.banner._timer.isActive()


def test_in_a_narrow_window_the_buttons_go_below_the_words(window):
    banner = window.banner
    window.context.messages.error(
        Text("A sentence of some length that is told above. " * 3), "file.save"
    )
    words = next(one for one in banner.findChildren(QLabel) if "sentence" in one.text())
    assert within(banner, banner.deed).left() > within(banner, words).right()
    for dock in ("palette", "inspector"):
        window.docks[dock].show()
    for dock in ("problems", "callactions", "calls", "scenarios", "paths", "outline", "serve"):
        window.docks[dock].hide()  # else there is no room for all words
    window.resize(720, 450)
    QApplication.processEvents()
    assert within(banner, banner.deed).top() > within(window.banner, words).bottom()
    assert banner.rect().contains(within(banner, banner.deed))
    assert words.height() >= words.heightForWidth(words.width())


def test_buttons_that_do_not_fit_beside_each_other_stand_below_each_other(window):
    banner = window.banner
    for dock in ("palette", "inspector"):
        window.docks[dock].show()
    window.resize(720, 450)
    window.context.messages.warning(Text("Done."), "call.sounds", "call.publish", "file.save-as")
    QApplication.processEvents()
    banner.resize(300, banner.height())
    banner._over.setMaximumWidth(320)
    QApplication.processEvents()
    assert within(banner, banner.deeds[1]).top() > within(banner, banner.deed).bottom()
    shown = [one for one in banner.findChildren(QPushButton) if one.isVisible()]
    assert all(banner.rect().contains(within(banner, one)) for one in shown)


def test_where_there_is_not_room_for_all_words_they_are_scrolled_and_the_buttons_seen(window):
    banner, over = window.banner, window.banner._over
    window.context.messages.warning(Text("A sentence. " * 80), "call.sounds")
    over.setMaximumSize(320, 160)
    QApplication.processEvents()
    words = words_of(banner)
    scrolled = words.parent().parent()
    assert over.rect().contains(banner.geometry())
    assert over.rect().contains(within(banner, banner.deed).translated(banner.pos()))
    assert within(banner, banner.deed).top() > within(banner, scrolled).bottom()
    assert scrolled.height() >= 2 * words.fontMetrics().lineSpacing()
    assert words.height() >= words.heightForWidth(words.width())
    bar = scrolled.verticalScrollBar()
    banner.deed.setFocus()
    QTest.keyClick(banner.deed, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert scrolled.hasFocus()
    QTest.keyClick(scrolled, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    while bar.value() < bar.maximum():
        QTest.keyClick(scrolled, Qt.Key.Key_PageDown)
    end = words.mapTo(scrolled, words.rect().bottomLeft()).y()
    assert end <= scrolled.height()
    window.context.messages.warning(Text("Short."), "call.sounds")
    QApplication.processEvents()
    assert (bar.maximum(), scrolled.focusPolicy()) == (0, Qt.FocusPolicy.NoFocus)


def test_after_an_export_in_a_small_window_all_that_is_next_can_be_read(window):
    for dock in ("palette", "inspector", "problems"):
        window.docks[dock].show()
    window.resize(720, 450)
    said = Text("Exported to line.json: 1538 bytes.\n" + "A step of some words. " * 12)
    window.context.messages.warning(said, "call.sounds", "call.publish")
    for _ in range(6):  # the panels give way to the canvas
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    banner = window.banner
    words, over = words_of(banner), banner._over
    scrolled = words.parent().parent()
    assert over.rect().contains(banner.geometry())
    assert scrolled.verticalScrollBar().maximum() > 0
    assert scrolled.height() >= 3 * words.fontMetrics().lineSpacing()
    assert within(banner, banner.deed).top() > within(banner, scrolled).bottom()


def test_what_is_done_may_have_something_to_say_itself(window):
    window.context.messages.info(Text("One."), "call.start")
    window.banner.offer("Go on", lambda: window.context.messages.info(Text("Two.")))
    window.banner.deeds[1].click()
    assert window.banner.words == "Two."
