"""Where a caller who presses nothing can be led: fixes of ``silent-caller``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain

from designer.checks.context import is_empty
from designer.checks.fix import Fix, Mending
from designer.checks.problems import Problem
from designer.flow import changes
from designer.flow.edits import AddEdges, AddNodes, Compound, Edit
from designer.flow.ids import new_id
from designer.flow.model import Edge, Flow, Node
from designer.flow.ports import edges_in_order
from designer.flow.texts import N_, Text
from designer.flow.variables import replace_variables
from designer.flow.vocabulary import PLAY, ValueForm

_SILENT = "failed"
"""The outcome of a menu where nothing was pressed (46elks docs, voice-ivr)."""


def lead_on(mending: Mending, problem: Problem) -> Iterator[Fix]:
    """Lead the silent caller to any prompt or person there is, or to a new prompt.

    First come those the menu leads to already, then the others in document order. The new prompt
    is empty, which is an error of its own: writing it is the next thing to do.
    """
    flow, menu = mending.flow, str(problem.node)
    for target in _targets(flow, menu):
        label = Text(N_("Go on to {node}"), {"node": flow.nodes[target].called})
        yield Fix(label, partial(changes.connect, flow, menu, _SILENT, target), target)
    yield Fix(Text(N_("Go on to a new prompt")), partial(_new_prompt, flow, menu))


def _targets(flow: Flow, menu: str) -> Iterator[str]:
    """Prompts and people, without those that would make a loop call actions cannot have."""
    barred = _leading_to(flow, menu) if flow.target == "actions" else {menu}
    behind = dict.fromkeys(edge.target for edge in edges_in_order(flow, menu))
    others = (node_id for node_id in flow.nodes if node_id not in behind)
    for node_id in chain(behind, others):
        node = flow.nodes[node_id]
        if node_id in barred or not _is_prompt_or_person(node):
            continue
        if not is_empty(replace_variables(node.value, flow.variables)):
            yield node_id


def _is_prompt_or_person(node: Node) -> bool:
    form = node.kind.value_form
    return form is ValueForm.NUMBERS or (form is ValueForm.PROMPT and not node.kind.digits)


def _leading_to(flow: Flow, node_id: str) -> set[str]:
    """The node and everything from which a call can come to it."""
    found = {node_id}
    waiting = [node_id]
    while waiting:
        for source, _ in flow.into(waiting.pop()):
            if source not in found:
                found.add(source)
                waiting.append(source)
    return found


def _new_prompt(flow: Flow, menu: str) -> Edit:
    from designer.layout.boxes import node_size
    from designer.layout.placing import free_place, place_beside

    prompt = Node(new_id(PLAY.key, flow.nodes), PLAY.key, PLAY.default_value)
    beside = place_beside(flow, menu, _SILENT) if menu in flow.layout else (0, 0)
    place = free_place(flow, beside, node_size(1))
    name = Text(N_("Connect {node} to a new prompt"), {"node": flow.nodes[menu].called})
    add = AddNodes(((None, prompt, place),), name)
    return Compound((add, AddEdges(((None, Edge(menu, _SILENT, prompt.id)),), name)), name)
