"""Where one node stands, and where the wires at it begin and end."""

from __future__ import annotations

from designer.app.canvas.obstacles import Rect
from designer.flow.ports import Port
from designer.layout.boxes import WIDTH, input_offset, node_size, port_offset

_INPUT = input_offset()[1]


class Form:
    """The ports of a node and what follows from them. Nodes with the same ports share one."""

    __slots__ = ("height", "ports", "way_out")

    def __init__(self, rows: tuple[Port, ...]) -> None:
        self.ports = rows
        self.height = node_size(len(rows))[1]
        self.way_out = {row.outcome: port_offset(index) for index, row in enumerate(rows)}
        """Where the centre of each outcome's port lies, from the node's corner."""


class Box:
    """Where a node stands and what its ports are."""

    __slots__ = ("bar", "form", "x", "y")

    def __init__(self, x: float, y: float, form: Form) -> None:
        self.x = x
        self.y = y
        self.form = form
        self.bar: Rect | None = None
        """The title bar of the folded frame that hides the node; there its wires begin and end."""

    @property
    def ports(self) -> tuple[Port, ...]:
        """The rows of the node's face."""
        return self.form.ports

    @property
    def height(self) -> int:
        """The height of the node's card."""
        return self.form.height

    @property
    def rect(self) -> Rect:
        """The node's card, or the bar that is seen instead."""
        if self.bar is not None:
            return self.bar
        return Rect(self.x, self.y, self.x + WIDTH, self.y + self.form.height)

    def port(self, outcome: str) -> tuple[float, float]:
        """The centre of the port of ``outcome``."""
        if self.bar is not None:
            return self.bar.right, (self.bar.top + self.bar.bottom) / 2
        dx, dy = self.form.way_out[outcome]
        return self.x + dx, self.y + dy

    @property
    def input(self) -> tuple[float, float]:
        """The centre of the input."""
        if self.bar is not None:
            return self.bar.left, (self.bar.top + self.bar.bottom) / 2
        return self.x, self.y + _INPUT
