"""The scene follows the flow by patching; that always equals loading afresh."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from designer.app.canvas.scene import CanvasScene
from designer.app.canvas.trail import Trail
from designer.app.document import Document
from designer.flow import changes
from designer.flow.annotation_edits import AddAnnotations
from designer.flow.annotations import Area, Frame, Note
from designer.flow.edits import MoveNodes
from designer.flow.model import Edge, Flow, Node
from designer.layout import frames


def snapshot(scene: CanvasScene) -> dict[str, object]:
    """Everything a scene shows."""
    return {
        "nodes": {
            node_id: (item.pos(), item.rect(), item.zValue(), item.face, item.state)
            for node_id, item in scene.nodes.items()
            if item.isVisible()
        },
        "edges": {
            key: (item.parts, item.pen().color(), item.pen().width(), item.zValue(), item.has_halo)
            for key, item in scene.edges.items()
            if item.isVisible()
        },
        "annotations": {
            key: (item.area, item.zValue(), item.look, item.isVisible())
            for key, item in scene.annotations.items.items()
        },
        "content": scene.content(),
    }


def fresh(scene: CanvasScene, theme) -> CanvasScene:
    """Another scene that has loaded what ``scene`` shows."""
    other = CanvasScene(theme)
    other.load(scene.flow)
    other.select(scene.marks.nodes, scene.marks.edges)
    other.mark(scene.marks.problems)
    other.follow(scene.marks.trail)
    return other


def listen(scene: CanvasScene, document) -> None:
    document.flow_changed.connect(scene.hear)
    document.edited.connect(scene.settle)
    document.selection.changed.connect(
        lambda: scene.select(document.selection.nodes, document.selection.edges)
    )


OUTCOMES = {
    "connect": ("success", "busy", "failed"),
    "ivr": ("1", "2", "3", "4", "5", "failed"),
    "play": ("next",),
    "record": ("next", "failed"),
    "hangup": ("next",),
    "webhook": ("next",),
}
NAMES = (
    *("add", "connect", "connect", "connect", "move", "delete", "disconnect", "label", "rename"),
    *("option", "start", "select", "edge-label", "undo", "redo"),
    *("frame", "frame", "fold", "fold", "move-frame", "unframe"),
)
number = st.integers(0, 10_000)
steps = st.lists(
    st.tuples(st.sampled_from(NAMES), number, number, st.integers(-60, 60)), max_size=40
)


def do(step, document) -> None:
    """Make one change of the kind ``step`` names, where it is possible."""
    name, first, second, third = step
    flow = document.flow
    ids = list(flow.nodes)
    node = flow.nodes[ids[first % len(ids)]] if ids else None
    if name == "undo":
        document.stack.undo()
    elif name == "redo":
        document.stack.redo()
    elif name == "add":
        kind = list(OUTCOMES)[first % len(OUTCOMES)]
        fresh_id = next(f"n{k}" for k in range(1000) if f"n{k}" not in flow.nodes)
        place = (second % 8 * 320, third * 24)
        document.apply(changes.add_node(flow, Node(fresh_id, kind), place))
    elif "frame" in name or name == "fold":
        change_frames(name, first, second, third, document)
    elif node is not None:
        change(name, node, second, third, document)


def change_frames(name, first, second, third, document) -> None:
    flow = document.flow
    keys = [frame.key for frame in flow.frames]
    key = keys[first % len(keys)] if keys else None
    if name == "frame":
        ids = list(flow.nodes) * 2
        held = [frames.node_area(flow, ids[n % len(ids)]) for n in (second, third)] if ids else []
        area = frames.around(held) if held else Area(first, second, 100, 100)
        made = (Frame, Frame, Frame, Note)[first % 4]
        document.apply(AddAnnotations(((None, made.new(flow.fresh_key(made.kind), area)),)))
    elif name == "fold" and key is not None:
        folded = flow.annotations[key].folded
        document.apply((frames.unfold if folded else frames.fold)(flow, key))
    elif name == "move-frame" and key is not None:
        nodes, others = frames.with_contents(flow, (), [key])
        by = third * 8
        places = {node: (flow.layout[node][0] + by, flow.layout[node][1]) for node in nodes}
        noted = {
            one: (flow.annotations[one].at[0] + by, flow.annotations[one].at[1]) for one in others
        }
        document.apply(frames.move(flow, places, noted))
    elif name == "unframe" and key is not None:
        document.apply(frames.remove(flow, [key]))


def change(name, node, second, third, document) -> None:
    flow = document.flow
    ids = list(flow.nodes)
    other = ids[second % len(ids)]
    outcome = OUTCOMES[node.action][abs(third) % len(OUTCOMES[node.action])]
    edges = list(flow.edges)
    if name == "connect":
        document.apply(changes.connect(flow, node.id, outcome, other))
    elif name == "move":
        both = {node.id: (second % 3000, third * 16), other: (third * 40, second % 500)}
        document.apply(MoveNodes(both))
    elif name == "delete":
        document.apply(changes.delete(flow, [node.id, other]))
    elif name == "disconnect" and edges:
        document.apply(changes.disconnect(flow, [edges[second % len(edges)]]))
    elif name == "label":
        document.apply(changes.set_label(node, f"Label {third}"))
    elif name == "rename" and f"r{third}" not in flow.nodes:
        document.apply(changes.rename(flow, node.id, f"r{third}".replace("-", "m")))
    elif name == "option":
        document.apply(changes.set_option(node, "recordcall", "hook/x" if third > 0 else ""))
    elif name == "start":
        document.apply(changes.set_start(flow, node.id))
    elif name == "select":
        document.selection.set([node.id], [edges[second % len(edges)]] if edges else ())
    elif name == "edge-label" and edges:
        document.apply(changes.set_edge_label(flow, edges[second % len(edges)], f"E{third}"))


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
    max_examples=60,
)
@given(steps)
def test_patching_equals_loading_afresh(context, sample_flow, steps):
    document = Document(context.messages)
    flow = Flow()
    for entry in sample_flow.nodes.values():
        flow.add_nodes([(None, entry, sample_flow.layout[entry.id])])
    flow.add_edges([(None, edge) for edge in sample_flow.edges.values()])
    flow.start = "menu"
    document.open(flow)
    scene = CanvasScene(context.theme)
    scene.load(flow)
    listen(scene, document)
    for step in steps:
        do(step, document)
    scene.follow(Trail(tuple(flow.nodes)[:2], None, tuple(flow.edges)[:2]))
    assert snapshot(scene) == snapshot(fresh(scene, context.theme))
    scene.deleteLater()


@pytest.fixture
def scene(context, document, sample_flow) -> CanvasScene:
    document.open(sample_flow)
    scene = CanvasScene(context.theme)
    scene.load(sample_flow)
    listen(scene, document)
    return scene


def test_undoing_an_edit_keeps_the_items_that_it_does_not_touch(scene, document):
    before = {node_id: id(item) for node_id, item in scene.nodes.items()}
    document.apply(changes.delete(document.flow, ["leave"]))
    document.stack.undo()
    after = {node_id: id(item) for node_id, item in scene.nodes.items()}
    assert {node for node in before if before[node] != after[node]} <= {"leave"}


def test_dragging_shows_nodes_elsewhere_and_dropping_puts_them_back(scene, context):
    before = snapshot(scene)
    scene.drag({"sales": (400, 300)})
    assert scene.nodes["sales"].pos().toTuple() == (400, 300)
    assert scene.edges["menu", "1"].way[-1] == (400, 328)
    assert scene.flow.layout["sales"] == (320, -80)
    scene.drop()
    assert snapshot(scene) == before


def test_a_key_without_words_follows_the_name_of_where_it_leads(scene, document):
    row = [port.outcome for port in scene.nodes["menu"].face.rows].index("1")
    document.apply(changes.set_edge_label(document.flow, ("menu", "1"), ""))
    assert scene.nodes["menu"].face.rows[row].leads_to == "Sales"
    document.apply(changes.set_label(document.flow.nodes["sales"], "Shop"))
    assert scene.nodes["menu"].face.rows[row].leads_to == "Shop"
    document.stack.undo()
    document.stack.undo()
    assert scene.nodes["menu"].face.rows[row].leads_to == ""


def lead_more_to(document, target: str, count: int) -> None:
    """Have ``count`` prompts that lead to ``target``."""
    present = len(document.flow.nodes) - 5
    for number in range(present, count):
        prompt = Node(f"p{number}", "play")
        document.apply(changes.add_node(document.flow, prompt, (320, 300 + 120 * number)))
        document.apply(changes.connect(document.flow, prompt.id, "next", target))


def test_seven_wires_into_one_node_become_stubs_and_six_are_whole_again(scene, document):
    for key in "3456":
        document.apply(changes.connect(document.flow, "menu", key, "leave"))
    lead_more_to(document, "leave", 3)
    assert len(scene.edges["p2", "next"].way) > 2
    lead_more_to(document, "leave", 4)
    drawn = [scene.edges[key].way for key in document.flow.into("leave")]
    assert {len(way) for way in drawn} == {0, 2}
    assert scene.nodes["sales"].face.rows[1].leads_to == "Leave a message"
    document.stack.undo()
    assert len(scene.edges["p2", "next"].way) > 2
    assert scene.nodes["sales"].face.rows[1].leads_to == ""


@pytest.mark.parametrize(
    "show",
    [
        lambda scene: scene.point_at(node="leave"),
        lambda scene: scene.point_at(edge=("sales", "busy")),
        lambda scene: scene.point_at(node="sales", port="busy"),
        lambda scene: scene.select(["leave"], ()),
        lambda scene: scene.select((), [("sales", "busy")]),
        lambda scene: scene.follow(Trail(edges=(("sales", "busy"),))),
    ],
)
def test_a_stub_unfolds_where_it_is_wanted_and_folds_again(scene, document, show):
    lead_more_to(document, "leave", 4)
    folded = snapshot(scene)
    show(scene)
    assert scene.edges["sales", "busy"].way[-1] == (640, 28)
    scene.point_at()
    scene.select((), ())
    scene.follow(Trail())
    assert snapshot(scene) == folded


def test_an_unfolded_wire_follows_its_node(scene, document):
    lead_more_to(document, "leave", 4)
    scene.select(["leave"], ())
    document.apply(MoveNodes({"leave": (800, 80)}))
    assert scene.edges["sales", "busy"].way[-1] == (800, 108)


def test_the_shape_of_an_edge_is_narrow(scene):
    item = scene.edges["menu", "failed"]
    (xa, ya), (xb, yb) = item.way[1], item.way[2]
    assert item.shape().contains(QPointF((xa + xb) / 2, (ya + yb) / 2))
    assert not item.shape().contains(QPointF(xa - 10, (ya + yb) / 2))
    assert not item.shape().contains(QPointF(xa + 10, (ya + yb) / 2))


def test_all_of_a_node_that_is_painted_lies_in_its_rectangle(scene):
    for node_id, item in scene.nodes.items():
        box = scene.wiring.boxes[node_id]
        assert item.rect().contains(0, -10)
        assert item.rect().contains(224 + 8, box.height + 9)


def test_a_scene_grows_with_a_node_far_out(scene, document):
    document.apply(MoveNodes({"sales": (90_000, -90_000)}))
    assert scene.sceneRect().contains(scene.nodes["sales"].sceneBoundingRect())
    assert scene.edges["menu", "1"].way[-1] == (90_000, -90_000 + 28)


def test_a_thousand_nodes_load(context):
    flow = Flow()
    flow.add_nodes(
        [(None, Node(f"n{k}", "ivr"), (k // 40 * 320, k % 40 * 200)) for k in range(1000)]
    )
    flow.add_edges([(None, Edge(f"n{k}", "1", f"n{k + 40}")) for k in range(960)])
    scene = CanvasScene(context.theme)
    scene.load(flow)
    assert (len(scene.nodes), len(scene.edges)) == (1000, 960)
    assert len(scene.items()) == 1960


def test_colours_follow_the_theme(scene, context):
    light = scene.edges["menu", "1"].pen().color()
    context.theme.choose("dark")
    assert scene.edges["menu", "1"].pen().color() == context.theme.tokens.outcome("1")
    assert scene.edges["menu", "1"].pen().color() != light
    context.theme.choose("light")
