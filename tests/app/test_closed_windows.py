"""A window that was closed is gone, with its flow: nothing in the program keeps it."""

from __future__ import annotations

import gc
import sys
import weakref
from pathlib import Path
from subprocess import PIPE

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from designer.app.calling.state import Phase
from designer.app.window import Window
from designer.flow.edits import MoveNodes
from designer.store.resources import resource_path
from tests.app.opened import open_now


def test_a_closed_window_is_kept_by_nothing(context, qtbot):
    window = Window(context)
    window.show()
    qtbot.waitExposed(window)
    open_now(window, resource_path("samples", "support-line.callflow"))
    start = window.document.flow.start
    window.document.selection.set([start])
    window.document.apply(MoveNodes({start: (40, 40)}))
    window.finder.bar.open()
    QCoreApplication.processEvents()  # what opening has put off is done
    kept = [weakref.ref(window), weakref.ref(window.document), weakref.ref(window.test_call)]
    window.document.stack.setClean()
    window.close()
    window.deleteLater()
    window = None
    qtbot.waitUntil(lambda: _gone(kept))


ROOT = Path(__file__).resolve().parents[2]
_MANY = """
import gc
import sys
from PySide6.QtCore import QCoreApplication, QEvent
from designer.flow.edits import MoveNodes
from designer.store.resources import resource_path
from tests.app.opened import open_now
from tests.soak.windows import program, window

def one(context):
    with window(context) as made:
        open_now(made, resource_path("samples", "support-line.callflow"))
        made.document.apply(MoveNodes({made.document.flow.start: (40, 40)}))

with program() as context:
    for _ in range(6):
        one(context)
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
print("alive")
"""


def test_windows_with_steps_to_undo_go_one_after_the_other(popen):
    """In a process of its own: what went wrong here once ended it."""
    done = popen([sys.executable, "-c", _MANY], stdout=PIPE, stderr=PIPE, text=True, cwd=ROOT)
    said, faults = done.communicate(timeout=50)
    assert said.strip() == "alive", faults[-2000:]


@pytest.mark.parametrize("way", ["still ringing", "answered", "ended", "dialled"])
def test_a_window_that_made_a_call_is_kept_by_nothing(context, qtbot, way):
    window = Window(context)
    window.show()
    qtbot.waitExposed(window)
    open_now(window, resource_path("samples", "support-line.callflow"))
    call = window.test_call
    window.registry.run("call.dial" if way == "dialled" else "call.start")
    reached = Phase.TALKING if way == "dialled" else Phase.RINGING
    qtbot.waitUntil(lambda: call.phase is reached)
    if way in ("answered", "ended"):
        call.answer()
        qtbot.waitUntil(lambda: call.phase is Phase.TALKING)
    if way == "ended":
        call.hang_up()
        qtbot.waitUntil(lambda: call.phase is Phase.ENDED)
    kept = [weakref.ref(window), weakref.ref(window.document), weakref.ref(call)]
    window.close()
    window.deleteLater()
    window = call = None
    qtbot.waitUntil(lambda: _gone(kept))


def test_qt_watches_for_the_end_of_every_part_of_a_closed_window(context, qtbot):
    window = Window(context)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.close()
    parts = [window, *window.findChildren(QWidget)]
    watched = [one for one in parts if one.receivers("2destroyed(QObject*)")]
    assert watched == parts


def test_a_closed_window_asks_nothing_about_its_file(context, asker, qtbot, tmp_path):
    path = tmp_path / "line.callflow"
    path.write_bytes(resource_path("samples", "support-line.callflow").read_bytes())
    window = Window(context)
    qtbot.addWidget(window)
    window.show()
    open_now(window, path)
    path.write_text("theirs")
    window.disk.look()
    window.disk.ask(path, saving=False)
    window.close()
    qtbot.wait(50)
    assert asker.asked == []


def _gone(kept) -> bool:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return all(one() is None for one in kept)
