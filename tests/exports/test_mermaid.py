from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field

import mermaidx
import pytest
from hypothesis import HealthCheck, given, settings

from designer.exports.diagram import arrows, boxes, start_lines
from designer.exports.mermaid import to_mermaid
from designer.flow.model import Edge, Flow, Node
from designer.flow.vocabulary import KINDS
from tests.exports.flows import IDS, flow_of, flows, hostile_flow, wide_and_deep

SHAPES = {
    "connect": ("[", "]"),
    "play": ("(", ")"),
    "ivr": ("{{", "}}"),
    "record": ("[(", ")]"),
    "hangup": ("([", "])"),
    "webhook": ("[[", "]]"),
}
ID = r"n_[A-Za-z0-9](?:[A-Za-z0-9_.]|-(?=[A-Za-z0-9_]))*"
LABEL = r"(?:[^\W_]|[ ,./+-]|#[0-9]+;|<br/>)*"
NODE = re.compile(rf'  ({ID}|start)(\W+?)"({LABEL})"(\W+)')
EDGE = re.compile(rf'  ({ID}) -->\|"({LABEL})"\| ({ID})')
START_EDGE = re.compile(rf"  start --> ({ID})")


@dataclass
class Drawn:
    """What a flowchart says: nodes by id with their shape and lines, and edges."""

    nodes: dict[str, tuple[str, str, list[str]]] = field(default_factory=dict)
    edges: list[tuple[str, str, str]] = field(default_factory=list)
    start: str | None = None


def read_strictly(source: str) -> Drawn:
    """Read what ``to_mermaid`` may write and nothing else."""
    assert source.endswith("\n")
    assert "\r" not in source
    head, *lines = source.removesuffix("\n").split("\n")
    assert head == "flowchart LR"
    drawn = Drawn()
    for line in lines:
        if node := NODE.fullmatch(line):
            assert node[1] not in drawn.nodes
            drawn.nodes[node[1]] = (node[2], node[4], decoded(node[3]))
        elif edge := EDGE.fullmatch(line):
            drawn.edges.append((edge[1], edge[3], "".join(decoded(edge[2]))))
        else:
            begin = START_EDGE.fullmatch(line)
            assert begin is not None, line
            assert drawn.start is None
            drawn.start = begin[1]
    return drawn


def decoded(label: str) -> list[str]:
    return [
        re.sub("#([0-9]+);", lambda number: chr(int(number[1])), line)
        for line in label.split("<br/>")
    ]


def spelt(text: str) -> str:
    """A text as Mermaid can show it: one ligature means something to it."""
    return text.replace("ﬂ", "fl")


def mermaid_id(node_id: str) -> str:
    return "n_" + re.sub("-(?![A-Za-z0-9_])", ".", node_id)


def expected(flow: Flow) -> Drawn:
    drawn = Drawn()
    if flow.has_start():
        drawn.nodes["start"] = ("((", "))", [spelt(line) for line in start_lines(flow)])
        drawn.start = mermaid_id(str(flow.start))
    for box in boxes(flow):
        drawn.nodes[mermaid_id(box.id)] = (*SHAPES[box.kind], [spelt(x) for x in box.lines])
    for arrow in arrows(flow):
        ends = mermaid_id(arrow.source), mermaid_id(arrow.target)
        drawn.edges.append((*ends, spelt(arrow.label)))
    return drawn


def drawn_by_mermaid(source: str) -> tuple[dict[str, list[str]], list[tuple[str, str]]]:
    """What Mermaid itself draws: lines by node id, and edges as (id, label)."""
    limits = {"maxTextSize": 10**6, "maxEdges": 10**4}
    svg = mermaidx.render(source, config=limits).svg()
    nodes: dict[str, list[str]] = {}
    edges: list[tuple[str, str]] = []
    for group in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}g"):
        kinds = group.get("class", "").split()
        if "node" in kinds:
            node_id = re.sub(r".*?flowchart-(.*)-[0-9]+$", r"\1", group.get("id", ""))
            nodes[node_id] = lines_in(group)
        elif "edgeLabel" in kinds:
            label = next(g for g in group if g.get("data-id"))
            edges.append((str(label.get("data-id")), "".join(lines_in(group))))
    return nodes, edges


def lines_in(group: ET.Element) -> list[str]:
    lines = [""]
    for element in group.iter():
        if element.tag.endswith("}br"):
            lines.append("")
        lines[-1] += element.text or ""
        if element.tag.endswith("}br"):
            lines[-1] += element.tail or ""
    return lines


def edge_ids(drawn: Drawn) -> list[tuple[str, str]]:
    """Edges as Mermaid calls them: both ends, and how many there were before between these."""
    seen: dict[tuple[str, str], int] = {}
    found = [("L_start_{}_0".format(drawn.start), "")] if drawn.start else []
    for source, target, label in drawn.edges:
        count = seen.get((source, target), 0)
        seen[source, target] = count + 1
        found.append((f"L_{source}_{target}_{count}", label))
    return found


