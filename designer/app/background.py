"""One thread with one asyncio loop: everything that waits for a network or a clock runs there.

The Qt thread hands coroutines over and gets results back as a queued call, at most once per
:data:`BATCH_SECONDS`. It waits for the loop only in :meth:`Background.stop`.
"""

from __future__ import annotations

import inspect
import threading
import time
from collections import deque
from collections.abc import Callable, Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from designer.app.collecting import Collector

if TYPE_CHECKING:
    import asyncio  # takes a moment to import, and no window waits for it

T = TypeVar("T")

BATCH_SECONDS = 0.016
"""Shortest time between two deliveries to the Qt thread: one frame at 60 Hz."""
STOP_SECONDS = 0.9
"""How long :meth:`Background.stop` waits for everything to end."""

_TASK_SECONDS = 0.7
"""How long all tasks together may take to clean up after themselves."""
_CALLED_OFF_SECONDS = 0.3
"""How long one that was called off before is left in peace: a second cancellation would break into
its cleaning up and leave connections open."""
_LOOK_AGAIN_MS = 100
"""How often it is looked whether a thread that did not end in time has ended."""
_LAST_SECONDS = 0.1
"""How long what they left behind may take."""


class Handle:
    """What :meth:`Background.submit` gives: the way to call a coroutine off.

    It alone holds what the coroutine was given and who hears of its end, windows and panels among
    them, and lets go of that in the Qt thread. Otherwise the loop's thread, which is often the last
    to need a coroutine, would be the one that destroys Qt's objects.
    """

    def __init__(
        self,
        coroutine: Coroutine[Any, Any, Any],
        loop: asyncio.AbstractEventLoop | None,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Stand for ``coroutine``, which has not begun; without a ``loop`` it never will."""
        self._coroutine = coroutine
        self._loop = loop
        self._done = done
        self._failed = failed
        self._given = tuple(inspect.getcoroutinelocals(coroutine).values())
        self.task: asyncio.Task[Any] | None = None
        """Of the loop's thread."""
        self.cancelled = False
        """Whether it was called off: neither of its callbacks is called from then on."""
        self.ended = False
        """Whether it does not run any more, or never will."""

    def cancel(self) -> None:
        """Call it off, in the Qt thread. Does nothing to one that has ended."""
        self.cancelled = True
        self._done = self._failed = None  # it may take a while to end; nobody is told of that
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._cancel_task)

    def begin(self, loop: asyncio.AbstractEventLoop) -> asyncio.Task[Any]:
        """Run it, in the loop's thread."""
        self.task = loop.create_task(self._coroutine)
        return self.task

    def drop(self) -> None:
        """Forget a coroutine that will never begin."""
        self.cancelled = self.ended = True
        self._coroutine.close()

    def give(self, result: object) -> None:
        """Tell the result, in the Qt thread."""
        done = self._done
        self.let_go()
        if done is not None and not self.cancelled:
            done(result)

    def tell(self, error: BaseException) -> None:
        """Tell what went wrong, in the Qt thread; raise what nobody wants to hear of."""
        failed = self._failed
        self.let_go()
        if self.cancelled:
            return
        if failed is None or not isinstance(error, Exception):
            raise error
        failed(error)

    def let_go(self) -> None:
        """Hold nothing any more, in the Qt thread."""
        self._done = self._failed = None
        self._given = ()

    def _cancel_task(self) -> None:
        if self.task is not None:
            self.task.cancel()


