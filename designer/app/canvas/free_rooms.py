"""Which parts of a view nothing lies over. Pure geometry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRectF


def free_rooms(whole: QRectF, covers: Iterable[QRectF]) -> list[QRectF]:
    """The largest upright parts of ``whole`` that none of ``covers`` reaches into; they overlap."""
    rooms = [whole]
    for cover in covers:
        rooms = [part for room in rooms for part in _beside(room, cover)]
    return rooms


def _beside(room: QRectF, cover: QRectF) -> Iterator[QRectF]:
    """What of ``room`` is left of, right of, above and below ``cover``."""
    if not room.intersects(cover):
        yield room
        return
    left, top, right, bottom = room.left(), room.top(), room.right(), room.bottom()
    if left < cover.left():
        yield QRectF(left, top, cover.left() - left, bottom - top)
    if cover.right() < right:
        yield QRectF(cover.right(), top, right - cover.right(), bottom - top)
    if top < cover.top():
        yield QRectF(left, top, right - left, cover.top() - top)
    if cover.bottom() < bottom:
        yield QRectF(left, cover.bottom(), right - left, bottom - cover.bottom())
