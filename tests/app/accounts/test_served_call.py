"""Real calls of a flow that only a server can run: it is fetched from the window that serves it."""

from __future__ import annotations

from dataclasses import replace

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.app.accounts.call_dialog import CallDialog
from designer.app.accounts.call_words import fetched_words
from designer.app.accounts.order import make_real_order
from designer.app.accounts.route import Served, find_route
from designer.app.calling.state import Phase
from designer.app.canvas.trail import Trail
from designer.app.serving.order import ServeOrder
from designer.flow.changes import set_call, set_value
from designer.store.lines import AccountLine
from tests.accounts import PASSWORD, USERNAME
from tests.app.every_dialog import open_dialog, use_nobody

OURS, MINE = "+46700000000", "+46700000008"


@pytest.fixture
def window(account_window):
    """The window with a flow that receives its recordings and reports itself."""
    flow = account_window.document.flow
    account_window.document.apply(set_value(flow.nodes["mailbox"], "hook/voicemail"))
    account_window.document.apply(set_call(flow, {"whenhangup": "hook/end"}))
    return account_window


@pytest.fixture
def serve(window, qtbot):
    """A function that lets the window serve its flow; gives what is received there."""

    def start():
        failed, received = [], []
        window.serving.received.connect(received.append)
        window.serving.start(ServeOrder("127.0.0.1", 0, secret="abcdefgh"), failed.append)
        qtbot.waitUntil(lambda: bool(window.serving.address))
        assert failed == []
        return received

    return start


def dialog_of(window, qtbot):
    window.registry.run("call.numbers")
    dialog = window.findChildren(CallDialog)[-1]
    qtbot.waitUntil(lambda: dialog.from_.count() > 0)
    return dialog


def ended(window):
    return lambda: window.accounts.calls.real_call.state.phase is Phase.ENDED


def trail(window):
    return window.canvas.canvas_scene.marks.trail.passed


