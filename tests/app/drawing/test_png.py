from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from designer.app.drawing.picture import draw
from designer.app.drawing.png import LARGEST, draw_png
from designer.app.drawing.sheet import Sheet
from designer.flow.model import Flow, Node
from designer.layout.placing import place_missing
from tests.exports.flows import flow_of


def image(data: bytes) -> QImage:
    found = QImage.fromData(data, "PNG")
    assert not found.isNull()
    return found


@pytest.mark.parametrize("scale", [0.5, 1, 2])
def test_its_size_is_that_of_the_flow(sample_flow, light, scale):
    area = Sheet(sample_flow, light).area
    found = image(draw_png(sample_flow, light, scale))
    assert found.width() == round(area.width() * scale)
    assert found.height() == round(area.height() * scale)


def test_cards_stand_where_the_layout_says(sample_flow, light):
    area = Sheet(sample_flow, light).area
    found = image(draw_png(sample_flow, light, 1))
    assert found.pixelColor(0, 0) == light["canvas"]
    for node_id, (x, y) in sample_flow.layout.items():
        # The corner of the coloured tile that bears the icon.
        tile = found.pixelColor(x - area.x() + 12, y - area.y() + 12)
        assert tile == light[sample_flow.nodes[node_id].action]


def test_fine_lines_grow_with_the_picture(light):
    flow = flow_of({"end": Node("end", "hangup", "reject")})
    place_missing(flow)
    area = Sheet(flow, light).area
    left, top = flow.layout["end"]
    for scale in (1, 4):
        found = image(draw_png(flow, light, scale))
        y = round((top + 40 - area.y()) * scale)
        first = round((left - area.x() - 2) * scale)
        line = [QColor(found.pixel(first + n, y)) for n in range(round(5 * scale))]
        assert line.count(light["line"]) in range(scale - 1, scale + 1)


def test_the_name_is_in_the_file(sample_flow, light):
    assert image(draw_png(sample_flow, light)).text("Title") == "Support line"


def test_a_large_flow_is_drawn_smaller_and_that_is_said(large, qapp):
    picture = draw("png", large)
    found = image(picture.data)
    assert max(found.width(), found.height()) == LARGEST
    assert picture.remark is not None
    assert str(picture.remark).startswith(f"The picture would be larger than {LARGEST} pixels")


@pytest.mark.parametrize("form", ["svg", "pdf"])
def test_other_formats_show_a_large_flow_whole(large, qapp, form):
    assert draw(form, large).remark is None


def test_nodes_at_the_ends_of_the_world(sample_flow, light):
    sample_flow.layout["menu"] = (-1_000_000_000, 1_000_000_000)
    sample_flow.layout["mailbox"] = (1_000_000_000, -1_000_000_000)
    found = image(draw_png(sample_flow, light))
    assert (found.width(), found.height()) == (LARGEST, LARGEST)


def test_what_is_wrong_with_a_flow_stops_no_picture(hostile, light):
    assert not image(draw_png(hostile, light)).isNull()


def test_an_empty_flow_says_so(light):
    found = image(draw_png(Flow(), light, 1))
    assert (found.width(), found.height()) == (320, 96)
    seen = {found.pixel(x, y) for x in range(60, 260) for y in range(30, 66)}
    assert light["muted"].rgb() in seen
