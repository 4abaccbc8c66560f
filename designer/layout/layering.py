"""The columns of a layered layout: which edges go back, and how far right each node stands.

Nodes are numbers here, 0 and up, in document order; ``out[n]`` lists where ``n`` leads, in the
order of its ports.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def components(out: Sequence[Sequence[int]]) -> list[list[int]]:
    """The parts of the graph that no edge connects; nodes rising, parts by their first node."""
    beside: list[list[int]] = [list(targets) for targets in out]
    for node, targets in enumerate(out):
        for target in targets:
            beside[target].append(node)
    seen = [False] * len(out)
    found = []
    for first in range(len(out)):
        if seen[first]:
            continue
        seen[first] = True
        part = [first]
        for node in part:
            for other in beside[node]:
                if not seen[other]:
                    seen[other] = True
                    part.append(other)
        found.append(sorted(part))
    return found


def walk(
    out: Sequence[Sequence[int]], roots: Iterable[int]
) -> tuple[list[int], set[tuple[int, int]]]:
    """Go depth first from ``roots`` in the order of ports.

    Returns all nodes in the order of the first visit, and the edges that lead back to a node still
    being visited: without those the graph has no cycle.
    """
    visiting, done = 1, 2
    state = [0] * len(out)
    order: list[int] = []
    back: set[tuple[int, int]] = set()
    for root in roots:
        if state[root]:
            continue
        state[root] = visiting
        order.append(root)
        stack = [(root, iter(out[root]))]
        while stack:
            node, targets = stack[-1]
            for target in targets:
                if state[target] == visiting:
                    back.add((node, target))
                elif not state[target]:
                    state[target] = visiting
                    order.append(target)
                    stack.append((target, iter(out[target])))
                    break
            else:
                state[node] = done
                stack.pop()
    return order, back


def ranks(out: Sequence[Sequence[int]], start: int | None) -> list[int]:
    """The column of every node of a graph without cycles: one right of the last that leads there.

    Nodes that ``start`` does not lead to stand as far right as they can, next to what they lead to.
    """
    waiting_for = [0] * len(out)
    for targets in out:
        for target in targets:
            waiting_for[target] += 1
    order = [node for node, count in enumerate(waiting_for) if not count]
    rank = [0] * len(out)
    led_to = [node == start for node in range(len(out))]
    for node in order:
        for target in out[node]:
            rank[target] = max(rank[target], rank[node] + 1)
            led_to[target] = led_to[target] or led_to[node]
            waiting_for[target] -= 1
            if not waiting_for[target]:
                order.append(target)
    for node in reversed(order):
        if out[node] and not led_to[node]:
            rank[node] = min(rank[target] for target in out[node]) - 1
    lowest = min(rank, default=0)
    return [value - lowest for value in rank]
