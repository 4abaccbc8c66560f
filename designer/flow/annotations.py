"""Notes and frames: what people write beside the flow and draw round parts of it.

No call notices them. A document holds them as objects without a name; while a flow is open each
has a key that no other had before it, so that edits, the selection and views can speak of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar, NamedTuple, TypeVar

from designer.flow.jsontypes import Json
from designer.flow.texts import N_

_A = TypeVar("_A", bound="Annotation")


LONGEST_WRITTEN = 20_000
"""Words with more letters are shown but not changed by hand: fields for text grow too slow."""


class Area(NamedTuple):
    """An upright rectangle in whole scene pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """Where it ends."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """Where it ends, downwards."""
        return self.y + self.height

    def holds(self, other: Area) -> bool:
        """Whether ``other`` lies wholly in it; touching the border from inside is in it."""
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.right <= self.right
            and other.bottom <= self.bottom
        )


@dataclass(frozen=True, slots=True)
class Annotation:
    """A note or a frame. Never changed in place: edits replace it."""

    key: str
    """Which one it is while the flow is open; not saved. It has a space: no node's id has."""
    data: Mapping[str, Json] = field(default_factory=dict)
    """The object as the document has it, with keys we do not know."""

    kind: ClassVar[str]
    """``note`` or ``frame``."""
    label: ClassVar[str]
    """What people call one."""
    hint: ClassVar[str]
    """What it is for."""
    words_key: ClassVar[str]
    first_size: ClassVar[tuple[int, int]]
    """Width and height where the document says none, and of a new one."""
    least_size: ClassVar[tuple[int, int]]
    """It is made no smaller by hand."""

    @property
    def words(self) -> str:
        """The text of a note, the title of a frame."""
        return str(self.data.get(self.words_key, ""))

    @property
    def at(self) -> tuple[int, int]:
        """The top-left corner."""
        return _pair(self.data.get("at"), (0, 0))

    @property
    def size(self) -> tuple[int, int]:
        """Width and height."""
        return _pair(self.data.get("size"), self.first_size)

    @property
    def area(self) -> Area:
        """What it covers; a folded frame: what it covers when it is unfolded."""
        return Area(*self.at, *self.size)

    @property
    def folded_away(self) -> bool:
        """Whether it was in a frame when that was folded; see :mod:`designer.layout.folding`."""
        return self.data.get("away") is True

    def saying(self: _A, words: str) -> _A:
        """The same with other words."""
        return self._with({self.words_key: words})

    def covering(self: _A, area: Area) -> _A:
        """The same elsewhere, or larger or smaller."""
        x, y, width, height = area
        changes: dict[str, Json] = {"at": [x, y]}
        if (width, height) != self.size:
            changes["size"] = [width, height]
        return self._with(changes)

    def put_away(self: _A, away: bool) -> _A:
        """The same, in a frame that was folded or not."""
        return self._with({"away": True if away else None})

    @classmethod
    def new(cls: type[_A], key: str, area: Area, words: str = "") -> _A:
        """A new one under ``key`` that covers ``area``."""
        x, y, width, height = area
        return cls(key, {cls.words_key: words, "at": [x, y], "size": [width, height]})

    def keyed(self: _A, key: str) -> _A:
        """The same under another key: a copy."""
        return replace(self, key=key)

    def _with(self: _A, changes: Mapping[str, Json]) -> _A:
        """The same with other values; None takes a key out."""
        data = {**self.data, **changes}
        gone = [key for key, value in changes.items() if value is None]
        return replace(self, data={key: v for key, v in data.items() if key not in gone})


@dataclass(frozen=True, slots=True)
class Note(Annotation):
    """A sticky note."""

    kind: ClassVar[str] = "note"
    label: ClassVar[str] = N_("Note")
    hint: ClassVar[str] = N_("words beside the flow")
    words_key: ClassVar[str] = "text"
    first_size: ClassVar[tuple[int, int]] = (224, 120)
    least_size: ClassVar[tuple[int, int]] = (64, 32)


@dataclass(frozen=True, slots=True)
class Frame(Annotation):
    """A titled area round a part of the flow.

    Folded, it shows its title bar alone and hides what is in it.
    """

    kind: ClassVar[str] = "frame"
    label: ClassVar[str] = N_("Frame")
    hint: ClassVar[str] = N_("a titled area that folds")
    words_key: ClassVar[str] = "title"
    first_size: ClassVar[tuple[int, int]] = (480, 320)
    least_size: ClassVar[tuple[int, int]] = (160, 96)

    @property
    def folded(self) -> bool:
        """Whether only its title bar shows."""
        return self.data.get("folded") is True

    @property
    def holding(self) -> frozenset[str] | None:
        """The nodes that were in it when it was folded; None where nobody noted them."""
        held = self.data.get("inside")
        if not self.folded or not isinstance(held, list):
            return None
        return frozenset(node for node in held if isinstance(node, str))

    def fold(self, inside: tuple[str, ...]) -> Frame:
        """The same, folded over the nodes ``inside``."""
        return self._with({"folded": True, "inside": [*inside]})

    def unfold(self) -> Frame:
        """The same, open."""
        return self._with({"folded": None, "inside": None})

    def renamed(self, ids: Mapping[str, str]) -> Frame:
        """The same where nodes have new ids, by their old ones."""
        held = self.data.get("inside")
        if not isinstance(held, list) or not any(node in ids for node in held if _is_text(node)):
            return self
        return self._with({"inside": [ids.get(n, n) if isinstance(n, str) else n for n in held]})


KINDS: Mapping[str, type[Annotation]] = {"note": Note, "frame": Frame}
"""What there is to add, by kind."""


def _is_text(value: Json) -> bool:
    return isinstance(value, str)


def _pair(value: Json, otherwise: tuple[int, int]) -> tuple[int, int]:
    """Two numbers of a document, which has been checked; ``otherwise`` where there are none."""
    if not isinstance(value, list) or len(value) != 2:
        return otherwise
    first, second = (int(number) if isinstance(number, int | float) else 0 for number in value)
    return first, second
