from designer.flow.duplicating import duplicate
from designer.flow.model import Edge, Flow, Node
from tests.flow.drawing import state


def small() -> Flow:
    flow = Flow()
    flow.add_nodes(
        [
            (None, Node("menu", "ivr", "a.mp3", label="Menu"), (0, 0)),
            (None, Node("sales", "connect", "+46700000001", {"timeout": 15}), (320, 40)),
            (None, Node("sorry", "play", "b.mp3"), (640, 0)),
        ]
    )
    edges = (Edge("menu", "1", "sales", "Sales"), Edge("sales", "busy", "sorry"))
    flow.add_edges([(None, edge) for edge in edges])
    flow.start = "menu"
    return flow


def test_copies_keep_everything_but_ids_and_places() -> None:
    flow = small()
    edit, copies = duplicate(flow, ["sales", "menu"], (0, 400))
    undo = edit.apply(flow)
    assert copies == {"menu": "ivr", "sales": "connect"}
    assert flow.layout["ivr"] == (0, 400)
    assert flow.layout["connect"] == (320, 440)
    assert dict(flow.nodes["connect"].options) == {"timeout": 15}
    assert flow.nodes["ivr"].label == "Menu"
    assert dict(flow.out("ivr")) == {"1": Edge("ivr", "1", "connect", "Sales")}
    assert flow.out("connect") == {}
    assert flow.start == "menu"
    assert str(edit.name) == "Duplicate 2 nodes"
    after = state(flow)
    redo = undo.apply(flow)
    assert state(flow) == state(small())
    redo.apply(flow)
    assert state(flow) == after


def test_one_node_is_named() -> None:
    assert str(duplicate(small(), ["menu"], (0, 0))[0].name) == "Duplicate Menu"
