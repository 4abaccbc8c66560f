from __future__ import annotations

import re
import zlib

import pytest

from designer.app.drawing.pdf import draw_pdf
from designer.app.drawing.sheet import Sheet
from designer.flow.model import Flow


def page_size(data: bytes) -> tuple[float, float]:
    """Width and height of the one page, in points."""
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    boxes = re.findall(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]", data)
    assert len(boxes) == len(re.findall(rb"/Type /Page\b", data)) == 1
    return float(boxes[0][0]), float(boxes[0][1])


def painted(data: bytes) -> bytes:
    """What paints the page."""
    streams = re.findall(rb"stream\n(.*?)\nendstream", data, re.DOTALL)
    texts = (zlib.decompress(stream) for stream in streams if stream[:1] == b"x")
    return next(text for text in texts if b" scn\n" in text)


def test_the_page_fits_the_flow(sample_flow, light):
    area = Sheet(sample_flow, light).area
    width, height = page_size(draw_pdf(sample_flow, light))
    assert width == pytest.approx(area.width() * 0.75, abs=1)
    assert height == pytest.approx(area.height() * 0.75, abs=1)


def test_a_large_flow_is_scaled_to_one_page(large, light):
    width, height = page_size(draw_pdf(large, light))
    assert max(width, height) == pytest.approx(14_400, abs=1)


def test_it_has_a_title(sample_flow, light):
    sample_flow.name = "Växel"
    assert "Växel".encode("utf-16-be") in draw_pdf(sample_flow, light)


def test_words_can_be_searched(sample_flow, light):
    data = draw_pdf(sample_flow, light)
    assert data.count(b"/ToUnicode") == 2
    fonts = re.findall(rb"/FontName /[A-Z]{6}\+([A-Za-z-]+)", data)
    assert set(fonts) == {b"Inter-Regular", b"Inter-SemiBold"}


@pytest.mark.parametrize(("theme", "filled"), [("light", False), ("dark", True)])
def test_the_paper_is_the_ground_of_the_light_theme(sample_flow, theme, filled, request):
    data = draw_pdf(sample_flow, request.getfixturevalue(theme))
    width, height = page_size(data)
    ground = f"0 0 {width:.0f} {height:.0f} re\nf\n".encode()
    assert (ground in painted(data)) is filled


def test_what_is_wrong_with_a_flow_stops_no_picture(hostile, light):
    page_size(draw_pdf(hostile, light))


def test_an_empty_flow_says_so(light):
    assert page_size(draw_pdf(Flow(), light)) == (240, 72)
