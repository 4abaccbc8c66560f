"""How a flow is spread over paper."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSizeF

from designer.app.printing.pages import FOOTER, POINTS_PER_PIXEL, on_one, tiled

sides = st.floats(1, 8_000)
papers = st.builds(QSizeF, st.floats(250, 2_000), st.floats(250, 2_000))
areas = st.builds(QRectF, st.floats(-5_000, 5_000), st.floats(-5_000, 5_000), sides, sides)


@given(areas, papers)
def test_one_page_holds_everything_and_enlarges_nothing(area, paper):
    (page,) = on_one(area, paper)
    assert page.part == area
    assert page.scale <= POINTS_PER_PIXEL
    assert area.width() * page.scale <= paper.width() + 1e-6
    assert area.height() * page.scale <= paper.height() - FOOTER + 1e-6


@given(areas, papers)
def test_tiles_fit_their_paper_and_cover_everything_once(area, paper):
    pages = tiled(area, paper)
    for page in pages:
        assert page.part.width() * page.scale <= paper.width() + 1e-2
        assert page.part.height() * page.scale <= paper.height() - FOOTER + 1e-2
    covered = sum(page.part.width() * page.part.height() for page in pages)
    assert abs(covered - area.width() * area.height()) <= 1e-6 * covered
    corners = {(round(page.part.x(), 3), round(page.part.y(), 3)) for page in pages}
    assert len(corners) == len(pages)


def test_paper_without_room_is_a_page_still():
    assert len(on_one(QRectF(0, 0, 100, 100), QSizeF(0, 0))) == 1
