"""The versions of the open document: listed, compared, brought back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.app.comparing import CompareDialog
from designer.app.versions_dialog import VersionsDialog
from designer.flow import changes
from designer.store.files import save_text
from designer.store.state import state_folder
from designer.store.versions import PART, keep_version, versions_of
from designer.store.writing import dump_document
from tests.app.test_accessible_names import nameless

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def path(window, sample_flow, tmp_path):
    """A document with two versions: in the first Sales has its name, in the second another."""
    path = tmp_path / "line.callflow"
    window.document.open(sample_flow)
    for label in ("Sales", "Orders"):
        window.document.apply(changes.set_label(sample_flow.nodes["sales"], label))
        text = dump_document(sample_flow)
        save_text(path, text)
        keep_version(path, text.encode())
    window.document.saved_as(path)
    return path


@pytest.fixture
def dialog(window, path, qtbot) -> VersionsDialog:
    window.registry.run("file.versions")
    dialog = window.findChild(VersionsDialog)
    qtbot.waitUntil(lambda: dialog.card.picture.sketch is not None)
    assert dialog.list.count() == 2
    return dialog


def choose_earlier(dialog, qtbot) -> None:
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.waitUntil(dialog.restore.isEnabled)


def test_an_earlier_version_comes_back_as_one_step_and_a_save_makes_it_the_newest(
    window, dialog, path, qtbot
):
    flow, steps = window.document.flow, window.document.stack.count()
    assert "as saved last" in dialog.list.item(0).text()
    assert nameless(dialog) == set()
    choose_earlier(dialog, qtbot)
    words = " ".join(label.text() for label in dialog.differences.widget().children()[1:])
    assert "Changed since this version" in words
    assert "Sales → Orders" in words
    assert dialog.card.picture.sketch is not None
    QTest.mouseClick(dialog.restore, LEFT)
    assert flow.nodes["sales"].label == "Sales"
    assert window.document.stack.count() == steps + 1
    assert not window.document.clean
    assert "Undo takes that back" in window.banner.words
    assert window.banner.deed.text() == "Undo"
    QTest.mouseClick(window.banner.deed, LEFT)
    assert flow.nodes["sales"].label == "Orders"
    window.document.stack.redo()
    window.registry.run("file.save")
    qtbot.waitUntil(lambda: window.document.clean)
    assert len(versions_of(path)) == 3
    assert '"Sales"' in path.read_text("utf-8")


def test_a_version_is_compared_with_now(window, dialog, qtbot):
    choose_earlier(dialog, qtbot)
    QTest.mouseClick(dialog.compare, LEFT)
    compared = dialog.findChild(CompareDialog)
    assert compared.canvas.canvas_scene.marks.changes == {"sales": "changed"}
    compared.close()


def test_what_is_there_already_cannot_be_brought_back_and_the_dialog_says_why(dialog, qtbot):
    assert not dialog.restore.isEnabled()
    assert not dialog.compare.isEnabled()
    assert "nothing to bring back" in dialog.reason.text()
    choose_earlier(dialog, qtbot)
    assert not dialog.reason.text()


def test_the_version_saved_last_comes_back_after_a_change(window, path, qtbot):
    sales = window.document.flow.nodes["sales"]
    window.document.apply(changes.set_label(sales, "Somebody"))
    window.registry.run("file.versions")
    dialog = window.findChild(VersionsDialog)
    qtbot.waitUntil(dialog.restore.isEnabled)
    QTest.mouseClick(dialog.restore, LEFT)
    assert window.document.flow.nodes["sales"].label == "Orders"


def test_a_version_that_was_spoilt_is_said(window, path, qtbot):
    for content in (state_folder(PART) / "contents").iterdir():
        content.write_bytes(b"spoilt")
    window.registry.run("file.versions")
    dialog = window.findChild(VersionsDialog)
    qtbot.waitUntil(lambda: dialog.card.time.text() == "This version cannot be read.")
    assert not dialog.restore.isEnabled()
    assert not dialog.compare.isEnabled()


def test_a_document_without_versions_says_so(window, sample_flow, tmp_path, qtbot):
    window.document.open(sample_flow, tmp_path / "other.callflow")
    window.registry.run("file.versions")
    dialog = window.findChild(VersionsDialog)
    qtbot.waitUntil(lambda: "no version yet" in dialog.state.text())
    assert not dialog.restore.isEnabled()


def test_versions_of_one_minute_are_told_apart_and_none_is_cut(dialog):
    moments = [dialog.list.item(row).text().split()[1] for row in range(2)]
    assert all(moment.count(":") == 2 for moment in moments)
    assert dialog.card.title.text().startswith("Version of today ")
    assert not dialog.list.horizontalScrollBar().isVisible()


def test_a_version_without_a_name_is_called_by_the_file(window, sample_flow, tmp_path, qtbot):
    sample_flow.name = ""
    path = tmp_path / "night.callflow"
    window.document.open(sample_flow, path)
    save_text(path, dump_document(sample_flow))
    keep_version(path, dump_document(sample_flow).encode())
    window.registry.run("file.versions")
    dialog = window.findChild(VersionsDialog)
    qtbot.waitUntil(lambda: dialog.card.picture.sketch is not None)
    assert dialog.card.time.text() == "night"
