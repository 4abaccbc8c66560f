"""Flows of any size, the same every time: menus that lead to departments of about twenty nodes.

A department is what people draw: a menu, people who are rung, announcements, a mailbox and a
webhook that several ways share. Departments are laid out one by one and stand in a grid, as on a
canvas that somebody keeps tidy.
"""

from __future__ import annotations

import math
import random
from collections import deque

from designer.flow.model import Edge, Flow, Node, Point
from designer.flow.ports import ports
from designer.layout.boxes import WIDTH, node_size
from designer.layout.layered import layered_positions

_DEPARTMENT = 20
_KEYS = "123456789"
_GAP = 160
_SHAPE = 3.0
"""Width of the whole to its height, were the rows full; as they are it is half of that."""
_KINDS = ("connect",) * 9 + ("play",) * 5 + ("ivr",) * 3 + ("record",) + ("webhook",) + ("hangup",)
_ENDS = frozenset({"webhook", "hangup"})


class _Builder:
    """Collects nodes and edges; ``loops`` lets some announcements lead back to their menu."""

    def __init__(self, seed: int, loops: bool) -> None:
        self.random = random.Random(seed)
        self.loops = loops
        self.nodes: list[Node] = []
        self.edges: list[Edge] = []

    def node(self, kind: str) -> str:
        """Add a node of a kind with a value of its own; returns its id."""
        number = len(self.nodes) + 1
        node_id = f"{kind}-{number}"
        values = {
            "connect": f"+4670{number:07d}",
            "play": f"https://example.com/prompts/{number}.mp3",
            "ivr": f"https://example.com/menus/{number}.mp3",
            "record": f"https://example.com/recordings/{number}",
            "hangup": "reject",
            "webhook": f"https://example.com/elks/{number}",
        }
        options = {"connect": {"timeout": 20}, "ivr": {"digits": 1, "timeout": 10}}
        text = f"Prompt {number}." if kind in ("ivr", "play") else ""
        label = f"{kind.capitalize()} {number}"
        self.nodes.append(Node(node_id, kind, values[kind], options.get(kind, {}), label, text))
        return node_id

    def lead(self, source: str, outcome: str, target: str) -> None:
        """Add an edge."""
        self.edges.append(Edge(source, outcome, target))

    def department(self, size: int) -> str:
        """Add ``size`` nodes; returns the menu they begin with."""
        first = len(self.nodes)
        menu = self.node("ivr")
        sorry, webhook = menu, menu
        if size >= 6:
            sorry, mailbox, webhook = self.node("play"), self.node("record"), self.node("webhook")
            self.lead(sorry, "next", mailbox)
            self.lead(menu, "failed", sorry)
        free = deque((menu, key) for key in _KEYS[: self.random.randint(3, 6)])
        while len(self.nodes) - first < size:
            kind = self.random.choice(_KINDS)
            if len(free) < 3 and kind in _ENDS:
                kind = "ivr"  # so that there always is a way on
            node_id = self.node(kind)
            self.lead(*free.popleft(), node_id)
            free.extend(self._ways_out(node_id, kind, sorry, webhook))
        for source, outcome in free:
            if outcome == "busy" and webhook != menu:
                self.lead(source, outcome, webhook)
            elif outcome == "next" and self.loops and self.random.random() < 0.3:
                self.lead(source, outcome, menu)
        return menu

    def _ways_out(self, node_id: str, kind: str, sorry: str, webhook: str) -> list[tuple[str, str]]:
        """Lead some outcomes of a new node to what its department shares; returns the others."""
        shared = sorry != webhook
        if kind == "ivr":
            if shared:
                self.lead(node_id, "failed", sorry)
            return [(node_id, key) for key in _KEYS[: self.random.randint(2, 4)]]
        if kind == "connect":
            if not shared:
                return [(node_id, "failed"), (node_id, "busy")]
            self.lead(node_id, "failed", webhook)
            return [(node_id, "busy")]
        return [] if kind in _ENDS else [(node_id, "next")]


def make_flow(nodes: int, *, seed: int = 1, loops: bool = False) -> Flow:
    """A flow of exactly ``nodes`` nodes (at least 1) with places for all.

    Every call comes to an end, unless ``loops`` lets some ways lead back to a menu before them.
    """
    builder = _Builder(seed, loops)
    sizes = _department_sizes(nodes)
    groups: list[list[str]] = [[]]
    menus = []
    for size in sizes:
        first = len(builder.nodes)
        menus.append(builder.department(size))
        groups.append([node.id for node in builder.nodes[first:]])
    while len(menus) > 1:
        above = []
        for begin in range(0, len(menus), len(_KEYS)):
            hub = builder.node("ivr")
            groups[0].append(hub)
            above.append(hub)
            for key, menu in zip(_KEYS, menus[begin : begin + len(_KEYS)], strict=False):
                builder.lead(hub, key, menu)
        menus = above
    flow = Flow(f"{nodes} nodes", "webhooks" if loops else "actions")
    flow.add_nodes([(None, node, None) for node in builder.nodes])
    flow.add_edges([(None, edge) for edge in builder.edges])
    flow.start = menus[0]
    flow.call = {"from": "+46700000000", "to": "+46700000009", "timeout": 60}
    flow.layout.update(_tidy_places(flow, groups))
    return flow


def _department_sizes(nodes: int) -> list[int]:
    """So many departments that they and the menus above them are ``nodes`` together."""
    count = max(1, nodes // (_DEPARTMENT + 2))
    left = nodes - _hubs(count)
    return [left // count + (number < left % count) for number in range(count)]


def _hubs(count: int) -> int:
    """How many menus of nine keys lead to ``count`` departments."""
    hubs = 0
    while count > 1:
        count = math.ceil(count / len(_KEYS))
        hubs += count
    return hubs


def _tidy_places(flow: Flow, groups: list[list[str]]) -> dict[str, Point]:
    """Every group laid out by itself; the groups in rows from left to right."""
    heights = {node_id: node_size(len(ports(flow, node_id)))[1] for node_id in flow.nodes}
    blocks = []
    for group in groups:
        drawn = layered_positions(flow, group)
        right = max((x + WIDTH for x, _ in drawn.values()), default=0)
        bottom = max((y + heights[node_id] for node_id, (_, y) in drawn.items()), default=0)
        blocks.append((drawn, right + _GAP, bottom + _GAP))
    wide = math.sqrt(_SHAPE * sum(width * height for _, width, height in blocks))
    wide = max(wide, *(width for _, width, _ in blocks))
    places: dict[str, Point] = {}
    left = top = row = 0
    for drawn, width, height in blocks:
        if left + width > wide:
            left, top, row = 0, top + row, 0
        places |= {node_id: (x + left, y + top) for node_id, (x, y) in drawn.items()}
        left, row = left + width, max(row, height)
    return places
