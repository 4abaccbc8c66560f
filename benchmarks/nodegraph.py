"""The same flow in NodeGraphQt, the node editor most Python programs use, where it is installed.

``pip install 'callflow-designer[bench]'`` brings it. It needs most of a minute for 10,000 nodes, so
it is compared at 1,000.
"""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Iterator
from typing import Any

from benchmarks.figures import Figure, NotHereError
from benchmarks.flows import make_flow
from benchmarks.sizes import runs
from benchmarks.stopwatch import measure
from benchmarks.window import SIZE, Stage, application, settle
from designer.flow.model import Flow
from designer.flow.ports import ports

_ANCHOR = "NodeGraphQt"
_NOT_HERE = "NodeGraphQt is not installed (pip install 'callflow-designer[bench]' brings it)"


def figures(quick: bool) -> Iterator[Figure]:
    """Opening and repainting, both programs in turns; raises NotHereError without NodeGraphQt."""
    application()
    package = _package()
    nodes = 20 if quick else 1_000
    flow = make_flow(nodes, loops=True)
    count = runs(quick, 3)
    stage = Stage()
    graph = _new_graph(package)
    ours = measure(lambda: stage.open(flow), count, before=stage.empty).median
    beside = measure(lambda: _fill(graph, flow), count, warm=0, before=graph.clear_session).median
    yield Figure("open a flow, beside NodeGraphQt", ours, nodes, anchor=_ANCHOR, beside=beside)
    viewport = graph.viewer().viewport()
    graph.fit_to_selection()
    settle()
    ours = measure(stage.repaint, runs(quick, 30)).median
    beside = measure(viewport.repaint, runs(quick, 10)).median
    yield Figure("repaint all, beside NodeGraphQt", ours, nodes, anchor=_ANCHOR, beside=beside)


def _package() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return importlib.import_module("NodeGraphQt")
        except ImportError as error:
            raise NotHereError(_NOT_HERE) from error


def _new_graph(package: Any) -> Any:
    graph = package.NodeGraph()
    kind = type("FlowNode", (package.BaseNode,), {"__identifier__": "flow", "NODE_NAME": "node"})
    graph.register_node(kind)
    graph.set_acyclic(False)  # or it searches the whole graph for every edge
    graph.widget.resize(*SIZE)
    graph.widget.show()
    settle()
    return graph


def _fill(graph: Any, flow: Flow) -> None:
    """Put all nodes and edges of ``flow`` in and paint them."""
    made = {}
    for node_id, (x, y) in flow.layout.items():
        node = graph.create_node("flow.FlowNode", name=node_id, pos=[x, y], push_undo=False)
        node.add_input("in", multi_input=True)
        for port in ports(flow, node_id):
            node.add_output(port.outcome)
        made[node_id] = node
    for edge in flow.edges.values():
        way_out = made[edge.source].get_output(edge.outcome)
        way_out.connect_to(made[edge.target].get_input("in"), push_undo=False)
    graph.viewer().viewport().repaint()
