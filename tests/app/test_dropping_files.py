"""Files dropped from elsewhere onto the window, wherever in it."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QMimeData, QUrl

from designer.store.writing import dump_document
from tests.app.pointing import at, drop

# What the platform without a screen has to say about popups.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def dragged(path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def test_a_document_and_call_actions_open(window, sample_flow, tmp_path):
    canvas, document = window.canvas, window.document
    path = tmp_path / "line.callflow"
    path.write_text(dump_document(sample_flow), encoding="utf-8")
    drop(canvas, dragged(path), at(canvas, 0, 0))
    assert document.path == path
    assert dict(document.flow.edges) == dict(sample_flow.edges)
    path = tmp_path / "line.json"
    path.write_text(json.dumps({"play": "https://example.com/a.mp3"}), encoding="utf-8")
    drop(canvas, dragged(path), at(canvas, 0, 0))
    assert [node.value for node in document.flow.nodes.values()] == ["https://example.com/a.mp3"]
    assert document.stack.count() == 0
