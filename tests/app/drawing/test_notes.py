"""Notes and frames in pictures."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QPoint

from designer.app.drawing.sheet import Sheet
from designer.app.drawing.svg import draw_svg
from designer.flow.annotations import Frame, Note
from designer.flow.model import Flow
from designer.layout.frames import fold

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def flow(sample_flow) -> Flow:
    sample_flow.add_annotations(
        [
            (None, Note("note 1", {"text": "<b>Ask</b> & go", "at": [0, -300]})),
            (None, Frame("frame 2", {"title": "Team", "at": [296, -136], "size": [272, 424]})),
        ]
    )
    return sample_flow


def titles(flow, tokens) -> list[str]:
    root = ET.fromstring(draw_svg(flow, tokens))
    return [element.text or "" for element in root.iter(f"{SVG}title")]


def test_they_are_drawn_with_their_words_and_make_room(flow, light, dark):
    for tokens in (light, dark):
        assert {"Note: <b>Ask</b> & go", "Frame: Team"} < set(titles(flow, tokens))
        svg = draw_svg(flow, tokens).decode()
        assert f'fill="{tokens["note"].name()}"' in svg
    assert Sheet(flow, light).area.contains(QPoint(0, -300))
    assert draw_svg(flow, light) == draw_svg(flow, light)


def test_what_a_folded_frame_hides_is_not_drawn(flow, light):
    fold(flow, "frame 2").apply(flow)
    said = titles(flow, light)
    assert not any(words.startswith("Sales:") for words in said)
    assert any(words.startswith("Main menu:") for words in said)
    assert "Main menu, Sales: Sales" in said


def test_notes_alone_are_a_picture(light):
    flow = Flow("Notes")
    flow.add_annotations([(None, Note("note 1", {"text": "Alone", "at": [10, 10]}))])
    assert "Note: Alone" in titles(flow, light)
    flow.add_annotations([(None, Frame("frame 2", {"at": [10**9] * 2, "size": [10**9] * 2}))])
    assert Sheet(flow, light).area.width() > 10**8
