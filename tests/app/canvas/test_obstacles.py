"""Boxes found by place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from designer.app.canvas.obstacles import BoxIndex, Rect

place = st.integers(-3000, 3000)
rects = st.builds(lambda x, y: Rect(x, y, x + 224, y + 128), place, place)
areas = st.builds(
    lambda x, y, w, h: Rect(x, y, x + w, y + h),
    place,
    place,
    st.integers(1, 2000),
    st.integers(1, 2000),
)


@given(st.lists(rects, max_size=20), areas, st.data())
def test_the_index_finds_what_looking_at_each_box_finds(boxes, area, data):
    index = BoxIndex()
    for number, rect in enumerate(boxes):
        index.put(str(number), rect)
    for number in range(len(boxes)):
        if data.draw(st.booleans()):
            boxes[number] = data.draw(rects)
            index.put(str(number), boxes[number])
    gone = {number for number in range(len(boxes)) if data.draw(st.booleans())}
    for number in gone:
        index.take(str(number))
    kept = {str(n): rect for n, rect in enumerate(boxes) if n not in gone}
    assert index.within(area) == {n: rect for n, rect in kept.items() if rect.meets(area)}


def test_an_area_too_large_is_not_searched():
    assert BoxIndex().within(Rect(0, 0, 1e7, 1e7)) is None


def test_counting_ends_where_it_is_enough():
    index = BoxIndex()
    for number in range(50):
        index.put(str(number), Rect(number, 0, number + 10, 10))
    assert index.count(Rect(0, 0, 100, 100), 20) == 20
    assert index.count(Rect(0, 0, 100, 100), 100) == 50
    assert index.count(Rect(5000, 5000, 5100, 5100), 100) == 0
