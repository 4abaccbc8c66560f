"""The tree that call actions are: every use of a node on its own, branches in order.

A flow is a graph; inline call actions can neither share nor loop. This module decides what is
written where. Nothing in it calls itself: a tree may be thousands of levels deep.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from designer.callactions.members import Members, compact_json, utf8_size
from designer.flow.frozen import frozen
from designer.flow.jsontypes import Json
from designer.flow.rounds import Arrival, Entered, Rounds
from designer.flow.vocabulary import HANGUP, WEBHOOK

Cut: TypeAlias = Callable[[str, Entered], str]
"""Gives the address of a node on the served flow, for a call that has entered nodes before."""


_THE_END = {HANGUP.key: HANGUP.default_value}
"""Stands where a call ends because rounds are used up and nothing was to come after them.

Leaving the outcome out would not do: the platform would take the next key that fits.
"""
_END_SIZE = utf8_size(compact_json(_THE_END))


@dataclass(slots=True)
class Use:
    """A place of the tree where a node stands: written out, or as an address."""

    node_id: str
    parent: int
    """Position of the use this one hangs on; -1 for the root."""
    outcome: str
    written: bool = False
    """Whether the node stands here as an object, its branches behind it."""
    address: Json = None
    """What stands here otherwise: a webhook's value, or where the call goes on."""
    behind: list[int] = field(default_factory=list)
    """Positions of the uses behind it, in the order in which they are written."""
    led_to: str = ""
    """The node its edge leads to; another one where rounds are used up on the way."""
    before: Entered = ()
    """How often the call has come to nodes with ``rounds`` when it is led here."""
    passed: tuple[str, ...] = ()
    """The nodes the call leaves by ``rounds`` before it comes here."""


@frozen
class Tree:
    """All uses, the root first and each before those behind it; and what each node writes."""

    uses: list[Use]
    members: Members

    def add(self, node_id: str, parent: int, outcome: str) -> int:
        """Put a node behind the use at ``parent``, not written out yet; returns its position."""
        at = len(self.uses)
        use = Use(node_id, parent, outcome)
        if self.is_webhook(node_id):
            use.address = self.members.value(self.members.flow.nodes[node_id])
        self.uses.append(use)
        if parent >= 0:
            self.uses[parent].behind.append(at)
        return at

    def is_webhook(self, node_id: str) -> bool:
        """Whether the node is an address by nature and never written out."""
        return self.members.flow.nodes[node_id].action == WEBHOOK.key


def whole_tree(members: Members, start: str) -> Tree:
    """Everything behind ``start``, written out. The caller knows that it ends, and its size."""
    tree = Tree([], members)
    waiting: list[tuple[int, str, str]] = [(-1, "", start)]
    while waiting:
        parent, outcome, node_id = waiting.pop()
        at = tree.add(node_id, parent, outcome)
        if not tree.is_webhook(node_id):
            tree.uses[at].written = True
            branches = members.branches(node_id)
            waiting.extend((at, edge.outcome, edge.target) for edge in reversed(branches))
    return tree


def cut_tree(
    members: Members,
    start: str,
    limit: int,
    address_of: Cut,
    rounds: Rounds,
    entered: Entered = (),
) -> tuple[Tree, int]:
    """As much of what lies behind ``start`` as ``limit`` bytes hold, and its size in bytes.

    ``address_of`` gives the address of a node on the served flow. It stands for a node that would
    come behind itself, which closes a loop, for one that only our own server understands, and for
    one that no longer fits; what is near the start is taken in first. The size is above the limit
    only when ``start`` alone is.

    ``rounds`` counts how often nodes are come to, from ``entered`` on. Where they are used up their
    way out stands in their place, and without one a hang-up.
    """
    tree = Tree([], members)
    cutter = _Cutter(tree, address_of, rounds)
    root = cutter.hang(start, entered, -1, "")
    if not cutter.waiting:  # nothing can be written out: an address, or the end
        return tree, utf8_size(compact_json(tree.uses[root].address))
    cutter.waiting.clear()
    cutter.write_out(root)
    while cutter.waiting:
        at = cutter.waiting.popleft()
        more = cutter.growth(at)
        if (more <= 0 or cutter.size + more <= limit) and not _closes_loop(tree, at):
            cutter.write_out(at)
    return tree, cutter.size


class _Cutter:
    """A tree in the making: what hangs on it is an address until it is written out."""

    def __init__(self, tree: Tree, address_of: Cut, rounds: Rounds) -> None:
        self.tree = tree
        self.size = 0
        self.waiting: deque[int] = deque()
        """Positions of addresses that might be written out instead."""
        self._address_of = address_of
        self._rounds = rounds
        self._addresses: dict[tuple[str, Entered], tuple[str, int]] = {}

    def hang(self, node_id: str, before: Entered, parent: int, outcome: str) -> int:
        """Put what a call comes to that is led to ``node_id`` behind ``parent``, not written out.

        Returns its position.
        """
        arrival = self._rounds.come_to(node_id, before)
        at = self.tree.add(arrival.node or node_id, parent, outcome)
        use = self.tree.uses[at]
        use.led_to, use.before, use.passed = node_id, before, arrival.passed
        if arrival.node is None:
            use.address = dict(_THE_END)
        elif not self.tree.is_webhook(arrival.node):
            use.address, _ = self._address(arrival.node, before)
            if not self.tree.members.flow.nodes[arrival.node].kind.served:
                self.waiting.append(at)
        return at

    def growth(self, at: int) -> int:
        """Bytes that come in when the use at ``at`` is written out, with addresses behind it."""
        use, members = self.tree.uses[at], self.tree.members
        after = self._arrival(use).entered
        more = members.own_size(members.flow.nodes[use.node_id])
        more += sum(self._stub_size(edge.target, after) for edge in members.branches(use.node_id))
        return more if use.parent < 0 else more - self._stub_size(use.led_to, use.before)

    def write_out(self, at: int) -> None:
        """Write the use at ``at`` out, with addresses behind it."""
        self.size += self.growth(at)
        use = self.tree.uses[at]
        use.written, use.address = True, None
        after = self._arrival(use).entered
        for edge in self.tree.members.branches(use.node_id):
            self.hang(edge.target, after, at, edge.outcome)

    def _arrival(self, use: Use) -> Arrival:
        return self._rounds.come_to(use.led_to, use.before)

    def _address(self, node_id: str, before: Entered) -> tuple[str, int]:
        """The address of a node, and its bytes as JSON."""
        key = node_id, self._rounds.of_use(node_id, before)
        known = self._addresses.get(key)
        if known is None:
            address = self._address_of(*key)
            known = self._addresses[key] = address, utf8_size(compact_json(address))
        return known

    def _stub_size(self, node_id: str, before: Entered) -> int:
        """Bytes of what stands for where ``node_id`` leads to while it is not written out."""
        arrived = self._rounds.come_to(node_id, before).node
        if arrived is None:
            return _END_SIZE
        if self.tree.is_webhook(arrived):
            return self.tree.members.own_size(self.tree.members.flow.nodes[arrived])
        return self._address(arrived, before)[1]


def _closes_loop(tree: Tree, at: int) -> bool:
    """Whether the node at ``at`` stands further up already."""
    node_id = tree.uses[at].node_id
    parent = tree.uses[at].parent
    while parent >= 0:
        if tree.uses[parent].node_id == node_id:
            return True
        parent = tree.uses[parent].parent
    return False
