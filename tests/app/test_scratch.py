"""A folder for what is kept while a part of the window stands there goes with the part."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from designer.app.scratch import scratch_folder


def test_it_is_gone_with_its_owner_and_what_is_in_it(qtbot):
    owner = QWidget()
    folder = scratch_folder(owner)
    (folder / "sound.wav").write_bytes(b"RIFF")
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)
    assert not folder.exists()
