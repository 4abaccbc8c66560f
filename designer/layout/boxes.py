"""The box of a node, computed from data alone and never from a font.

Heights and offsets are multiples of the grid so that, with two nodes on the grid, an edge from any
port can be made exactly straight.
"""

from __future__ import annotations

from typing import TypeAlias

WIDTH = 224
"""Width of every node, in scene pixels."""
HEADER = 48
"""Height of the head: icon, label and value."""
PORT = 24
"""Height of the row of one port. Three steps of the grid: rows stay on it."""
FOOT = 8
"""Space below the last row."""
GRID = 8
"""Everything placed by us stands on multiples of this."""
INPUT = 28
"""Height of the input's centre below the top: on the grid together with any port's centre."""

Size: TypeAlias = tuple[int, int]
"""Width and height in scene pixels."""


def node_size(port_count: int) -> Size:
    """The size of a node that shows ``port_count`` ports."""
    return WIDTH, on_grid(HEADER + PORT * port_count + FOOT)


def port_offset(index: int) -> tuple[int, int]:
    """Where the centre of port ``index`` (0 is the top one) lies, from the node's corner."""
    return WIDTH, HEADER + PORT * index + PORT // 2


def input_offset() -> tuple[int, int]:
    """Where the centre of the input lies, from the node's corner."""
    return 0, INPUT


def on_grid(length: int) -> int:
    """``length`` rounded up to the grid."""
    return -(-length // GRID) * GRID
