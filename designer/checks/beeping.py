"""A beep before a recording, for everybody who comes to it without one: the fix of ``no-beep``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from designer.checks.fix import Fix, Mending
from designer.checks.problems import Problem
from designer.flow.edits import AddEdges, AddNodes, Compound, Edit, ReplaceEdge
from designer.flow.ids import new_id
from designer.flow.model import Edge, EdgeKey, Flow, Node
from designer.flow.texts import N_, Text
from designer.flow.values import BEEP
from designer.flow.variables import replace_variables
from designer.flow.vocabulary import PLAY

_INSERT = N_("Insert a beep")
_NAME = N_("Beep")


def insert_beep(mending: Mending, problem: Problem) -> Iterator[Fix]:
    """Lead every way to the recording that has no beep yet over one."""
    name = mending.words(_NAME)
    yield Fix(Text(_INSERT), partial(_beep_before, mending.flow, str(problem.node), name))


def _beep_before(flow: Flow, record: str, called: str) -> Edit:
    """One beep before the recording; a beep that leads nowhere else is that one already."""
    name = Text(_INSERT)
    beeps = {source for source, _ in flow.into(record) if _is_beep(flow, source)}
    keys = [key for key in flow.into(record) if key[0] not in beeps]
    present = next((node_id for node_id in sorted(beeps) if _only_beeps(flow, node_id)), None)
    beep = present or new_id(PLAY.key, flow.nodes)
    led = [ReplaceEdge(replace(flow.edges[key], target=beep), name) for key in keys]
    if present is not None:
        return Compound(tuple(led), name)
    from designer.layout.placing import place_before

    node = Node(beep, PLAY.key, BEEP, label=called)
    add = AddNodes(((None, node, place_before(flow, record, keys)),), name)
    onward = AddEdges(((None, Edge(beep, "next", record)),), name)
    return Compound((add, *led, onward), name)


def _is_beep(flow: Flow, node_id: str) -> bool:
    node = flow.nodes[node_id]
    return node.action == PLAY.key and replace_variables(node.value, flow.variables) == BEEP


def _only_beeps(flow: Flow, node_id: str) -> bool:
    """Whether a beep does nothing else and goes on whatever comes of it."""
    keys: list[EdgeKey] = [edge.key for edge in flow.out(node_id).values()]
    return keys == [(node_id, "next")] and not flow.nodes[node_id].extra
