"""The loop in its thread: results in the Qt thread, nothing left when it stops."""

import asyncio
import gc
import threading
import time
import warnings

import pytest

from designer.app.background import Background


@pytest.fixture
def background(qapp):
    background = Background()
    yield background
    background.stop()


async def _value(value):
    await asyncio.sleep(0)
    return value


async def _fail():
    await asyncio.sleep(0)
    raise OSError("gone")


def _background_threads():
    return [thread for thread in threading.enumerate() if thread.name == "background"]


def test_the_thread_starts_with_the_first_coroutine(qtbot, background):
    assert not background.running
    assert not _background_threads()
    got = []
    background.submit(_value(7), got.append)
    assert background.running
    qtbot.waitUntil(lambda: got == [7])


def test_coroutines_run_in_the_loops_thread_and_results_come_in_the_qt_thread(qtbot, background):
    threads = []

    async def where():
        return threading.current_thread().name

    background.submit(where(), lambda name: threads.append((name, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [("background", threading.main_thread())]


def test_a_failure_reaches_failed(qtbot, background):
    errors = []
    background.submit(_fail(), lambda _: errors.append("done"), errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert [str(error) for error in errors] == ["gone"]


def test_a_failure_nobody_takes_reaches_the_hook_for_errors(qtbot, background):
    with qtbot.captureExceptions() as caught:
        background.submit(_fail())
        qtbot.waitUntil(lambda: bool(caught))
    assert [str(error) for _, error, _ in caught] == ["gone"]


def test_an_error_in_done_reaches_the_hook_and_the_others_are_still_told(qtbot, background):
    told = []

    def break_down(_result):
        raise ValueError("in done")

    with qtbot.captureExceptions() as caught:
        background.submit(_value(1), break_down)
        background.submit(_value(2), told.append)
        qtbot.waitUntil(lambda: told == [2])
    assert [str(error) for _, error, _ in caught] == ["in done"]


def test_what_is_posted_comes_in_order_and_in_few_batches(qtbot, background):
    got, deliveries = [], []
    background._woken.connect(lambda: deliveries.append(len(got)))

    async def post_many():
        for number in range(500):
            background.post(got.append, number)
            await asyncio.sleep(0)

    background.submit(post_many())
    qtbot.waitUntil(lambda: len(got) == 500)
    assert got == list(range(500))
    assert len(deliveries) < 100


def test_a_thread_of_ones_own_needs_no_loop_and_collects_nothing(qtbot, background):
    got, before = [], gc.isenabled()
    background.collect_here()
    assert not gc.isenabled()
    assert not background.running
    thread = threading.Thread(target=background.post, args=(got.append, 1))
    thread.start()
    qtbot.waitUntil(lambda: got == [1])
    thread.join()
    background.stop()
    assert gc.isenabled() is before


def test_a_cancelled_coroutine_tells_nobody(qtbot, background):
    told, ended = [], threading.Event()

    async def long():
        try:
            await asyncio.sleep(3600)
        finally:
            ended.set()

    handle = background.submit(long(), told.append, told.append)
    got = []
    background.submit(_value(1), got.append)
    qtbot.waitUntil(lambda: got == [1])
    handle.cancel()
    qtbot.waitUntil(ended.is_set)
    background.submit(_value(2), got.append)
    qtbot.waitUntil(lambda: got == [1, 2])
    assert told == []


def test_cancelling_after_the_result_is_under_way_still_tells_nobody(qtbot, background):
    told, other = [], []
    handle = background.submit(_value(1), told.append)
    while not background._waiting:
        time.sleep(0.001)
    handle.cancel()
    background.submit(_value(2), other.append)
    qtbot.waitUntil(lambda: other == [2])
    assert told == []


def test_cancelling_at_once_leaves_no_warning(qtbot, background):
    got = []
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for _ in range(50):
            background.submit(_value(1), got.append).cancel()
        other = []
        background.submit(_value(2), other.append)
        qtbot.waitUntil(lambda: other == [2])
        gc.collect()
    assert got == []


def test_stop_ends_what_runs_newest_first_and_leaves_no_thread(qtbot, background):
    order, begun = [], []

    async def hold(name):
        begun.append(name)
        try:
            await asyncio.sleep(3600)
        finally:
            await asyncio.sleep(0)
            order.append(name)

    for name in ("line", "events", "call"):
        background.submit(hold(name))
    qtbot.waitUntil(lambda: len(begun) == 3)
    background.stop()
    assert order == ["call", "events", "line"]
    assert not _background_threads()
    gc.collect()


def test_stop_with_a_task_that_does_not_give_up_returns_all_the_same(qtbot, background, caplog):
    release = threading.Event()
    begun = []

    async def stubborn():
        begun.append(True)
        while not release.is_set():
            try:
                await asyncio.sleep(0.01)
            except asyncio.CancelledError:
                continue

    background.submit(stubborn())
    qtbot.waitUntil(lambda: bool(begun))
    threading.Timer(0.3, release.set).start()
    background.stop()
    assert not background.running
    assert not _background_threads()


def test_stop_when_never_started_and_twice(background):
    background.stop()
    background.stop()
    assert not background.running


def test_after_stop_nothing_is_begun_and_nothing_is_told(qtbot, background):
    told = []
    background.submit(_value(1), told.append)
    background.stop()
    handle = background.submit(_value(2), told.append)
    assert handle.cancelled
    background.post(told.append, 3)
    handle.cancel()
    qtbot.wait(30)
    gc.collect()
    assert told == []
    assert not background.running


def test_what_was_called_off_before_is_left_to_clean_up(background):
    """A second cancellation would break into the cleaning up and leave connections open."""
    began, cleaned = threading.Event(), threading.Event()

    async def work() -> None:
        try:
            began.set()
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0.05)
            cleaned.set()

    handle = background.submit(work())
    assert began.wait(5)
    handle.cancel()
    background.stop()
    assert cleaned.is_set()


def test_garbage_is_collected_in_the_qt_thread_alone(qtbot, background):
    threads = set()

    def note(_phase, _info):
        threads.add(threading.current_thread().name)

    async def litter():
        for _ in range(100_000):
            ring = []
            ring.append(ring)

    done = []
    gc.enable()
    gc.callbacks.append(note)
    try:
        background.submit(litter(), lambda _: done.append(True))
        qtbot.waitUntil(lambda: bool(done and threads), timeout=10_000)
    finally:
        gc.callbacks.remove(note)
    assert threads == {threading.current_thread().name}
    background.stop()
    assert gc.isenabled()


def test_a_thread_that_is_stuck_destroys_and_collects_nothing_of_qts(qtbot, qapp):
    began, end, gone = threading.Event(), threading.Event(), []

    async def stuck():
        began.set()
        end.wait(10)

    background = Background()
    background.destroyed.connect(lambda: gone.append(threading.current_thread().name))
    (thread,) = _threads_of(background, stuck())
    assert began.wait(5)
    background.stop()
    del background
    assert not gone
    end.set()
    qtbot.waitUntil(lambda: not thread.is_alive())
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == [threading.current_thread().name]


def _threads_of(background, coroutine):
    background.submit(coroutine)
    return _background_threads()


class _Note:
    """Says in which thread it went."""

    def __init__(self, went):
        self.went = went

    def __del__(self):
        self.went.append(threading.current_thread().name)

    async def rest(self):
        await asyncio.sleep(0)

    async def wait(self):
        await asyncio.sleep(60)

    async def fail(self):
        await self.rest()
        raise OSError("gone")

    def hear(self, _what=None):
        return None


@pytest.mark.parametrize("name", ["rest", "wait", "fail"])
def test_what_a_coroutine_held_is_let_go_in_the_qt_thread(qtbot, background, name):
    went = []
    for _ in range(50):
        note = _Note(went)
        handle = background.submit(getattr(note, name)(), note.hear, note.hear)
        if name == "wait":
            handle.cancel()
        del note, handle
    qtbot.waitUntil(lambda: len(went) == 50)
    assert set(went) == {threading.current_thread().name}


def test_what_is_under_way_when_it_stops_is_let_go_in_the_qt_thread(qtbot, background):
    went = []
    note = _Note(went)
    background.submit(note.wait(), note.hear, note.hear)
    del note
    qtbot.wait(20)
    background.stop()
    assert went == [threading.current_thread().name]
