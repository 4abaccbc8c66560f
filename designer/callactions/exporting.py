"""A flow into call actions: one tree of JSON, within a limit, with a table of what stands where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from designer.callactions.members import Members
from designer.callactions.sizes import sizes
from designer.callactions.tree import Cut, Tree, cut_tree, whole_tree
from designer.callactions.writing import Pointers, data_of, text_of
from designer.flow.assumptions import INLINE_LIMIT_BYTES
from designer.flow.errors import CallflowError
from designer.flow.frozen import frozen
from designer.flow.jsontypes import JsonObject
from designer.flow.model import Flow
from designer.flow.outcomes import is_outcome
from designer.flow.rounds import Entered, Rounds, edges_of_results
from designer.flow.texts import N_, Text, joined
from designer.flow.vocabulary import ACTION_KEYS, WEBHOOK

_NAMED_IN_LOOP = 8


class ExportError(CallflowError):
    """A flow that cannot be written as call actions.

    Codes and what ``args_by_name`` holds beside the texts' fields: ``no-start``; ``loop`` with
    ``loop``, the ids along it as a tuple; ``too-large`` with ``size`` and ``limit`` in bytes;
    ``needs-serving`` with ``id``, the node's; ``clash`` with ``node`` and ``key``.
    """

    texts: ClassVar[Mapping[str, str]] = {
        "no-start": N_("The flow has no start: say at which node a call begins."),
        "loop": N_(
            "{way} is a loop, which call actions cannot hold. Make it a served flow, or take out "
            "one of these connections."
        ),
        "needs-serving": N_(
            "{node} works only in a flow that this program serves: call actions have nothing like "
            "it, so the call could not go on there. Make it a served flow, or take the node out."
        ),
        "too-large": N_(
            "Written out, the flow has {size} bytes; call actions may have {limit}. Make it a "
            "served flow, or put a webhook in."
        ),
        "clash": N_(
            "{node}: the key {key} cannot be written there, because in call actions it means "
            "something else already. Take the option or connection {key} out."
        ),
    }


@frozen
class Exported:
    """Call actions made of a flow; each form is made when it is first asked for."""

    tree: Tree = field(repr=False)
    size: int
    """Bytes of :attr:`compact` in UTF-8."""

    @cached_property
    def data(self) -> JsonObject | str:
        """The call actions as parsed JSON; a string when the flow starts with a webhook."""
        data = data_of(self.tree)
        return data if isinstance(data, dict) else str(data)

    @cached_property
    def text(self) -> str:
        """The JSON with an indent of two, characters as they are, without a final newline."""
        return text_of(self.tree, indented=True)

    @cached_property
    def compact(self) -> str:
        """The JSON on one line without spaces, characters as they are."""
        return text_of(self.tree, indented=False)

    @cached_property
    def pointers(self) -> Pointers:
        """JSON pointer to node id, the root (``""``) first, in the order of the text."""
        return Pointers(self.tree)


def export_call_actions(
    flow: Flow,
    *,
    start: str | None = None,
    variables: Mapping[str, str] | None = None,
    base_url: str | None = None,
    folder: Path | None = None,
    limit: int = INLINE_LIMIT_BYTES,
    cut: Cut | None = None,
    entered: Entered = (),
) -> Exported:
    """Write the flow from ``start`` (None: the flow's own start) as call actions.

    ``variables`` override the flow's own. With ``base_url``, the address of the served flow,
    relative prompts and ``hook/`` addresses become full ones, with the version of the file found
    in ``folder``; without, they stay as they are. ``limit`` is in bytes of compact UTF-8 JSON.

    With ``cut``, which gives the address of a node, an edge that closes a loop or whose target
    would exceed the limit is written as that address, and so is every edge to a node that only our
    own server understands; without, such a node, a loop or too large a flow is an error, found
    before anything is written out. ``start`` is then no such node. Only with ``cut`` rounds are
    counted: ``entered`` says how often the call has come to nodes before ``start``. Raises
    :class:`ExportError`, and StoreError for a prompt that cannot be read.
    """
    start = flow.start if start is None else start
    if start is None or start not in flow.nodes:
        raise ExportError("no-start")
    reached = _reached(flow, start)
    decided = [flow.nodes[node_id] for node_id in reached if flow.nodes[node_id].kind.served]
    if decided and cut is None:
        node = decided[0]
        raise ExportError("needs-serving", node=node.called, id=node.id)
    _refuse_clashes(flow, reached)
    members = Members(flow, variables=variables, base_url=base_url, folder=folder)
    rounds = Rounds(flow)
    counted = cut is not None and bool(rounds.limits)
    size = None if counted or decided else sizes(members, reached).get(start)
    if size is not None and size <= limit:
        return Exported(whole_tree(members, start), size)
    if cut is not None:
        tree, size = cut_tree(members, start, limit, cut, rounds, entered)
        if size <= limit:
            return Exported(tree, size)
    if size is None:
        loop = _loop(flow, reached)
        raise ExportError("loop", way=_in_words(flow, loop), loop=loop)
    raise ExportError("too-large", size=size, limit=limit)


def _branches(flow: Flow, node_id: str) -> Iterable[str]:
    """The nodes written behind ``node_id``; none behind what is written as an address."""
    node = flow.nodes[node_id]
    if node.action == WEBHOOK.key or node.kind.served:
        return ()
    return (edge.target for edge in edges_of_results(flow, node_id).values())


def _reached(flow: Flow, start: str) -> list[str]:
    """``start`` and the nodes written behind it."""
    reached = {start: None}
    waiting = [start]
    while waiting:
        for target in _branches(flow, waiting.pop()):
            if target not in reached:
                reached[target] = None
                waiting.append(target)
    return list(reached)


def _refuse_clashes(flow: Flow, reached: Iterable[str]) -> None:
    """Raise for a key that would turn into something else when it is read again."""
    for node_id in reached:
        node = flow.nodes[node_id]
        if node.action == WEBHOOK.key:
            continue
        for key in node.options:
            if key in ACTION_KEYS or is_outcome(key):
                raise ExportError("clash", node=node.called, key=key)
        for outcome in edges_of_results(flow, node_id):
            if outcome in ACTION_KEYS or outcome in node.options:
                raise ExportError("clash", node=node.called, key=outcome)


def _loop(flow: Flow, reached: Iterable[str]) -> tuple[str, ...]:
    """The nodes along a loop that can be reached, the first one again at the end.

    ``reached`` has the start first. Depth-first; the first way back to the current way is the loop.
    """
    start = next(iter(reached))
    way = [start]
    ahead = [iter(_branches(flow, start))]
    on_way, done = {start}, set[str]()
    while way:
        target = next(ahead[-1], None)
        if target is None:
            ahead.pop()
            done.add(way[-1])
            on_way.discard(way.pop())
        elif target in on_way:
            return (*way[way.index(target) :], target)
        elif target not in done:
            way.append(target)
            on_way.add(target)
            ahead.append(iter(_branches(flow, target)))
    return ()


def _in_words(flow: Flow, loop: tuple[str, ...]) -> Text:
    titles = [flow.nodes[node_id].called for node_id in loop]
    if len(titles) > _NAMED_IN_LOOP:
        titles[_NAMED_IN_LOOP - 1 : -1] = ["…"]
    return joined(" → ", titles)