def test_it_is_fetched_from_the_window_and_reports_to_it(window, qtbot, serve):
    received = serve()
    dialog = dialog_of(window, qtbot)
    assert window.serving.address in dialog.served.text()
    assert dialog.served.isVisible()
    assert not dialog.unheard.isVisible()
    dialog.to.setText(MINE)
    QTest.mouseClick(dialog.call, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(ended(window))
    assert trail(window) == ("menu", "leave", "mailbox")
    qtbot.waitUntil(lambda: {one.name for one in received} == {"voicemail", "end"})


def test_its_prompts_on_a_slow_disk_are_read_beside_the_window(
    window, qtbot, serve, tmp_path, slow_prompts
):
    (tmp_path / "slow.wav").write_bytes(b"RIFF")
    flow = window.document.flow
    window.document.open(flow, folder=tmp_path)
    window.document.apply(set_value(flow.nodes["menu"], "slow.wav"))
    serve()
    window.accounts.calls.place(window.accounts.lines.current, OURS, MINE)
    real_call = window.accounts.calls.real_call
    assert real_call.state.phase is Phase.PLACING
    qtbot.wait(50)
    assert real_call.order.exported is None
    slow_prompts.set()
    qtbot.waitUntil(ended(window))
    assert "/files/slow.wav?v=" in real_call.order.exported.compact
    assert trail(window) == ("menu", "leave", "mailbox")
    # and so is its way, once more
    slow_prompts.clear()
    call, strangers = real_call.state.call, []
    window.canvas.set_trace(Trail())
    window.accounts.show_way(call, lambda: strangers.append(call))
    qtbot.waitUntil(window.status.reading.isVisible)
    slow_prompts.set()
    qtbot.waitUntil(lambda: trail(window) == ("menu", "leave", "mailbox"))
    window.accounts.show_way({**call, "actions": []}, lambda: strangers.append(call))
    qtbot.waitUntil(lambda: strangers == [call])


def test_an_incoming_call_of_the_served_flow_is_followed_too(window, qtbot, serve, rented):
    serve()
    rented.account.number(OURS).set({"voice_start": window.serving.address})
    dialog = dialog_of(window, qtbot)
    dialog.i_call.click()
    dialog.to.setText(MINE)
    qtbot.waitUntil(dialog.wait.isEnabled)
    QTest.mouseClick(dialog.wait, Qt.MouseButton.LeftButton)
    url = f"{rented.url.removesuffix('/a1')}/emulator/incoming"
    numbers = {"from": MINE, "to": OURS}

    def call_again():
        placed = httpx.post(url, json=numbers, auth=(USERNAME, PASSWORD), trust_env=False)
        assert placed.status_code == 200
        qtbot.wait(50)
        return ended(window)()

    qtbot.waitUntil(call_again)  # the first one may come before the first look at the history
    assert trail(window) == ("menu", "leave", "mailbox")


def test_what_keeps_it_from_being_called(window, qtbot, serve):
    dialog = dialog_of(window, qtbot)
    assert "hook/voicemail" in dialog.stopped.text()
    assert "Serve it" in dialog.stopped.text()
    assert not dialog.call.isEnabled()
    dialog.close()
    serve()
    window.document.apply(set_value(window.document.flow.nodes["sales"], "+46700000004"))
    window.accounts.calls.place(window.accounts.lines.current, OURS, MINE)
    assert "hook/voicemail" in window.banner.words
    assert not window.accounts.calls.real_call.under_way


@pytest.mark.parametrize(
    ("served", "said"),
    [
        (Served(), "Serve it"),
        (Served("http://127.0.0.1:4600/s/"), "cannot reach 127.0.0.1"),
        (Served("https://calls.example.com/s/", current=False), "before the last changes"),
        (Served("https://calls.example.com/s/"), ""),
    ],
)
def test_the_route_of_a_call(sample_flow, served, said):
    line = AccountLine("Work", "https://api.46elks.com/a1", USERNAME)
    assert find_route(sample_flow, served, line).served is None  # call actions can say it
    set_value(sample_flow.nodes["mailbox"], "hook/voicemail").apply(sample_flow)
    route = find_route(sample_flow, served, line)
    assert (route.served is served) is (said == "")
    assert said in " ".join(map(str, route.stopped))
    set_value(sample_flow.nodes["sales"], "").apply(sample_flow)
    wrong = find_route(sample_flow, served, line).stopped
    assert ["Sales" in str(one) for one in wrong] == [True]


@pytest.mark.parametrize("served", [Served(), Served("http://127.0.0.1:4600/s/")])
def test_a_sound_that_is_missing_is_said_to_be_missing(sample_flow, served):
    line = AccountLine("Work", "https://api.46elks.com/a1", USERNAME)
    set_value(sample_flow.nodes["menu"], "hello.wav").apply(sample_flow)
    here = find_route(sample_flow, served, line).stopped
    assert "hello.wav is a sound on this computer" in str(here[0])
    (gone,) = find_route(
        sample_flow, replace(served, missing=frozenset({"hello.wav"})), line
    ).stopped
    assert "there is no such sound beside the flow: hello.wav" in str(gone)


def test_the_dialog_of_a_call_says_so(window, sample_flow, tmp_path, qtbot):
    use_nobody(window)
    set_value(sample_flow.nodes["menu"], "hello.wav").apply(sample_flow)
    window.document.open(sample_flow, tmp_path / "line.callflow")
    window.sounds.look()
    qtbot.waitUntil(lambda: window.sounds.missing == {"hello.wav"})
    dialog = open_dialog(window, "CallDialog")
    assert "there is no such sound beside the flow: hello.wav" in dialog.stopped.text()
    assert "on this computer" not in dialog.stopped.text()


@pytest.mark.parametrize("served", [Served(), Served("http://127.0.0.1:4600/s/")])
def test_with_a_known_address_of_its_sounds_a_flow_is_called_as_call_actions(sample_flow, served):
    line = AccountLine("Work", "https://api.46elks.com/a1", USERNAME)
    set_value(sample_flow.nodes["menu"], "hello.wav").apply(sample_flow)
    assert find_route(sample_flow, served, line).stopped
    known = replace(served, known="https://example.com/prompts")
    route = find_route(sample_flow, known, line)
    assert route.stopped == ()
    assert route.served == Served(known=known.known)
    order = make_real_order(line, sample_flow, None, OURS, MINE, route.served).written()
    assert order.address == ""
    assert "https://example.com/prompts/files/hello.wav" in order.voice_start
    assert "sounds from https://example.com/prompts/files" in fetched_words(
        sample_flow, route.served
    )
    # What is served where it can be reached has its sounds for certain.
    reached = replace(known, address="https://calls.example.com/s/")
    assert find_route(sample_flow, reached, line).served is reached


def test_the_dialog_says_what_is_counted_on(window, qtbot):
    window.web_address.remember("https://example.com")
    dialog = dialog_of(window, qtbot)
    assert "goes to https://example.com/hook" in dialog.served.text()
    assert dialog.served.isVisible()
    assert not dialog.stopped.isVisible()
    dialog.to.setText(MINE)
    QTest.mouseClick(dialog.call, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(ended(window))
    order = window.accounts.calls.real_call.order
    assert "https://example.com/hook/voicemail" in order.voice_start
    assert order.whenhangup == "https://example.com/hook/end"
