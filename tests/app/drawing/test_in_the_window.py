from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from designer.app.drawing.png import LARGEST, draw_png
from designer.flow.edits import MoveNodes

BEGINS = {"png": b"\x89PNG\r\n", "svg": b"<svg ", "pdf": b"%PDF-"}


def export(window) -> None:
    """Choose the entry of the menu as a person does, and wait until all is written."""
    actions = [
        action
        for menu in window.menuBar().findChildren(QMenu)
        for action in menu.actions()
        if action.text() == "Export picture…"
    ]
    assert len(actions) == 1
    actions[0].trigger()
    if window.saving.under_way:
        assert window.saving.wait() in ("saved", "failed")


@pytest.fixture
def drawn(window, sample_flow):
    window.document.open(sample_flow)
    return window


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf", "PNG"])
def test_the_suffix_says_which(drawn, asker, tmp_path, suffix):
    asker.path = tmp_path / f"flow.{suffix}"
    export(drawn)
    assert asker.asked == ["Export a picture of the flow"]
    assert asker.path.read_bytes().startswith(BEGINS[suffix.lower()])
    assert drawn.banner.words == f"Exported the picture to flow.{suffix}."
    assert drawn.document.clean
    assert QGuiApplication.overrideCursor() is None


def test_it_is_light_whatever_the_window_is(drawn, asker, tmp_path, light):
    drawn.context.theme.choose("dark")
    asker.path = tmp_path / "flow.png"
    export(drawn)
    assert asker.path.read_bytes() == draw_png(drawn.document.flow, light)


def test_errors_do_not_stop_it(drawn, asker, tmp_path, sample_flow):
    sample_flow.start = "gone"
    asker.path = tmp_path / "flow.png"
    export(drawn)
    assert not QImage(str(asker.path)).isNull()


def test_a_large_flow_is_drawn_smaller_and_that_is_said(drawn, asker, tmp_path):
    drawn.document.apply(MoveNodes({"mailbox": (40_000, 0)}))
    asker.path = tmp_path / "flow.png"
    export(drawn)
    assert QImage(str(asker.path)).width() == LARGEST
    assert drawn.banner.words.startswith("Exported the picture to flow.png. The picture would be")


@pytest.mark.parametrize("name", ["flow", "flow.gif", "flow.callflow"])
def test_another_suffix_is_refused(drawn, asker, tmp_path, name):
    asker.path = tmp_path / name
    export(drawn)
    assert not asker.path.exists()
    assert drawn.banner.words == f"{name}: choose a name that ends in .png, .svg or .pdf."
    asker.path = tmp_path / "flow.svg"
    QTest.mouseClick(drawn.banner.deed, Qt.MouseButton.LeftButton)
    assert drawn.saving.wait() == "saved"
    assert drawn.banner.words == "Exported the picture to flow.svg."
    assert not drawn.banner.deed.isVisible()


def test_thinking_better_of_it(drawn, asker, tmp_path):
    export(drawn)
    assert asker.asked
    assert not drawn.banner.words
    assert not list(tmp_path.glob("*.*"))


def test_where_nothing_can_be_written(drawn, asker, tmp_path):
    asker.path = tmp_path / "nowhere" / "flow.pdf"
    export(drawn)
    assert "there is no folder" in drawn.banner.words
    assert QGuiApplication.overrideCursor() is None


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_a_flow_without_a_name_is_called_by_its_file(drawn, asker, tmp_path, sample_flow, suffix):
    sample_flow.name = ""
    drawn.document.saved_as(tmp_path / "växel.callflow")
    asker.path = tmp_path / f"flow.{suffix}"
    export(drawn)
    data = asker.path.read_bytes()
    if suffix == "png":
        assert QImage.fromData(data).text("Title") == "växel"
    else:
        assert "växel".encode("utf-8" if suffix == "svg" else "utf-16-be") in data
