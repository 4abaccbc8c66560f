"""Outcomes can be told apart by colour with every common kind of colour blindness.

Nowhere is colour alone: the word stands beside each port. The matrices are those of Machado,
Oliveira and Fernandes (2009) for a complete lack of one kind of cone, on linear RGB.
"""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from designer.app.theme.tokens import load_tokens
from designer.flow.model import Edge, Flow, Node
from designer.flow.ports import ports
from designer.flow.vocabulary import KINDS

OUTCOMES = ("success", "failed", "busy", "next", "digit")
LEAST = 13.0
"""Smallest distance in CIELAB (1976); 2.3 can just be noticed side by side."""
SIGHT = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def lab(colour: QColor, sight: str) -> tuple[float, float, float]:
    seen = times(SIGHT[sight], [linear(part) for part in colour.getRgbF()[:3]])
    xyz = times(TO_XYZ, [min(1.0, max(0.0, part)) for part in seen])
    x, y, z = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
        for part in (part / white for part, white in zip(xyz, WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: QColor, other: QColor, sight: str) -> float:
    pairs = zip(lab(one, sight), lab(other, sight), strict=True)
    return sum((a - b) ** 2 for a, b in pairs) ** 0.5


@pytest.mark.parametrize("sight", list(SIGHT))
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("one", "other"), list(combinations(OUTCOMES, 2)))
def test_outcomes_can_be_told_apart(theme, sight, one, other):
    tokens = load_tokens()[theme]
    assert distance(tokens[one], tokens[other], sight) >= LEAST


@pytest.mark.parametrize("kind", [kind for kind in KINDS.values() if kind.outcomes])
def test_a_word_stands_beside_every_port(kind):
    flow = Flow()
    flow.add_nodes([(None, Node("node", kind.key), (0, 0)), (None, Node("end", "hangup"), None)])
    known = [outcome.key for outcome in kind.outcomes] + (["1", "42"] if kind.digits else [])
    flow.add_edges([(None, Edge("node", outcome, "end")) for outcome in known])
    rows = ports(flow, "node")
    assert {port.outcome for port in rows} >= set(known)
    assert all((port.label or port.digits).strip() for port in rows)