class Background(QObject):
    """The asyncio loop in its thread. Made in, and belongs to, the Qt thread.

    The thread starts with the first :meth:`submit`. After :meth:`stop` nothing starts any more:
    what is submitted then is dropped in silence, because the program is closing.
    """

    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopped = False
        self._waiting: deque[tuple[Callable[..., object], tuple[object, ...]]] = deque()
        self._lock = threading.Lock()
        self._wake_is_due = False
        self._last_delivery = 0.0
        self._handles: list[Handle] = []  # of the loop's thread: those begun and not ended
        self._collector = Collector(self)
        self._woken.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether the thread runs."""
        return self._thread is not None

    def start(self) -> None:
        """Start the thread now; :meth:`submit` does it by itself."""
        if self._thread is not None or self._stopped:
            return
        import asyncio

        self.collect_here()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="background", daemon=True)
        self._thread.start()

    def collect_here(self) -> None:
        """Let garbage be collected in the Qt thread alone: another thread is about to run.

        For one that has no need of the loop, whose libraries take a moment to load.
        """
        if not self._stopped:
            self._collector.begin()

    def submit(
        self,
        coroutine: Coroutine[Any, Any, T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> Handle:
        """Run ``coroutine`` in the loop; called in the Qt thread.

        ``done`` gets its result and ``failed`` its exception, both in the Qt thread. Without
        ``failed`` the exception is raised there, where the program's hook for errors sees it.
        """
        self.start()
        handle = Handle(coroutine, self._loop, done, failed)
        if self._loop is None or self._stopped:
            handle.drop()
            return handle
        self._loop.call_soon_threadsafe(self._begin, handle)
        return handle

    def post(self, function: Callable[..., object], *args: object) -> None:
        """Call ``function(*args)`` in the Qt thread soon, in the order posted; from any thread."""
        with self._lock:
            self._waiting.append((function, args))
            if self._wake_is_due or self._stopped:
                return
            self._wake_is_due = True
        if self._loop is None:
            self._woken.emit()
        else:
            self._loop.call_soon_threadsafe(self._wake_in_time)

    def stop(self) -> None:
        """Cancel everything and end the thread, within a second; results are dropped.

        Coroutines are cancelled newest first, each after the one before it has cleaned up, so that
        what a coroutine uses outlives it. Safe to call twice, and when nothing was ever started.
        """
        self._stopped = True
        thread, self._thread = self._thread, None
        if thread is not None and self._loop is not None:
            self._loop.call_soon_threadsafe(self._loop.stop)
            thread.join(STOP_SECONDS)
            self._outlive(thread)
        elif self._loop is None:
            self._collector.end()
        self._waiting.clear()

    def _outlive(self, thread: threading.Thread) -> None:
        """Stay until ``thread`` has ended.

        Otherwise it would be the one that destroys this object, and collects what is Qt's.
        """
        if thread.is_alive():
            QTimer.singleShot(_LOOK_AGAIN_MS, partial(Background._outlive, self, thread))
            return
        self._collector.end()
        self._waiting.clear()

    # In the loop's thread

    def _run(self) -> None:
        import asyncio

        assert self._loop is not None
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_forever()
            self._loop.run_until_complete(self._wind_down())
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        finally:
            asyncio.set_event_loop(None)
            self._loop.close()

    def _begin(self, handle: Handle) -> None:
        if handle.cancelled or self._stopped or self._loop is None:
            handle.drop()
            self.post(handle.let_go)
            return
        self._handles.append(handle)
        task = handle.begin(self._loop)
        task.add_done_callback(partial(self._ended, handle))

    def _ended(self, handle: Handle, task: asyncio.Task[Any]) -> None:
        """Post what became of a coroutine; one that was cancelled has nothing to say."""
        self._handles.remove(handle)
        handle.ended = True
        if task.cancelled():
            self.post(handle.let_go)
            return
        error = task.exception()
        if error is None:
            self.post(handle.give, task.result())
        else:
            self.post(handle.tell, error)

    def _wake_in_time(self) -> None:
        assert self._loop is not None
        wait = self._last_delivery + BATCH_SECONDS - time.monotonic()
        if wait > 0:
            self._loop.call_later(wait, self._woken.emit)
        else:
            self._woken.emit()

    async def _wind_down(self) -> None:
        """End the coroutines newest first, then every task they left."""
        import asyncio

        deadline = time.monotonic() + _TASK_SECONDS
        for handle in reversed(self._handles.copy()):
            if handle.task is not None:
                if handle.task.cancelling():
                    await asyncio.wait({handle.task}, timeout=_CALLED_OFF_SECONDS)
                handle.task.cancel()
                await asyncio.wait({handle.task}, timeout=max(0.0, deadline - time.monotonic()))
        left = asyncio.all_tasks() - {asyncio.current_task()}
        for task in left:
            task.cancel()
        if left:
            await asyncio.wait(left, timeout=_LAST_SECONDS)
        await asyncio.sleep(0)  # connections that were closed just now let go of their sockets

    # In the Qt thread

    def _deliver(self) -> None:
        """Call what is waiting now; a call that raises does not keep the others from theirs."""
        with self._lock:
            self._wake_is_due = False
        self._last_delivery = time.monotonic()
        for _ in range(len(self._waiting)):
            # A call that shows a dialog delivers what comes meanwhile, and what waited.
            if self._stopped or not self._waiting:
                return
            function, args = self._waiting.popleft()
            try:
                function(*args)
            except BaseException:
                self.post(_nothing)  # what is left comes with the next delivery
                raise


def _nothing() -> None:
    """Wakes the delivery."""
