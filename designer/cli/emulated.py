"""What a call on an emulator did, with the nodes of the flow that the line knows nothing of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from designer.engine.trace import Step, Trace
from designer.flow.frozen import frozen
from designer.flow.jsontypes import Json
from designer.flow.model import Flow
from designer.flow.variables import replace_variables
from designer.flow.vocabulary import ROUNDS, WEBHOOK
from designer.serving.deciding import Passed
from designer.serving.mapping import NodeMap


@frozen
class Ran:
    """One node that a call came to, or an action that somebody's webhook brought."""

    node: str
    """The node's id; for what is no node's, where it stands in what the webhook answered."""
    action: str
    value: Json
    result: str | None
    why: str | None = None


def ran(trace: Trace, flow: Flow, nodes: NodeMap, variables: Mapping[str, str]) -> Iterator[Ran]:
    """The steps of ``trace`` by the nodes of ``flow``, with those that only decided.

    ``variables`` are all there are, for what stands in those.
    An address of the served flow itself is no step: the nodes passed when it was asked are.
    """
    for step in trace["steps"]:
        if step["action"] == WEBHOOK.key and nodes.own(step["value"]):
            way = nodes.way(str(step["value"]))
            for left in () if way is None else way.passed:
                yield _decided(flow, variables, left)
            continue
        for passed in nodes.passed(step["source"], step["at"]):
            yield _decided(flow, variables, Passed(passed, ROUNDS.key))
        if not nodes.is_pause(step["source"], step["at"]):
            yield _ran(step, nodes)


def _decided(flow: Flow, variables: Mapping[str, str], left: Passed) -> Ran:
    here = flow.nodes[left.node]
    value = replace_variables(here.value, variables)
    return Ran(left.node, here.action, value, left.outcome, left.why)


def _ran(step: Step, nodes: NodeMap) -> Ran:
    node = nodes.node(step["source"], step["at"]) or step["at"] or "/"
    return Ran(node, step["action"], step["value"], step["result"], step.get("why"))
