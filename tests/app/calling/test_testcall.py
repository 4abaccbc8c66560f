"""Placing: what stops a call, what the line says, what is left when the program closes."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import socket
import threading
import warnings
from dataclasses import replace
from datetime import datetime

import pytest

from designer.app.calling.line import Access
from designer.app.calling.local_line import LocalLine
from designer.app.calling.state import Phase
from designer.app.sound import Sound
from designer.flow import changes
from designer.flow.changes import set_value
from designer.flow.edits import AddEdges, AddNodes, SetField
from designer.flow.model import Edge, Flow, Node


class DeadLine(LocalLine):
    """A line at an address where nothing listens."""

    def __init__(self) -> None:
        super().__init__()
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.url = f"http://127.0.0.1:{probe.getsockname()[1]}"

    async def run(self) -> None:
        """Nothing to hold."""

    async def access(self) -> Access:
        return Access(self.url, "u0", "secret")


class BrokenLine(LocalLine):
    """A line whose server cannot start."""

    async def run(self) -> None:
        from designer.emulator.errors import EmulatorError

        self._ready = asyncio.get_running_loop().create_future()
        error = EmulatorError("bad-address", host="127.0.0.1", port=0, why="no more sockets")
        self._ready.set_exception(error)
        self._ready.exception()
        raise error


def wait_for_idle(qtbot, call) -> None:
    qtbot.waitUntil(lambda: call.phase is Phase.IDLE)


def test_a_flow_with_an_error_is_not_called(qtbot, call, document, said):
    stopped = []
    call.stopped_by.connect(stopped.append)
    document.apply(set_value(document.flow.nodes["sales"], ""))
    call.start()
    assert call.phase is Phase.IDLE
    assert [problem.code for problem in stopped[0]] == ["missing-value"]
    assert said[-1][1] == "error"
    assert said[-1][0].startswith("This flow cannot be called yet. ")


def test_several_problems_are_counted_and_the_first_named(qtbot, call, document, said):
    document.apply(set_value(document.flow.nodes["sales"], ""))
    document.apply(set_value(document.flow.nodes["leave"], ""))
    call.start()
    assert "2 problems" in said[-1][0]


def test_where_a_sound_is_missing_one_that_stands_in_is_offered(qtbot, call, document, context):
    offered = []
    context.messages.offered.connect(offered.append)
    document.apply(set_value(document.flow.nodes["sales"], ""))
    call.start()
    assert offered == []
    document.stack.undo()
    document.apply(set_value(document.flow.nodes["leave"], ""))
    call.start()
    assert offered == ["call.stand-ins"]


def test_an_error_where_no_call_comes_stops_nothing(qtbot, call, document):
    document.apply(AddNodes(((None, Node("lost", "play", ""), (0, 900)),)))
    call.start()
    assert call.phase is Phase.PLACING
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)


def test_a_flow_without_a_start_is_not_called(call, document, said):
    document.apply(SetField("start", None))
    call.start()
    assert call.phase is Phase.IDLE
    assert said[-1][1] == "error"


def test_a_line_where_nothing_listens_is_one_sentence(qtbot, place, support_flow, folder, said):
    line = DeadLine()
    call = place(support_flow, folder, line)
    call.start()
    wait_for_idle(qtbot, call)
    assert [level for _, level in said] == ["error"]
    assert said[0][0].startswith("No call was placed. Nothing answers at")
    assert "secret" not in said[0][0]
    call.start()
    wait_for_idle(qtbot, call)
    assert len(said) == 2


def test_a_line_that_cannot_start_is_one_sentence(qtbot, place, support_flow, folder, said):
    call = place(support_flow, folder, BrokenLine())
    call.start()
    wait_for_idle(qtbot, call)
    assert said == [("Cannot listen on 127.0.0.1 port 0: no more sockets.", "error")]


def test_a_number_the_line_refuses_is_one_sentence(qtbot, place, support_flow, folder, said):
    support_flow.call = {"from": "nonsense", "to": "+46700000009"}
    call = place(support_flow, folder)
    call.start()
    wait_for_idle(qtbot, call)
    assert said[-1][1] == "error"
    assert "nonsense" in said[-1][0]


def test_numbers_come_from_the_document_and_else_from_the_emulator(qtbot, place, folder):
    flow = Flow("Short")
    AddNodes(((None, Node("beep", "play", "sound/beep"), (0, 0)),)).apply(flow)
    flow.start = "beep"
    flow.variables = {"us": "+46700000001"}
    flow.call = {"from": "{us}", "timeout": "15"}
    call = place(flow, folder)
    call.start()
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    call.answer()
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)
    shown = call.state.call
    assert (shown["from"], shown["to"], shown["timeout"]) == ("+46700000001", "+46700000009", 15)


def test_a_webhook_that_does_not_answer_breaks_the_flow_off(
    qtbot, place, support_flow, folder, said
):
    url = DeadLine().url + "/next"
    AddNodes(((None, Node("crm", "webhook", url, {}, "Our server"), (0, 500)),)).apply(support_flow)
    AddEdges(((None, Edge("menu", "5", "crm")),)).apply(support_flow)
    call = place(support_flow, folder)
    call.start()
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    call.answer()
    qtbot.waitUntil(lambda: call.state.current is not None)
    call.press("5")
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)
    assert [step.node for step in call.state.way] == ["menu", "crm"]
    assert said[-1][1] == "error"
    assert url in said[-1][0]


def test_prompts_beside_the_document_have_their_real_length(qtbot, place, support_flow, folder):
    menu = support_flow.nodes["menu"]
    support_flow.replace_node(replace(menu, options={"timeout": 2, "repeat": 0}))
    call = place(support_flow, folder)
    call.start()
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    call.answer()
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)
    times = [(step.node, step.t) for step in call.state.way]
    assert times[0] == ("menu", 0)
    assert times[1][1] == pytest.approx(3.5, abs=0.2)
    assert times[2][1] - times[1][1] == pytest.approx(1.5, abs=0.1)


class Heard(Sound):
    """Notes what is to be heard."""

    def __init__(self) -> None:
        super().__init__(())
        self.notes: list[object] = []

    def play(self, value, file) -> None:
        self.notes.append(value if file is None else file.name)

    def stop(self) -> None:
        self.notes.append("stop")

    def press(self, key) -> None:
        self.notes.append(key)


def test_what_the_caller_hears(qtbot, place, support_flow, folder, write_wav):
    """The menu, its repetition, a key that ends it, the beep; silence when the call is over."""
    write_wav(folder / "prompts" / "menu.wav", 0.3)
    menu = support_flow.nodes["menu"]
    support_flow.replace_node(replace(menu, options={"timeout": 1, "repeat": 1}))
    AddNodes(((None, Node("beep", "play", "sound/beep"), (0, 500)),)).apply(support_flow)
    AddEdges(((None, Edge("menu", "5", "beep")),)).apply(support_flow)
    call = place(support_flow, folder, LocalLine(speed=1))
    call.sound = Heard()
    call.start()
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    call.answer()
    qtbot.waitUntil(lambda: call.sound.notes.count("menu.wav") == 2)
    call.press("5")
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)
    notes = [note for n, note in enumerate(call.sound.notes) if note != call.sound.notes[n - 1]]
    assert notes == ["menu.wav", "stop", "menu.wav", "5", "sound/beep", "stop"]


def test_an_endless_loop_ends_after_as_many_actions_as_are_set(qtbot, place, folder):
    flow = Flow("Round and round", "webhooks")
    AddNodes(((None, Node("beep", "play", "sound/beep"), (0, 0)),)).apply(flow)
    AddEdges(((None, Edge("beep", "next", "beep")),)).apply(flow)
    flow.start = "beep"
    limits = [12, 25]
    call = place(flow, folder, LocalLine(speed=0, most_steps=lambda: limits.pop(0)))
    for steps in (12, 25):
        call.start()
        qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
        call.answer()
        qtbot.waitUntil(lambda: call.phase is Phase.ENDED and call.state.call is not None)
        # Every second step goes back through the address of the served flow.
        assert len(call.state.call["actions"]) == (steps + 1) // 2
        assert call.state.end == "limit"


def test_the_way_shows_where_rounds_are_used_up(qtbot, place, support_flow, folder):
    changes.set_rounds(support_flow.nodes["menu"], 2).apply(support_flow)
    changes.connect(support_flow, "menu", "rounds", "leave").apply(support_flow)
    call = place(support_flow, folder)
    call.start()
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    call.answer()
    for visits in (1, 2):
        qtbot.waitUntil(lambda visits=visits: visits_of_menu(call) == visits)
        call.press("9")
    # Told as soon as the next action begins, so that the edge to it is lit.
    qtbot.waitUntil(lambda: ("menu", "rounds") in [(s.node, s.outcome) for s in call.state.way])
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)
    way = [(step.node, step.outcome) for step in call.state.way]
    round_ = [("menu", "9"), ("again", "next")]
    assert way == [*round_, *round_, ("menu", "rounds"), ("leave", "next"), ("mailbox", None)]
    assert str(call.state.way[4].words) == "rounds used up"


def visits_of_menu(call) -> int:
    return sum(step.node == "menu" for step in call.state.way)


def test_a_prompt_on_the_network_is_not_fetched(qtbot, place, folder):
    flow = Flow("Elsewhere")
    url = DeadLine().url + "/prompt.wav"
    AddNodes(((None, Node("hello", "play", url), (0, 0)),)).apply(flow)
    flow.start = "hello"
    call = place(flow, folder, LocalLine(speed=1))
    call.sound = Heard()
    call.start()
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    call.answer()
    qtbot.waitUntil(lambda: bool(call.sound.notes))
    assert call.sound.notes == [url]
    call.hang_up()
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)


def test_stopping_during_a_call_leaves_nothing_behind(qtbot, call, context, caplog):
    before = set(threading.enumerate())
    call.start()
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    call.answer()
    qtbot.waitUntil(lambda: call.state.current is not None)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        call.close()
        context.background.stop()
        call.close()
        context.background.stop()
        gc.collect()
    qtbot.waitUntil(lambda: set(threading.enumerate()) <= before)
    assert not context.background.running
    assert [record for record in caplog.records if record.levelname != "DEBUG"] == []


def test_stopping_while_the_call_is_being_placed_leaves_nothing_behind(
    qtbot, call, context, caplog
):
    before = set(threading.enumerate())
    call.start()
    call.close()
    context.background.stop()
    gc.collect()
    qtbot.waitUntil(lambda: set(threading.enumerate()) <= before)
    assert [record for record in caplog.records if record.levelname != "DEBUG"] == []


def test_the_password_of_the_line_is_nowhere_to_be_seen(qtbot, call, said, caplog):
    caplog.set_level("DEBUG")
    call.start()
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    call.answer()
    qtbot.waitUntil(lambda: call.state.current is not None)
    call.hang_up()
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)
    line = call._line
    password = line._ready.result().password
    assert password not in caplog.text
    assert password not in repr(line._ready.result())
    assert password not in str(call.state)


def test_a_server_called_off_while_it_starts_listens_no_more():
    from designer.emulator.server import EmulatorServer, bind

    async def nothing(scope, receive, send) -> None:
        """Answers nobody."""

    async def start_and_call_off() -> None:
        server = EmulatorServer(nothing)
        starting = asyncio.create_task(server.start())
        await asyncio.sleep(0)
        starting.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await starting
        bind("127.0.0.1", server.port).close()  # raises while the port is taken

    asyncio.run(start_and_call_off())


def test_our_own_server_decides_and_the_window_shows_the_way(qtbot, place, folder):
    flow = Flow("Hours", "webhooks")
    weekly = {"mon": ["08:00-17:00"]}
    nodes = (
        Node("hours", "hours", "Europe/Stockholm", label="When", extra={"weekly": weekly}),
        Node("who", "callers", "+4670*"),
        Node("beep", "play", "sound/beep"),
        Node("again", "hours", "Asia/Tokyo", extra={"exceptions": {"2026-12-28": []}}),
        Node("ours", "webhook", "http://127.0.0.1:9/next"),
    )
    AddNodes(tuple((None, node, (0, 0)) for node in nodes)).apply(flow)
    for way in ("hours open who", "who listed beep", "beep next again", "again closed ours"):
        changes.connect(flow, *way.split()).apply(flow)
    flow.start = "hours"
    call = place(flow, folder)
    assert call.goes_by_time
    call.at = datetime(2026, 12, 28, 9, 30)  # noqa: DTZ001
    call.start()
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    call.answer()
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)
    way = [(step.node, step.outcome, str(step.words)) for step in call.state.way]
    assert way[:4] == [
        ("hours", "open", "open"),
        ("who", "listed", "listed"),
        ("beep", "next", "played"),
        ("again", "closed", "closed, an exception"),
    ]
    assert [node for node, _, _ in way[4:]] == ["ours"]
    assert call.past[-1].at == call.at
    call.at = datetime(2026, 12, 29, 9, 30)  # noqa: DTZ001
    call.start()
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    call.answer()
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)
    assert [(step.node, step.outcome, step.result) for step in call.state.way] == [
        ("hours", None, "closed")
    ]
