"""What is not saved survives the program, and the person chooses what to go on with."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.app.comparing import CompareDialog
from designer.app.recovery_dialog import RecoveryDialog
from designer.app.versions_dialog import VersionsDialog
from designer.app.window import Window
from designer.flow import changes
from designer.flow.edits import SetField
from designer.flow.texts import Text
from designer.store.sessions import PART, Record, Session, left_behind
from designer.store.state import state_folder
from designer.store.versions import PART as VERSIONS
from designer.store.versions import read_version, versions_of
from designer.store.writing import dump_document
from tests.app.opened import open_now
from tests.app.test_accessible_names import nameless
from tests.disks import Disk

LEFT = Qt.MouseButton.LeftButton


def kept() -> list[str]:
    found = []
    for one in state_folder(PART).glob("*.json"):
        with suppress(FileNotFoundError):  # gone between the list and the look
            found.append(one.read_text("utf-8"))
    return found


def rename(window, label: str) -> None:
    window.document.apply(changes.set_label(window.document.flow.nodes["sales"], label))


@pytest.fixture
def path(sample_flow, tmp_path) -> Path:
    path = tmp_path / "line.callflow"
    path.write_text(dump_document(sample_flow), "utf-8")
    return path


@pytest.fixture
def crashed(path, sample_flow) -> Path:
    """A document whose program died with a change that was not saved."""
    changes.set_label(sample_flow.nodes["sales"], "Orders").apply(sample_flow)
    session = Session()
    session.keep(Record(path, sample_flow.name, path.parent, dump_document(sample_flow)))
    session.end(leave=True)
    return path


def test_changes_are_kept_after_a_moment_and_gone_when_saved(window, path, qtbot):
    window.autosave.timer.setInterval(20)
    open_now(window, path)
    rename(window, "Orders")
    qtbot.waitUntil(lambda: any("Orders" in text for text in kept()))
    assert "Orders" not in path.read_text("utf-8")
    assert [one.name for one in path.parent.iterdir() if one.is_file()] == ["line.callflow"]
    window.registry.run("file.save")
    qtbot.waitUntil(lambda: kept() != [] and all('"draft": null' in text for text in kept()))
    rename(window, "Ordering")
    qtbot.waitUntil(lambda: any("Ordering" in text for text in kept()))
    window.document.stack.undo()
    qtbot.waitUntil(lambda: all('"draft": null' in text for text in kept()))
    assert window.close()
    assert kept() == []


def test_who_changes_on_and_on_does_not_put_off_what_is_kept(window, path, qtbot):
    timer = window.autosave.timer
    timer.setInterval(1_000)
    open_now(window, path)
    rename(window, "Orders")
    assert timer.isActive()
    qtbot.waitUntil(lambda: timer.remainingTime() < 800)
    rename(window, "Ordering")
    assert timer.remainingTime() < 800


def test_what_is_typed_in_a_field_that_was_not_left_is_kept_and_no_step(window, path, qtbot):
    window.autosave.timer.setInterval(20)
    open_now(window, path)
    window.document.selection.set(["sales"])
    field = window.inspector.form.fields["id"].control
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "orders")
    qtbot.waitUntil(lambda: any("orders" in text for text in kept()))
    assert window.document.clean
    assert window.document.stack.count() == 0
    assert "sales" in window.document.flow.nodes
    field.selectAll()
    QTest.keyClicks(field, "no id!")
    QTest.keyClick(field, Qt.Key.Key_Return)  # refused, and what was there is back
    assert field.text() == "sales"
    qtbot.waitUntil(lambda: kept() != [] and all('"draft": null' in text for text in kept()))
    value = window.inspector.form.fields["value"].control
    value.setFocus()
    value.setCursorPosition(0)
    QTest.keyClick(value, "7")  # part of the flow with every key
    qtbot.waitUntil(lambda: any("7+46700000001" in text for text in kept()))


def test_a_sound_of_a_flow_without_a_file_survives_with_it(
    window, context, sample_flow, tmp_path, asker, qtbot
):
    window.autosave.timer.setInterval(20)
    window.document.open(sample_flow)
    window.prompt_taker.stand_in("menu")
    qtbot.waitUntil(lambda: any("main-menu-stand-in.wav" in text for text in kept()))
    own = window.document.folder
    window.autosave.session.end(leave=True)  # as a crash leaves it
    second = Window(context)
    qtbot.addWidget(second)
    second.show()
    second.recovery.begin()
    qtbot.waitUntil(lambda: bool(second.findChildren(RecoveryDialog)))
    (dialog,) = second.findChildren(RecoveryDialog)
    QTest.mouseClick(dialog.open_draft, LEFT)
    assert second.document.folder == own
    qtbot.waitUntil(lambda: "main-menu-stand-in.wav" in second.sounds.stamps)
    asker.path = tmp_path / "line.callflow"
    second.registry.run("file.save")
    qtbot.waitUntil(lambda: second.document.path == asker.path)
    assert (tmp_path / "main-menu-stand-in.wav").is_file()
    second.close()


def test_a_second_window_on_a_document_is_told(window, context, path, qtbot):
    open_now(window, path)
    qtbot.waitUntil(lambda: len(kept()) == 1)
    second = Window(context)
    qtbot.addWidget(second)
    open_now(second, path)
    qtbot.waitUntil(lambda: "also open in another window" in second.banner.words)
    window.banner.hide()
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: "also open in another window" in window.banner.words)
    second.close()


def test_a_state_folder_that_cannot_be_written_is_said_once(window, own_home, sample_flow, qtbot):
    own_home.mkdir(exist_ok=True)
    (own_home / "state").write_text("a file, not a folder")
    window.autosave.timer.setInterval(5)
    window.document.open(sample_flow)
    rename(window, "Orders")
    qtbot.waitUntil(lambda: "could not be kept" in window.banner.words)
    window.banner.hide()
    rename(window, "Ordering")
    QTest.qWait(60)
    assert window.banner.words == ""


def dialog_of(window, qtbot) -> RecoveryDialog:
    window.recovery.begin()
    qtbot.waitUntil(lambda: window.findChild(RecoveryDialog) is not None)
    return window.findChild(RecoveryDialog)


def test_both_are_shown_and_what_was_not_saved_is_opened(window, crashed, qtbot):
    dialog = dialog_of(window, qtbot)
    assert nameless(dialog) == set()
    assert "Today" in dialog.draft.time.text()
    assert "Today" in dialog.saved.time.text()
    assert dialog.draft.picture.sketch is not None
    assert dialog.saved.picture.sketch is not None
    words = " ".join(label.text() for label in dialog.differences.widget().children()[1:])
    assert "Orders" in words
    QTest.mouseClick(dialog.open_draft, LEFT)
    assert window.document.flow.nodes["sales"].label == "Orders"
    assert window.document.path == crashed
    assert not window.document.clean
    assert '"Sales"' in crashed.read_text("utf-8")
    assert left_behind() == []
    assert any("Orders" in text for text in kept())  # it is this window's now


def test_what_was_saved_is_opened_instead(window, crashed, qtbot):
    QTest.mouseClick(dialog_of(window, qtbot).open_saved, LEFT)
    assert window.document.flow.nodes["sales"].label == "Sales"
    assert window.document.clean
    qtbot.waitUntil(lambda: all('"draft": null' in text for text in kept()))
    assert left_behind() == []
    (version,) = versions_of(crashed)
    assert "Orders" in read_version(version)
    assert not version.saved
    qtbot.waitUntil(lambda: "kept among its versions" in window.banner.words)
    QTest.mouseClick(window.banner.deed, LEFT)
    qtbot.waitUntil(lambda: window.findChild(VersionsDialog) is not None)


def test_what_was_recovered_is_saved_or_compared_with_what_was_saved(window, crashed, qtbot):
    QTest.mouseClick(dialog_of(window, qtbot).open_draft, LEFT)
    shown = [one.text() for one in window.banner.deeds if one.isVisible()]
    assert shown == ["Save", "Compare with the saved version"]
    QTest.mouseClick(window.banner.deeds[1], LEFT)
    qtbot.waitUntil(lambda: window.findChild(CompareDialog) is not None)
    assert "1 changed" in window.findChild(CompareDialog).summary.text()


def test_who_decides_later_can_look_again_at_once(window, crashed, qtbot):
    QTest.keyClick(dialog_of(window, qtbot), Qt.Key.Key_Escape)
    assert "offered again at the next start" in window.banner.words
    assert window.banner.deed.text() == "Show what was not saved…"
    qtbot.waitUntil(offered_again)
    QTest.mouseClick(window.banner.deed, LEFT)

    def opened() -> list[RecoveryDialog]:
        return [one for one in window.findChildren(RecoveryDialog) if one.isVisible()]

    qtbot.waitUntil(lambda: len(opened()) == 1)
    QTest.mouseClick(opened()[0].open_draft, LEFT)
    assert window.document.flow.nodes["sales"].label == "Orders"


def offered_again() -> bool:
    """Whether the next start would find what was not saved."""
    found = left_behind()
    for one in found:
        one.leave()
    return ["Orders" in one.record.draft for one in found] == [True]


@pytest.mark.parametrize("part", [PART, VERSIONS])
def test_what_cannot_be_kept_elsewhere_stays_where_it_is(window, crashed, qtbot, monkeypatch, part):
    dialog = dialog_of(window, qtbot)
    Disk(monkeypatch).forbid(state_folder(part))
    QTest.mouseClick(dialog.open_draft if part == PART else dialog.open_saved, LEFT)
    if part == PART:
        assert not window.document.clean
        assert any("Orders" in text for text in kept())
    else:
        qtbot.waitUntil(offered_again)


def test_what_is_not_saved_in_the_window_is_asked_about_first(window, crashed, asker, qtbot):
    window.document.apply(SetField("name", "Mine", Text("Name")))
    asker.choice = "cancel"
    QTest.mouseClick(dialog_of(window, qtbot).open_draft, LEFT)
    assert asker.asked
    assert window.document.flow.name == "Mine"
    qtbot.waitUntil(offered_again)


def test_both_are_kept(window, crashed, qtbot):
    QTest.mouseClick(dialog_of(window, qtbot).both, LEFT)
    assert window.document.flow.name == "Support line (recovered)"
    assert window.document.flow.nodes["sales"].label == "Orders"
    assert window.document.path is None
    assert window.document.folder == crashed.parent
    assert not window.document.clean
    assert '"Sales"' in crashed.read_text("utf-8")


def test_a_program_that_died_right_after_a_save_offers_nothing(window, path, qtbot):
    session = Session()
    session.keep(Record(path, "Support line", path.parent, path.read_text("utf-8")))
    session.end(leave=True)
    window.recovery.begin()
    qtbot.waitUntil(lambda: kept() == [])
    assert window.findChild(RecoveryDialog) is None


def test_deciding_later_keeps_everything(window, crashed, qtbot):
    QTest.keyClick(dialog_of(window, qtbot), Qt.Key.Key_Escape)
    (left,) = left_behind()
    assert "Orders" in left.record.draft
    left.leave()


def test_a_document_that_was_never_saved_comes_back_alone(window, sample_flow, qtbot):
    session = Session()
    session.keep(Record(None, "Support line", None, dump_document(sample_flow)))
    session.end(leave=True)
    dialog = dialog_of(window, qtbot)
    assert not dialog.open_saved.isEnabled()
    assert not dialog.both.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert window.document.flow.nodes.keys() == sample_flow.nodes.keys()
    assert not window.document.clean


_WORKS_UNTIL_KILLED = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from designer.app.asking import DialogAsker
from designer.app.background import Background
from designer.app.loading import read, show
from designer.app.context import Context
from designer.app.window import Window
from designer.store.settings import Settings
from designer.store.sessions import PART
from designer.store.state import state_folder

app = QApplication([])
window = Window(Context(app, Settings(), DialogAsker(), Background()))
window.autosave.timer.setInterval(10)
show(window, read(Path(sys.argv[1])))
window.show()
window.document.selection.set(["sales"])

def look():
    if any("nodes" in file.read_text("utf-8") for file in state_folder(PART).glob("*.json")):
        print("kept", flush=True)

def work():
    QTest.qWaitForWindowActive(window)
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_Delete)

QTimer.singleShot(0, work)
timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
app.exec()
"""


def test_a_killed_program_loses_nothing(window, path, popen, qtbot):
    process = popen(
        [sys.executable, "-c", _WORKS_UNTIL_KILLED, str(path)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "kept\n"
    process.kill()
    process.wait(20)
    assert '"sales"' in path.read_text("utf-8")
    dialog = dialog_of(window, qtbot)
    QTest.mouseClick(dialog.open_draft, LEFT)
    assert "sales" not in window.document.flow.nodes
    assert "leave" in window.document.flow.nodes
