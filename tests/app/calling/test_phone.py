"""Calls walked on the phone by mouse and keyboard, against the real emulator."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QDate, QDateTime, QPoint, QRect, Qt, QTime
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionButton,
)

from designer.app.calling.local_line import LocalLine
from designer.app.calling.state import CallState, Phase
from designer.app.canvas.trail import Trail
from designer.app.panels import phone_words
from designer.app.panels.phone import PhonePanel
from designer.flow.edits import AddNodes, ReplaceNode, SetField
from designer.flow.model import Node

CALLER = "+46700000009"
SALES = "+46700000001"


def click(qtbot, button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def trails(call) -> list[Trail]:
    seen: list[Trail] = []
    call.trail_changed.connect(seen.append)
    return seen


def ring(qtbot, call, phone) -> None:
    click(qtbot, phone.call_button)
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)


def pick_up(qtbot, call, phone) -> None:
    ring(qtbot, call, phone)
    click(qtbot, phone.answer)
    qtbot.waitUntil(lambda: call.state.current is not None)


def end(qtbot, call) -> dict:
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)
    return call.state.call


def spaced(label) -> str:
    """The words of ``label`` without regard to where lines may be broken."""
    return label.text().replace("\N{NO-BREAK SPACE}", " ")


def test_an_idle_phone_offers_a_call(phone):
    assert phone.call_button.isVisible()
    assert phone.call_button.text() == "Call on the emulator"
    assert spaced(phone.now) == (
        "From +46 70 000 00 00 the flow calls this phone, +46 70 000 00 09, and "
        "begins when you answer. No real phone rings; it costs nothing."
    )
    assert "it costs nothing" in phone.call_button.toolTip()
    assert phone.dialling.introduction.text() == "Or dial the line, as customers do:"
    assert not phone.keypad.isVisible()
    assert not phone.hang_up.isVisible()


def test_an_idle_phone_names_the_numbers_the_flow_has_now(phone, document):
    document.apply(SetField("call", {"to": "{boss}"}))
    document.apply(SetField("variables", {"boss": "+46700000008"}))
    assert "this phone, +46 70 000 00 08," in spaced(phone.now)
    document.stack.undo()
    document.stack.undo()
    assert "this phone, +46 70 000 00 09," in spaced(phone.now)
    document.stack.redo()
    document.stack.redo()
    assert "this phone, +46 70 000 00 08," in spaced(phone.now)


def test_the_phone_rings_until_it_is_answered(qtbot, call, phone):
    ring(qtbot, call, phone)
    assert phone.title.text() == "Ringing"
    assert spaced(phone.now) == (
        "Support line (+46 70 000 00 00) is calling this phone (+46 70 000 00 09)"
    )
    assert phone.answer.isVisible()
    assert phone.decline.isVisible()
    assert not phone.call_button.isVisible()
    click(qtbot, phone.answer)
    qtbot.waitUntil(lambda: phone.title.text() == "In call with Support line")
    qtbot.waitUntil(lambda: phone.now.text() == "Now: Main menu")
    assert phone.said.text() == "“Press 1 for sales.”"
    assert phone.keypad.isVisible()
    assert not phone.answer.isVisible()


def test_silence_that_stands_for_a_sound_is_no_sound_that_was_played(
    qtbot, call, phone, folder, trails
):
    (folder / "prompts" / "menu.wav").unlink()
    (folder / "prompts" / "leave.wav").unlink()
    pick_up(qtbot, call, phone)
    qtbot.waitUntil(lambda: phone.now.text() == "Now: Main menu (sound not found)")
    assert phone.said.text() == "“Press 1 for sales.”"
    click(qtbot, phone.keypad.keys["1"])
    qtbot.waitUntil(lambda: SALES in phone.callees.cards)
    assert phone.now.text() == "Now: Sales"
    click(qtbot, phone.callees.cards[SALES].buttons["busy"])
    end(qtbot, call)
    assert trails[-1].results["menu"] == "sound not found, pressed 1"
    assert trails[-1].results["leave"] == "sound not found: silence"
    assert trails[-1].results["mailbox"] == "3 s of silence"
    said = [label.text() for label in phone.result.findChildren(QLabel)]
    (actions,) = [words for words in said if "Main menu" in words]
    assert "Main menu: sound not found, pressed 1" in actions
    assert "Leave a message: sound not found: silence" in actions
    assert "Sales: busy" in actions
    rows = [phone.way.item(n).text() for n in range(phone.way.count())]
    assert any("Leave a message: sound not found: silence" in row for row in rows)


def test_declining_ends_the_call_as_busy(qtbot, call, phone):
    ring(qtbot, call, phone)
    click(qtbot, phone.decline)
    shown = end(qtbot, call)
    assert (shown["state"], shown["actions"]) == ("busy", [])
    assert call.state.way == ()
    assert "You declined" in phone.now.text()


def test_a_phone_that_nobody_answers_says_so_and_how_the_line_calls_it():
    state = CallState(Phase.ENDED, end="unanswered", call={"state": "failed"})
    assert phone_words.now(state, "", "") == (
        "The phone rang until its time was over. 46elks calls that “failed”."
    )


def test_a_busy_callee_sends_the_caller_to_the_mailbox(qtbot, call, phone, trails):
    pick_up(qtbot, call, phone)
    click(qtbot, phone.keypad.keys["1"])
    qtbot.waitUntil(lambda: SALES in phone.callees.cards)
    assert trails[-1].current == "sales"
    assert trails[-1].passed == ("menu",)
    assert trails[-1].edges == (("menu", "1"),)
    click(qtbot, phone.callees.cards[SALES].buttons["busy"])
    shown = end(qtbot, call)
    assert shown["state"] == "success"
    assert [next(iter(action)) for action in shown["actions"]] == [
        "ivr",
        "connect",
        "play",
        "record",
    ]
    assert [action["result"] for action in shown["actions"]] == ["1", "busy", "success", "success"]
    assert trails[-1] == Trail(
        passed=("menu", "sales", "leave", "mailbox"),
        current=None,
        edges=(("menu", "1"), ("sales", "busy"), ("leave", "next")),
        results={
            "menu": "pressed 1",
            "sales": "busy",
            "leave": "played",
            "mailbox": "3 s of silence",
        },
    )
    assert [phone.way.item(n).text() for n in range(2)] == [
        "0:00 Main menu: pressed 1",
        "0:01 Sales: busy",
    ]
    facts = [label.text() for label in phone.result.findChildren(QLabel)]
    assert "the caller's phone was answered (success)" in facts
    assert facts[-1].splitlines() == [
        "Main menu: pressed 1",
        "Sales: busy",
        "Leave a message: played",
        "Mailbox: recorded",
    ]


def test_a_callee_who_fails_is_reported_as_failed(qtbot, call, phone):
    pick_up(qtbot, call, phone)
    call.press("1")
    qtbot.waitUntil(lambda: SALES in phone.callees.cards)
    click(qtbot, phone.callees.cards[SALES].buttons["fail"])
    shown = end(qtbot, call)
    assert shown["actions"][1]["result"] == "failed"


def test_a_callee_answers_and_hangs_up(qtbot, call, phone):
    pick_up(qtbot, call, phone)
    call.press("1")
    qtbot.waitUntil(lambda: SALES in phone.callees.cards)
    assert set(phone.callees.cards[SALES].buttons) == {"answer", "busy", "no-answer", "fail"}
    click(qtbot, phone.callees.cards[SALES].buttons["answer"])
    qtbot.waitUntil(lambda: "hang-up" in phone.callees.cards[SALES].buttons)
    assert phone.way.item(1).text().endswith("Sales: talking")
    click(qtbot, phone.callees.cards[SALES].buttons["hang-up"])
    shown = end(qtbot, call)
    assert [leg["to"] for leg in shown["legs"]] == [SALES]
    assert [step.node for step in call.state.way] == ["menu", "sales", "bye"]


def test_a_callee_nobody_answers_goes_on_ringing(qtbot, call, phone):
    pick_up(qtbot, call, phone)
    call.press("1")
    qtbot.waitUntil(lambda: SALES in phone.callees.cards)
    card = phone.callees.cards[SALES]
    click(qtbot, card.buttons["no-answer"])
    assert card.buttons["no-answer"].isChecked()
    qtbot.wait(100)
    assert phone.callees.cards[SALES] is card
    click(qtbot, phone.hang_up)
    assert end(qtbot, call)["actions"][-1] == {
        "connect": SALES,
        "result": "failed",
        "why": "hangup",
    }


def test_a_key_that_leads_nowhere_is_why_the_call_ended(qtbot, call, phone):
    pick_up(qtbot, call, phone)
    click(qtbot, phone.keypad.keys["7"])
    end(qtbot, call)
    assert phone.now.text() == (
        "No way leads on from Main menu after “pressed 7”, so the call ended."
    )


def test_hanging_up_ends_the_call(qtbot, call, phone):
    pick_up(qtbot, call, phone)
    ended = []
    call.ended.connect(ended.append)
    click(qtbot, phone.hang_up)
    shown = end(qtbot, call)
    assert ended == [shown]
    assert shown["actions"] == [{**shown["actions"][0], "result": "failed", "why": "hangup"}]
    assert phone.title.text() == "The call has ended"
    assert phone.result.isVisible()
    assert phone.call_button.isVisible()
    assert phone.way.item(0).text() == "0:00 Main menu: hung up"


def test_keys_by_keyboard_light_up_and_count(qtbot, call, phone):
    pick_up(qtbot, call, phone)
    phone.setFocus()
    qtbot.keyClick(phone, Qt.Key.Key_1)
    assert phone.keypad.keys["1"].lit
    qtbot.waitUntil(lambda: SALES in phone.callees.cards)
    qtbot.waitUntil(lambda: not phone.keypad.keys["1"].lit)


def test_keys_pressed_quickly_arrive_in_order(qtbot, place, context, support_flow, folder):
    menu = support_flow.nodes["menu"]
    ReplaceNode(replace(menu, options={"digits": 8})).apply(support_flow)
    call = place(support_flow, folder)
    panel = PhonePanel(context, call)
    qtbot.addWidget(panel)
    panel.show()
    pick_up(qtbot, call, panel)
    panel.setFocus()
    qtbot.keyClicks(panel, "1*47310#")
    qtbot.waitUntil(lambda: bool(call.state.way) and call.state.way[0].over)
    assert call.state.way[0].result == "1*47310"


def test_digits_do_nothing_while_the_phone_rings(qtbot, call, phone):
    ring(qtbot, call, phone)
    phone.setFocus()
    qtbot.keyClick(phone, Qt.Key.Key_1)
    assert not phone.keypad.keys["1"].lit
    assert call.phase is Phase.RINGING


def test_a_loop_can_be_walked_round_and_round(qtbot, call, phone, trails):
    pick_up(qtbot, call, phone)
    for turn in range(1, 4):
        phone.keypad.press("9")
        qtbot.waitUntil(lambda turn=turn: len(call.state.way) == 2 * turn + 1)
    assert [step.node for step in call.state.way] == ["menu", "again"] * 3 + ["menu"]
    assert trails[-1].current == "menu"
    assert trails[-1].edges == (("menu", "9"), ("again", "next")) * 3
    click(qtbot, phone.hang_up)
    end(qtbot, call)


def test_a_second_call_is_refused_while_one_is_under_way(qtbot, call, phone, said):
    ring(qtbot, call, phone)
    call.start()
    assert [level for _, level in said] == ["warning"]
    assert "under way" in said[0][0]
    assert call.phase is Phase.RINGING
    click(qtbot, phone.decline)
    end(qtbot, call)
    assert len(call.past) == 1


def test_after_the_end_the_phone_can_be_called_again(qtbot, call, phone):
    for _ in range(2):
        pick_up(qtbot, call, phone)
        click(qtbot, phone.hang_up)
        end(qtbot, call)
    assert len(call.past) == 2
    assert call.past[0].state.call["id"] != call.past[1].state.call["id"]


def test_hanging_up_before_the_line_has_answered_ends_the_call(qtbot, call, phone):
    call.start()
    assert call.phase is Phase.PLACING
    call.hang_up()
    assert end(qtbot, call)["state"] == "busy"


def test_the_focus_follows_the_call(qtbot, call, phone):
    phone.call_button.setFocus()
    qtbot.keyClick(phone.call_button, Qt.Key.Key_Space)
    qtbot.waitUntil(phone.answer.hasFocus)
    qtbot.keyClick(phone.answer, Qt.Key.Key_Space)
    qtbot.waitUntil(phone.hasFocus)
    click(qtbot, phone.hang_up)
    end(qtbot, call)
    assert phone.call_button.hasFocus()


def test_tab_goes_through_the_phone_from_top_to_bottom(qtbot, call, phone):
    pick_up(qtbot, call, phone)
    phone.setFocus()
    visited = []
    wanted = [phone.fast, phone.hang_up, *phone.keypad.keys.values()]
    if phone.sound.isVisible():  # there is a sound device here
        wanted.insert(1, phone.sound)
    for _ in wanted:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    assert visited == wanted


def test_everything_that_can_be_pressed_has_a_name(qtbot, call, phone):
    pick_up(qtbot, call, phone)
    call.press("1")
    qtbot.waitUntil(lambda: SALES in phone.callees.cards)
    for button in phone.findChildren(QPushButton):
        assert button.accessibleName() or button.text()
    assert phone.keypad.keys["#"].accessibleName() == "Hash"
    assert SALES in phone.callees.cards[SALES].buttons["busy"].accessibleName()


@pytest.mark.parametrize("width", [280, 400])
def test_nothing_is_cut_off(qtbot, call, phone, support_flow, width):
    phone.resize(width, 300)
    pick_up(qtbot, call, phone)
    call.press("1")
    qtbot.waitUntil(lambda: SALES in phone.callees.cards)
    QApplication.processEvents()
    assert phone.widget().width() <= phone.viewport().width()
    assert phone.verticalScrollBar().maximum() > 0
    buttons = [button for button in phone.findChildren(QPushButton) if button.isVisible()]
    assert buttons
    assert all(button.width() >= button.minimumSizeHint().width() for button in buttons)


def test_the_focus_stays_with_the_phone_when_a_button_disappears(qtbot, call, phone):
    pick_up(qtbot, call, phone)
    call.press("1")
    qtbot.waitUntil(lambda: SALES in phone.callees.cards)
    phone.callees.cards[SALES].buttons["answer"].setFocus()
    qtbot.keyClick(phone.callees.cards[SALES].buttons["answer"], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "hang-up" in phone.callees.cards[SALES].buttons)
    assert phone.hasFocus()


def test_the_focus_is_not_taken_from_somebody_who_types(qtbot, call, phone):
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    qtbot.waitExposed(field)
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    call.start()
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    assert field.hasFocus()


def test_numbers_are_written_as_people_do_as_soon_as_that_is_known(qtbot, call, phone):
    ring(qtbot, call, phone)
    phone._numbers.learnt = True
    phone._numbers.changed.emit()
    assert spaced(phone.now).endswith("is calling this phone (+46 70 000 00 09)")


def test_edits_during_a_call_do_not_change_it(qtbot, call, phone, document):
    from designer.flow.changes import delete

    pick_up(qtbot, call, phone)
    assert document.apply(delete(document.flow, ["leave"]))
    phone.keypad.press("1")
    qtbot.waitUntil(lambda: SALES in phone.callees.cards)
    call.set_callee(SALES, "busy")
    end(qtbot, call)
    assert [step.node for step in call.state.way] == ["menu", "sales", "leave", "mailbox"]


def test_opening_another_flow_ends_the_call(qtbot, call, phone, document, trails, sample_flow):
    pick_up(qtbot, call, phone)
    document.open(sample_flow)
    assert call.phase is Phase.IDLE
    assert trails[-1] == Trail()
    qtbot.wait(50)
    assert call.phase is Phase.IDLE


GROUP = "+46700000002", "+46700000003"


@pytest.fixture
def group_phone(qtbot, place, context, support_flow, folder):
    """The phone of a flow whose key 1 rings two phones, as small as the window shows it."""
    sales = support_flow.nodes["sales"]
    ReplaceNode(replace(sales, value=",".join(GROUP))).apply(support_flow)
    panel = PhonePanel(context, place(support_flow, folder))
    qtbot.addWidget(panel)
    panel.resize(310, 470)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def places(phone) -> list[QRect]:
    """Where the keys and the button that hangs up are, in the panel."""
    QApplication.processEvents()
    buttons = [phone.hang_up, *phone.keypad.keys.values()]
    return [QRect(button.mapTo(phone, QPoint()), button.size()) for button in buttons]


def test_nothing_moves_below_the_pointer_while_phones_ring(qtbot, group_phone):
    phone, call = group_phone, group_phone._call
    pick_up(qtbot, call, phone)
    before = places(phone)
    assert all(phone.rect().contains(place) for place in before)
    click(qtbot, phone.keypad.keys["1"])
    qtbot.waitUntil(lambda: set(phone.callees.cards) == set(GROUP))
    assert places(phone) == before
    first, second = (phone.callees.cards[number] for number in GROUP)
    stood = second.mapTo(phone, QPoint())
    click(qtbot, first.buttons["busy"])
    qtbot.waitUntil(lambda: not first.buttons["busy"].isEnabled())
    assert places(phone) == before
    assert phone.callees.cards[GROUP[0]] is first
    assert second.mapTo(phone, QPoint()) == stood
    click(qtbot, second.buttons["answer"])
    qtbot.waitUntil(lambda: "hang-up" in second.buttons)
    assert places(phone) == before
    click(qtbot, phone.hang_up)
    end(qtbot, call)


def test_with_two_phones_ringing_everything_can_be_reached(qtbot, group_phone):
    phone, call = group_phone, group_phone._call
    pick_up(qtbot, call, phone)
    call.press("1")
    qtbot.waitUntil(lambda: set(phone.callees.cards) == set(GROUP))
    QApplication.processEvents()
    assert phone.verticalScrollBar().maximum() == 0
    assert phone.below.verticalScrollBar().value() == 0
    phone.setFocus()
    for _ in range(9):
        qtbot.keyClick(phone, Qt.Key.Key_PageDown)
    bottom = phone.way.mapTo(phone, QPoint(0, phone.way.height())).y()
    assert bottom <= phone.height()
    click(qtbot, phone.hang_up)
    end(qtbot, call)


def test_the_second_click_of_a_double_click_chooses_nothing(qtbot, group_phone):
    phone, call = group_phone, group_phone._call
    pick_up(qtbot, call, phone)
    call.press("1")
    qtbot.waitUntil(lambda: set(phone.callees.cards) == set(GROUP))
    chosen = []
    phone.callees.chosen.connect(lambda *what: chosen.append(what))
    qtbot.mouseDClick(phone.callees.cards[GROUP[0]].buttons["no-answer"], Qt.MouseButton.LeftButton)
    assert len(chosen) <= 1
    click(qtbot, phone.hang_up)
    end(qtbot, call)


def test_phones_count_down_while_they_ring(qtbot, call, phone):
    ring(qtbot, call, phone)
    qtbot.waitUntil(lambda: 50 <= _seconds(phone.said.text()) <= 59)
    click(qtbot, phone.answer)
    qtbot.waitUntil(lambda: call.state.current is not None)
    assert phone.said.text() == "“Press 1 for sales.”"
    call.press("1")
    qtbot.waitUntil(lambda: SALES in phone.callees.cards)
    card = phone.callees.cards[SALES]
    begun = _seconds(card.state.text())
    assert 10 <= begun <= 15
    qtbot.waitUntil(lambda: _seconds(card.state.text()) < begun)
    click(qtbot, card.buttons["answer"])
    qtbot.waitUntil(lambda: card.state.text() == "talks")
    click(qtbot, phone.hang_up)
    end(qtbot, call)


def _seconds(text: str) -> int:
    return int("".join(filter(str.isdigit, text)))


def test_hanging_up_while_recording_is_no_failure(qtbot, place, context, support_flow, folder):
    call = place(support_flow, folder, LocalLine(speed=20))
    panel = PhonePanel(context, call)
    qtbot.addWidget(panel)
    panel.show()
    pick_up(qtbot, call, panel)
    call.press("1")
    qtbot.waitUntil(lambda: SALES in panel.callees.cards)
    call.set_callee(SALES, "busy")
    qtbot.waitUntil(lambda: call.state.current is not None and call.state.current.node == "mailbox")
    click(qtbot, panel.hang_up)
    shown = end(qtbot, call)
    assert shown["actions"][-1]["why"] == "hangup"
    assert str(call.state.way[-1].words) == "hung up, recording kept"
    assert call.state.way[-1].hung_up
    facts = [label.text() for label in panel.result.findChildren(QLabel)]
    assert any(text.endswith("Mailbox: hung up, recording kept") for text in facts)
    assert not any("failed" in text for text in facts)


@pytest.mark.parametrize(
    ("options", "words"),
    [({}, "3 s of silence"), ({"timelimit": 5}, "limit of 5 s")],
)
def test_a_recording_says_why_it_ended(qtbot, place, support_flow, folder, options, words):
    mailbox = support_flow.nodes["mailbox"]
    ReplaceNode(replace(mailbox, options=options)).apply(support_flow)
    support_flow.start = "mailbox"
    call = place(support_flow, folder)
    call.start()
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    call.answer()
    end(qtbot, call)
    assert [str(step.words) for step in call.state.way] == [words]


def test_the_cost_says_what_it_is_counted_by(qtbot, call, phone):
    pick_up(qtbot, call, phone)
    click(qtbot, phone.hang_up)
    end(qtbot, call)
    cost = next(
        label for label in phone.result.findChildren(QLabel) if "started minute" in label.text()
    )
    assert cost.text() == (
        "nothing here; SEK 0.57 on a real line: SEK 0.57 for each started minute of every phone "
        "that was called, this one included"
    )
    assert "SEK 0.57 each" in cost.toolTip()


def test_a_flow_with_opening_hours_is_called_at_a_chosen_time(qtbot, call, phone, document):
    assert not phone.when.isVisible()
    weekly = {"mon": ["08:00-12:00"]}
    hours = Node("hours", "hours", "Europe/Stockholm", extra={"weekly": weekly})
    document.apply(AddNodes(((None, hours, (0, 0)),)))
    document.apply(SetField("start", "hours"))
    document.apply(SetField("target", "webhooks"))
    assert phone.when.isVisible()
    qtbot.keyClick(phone.when.how, Qt.Key.Key_Down)
    phone.when.moment.setDateTime(QDateTime(QDate(2026, 11, 30), QTime(9, 0)))
    pick_up_and_end(qtbot, call, phone)
    assert [str(step.words) for step in call.state.way] == ["open"]
    phone.when.moment.setTime(QTime(13, 0))
    pick_up_and_end(qtbot, call, phone)
    assert [str(step.words) for step in call.state.way] == ["closed"]


def pick_up_and_end(qtbot, call, phone) -> None:
    ring(qtbot, call, phone)
    assert not phone.when.isVisible()
    click(qtbot, phone.answer)
    end(qtbot, call)


@pytest.mark.parametrize("height", [330, 430, 900])
def test_the_keys_show_their_digits_whole_however_low_they_are(qtbot, call, phone, height):
    phone.resize(310, height)
    pick_up(qtbot, call, phone)
    for key in phone.keypad.keys.values():
        option = QStyleOptionButton()
        key.initStyleOption(option)
        part = QStyle.SubElement.SE_PushButtonContents
        room = key.style().subElementRect(part, option, key)
        assert room.height() >= key.fontMetrics().height(), key.text()
