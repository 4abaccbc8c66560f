"""Which node of a flow each branch of its edited call actions is.

First the branch at the same JSON pointer, of the same kind; then the branch that equals one of the
flow's in everything below. A branch that was moved as it was (something was put in before it, or
its key changed) is found by the latter before its old place is asked, so that inserting does not
turn every node behind into its neighbour.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Hashable
from typing import NamedTuple

from designer.callactions.importing import Branch, fingerprint
from designer.callactions.options import read_option
from designer.callactions.tree import Tree
from designer.flow.jsontypes import JsonObject
from designer.flow.vocabulary import WEBHOOK


class Identity(NamedTuple):
    """What becomes of branches that are equal and have the same counterpart: one node."""

    origin: str | None
    """The node of the flow it is, or was copied from; None for what has none."""
    keeps: bool
    """Whether it is that node. A copy is a new node that was another use of a shared one."""
    number: int
    """Equal for branches that are equal in everything below."""


class Counterparts(NamedTuple):
    """What each branch of the edited text is, in the order of the branches."""

    identities: list[Identity]
    partners: list[str | None]
    """The node that stood at the same pointer, whatever its kind."""


def counterparts(branches: list[Branch], tree: Tree) -> Counterparts:
    """Find the node that each of ``branches`` is among those that ``tree`` was written from."""
    partners = _partners(branches, tree)
    matcher = _Matcher(branches, tree, partners)
    matcher.match()
    return Counterparts(matcher.identities(), partners)


def _own_of(branch: Branch) -> Hashable:
    """What a branch has of itself, the same for equal ones only."""
    return branch.action, fingerprint(branch.value), fingerprint(branch.options)


def _own_of_node(tree: Tree, node_id: str) -> Hashable:
    """As :func:`_own_of`, of a node as it was written."""
    node = tree.members.flow.nodes[node_id]
    options: JsonObject = {}
    if node.action != WEBHOOK.key:
        for key, written in tree.members.of(node).items():
            if key != node.action:
                options[key] = read_option(node.kind, key, written)
    return node.action, fingerprint(tree.members.value(node)), fingerprint(options)


def _partners(branches: list[Branch], tree: Tree) -> list[str | None]:
    """The node at the same pointer of each branch."""
    found: list[str | None] = [None] * len(branches)
    waiting = [(0, 0)]
    while waiting:
        at, use_at = waiting.pop()
        use, children = tree.uses[use_at], branches[at].children
        found[at] = use.node_id
        for behind in use.behind:
            child = children.get(tree.uses[behind].outcome)
            if child is not None:
                waiting.append((child, behind))
    return found


class _Matcher:
    """The branches in the course of being matched, from the root on."""

    def __init__(self, branches: list[Branch], tree: Tree, partners: list[str | None]) -> None:
        self._branches = branches
        self._flow = tree.members.flow
        self._partners = partners
        self._numbers: dict[Hashable, int] = {}
        self._old_own: dict[str, Hashable] = {}
        """What each node of the flow has of itself."""
        self._old: dict[str, int] = {}
        self._number_nodes(tree)
        self._new_own = [_own_of(branch) for branch in branches]
        self._new = [0] * len(branches)
        self._number_branches()
        self._matches: list[str | None] = [None] * len(branches)
        self._unchanged = [False] * len(branches)
        self._found = {
            partner
            for partner, number in zip(partners, self._new, strict=True)
            if partner is not None and self._old[partner] == number
        }
        """The nodes that stand somewhere as they were, with all behind them."""
        self._equals: defaultdict[int, list[str]] = defaultdict(list)
        for node_id, number in self._old.items():
            self._equals[number].append(node_id)
        self._movable = {number: deque(ids) for number, ids in self._equals.items()}

    def _number_nodes(self, tree: Tree) -> None:
        """Number the nodes as they were written, options read as they would be again."""
        by_use = [0] * len(tree.uses)
        for at in range(len(tree.uses) - 1, -1, -1):
            use = tree.uses[at]
            if use.node_id not in self._old:
                self._old_own[use.node_id] = own = _own_of_node(tree, use.node_id)
                behind = [(tree.uses[child].outcome, by_use[child]) for child in use.behind]
                self._old[use.node_id] = self._number(own, behind)
            by_use[at] = self._old[use.node_id]
        in_order = dict.fromkeys(use.node_id for use in tree.uses)
        self._old = {node_id: self._old[node_id] for node_id in in_order}

    def _number_branches(self) -> None:
        for at in range(len(self._branches) - 1, -1, -1):
            children = self._branches[at].children.items()
            behind = [(outcome, self._new[child]) for outcome, child in children]
            self._new[at] = self._number(self._new_own[at], behind)

    def _number(self, own: Hashable, behind: list[tuple[str, int]]) -> int:
        """One number for all that have ``own`` of themselves and the same behind them."""
        return self._numbers.setdefault((own, *sorted(behind)), len(self._numbers))

    def match(self) -> None:
        """Give every branch the node it is, or was once."""
        for at in range(len(self._branches)):
            node_id, unchanged = self._match_of(at)
            self._matches[at], self._unchanged[at] = node_id, unchanged
            if unchanged and node_id is not None:
                self._found.add(node_id)

    def _match_of(self, at: int) -> tuple[str | None, bool]:
        """The node, if any, and whether everything below it is as it was."""
        branch, partner = self._branches[at], self._partners[at]
        above = branch.parent
        if above >= 0 and self._unchanged[above]:
            return self._flow.out(str(self._matches[above]))[branch.outcome].target, True
        if partner is not None and self._old[partner] == self._new[at]:
            return partner, True
        movable = self._movable.get(self._new[at])
        while movable and movable[0] in self._found:
            movable.popleft()
        if movable:
            return movable[0], True
        if partner is not None and self._flow.nodes[partner].action == branch.action:
            return partner, False
        equals = self._equals.get(self._new[at])
        return (equals[0], True) if equals else (None, False)

    def identities(self) -> list[Identity]:
        """What the branches become: a shared node whose uses differ now is several nodes."""
        keeps = self._numbers_kept()
        first: dict[int, Identity] = {}
        found: list[Identity | None] = []
        for node_id, number in zip(self._matches, self._new, strict=True):
            if node_id is None:
                found.append(None)
                continue
            identity = Identity(node_id, keeps[node_id] == number, number)
            first.setdefault(number, identity)
            found.append(identity)
        return [
            identity or first.get(number) or Identity(None, False, number)
            for identity, number in zip(found, self._new, strict=True)
        ]

    def _numbers_kept(self) -> dict[str, int]:
        """For each node still there the number of the branches that are it.

        The unchanged ones where there are any; else those that are the same by themselves, and
        differ only in what lies behind; else the first.
        """
        best: dict[str, tuple[int, int]] = {}
        for at, node_id in enumerate(self._matches):
            if node_id is None:
                continue
            if self._unchanged[at]:
                rank = 0
            else:
                rank = 1 if self._new_own[at] == self._old_own[node_id] else 2
            if node_id not in best or rank < best[node_id][0]:
                best[node_id] = rank, self._new[at]
        return {node_id: number for node_id, (_, number) in best.items()}