def agrees_with_mermaid(flow: Flow) -> None:
    nodes, edges = drawn_by_mermaid(to_mermaid(flow))
    wanted = expected(flow)
    assert nodes == {key: lines for key, (_, _, lines) in wanted.nodes.items()}
    found_labels = {key: label for key, label in edges if not key.startswith("L_start")}
    assert sorted(found_labels.values()) == sorted(label for _, _, label in wanted.edges)


def test_a_flow_reads_as_people_expect() -> None:
    flow = flow_of(
        {
            "menu": Node("menu", "ivr", "menu.wav", label="Main menu"),
            "sales": Node("sales", "connect", "+46700000001", {"recordcall": "https://e.com/r"}),
        },
        [Edge("menu", "1", "sales", "Sales"), Edge("menu", "failed", "menu"), "sales busy menu"],
        "menu",
        "Support line",
    )
    assert to_mermaid(flow) == (
        "flowchart LR\n"
        '  start(("Start<br/>Support line"))\n'
        '  n_menu{{"Main menu<br/>Menu#58; menu.wav"}}\n'
        '  n_sales["sales<br/>Connect#58; +46700000001<br/>recorded"]\n'
        "  start --> n_menu\n"
        '  n_menu -->|"1#58; Sales"| n_sales\n'
        '  n_menu -->|"No key pressed"| n_menu\n'
        '  n_sales -->|"Busy"| n_menu\n'
    )


@pytest.mark.parametrize("start", [None, "gone"])
def test_without_a_start_nothing_is_marked(start: str | None) -> None:
    assert to_mermaid(flow_of({}, start=start)) == "flowchart LR\n"
    drawn = read_strictly(to_mermaid(flow_of({"a": "play"}, start=start)))
    assert list(drawn.nodes) == ["n_a"]
    assert drawn.start is None


def test_every_kind_has_a_shape_of_its_own() -> None:
    drawn = read_strictly(to_mermaid(flow_of({kind: kind for kind in KINDS})))
    shapes = [(opening, closing) for opening, closing, _ in drawn.nodes.values()]
    assert len(set(shapes)) == len(KINDS)


def test_variables_are_replaced_and_can_be_overridden() -> None:
    flow = flow_of({"a": Node("a", "play", "{base}/a.wav")})
    flow.variables = {"base": "here"}
    assert "here/a.wav" in to_mermaid(flow)
    assert "there/a.wav" in to_mermaid(flow, {"base": "there"})


def test_a_long_value_loses_its_middle() -> None:
    flow = flow_of({"a": Node("a", "play", "https://example.com/" + "x" * 500 + "/end.wav")})
    (line,) = [line for line in to_mermaid(flow).splitlines() if "n_a" in line]
    assert len(line) < 130
    assert line.endswith('/end.wav")')


def test_different_ids_stay_different() -> None:
    ids = ["a-b", "a--b", "a---b", "a-_b", "a_-b", "a-", "a--", "a", "A", "a_", "a-b-"]
    drawn = read_strictly(to_mermaid(flow_of({node_id: "play" for node_id in ids})))
    assert len(drawn.nodes) == len(ids)


@given(flows())
def test_any_flow_is_written_within_the_grammar(flow: Flow) -> None:
    source = to_mermaid(flow)
    source.encode()
    assert read_strictly(source) == expected(flow)
    assert to_mermaid(flow) == source


def test_ten_thousand_nodes() -> None:
    flow = wide_and_deep(10_000)
    drawn = read_strictly(to_mermaid(flow))
    assert len(drawn.nodes) == 10_001
    assert len(drawn.edges) == 19_999


@pytest.mark.slow
def test_mermaid_itself_shows_every_hostile_text() -> None:
    agrees_with_mermaid(hostile_flow())


@pytest.mark.slow
def test_mermaid_itself_takes_every_id_and_edge() -> None:
    long = "a" + "-" * 63
    ids = [*IDS, long]
    flow = flow_of(
        dict.fromkeys(ids, "play"),
        [f"{a} {way} {b}" for a, b in zip(ids, ids[1:], strict=False) for way in ("next", "failed")]
        + ["end success end"],
        "end",
    )
    nodes, edges = drawn_by_mermaid(to_mermaid(flow))
    assert nodes.keys() == expected(flow).nodes.keys()
    assert len(edges) == len(flow.edges) + 1
    agrees_with_mermaid(flow)


@pytest.mark.slow
def test_mermaid_itself_takes_an_empty_flow() -> None:
    assert drawn_by_mermaid(to_mermaid(Flow())) == ({}, [])


@pytest.mark.slow
@pytest.mark.timeout(300)
@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(flows())
def test_mermaid_itself_shows_any_flow(flow: Flow) -> None:
    agrees_with_mermaid(flow)
