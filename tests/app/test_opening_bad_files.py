"""What the window says of files that are no flow: their name first, then what is wrong."""

from __future__ import annotations

import pytest

from designer.app.loading import load


@pytest.fixture
def said(window):
    """What the window has said since, with its level."""
    heard = []
    window.context.messages.said.connect(lambda words, level: heard.append((words, level)))
    return heard


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("shopping.txt", "milk, bread", "Line 1, column 1: a value must stand here."),
        ("cut.callflow", '{"format": "callflow/1"}', "The document lacks the key start."),
    ],
)
def test_a_file_that_is_no_flow(window, said, tmp_path, qtbot, name, text, reason):
    path = tmp_path / name
    path.write_text(text)
    before = window.document.flow
    load(window, path)
    qtbot.waitUntil(lambda: bool(said))
    assert said == [(f"{path} is no flow. {reason}", "error")]
    assert window.document.flow is before
