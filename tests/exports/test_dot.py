from __future__ import annotations

import re
from dataclasses import dataclass, field

import pydot
import pytest
from hypothesis import given, settings

from designer.exports.diagram import arrows, boxes
from designer.exports.dot import to_dot
from designer.flow.model import Edge, Flow, Node
from designer.flow.vocabulary import KINDS
from designer.flow.wording import one_line
from tests.exports.flows import flow_of, flows, hostile_flow, wide_and_deep

# pydot is older than the parser library it uses and calls some functions by their old names.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:pydot")

SHAPES = {
    "connect": {"shape": "box"},
    "play": {"shape": "box", "style": '"rounded"'},
    "ivr": {"shape": "hexagon"},
    "record": {"shape": "cylinder"},
    "hangup": {"shape": "ellipse"},
    "webhook": {"shape": "box", "peripheries": "2"},
    "hours": {"shape": "diamond"},
    "callers": {"shape": "parallelogram"},
}
START = "/start"
ESCAPES = {'\\"': '"', "\\\\": "\\", "\\n": "\n", "&amp;": "&"}


@dataclass
class Graph:
    """What a graph says: lines and looks of each node; both ends and label of edges; title."""

    nodes: dict[str, tuple[list[str], dict[str, str]]] = field(default_factory=dict)
    edges: list[tuple[str, str, str]] = field(default_factory=list)
    title: str = ""


def read(source: str) -> Graph:
    """Let pydot's parser read it, then undo what Graphviz undoes when it draws a label."""
    graphs = pydot.graph_from_dot_data(source)
    assert graphs is not None, source
    (graph,) = graphs
    assert graph.get_type() == "digraph"
    assert graph.get_attributes()["rankdir"] == "LR"
    found = Graph(title=shown(graph.get_attributes().get("label", '""')))
    for node in graph.get_nodes():
        looks = dict(node.get_attributes())
        found.nodes[node.get_name().strip('"')] = (shown(looks.pop("label")).split("\n"), looks)
    for edge in graph.get_edges():
        ends = (end.strip('"') for end in (edge.get_source(), edge.get_destination()))
        found.edges.append((*ends, shown(edge.get_attributes().get("label", '""'))))
    found.edges.sort()  # pydot keeps edges of the same ends together
    return found


def shown(quoted: str) -> str:
    assert quoted.startswith('"')
    assert quoted.endswith('"')
    text = quoted[1:-1]
    assert re.fullmatch(r'(?:[^"\\&]|\\["\\n]|&amp;)*', text)
    return re.sub(r'\\["\\n]|&amp;', lambda escape: ESCAPES[escape[0]], text)


def expected(flow: Flow) -> Graph:
    graph = Graph(title=one_line(flow.name))
    if flow.has_start():
        graph.nodes[START] = (["Start"], {"shape": "circle"})
        graph.edges.append((START, str(flow.start), ""))
    for box in boxes(flow):
        graph.nodes[box.id] = (list(box.lines), SHAPES[box.kind])
    graph.edges += [(arrow.source, arrow.target, arrow.label) for arrow in arrows(flow)]
    graph.edges.sort()
    return graph


def test_a_flow_reads_as_people_expect() -> None:
    flow = flow_of(
        {"menu": Node("menu", "ivr", "menu.wav", label="Main menu"), "sales": "connect"},
        [Edge("menu", "1", "sales", "Sales"), Edge("menu", "failed", "menu")],
        "menu",
        "Support line",
    )
    assert to_dot(flow) == (
        "digraph callflow {\n"
        "  rankdir=LR;\n"
        '  charset="UTF-8";\n'
        '  label="Support line"; labelloc=t;\n'
        '  "/start" [label="Start", shape=circle];\n'
        '  "menu" [label="Main menu\\nMenu: menu.wav", shape=hexagon];\n'
        '  "sales" [label="sales\\nConnect", shape=box];\n'
        '  "/start" -> "menu";\n'
        '  "menu" -> "sales" [label="1: Sales"];\n'
        '  "menu" -> "menu" [label="No key pressed"];\n'
        "}\n"
    )


@pytest.mark.parametrize("start", [None, "gone"])
def test_without_a_start_nothing_is_marked(start: str | None) -> None:
    assert read(to_dot(flow_of({}, start=start))) == Graph()
    assert list(read(to_dot(flow_of({"a": "play"}, start=start))).nodes) == ["a"]


def test_every_kind_has_looks_of_its_own() -> None:
    graph = read(to_dot(flow_of({kind: kind for kind in KINDS})))
    looks = {tuple(sorted(looks.items())) for _, looks in graph.nodes.values()}
    assert len(looks) == len(KINDS)


def test_variables_are_replaced_and_can_be_overridden() -> None:
    flow = flow_of({"a": Node("a", "play", "{base}/a.wav")})
    flow.variables = {"base": "here"}
    assert "here/a.wav" in to_dot(flow)
    assert "there/a.wav" in to_dot(flow, {"base": "there"})


def test_every_hostile_text_is_read_as_it_is() -> None:
    flow = hostile_flow()
    assert read(to_dot(flow)) == expected(flow)


@settings(deadline=None)
@given(flows())
def test_any_flow_is_read_as_it_is(flow: Flow) -> None:
    source = to_dot(flow)
    source.encode()
    assert source.endswith("}\n")
    assert "\r" not in source
    assert read(source) == expected(flow)
    assert to_dot(flow) == source


def test_ten_thousand_nodes() -> None:
    lines = to_dot(wide_and_deep(10_000)).splitlines()
    assert len([line for line in lines if " -> " in line]) == 20_000
    assert len([line for line in lines if "shape=box" in line]) == 10_000
