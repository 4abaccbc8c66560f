from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import mermaidx
import pytest
from hypothesis import given, settings

from designer.exports.diagram import arrows, boxes, start_lines
from designer.exports.mermaid import to_mermaid
from designer.flow.model import Edge, Flow, Node
from designer.flow.vocabulary import KINDS
from tests.exports.flows import HOSTILE, IDS, flow_of, flows, hostile_flow, wide_and_deep
from tests.exports.mermaid_parser import Chart, MermaidError, parse

INVISIBLE = "\N{ZERO WIDTH SPACE}"
SHAPES = {
    "connect": "square",
    "play": "round",
    "ivr": "hexagon",
    "record": "cylinder",
    "hangup": "stadium",
    "webhook": "subroutine",
    "hours": "diamond",
    "callers": "lean_right",
}


def spelt(text: str) -> str:
    """A text as Mermaid can show it: without a ligature that means something to it."""
    return text.replace("ﬂ", "fl").replace(INVISIBLE, "")


def read(source: str) -> Chart:
    """What Mermaid reads, without the invisible spaces that keep it from reading more."""
    chart = parse(source)
    chart.nodes = {
        node_id: (shape, [line.replace(INVISIBLE, "") for line in lines])
        for node_id, (shape, lines) in chart.nodes.items()
    }
    chart.edges = [(*ends, label.replace(INVISIBLE, "")) for *ends, label in chart.edges]
    return chart


def mermaid_id(node_id: str) -> str:
    return "n_" + re.sub("-(?![A-Za-z0-9_])", ".", node_id)


def expected(flow: Flow) -> Chart:
    chart = Chart()
    if flow.has_start():
        chart.nodes["start"] = ("circle", [spelt(line) for line in start_lines(flow)])
        chart.edges.append(("start", mermaid_id(str(flow.start)), ""))
    for box in boxes(flow):
        chart.nodes[mermaid_id(box.id)] = (SHAPES[box.kind], [spelt(line) for line in box.lines])
    for arrow in arrows(flow):
        ends = mermaid_id(arrow.source), mermaid_id(arrow.target)
        chart.edges.append((*ends, spelt(arrow.label)))
    return chart


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


def test_the_parser_refuses_what_is_wrong() -> None:
    with pytest.raises(MermaidError):
        parse('flowchart LR\n  a["x"y"]\n')


@pytest.mark.parametrize("start", [None, "gone"])
def test_without_a_start_nothing_is_marked(start: str | None) -> None:
    assert to_mermaid(flow_of({}, start=start)) == "flowchart LR\n"
    assert read(to_mermaid(flow_of({}, start=start))) == Chart()
    chart = read(to_mermaid(flow_of({"a": "play"}, start=start)))
    assert list(chart.nodes) == ["n_a"]
    assert chart.edges == []


def test_every_kind_has_a_shape_of_its_own() -> None:
    chart = read(to_mermaid(flow_of({kind: kind for kind in KINDS})))
    assert len({shape for shape, _ in chart.nodes.values()}) == len(KINDS)


def test_variables_are_replaced_and_can_be_overridden() -> None:
    flow = flow_of({"a": Node("a", "play", "{base}/a.wav")})
    flow.variables = {"base": "here"}
    assert "here/a.wav" in to_mermaid(flow)
    assert "there/a.wav" in to_mermaid(flow, {"base": "there"})


def test_a_long_value_loses_its_middle() -> None:
    flow = flow_of({"a": Node("a", "play", "https://example.com/" + "x" * 500 + "/end.wav")})
    _, lines = read(to_mermaid(flow)).nodes["n_a"]
    assert lines[1].startswith("Play: https://example.com/xx")
    assert lines[1].endswith("/end.wav")
    assert len(lines[1]) == len("Play: ") + 60


def test_every_id_is_taken_and_different_ids_stay_different() -> None:
    ids = [*IDS, "a-_b", "a_-b", "a---b", "a--", "a", "A", "a_", "a-b-", "a" + "-" * 63]
    edges = [f"{a} next {b}" for a, b in zip(ids, [*ids[1:], ids[0]], strict=True)]
    flow = flow_of(dict.fromkeys(ids, "play"), [*edges, "end success end"], "end")
    chart = read(to_mermaid(flow))
    assert chart == expected(flow)
    assert len(chart.nodes) == len(ids) + 1


def test_every_hostile_text_is_read_as_it_is() -> None:
    flow = hostile_flow()
    assert read(to_mermaid(flow)) == expected(flow)


@settings(deadline=None)
@given(flows())
def test_mermaid_reads_any_flow(flow: Flow) -> None:
    source = to_mermaid(flow)
    source.encode()
    assert source.endswith("\n")
    assert "\r" not in source
    assert read(source) == expected(flow)
    assert to_mermaid(flow) == source


@settings(deadline=None)
@given(flows())
def test_labels_hold_nothing_that_any_version_of_mermaid_could_take_for_syntax(flow: Flow) -> None:
    for label in re.findall('"(.*)"', to_mermaid(flow)):
        assert re.fullmatch(r"(?:[^\W_]|[ ,./+-]|#[0-9]+;|<br/>)*", label)
        assert not re.search(r"(?:^|>)[-+](?:[ <]|$)|[0-9][.] |--", label)


def test_ten_thousand_nodes() -> None:
    lines = to_mermaid(wide_and_deep(10_000)).splitlines()
    assert len(lines) == 1 + 1 + 10_000 + 1 + 19_999


@pytest.mark.slow
def test_mermaid_draws_every_hostile_text_as_it_is() -> None:
    flow = flow_of({f"n{n}": Node(f"n{n}", "play", label=text) for n, text in enumerate(HOSTILE)})
    svg = mermaidx.render(to_mermaid(flow), config={"maxTextSize": 10**6}).svg()
    shown = {}
    for group in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}g"):
        if "node" in group.get("class", "").split():
            shown[group.get("id", "").split("-")[-2]] = spelt("".join(group.itertext()))
    assert shown == {f"n_{box.id}": spelt("".join(box.lines)) for box in boxes(flow)}
