"""Random flows and random edits of them, for property tests."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from designer.flow import changes
from designer.flow.annotation_edits import (
    AddAnnotations,
    RemoveAnnotations,
    ReplaceAnnotations,
)
from designer.flow.annotations import Annotation, Frame, Note
from designer.flow.edits import (
    AddEdges,
    AddNodes,
    Compound,
    Edit,
    MoveNodes,
    RemoveEdges,
    RemoveNodes,
    ReplaceEdge,
    ReplaceNode,
    SetField,
)
from designer.flow.jsontypes import Json
from designer.flow.model import Edge, EdgeKey, Flow, Node, Point
from designer.flow.renaming import RenameNode
from designer.flow.texts import Text

IDS = ["menu", "sales", "sorry", "vm", "rec", "end", "crm", "a-1", "B_2"]
ACTIONS = ["connect", "play", "ivr", "record", "hangup", "webhook", "hours", "callers"]
OUTCOMES = ["success", "failed", "busy", "next", "1", "2", "12", "1#", "odd", "open", "other"]
VALUES: list[Json] = [
    "",
    "+46700000001",
    "0700000002, +46700000009",
    "+46700000001,0700000002",
    "sip:a@example.com",
    "https://example.com/a.mp3",
    "http://localhost/a.aac",
    "prompts/a.mp3",
    "sound/beep",
    "local/x",
    "{prompts}/a.mp3",
    "reject",
    "busy",
    "404",
    7,
    None,
]
OPTIONS: list[tuple[str, Json]] = [
    ("timeout", 15),
    ("timeout", "0"),
    ("timeout", "45"),
    ("digits", 2),
    ("digits", "x"),
    ("callerid", "0700000003"),
    ("skippable", "no"),
    ("whenhangup", "hook/end"),
    ("recordcall", "http://example.com/?token=1"),
    ("next", "https://example.com"),
    ("{prompts}", "odd"),
]

ids = st.sampled_from(IDS)
keys = st.tuples(ids, st.sampled_from(OUTCOMES))
points = st.tuples(st.integers(-20, 20), st.integers(-20, 20)).map(lambda p: (p[0] * 8, p[1] * 8))


@st.composite
def nodes(draw: st.DrawFn, node_ids: st.SearchStrategy[str] = ids) -> Node:
    options = draw(st.lists(st.sampled_from(OPTIONS), max_size=2))
    return Node(
        draw(node_ids),
        draw(st.sampled_from(ACTIONS)),
        draw(st.sampled_from(VALUES)),
        dict(options),
        draw(st.sampled_from(["", "Sales", "Main menu"])),
    )


@st.composite
def annotations(draw: st.DrawFn) -> Annotation:
    """A note or frame under one of a few keys, perhaps a folded frame."""
    data: dict[str, Json] = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "at": st.tuples(*[st.integers(-20, 20).map(lambda n: n * 8)] * 2).map(list),
                "size": st.tuples(*[st.integers(0, 80).map(lambda n: n * 8)] * 2).map(list),
                "away": st.just(True),
                "odd": st.just([1]),
            },
        )
    )
    if draw(st.booleans()):
        words: dict[str, Json] = {"text": draw(st.sampled_from(["", "Ask Kim."]))}
        return Note(draw(st.sampled_from(["note 1", "note 2"])), {**words, **data})
    if draw(st.booleans()):
        data |= {"folded": True, "inside": draw(st.lists(ids, max_size=3))}
    return Frame(draw(st.sampled_from(["frame 3", "frame 4", "frame 5"])), data)


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """A small flow with any start, some places and a scenario that names nodes."""
    flow = Flow("Drawn", draw(st.sampled_from(["actions", "webhooks"])))
    drawn = draw(st.lists(nodes(), max_size=7, unique_by=lambda node: node.id))
    places = draw(st.lists(st.none() | points, min_size=len(drawn), max_size=len(drawn)))
    flow.add_nodes([(None, node, at) for node, at in zip(drawn, places, strict=True)])
    if drawn:
        inside = st.sampled_from([node.id for node in drawn])
        pairs = draw(
            st.dictionaries(st.tuples(inside, st.sampled_from(OUTCOMES)), inside, max_size=10)
        )
        flow.add_edges([(None, Edge(*key, target)) for key, target in pairs.items()])
    flow.start = draw(st.none() | ids)
    flow.scenarios = draw(
        st.lists(
            st.builds(
                lambda at, path: {
                    "name": "one",
                    "hangup_at": at,
                    "webhooks": {at: {}, path[0]: {"hangup": "reject"}},
                    "expect": {"path": path},
                },
                ids,
                st.lists(ids, min_size=1, max_size=3),
            ),
            max_size=1,
        )
    )
    flow.variables = draw(st.dictionaries(st.just("prompts"), st.just("https://e.com")))
    noted = draw(st.lists(annotations(), max_size=4, unique_by=lambda one: one.key))
    flow.add_annotations([(None, one) for one in noted])
    return flow


def _fields() -> st.SearchStrategy[tuple[str, Any]]:
    return st.one_of(
        st.tuples(st.just("start"), st.none() | ids),
        st.tuples(st.just("target"), st.sampled_from(["actions", "webhooks"])),
        st.tuples(
            st.just("variables"),
            st.dictionaries(st.just("prompts"), st.sampled_from(["https://e.com", "x"])),
        ),
        st.tuples(
            st.just("call"),
            st.dictionaries(
                st.sampled_from(["from", "to"]), st.sampled_from(["+46700000009", "+12025550123"])
            ),
        ),
        st.tuples(st.sampled_from(["name", "odd"]), st.just("Other")),
    )


@st.composite
def plain_edits(draw: st.DrawFn, flow: Flow) -> Edit:  # noqa: C901  (one case per kind of edit)
    """Any edit that is not made of others; some cannot be done to ``flow``."""
    known = st.sampled_from(list(flow.nodes)) if flow.nodes else ids
    some = st.one_of(known, known, ids)
    some_keys: st.SearchStrategy[EdgeKey] = st.one_of(
        *([st.sampled_from(list(flow.edges))] * 2 if flow.edges else []), keys
    )
    index = st.none() | st.integers(0, 9)
    kind = draw(st.integers(0, 12))
    match kind:
        case 0:
            count = draw(st.integers(1, 2))
            entries = draw(
                st.lists(
                    st.tuples(index, nodes(), st.none() | points), min_size=count, max_size=count
                )
            )
            return AddNodes(tuple(sorted(entries, key=lambda e: 99 if e[0] is None else e[0])))
        case 1:
            return RemoveNodes(tuple(draw(st.lists(some, min_size=1, max_size=2))))
        case 2:
            return ReplaceNode(draw(nodes(some)))
        case 3:
            return RenameNode(draw(some), draw(st.one_of(ids, st.sampled_from(["files", "no no"]))))
        case 4:
            edge = st.builds(lambda key, to: Edge(*key, to), st.one_of(keys, some_keys), some)
            added = draw(st.lists(st.tuples(index, edge), min_size=1, max_size=2))
            return AddEdges(tuple(sorted(added, key=lambda e: 99 if e[0] is None else e[0])))
        case 5:
            return RemoveEdges(tuple(draw(st.lists(some_keys, min_size=1, max_size=2))))
        case 6:
            label = draw(st.sampled_from(["", "Sales"]))
            return ReplaceEdge(Edge(*draw(some_keys), draw(some), label))
        case 7:
            return MoveNodes(draw(st.dictionaries(some, points, min_size=1, max_size=2)))
        case 8:
            return changes.delete(flow, [draw(known)] if flow.nodes else [])
        case 9 | 10:
            drawn = draw(st.lists(annotations(), min_size=1, max_size=2))
            if kind == 9:
                return ReplaceAnnotations(tuple(drawn))
            places = draw(st.lists(index, min_size=len(drawn), max_size=len(drawn)))
            put = zip(places, drawn, strict=True)
            return AddAnnotations(tuple(sorted(put, key=lambda e: 99 if e[0] is None else e[0])))
        case 11:
            there = st.sampled_from([*flow.annotations, "note 9"])
            return RemoveAnnotations(tuple(draw(st.lists(there, min_size=1, max_size=2))))
        case _:
            return SetField(*draw(_fields()))


@st.composite
def edits(draw: st.DrawFn, flow: Flow) -> Edit:
    """Any edit, compounds included; some cannot be done to ``flow``, or only in part."""
    if draw(st.integers(0, 3)):
        return draw(plain_edits(flow))
    parts = draw(st.lists(plain_edits(flow), min_size=1, max_size=3))
    return Compound(tuple(parts), Text("Several"))


def copy_of(flow: Flow) -> Flow:
    """The same flow built afresh, from its records alone."""
    copy = Flow(flow.name, flow.target)
    places: dict[str, Point] = dict(flow.layout)
    copy.add_nodes([(None, node, None) for node in flow.nodes.values()])
    copy.add_edges([(None, edge) for edge in flow.edges.values()])
    copy.layout = places
    copy.start = flow.start
    copy.variables = dict(flow.variables)
    copy.call = dict(flow.call)
    copy.scenarios = list(flow.scenarios)
    copy.annotations = dict(flow.annotations)
    copy.extra = dict(flow.extra)
    return copy


def state(flow: Flow) -> dict[str, Any]:
    """Everything a flow holds, orders included, and its indexes."""
    return {
        "fields": (flow.name, flow.target, flow.start, flow.variables, flow.call),
        "nodes": list(flow.nodes.items()),
        "edges": list(flow.edges.items()),
        "layout": list(flow.layout.items()),
        "others": (flow.scenarios, list(flow.annotations.items()), flow.extra),
        "out": {node_id: dict(flow.out(node_id)) for node_id in flow.nodes},
        "into": {node_id: dict(flow.into(node_id)) for node_id in flow.nodes},
    }
