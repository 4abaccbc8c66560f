"""Closing ends whatever is under way: within a second, without a warning, and nothing goes on."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from designer.app import tidying
from designer.app.calling.local_line import LocalLine
from designer.app.calling.state import Phase
from designer.app.loading import load
from designer.app.recording.desk import RecordingDesk
from designer.app.waiting import WaitDialog
from designer.app.window import Window
from designer.flow import changes
from designer.flow.edits import AddNodes
from designer.flow.model import Node
from designer.store.lines import AccountLine
from designer.store.writing import dump_document
from tests.accounts import PASSWORD, USERNAME
from tests.elks.conftest import Line
from tests.faults import in_thread, never

SECOND = 1.0
NEEDS_PIPES = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")


class MuteLine(Line):
    """Takes what it is asked and never answers."""

    def answer_to(self, asked):
        usual = super().answer_to(asked)
        return never if usual is self.UNKNOWN else usual


@pytest.fixture
def mute() -> Iterator[MuteLine]:
    with in_thread(MuteLine()) as line:
        yield line


@pytest.fixture
def shut(window, context, recwarn) -> Callable[[], None]:
    """Close the window and end the loops as the program does; see that it was quick and all."""
    window.activateWindow()

    def close() -> None:
        begun = time.monotonic()
        loop = QEventLoop()
        closed = []
        leaving = QTimer(window)

        def leave() -> None:
            nonlocal begun
            for dialog in window.findChildren(WaitDialog):
                leaving.stop()
                begun = time.monotonic()  # until then the person thought about it
                dialog.leave.click()

        leaving.timeout.connect(leave)
        leaving.start(10)
        QTimer.singleShot(0, lambda: (closed.append(window.close()), loop.quit()))
        loop.exec()
        leaving.stop()
        context.background.stop()
        took = time.monotonic() - begun
        assert closed == [True]
        assert took < SECOND
        left = [one.name for one in threading.enumerate() if one.name == "background"]
        assert not left
        assert not recwarn.list

    return close


def in_account(window: Window, qtbot, line: MuteLine) -> AccountLine:
    """Let the window call on ``line`` as a real account."""
    account = AccountLine("Mute", line.url, USERNAME)
    window.context.settings = replace(window.context.settings, lines=(account,))
    with qtbot.waitCallback() as kept:
        window.accounts.lines.keep_password(account, PASSWORD, kept)
    window.accounts.lines.choose(account.name)
    return account


@pytest.mark.parametrize("phase", [Phase.PLACING, Phase.TALKING])
def test_during_a_call_on_the_phone(window, sample_flow, qtbot, shut, phase):
    window.document.open(sample_flow)
    window.registry.run("call.start")
    if phase is Phase.TALKING:
        qtbot.waitUntil(lambda: window.test_call.phase is Phase.RINGING)
        window.test_call.answer()
    qtbot.waitUntil(lambda: window.test_call.phase is phase)
    shut()


def test_during_a_call_on_a_real_line_that_never_answers(window, sample_flow, qtbot, mute, shut):
    window.document.open(sample_flow)
    account = in_account(window, qtbot, mute)
    window.accounts.calls.place(account, "+46700000001", "+46700000008")
    qtbot.waitUntil(lambda: mute.count("POST", "/a1/calls") == 1)
    shut()
    assert mute.count("POST", "/a1/calls") == 1


def test_while_the_history_is_asked_for(window, qtbot, mute, shut):
    in_account(window, qtbot, mute)
    window.accounts.history.ask()
    qtbot.waitUntil(lambda: bool(mute.asked))
    shut()


def test_while_prompts_are_fetched(window, sample_flow, qtbot, mute, shut):
    changes.set_value(sample_flow.nodes["menu"], f"{mute.url}/menu.mp3").apply(sample_flow)
    window.test_call._line = LocalLine(permit=lambda _host: True)
    window.document.open(sample_flow)
    window.live_check.run()
    window.test_call.web_prompts.fetch()
    qtbot.waitUntil(lambda: mute.count("GET", "/a1/menu.mp3") == 1)
    assert window.test_call.web_prompts.under_way
    shut()


def test_during_a_layout_and_before_a_check(window, sample_flow, monkeypatch, shut):
    monkeypatch.setattr(tidying, "AT_ONCE", 0)
    nodes = (Node(f"hangup-{n}", "hangup", "reject") for n in range(600))
    AddNodes(tuple((None, node, (0, 200 + 120 * n)) for n, node in enumerate(nodes))).apply(
        sample_flow
    )
    window.document.open(sample_flow)
    window.registry.run("arrange.tidy")
    assert window.tidying.percent is not None
    window.document.apply(changes.set_label(window.document.flow.nodes["sales"], "Orders"))
    window.document.stack.setClean()
    shut()


def test_while_a_prompt_is_recorded(window, sample_flow, qtbot, tmp_path, shut):
    desk = RecordingDesk(window, window.prompt_taker.put, ("NULL",))
    window.prompt_taker.recording = desk
    window.document.open(sample_flow, tmp_path / "line.callflow")
    window.prompt_taker.record("menu")
    desk.recorder.begin()
    qtbot.waitUntil(lambda: desk.recorder.seconds > 0)
    thread = desk.recorder.sound._thread
    shut()
    assert not thread.is_alive()


@NEEDS_PIPES
def test_during_a_save_that_nobody_waits_for(window, sample_flow, asker, tmp_path, shut):
    os.mkfifo(tmp_path / "line.callflow")
    asker.path = tmp_path / "line.callflow"
    window.document.open(sample_flow)
    window.registry.run("file.save")
    assert window.saving.under_way

    shut()


@NEEDS_PIPES
def test_while_a_file_is_read_that_nothing_is_heard_of(window, tmp_path, shut):
    os.mkfifo(tmp_path / "line.callflow")
    load(window, tmp_path / "line.callflow")
    assert window.reading.under_way
    shut()


_ALL_AT_ONCE = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from designer.app import main
from designer.app.loading import load
from designer.app.recording.desk import RecordingDesk
from designer.app.waiting import WaitDialog
from designer.app.window import Window

def busy(window):
    window.registry.run("call.start")
    window.saving.begin(Path(sys.argv[2]))
    load(window, Path(sys.argv[2] + "-read"))
    timer = QTimer(window)
    timer.timeout.connect(lambda: leave(window))
    timer.start(10)
    QTimer.singleShot(500, window.close)

def leave(window):
    for dialog in window.findChildren(WaitDialog):
        assert window.test_call.under_way and window.saving.under_way and window.reading.under_way
        print(time.time(), flush=True)
        dialog.leave.click()
        return

class Busy(Window):
    def show(self):
        super().show()
        QTimer.singleShot(0, lambda: busy(self))

import designer.app.window
designer.app.window.Window = Busy
sys.exit(main.run_window(Path(sys.argv[1])))
"""


@NEEDS_PIPES
def test_the_program_ends_with_the_window(sample_flow, tmp_path, own_home):
    path, pipe = tmp_path / "line.callflow", tmp_path / "pipe"
    path.write_text(dump_document(sample_flow), "utf-8")
    os.mkfifo(pipe)
    os.mkfifo(tmp_path / "pipe-read")
    result = subprocess.run(
        [sys.executable, "-c", _ALL_AT_ONCE, str(path), str(pipe)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    ended = time.time()
    assert (result.returncode, result.stderr) == (0, "")
    # With the interpreter's own end, and other tests beside it; a call, a save or a reading that
    # was waited for would never end.
    assert ended - float(result.stdout.split()[0]) < 10 * SECOND
