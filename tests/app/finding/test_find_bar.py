"""Ctrl+F and F3: finding in the flow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.flow import changes
from designer.flow.model import Flow, Node

KEYS = Qt.Key


@pytest.fixture
def bar(window, press):
    press("F", "ctrl")
    return window.finder.bar


@pytest.fixture
def seek(bar, write, qtbot):
    """Type into the field and wait for what it finds."""

    def seek(text: str) -> None:
        bar.field.selectAll()
        write(text)
        qtbot.waitUntil(lambda: not bar.search._typed.isActive())

    return seek


def selected(window) -> tuple:
    selection = window.document.selection
    return selection.nodes or selection.edges


def is_centred(window, node: str) -> bool:
    box = window.canvas.canvas_scene.wiring.boxes[node]
    middle = window.canvas.camera.visible.center()
    return abs(box.x + 112 - middle.x()) < 3 and abs(box.y + box.height / 2 - middle.y()) < 3


def test_it_opens_slim_above_the_canvas_with_the_focus(window, bar):
    assert bar.isVisible()
    assert bar.field.hasFocus()
    assert bar.height() < 64
    assert (
        bar.mapTo(window, bar.rect().bottomLeft()).y()
        < window.canvas.mapTo(window, window.canvas.rect().topLeft()).y() + 1
    )


def test_matches_are_counted_and_the_current_one_is_selected_and_centred(window, bar, seek, press):
    seek("SALES")
    # The edge that is called so, and the node.
    assert bar.count.text() == "1 of 2"
    assert bar.where.text() == "What 1 means"
    assert selected(window) == (("menu", "1"),)
    assert is_centred(window, "menu")
    press(KEYS.Key_Return)
    assert bar.count.text() == "2 of 2"
    assert bar.where.text() == "Name, Id"
    assert selected(window) == ("sales",)
    assert is_centred(window, "sales")
    press(KEYS.Key_Return)
    assert bar.count.text() == "1 of 2"
    assert bar.field.hasFocus()


def test_f3_and_shift_f3_go_round(window, bar, seek, press):
    seek("http")
    places = [(bar.count.text(), selected(window))]
    for modifier in ("", "", "", "shift", "shift"):
        press(KEYS.Key_F3, modifier)
        places.append((bar.count.text(), selected(window)))
    one, two, three = (
        (f"{number} of 3", (node,)) for number, node in enumerate(("menu", "leave", "mailbox"), 1)
    )
    assert places == [one, two, three, one, three, two]
    press(KEYS.Key_Return, "shift")
    assert selected(window) == ("menu",)
    assert bar.field.hasFocus()


def test_the_buttons_do_the_same(window, bar, seek, qtbot):
    seek("connect")
    assert not bar.next.isEnabled()
    seek("+46700000")
    qtbot.mouseClick(bar.next, Qt.MouseButton.LeftButton)
    assert selected(window) == ("support",)
    qtbot.mouseClick(bar.previous, Qt.MouseButton.LeftButton)
    assert selected(window) == ("sales",)
    qtbot.mouseClick(bar.closing, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("press 1", ("menu",)),
        ("menu.mp3", ("menu",)),
        ("+46 70 000 00 01", ("sales",)),
        ("mailbox", ("mailbox",)),
        ("recordings", ("mailbox",)),
        ("timeout", ("sales",)),
        ("ring for", ("sales",)),
    ],
)
def test_everything_is_looked_through(window, bar, seek, text, found):
    seek(text)
    assert selected(window) == found


def test_nothing_found_says_so_and_changes_nothing(window, bar, seek, press):
    window.document.selection.set(["leave"])
    seek("no such thing")
    assert bar.count.text() == "Nothing found"
    press(KEYS.Key_F3)
    press(KEYS.Key_Return)
    assert selected(window) == ("leave",)
    seek(" ")
    assert bar.count.text() == ""


def test_searching_begins_at_what_is_selected(window, bar, seek):
    window.document.selection.set(["support"])
    seek("http")
    assert selected(window) == ("leave",)
    assert bar.count.text() == "2 of 3"


def test_f3_goes_on_from_what_was_selected_meanwhile(window, bar, seek, press):
    seek("http")
    window.document.selection.set(["support"])
    press(KEYS.Key_F3)
    assert selected(window) == ("leave",)
    window.document.selection.set(["sales"])
    press(KEYS.Key_F3, "shift")
    assert selected(window) == ("menu",)


def test_escape_closes_and_the_canvas_has_the_keys(window, bar, seek, press):
    seek("sales")
    press(KEYS.Key_Escape)
    assert not bar.isVisible()
    assert window.canvas.hasFocus()
    assert selected(window) == (("menu", "1"),)


def test_escape_with_nothing_found_gives_the_focus_back(window, press, write):
    window.document.selection.set(["sales"])
    line = window.inspector.form.fields["label"].line
    line.setFocus()
    press("F", "ctrl")
    write("qqq")
    press(KEYS.Key_Escape)
    assert line.hasFocus()


def test_f3_goes_on_without_the_bar_having_the_focus(window, bar, seek, press):
    seek("http")
    press(KEYS.Key_Escape)
    press(KEYS.Key_F3)
    assert bar.isVisible()
    assert window.canvas.hasFocus()
    assert selected(window) == ("leave",)
    assert bar.count.text() == "2 of 3"


def test_f3_with_nothing_sought_yet_asks_what(window, press):
    press(KEYS.Key_F3)
    assert window.finder.bar.field.hasFocus()


def test_opening_again_offers_the_last_text_to_be_replaced_or_kept(window, bar, seek, press, write):
    seek("http")
    press(KEYS.Key_Escape)
    press("F", "ctrl")
    assert bar.field.selectedText() == "http"
    write("x")
    assert bar.field.text() == "x"


def test_an_edit_is_followed_and_moves_nothing(window, bar, seek, qtbot):
    seek("http")
    assert bar.count.text() == "1 of 3"
    view = window.canvas.camera.visible
    flow = window.document.flow
    window.document.apply(changes.set_value(flow.nodes["leave"], "sound/beep"))
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 2")
    window.document.apply(changes.delete(flow, ["menu"]))
    qtbot.waitUntil(lambda: bar.count.text() == "1 found")
    assert window.canvas.camera.visible == view
    window.document.stack.undo()
    qtbot.waitUntil(lambda: bar.count.text() == "2 found")


def test_another_flow_is_searched_afresh(window, bar, seek, qtbot, press):
    seek("sales")
    other = Flow()
    other.add_nodes([(None, Node("a", "play", "", {}, "Sales now"), (0, 0))])
    window.document.open(other)
    qtbot.waitUntil(lambda: bar.count.text() == "1 found")
    press(KEYS.Key_F3)
    assert selected(window) == ("a",)


def test_after_it_closed_it_follows_nothing_and_finds_afresh(window, bar, seek, press):
    seek("http")
    press(KEYS.Key_Escape)
    window.document.apply(changes.delete(window.document.flow, ["menu", "leave"]))
    assert bar.search.matches == ()
    press(KEYS.Key_F3)
    assert selected(window) == ("mailbox",)


def test_typing_takes_the_focus_from_nobody_and_writes_no_undo_step(window, bar, seek):
    seek("sales")
    assert bar.field.hasFocus()
    assert window.document.stack.count() == 0


def test_what_is_found_from_far_is_enlarged_to_be_read(window, bar, seek, press):
    window.canvas.zoom_to(0.1)
    seek("mailbox")
    assert window.canvas.zoom == pytest.approx(0.6)
    assert is_centred(window, "mailbox")
    window.canvas.zoom_to(0.5)
    seek("support")
    assert window.canvas.zoom == pytest.approx(0.5)


def test_a_large_flow_is_searched_when_the_typing_pauses_or_at_once_on_enter(
    window, bar, press, write
):
    flow = Flow()
    flow.add_nodes(
        [(None, Node(f"n{n}", "play", "", {}, f"Word {n}"), (0, n * 80)) for n in range(10_000)]
    )
    window.document.open(flow)
    write("word 99")
    assert bar.search._typed.isActive()
    press(KEYS.Key_Return)
    assert bar.count.text() == "1 of 111"
    assert selected(window) == ("n99",)
    press(KEYS.Key_Return)
    assert bar.count.text() == "2 of 111"


def test_every_part_is_reached_by_tab_and_named(window, bar, seek, press):
    seek("http")
    reached = [bar.field]
    for _ in range(3):
        QTest.keyClick(reached[-1], KEYS.Key_Tab)
        reached.append(window.focusWidget())
    assert reached == [bar.field, bar.previous, bar.next, bar.closing]
    assert all(widget.accessibleName() for widget in reached)
