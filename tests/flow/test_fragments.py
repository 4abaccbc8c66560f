from hypothesis import given, settings
from hypothesis import strategies as st

from designer.flow.fragments import fragment, insert_fragment
from designer.flow.ids import is_id
from designer.flow.model import Edge, Flow, Node
from tests.flow.drawing import copy_of, flows, state


@given(flows(), st.data())
@settings(deadline=None)
def test_what_is_copied_can_be_pasted_and_undone(flow: Flow, data: st.DataObject) -> None:
    for n, node_id in enumerate(flow.nodes):
        flow.layout.setdefault(node_id, (n * 8, 0))
    chosen = data.draw(st.sets(st.sampled_from(list(flow.nodes)))) if flow.nodes else set[str]()
    part = fragment(flow, [*chosen, "ghost"])
    assert list(part.nodes) == [node_id for node_id in flow.nodes if node_id in chosen]
    before = state(copy_of(flow))
    edit, ids = insert_fragment(flow, part, (400, 800))
    undo = edit.apply(flow)
    assert len(flow.nodes) == len(before["nodes"]) + len(chosen)
    assert all(is_id(new) for new in ids.values())
    for edge in part.edges.values():
        assert flow.edges[ids[edge.source], edge.outcome].target == ids[edge.target]
    if ids:
        assert min(flow.layout[new][0] for new in ids.values()) == 400
        assert min(flow.layout[new][1] for new in ids.values()) == 800
    undo.apply(flow)
    assert state(flow) == before


def test_ids_that_are_free_are_kept_and_the_start_comes_along() -> None:
    part = Flow()
    part.add_nodes([(None, Node("menu", "ivr"), (0, 0)), (None, Node("play", "play"), (8, 0))])
    part.add_edges([(None, Edge("menu", "1", "play"))])
    part.start = "menu"
    part.variables = {"prompts": "https://e.com", "other": "1"}
    flow = Flow()
    flow.add_nodes([(None, Node("play", "play"), (0, 0))])
    flow.variables = {"prompts": "https://mine.example"}
    edit, ids = insert_fragment(flow, part, (0, 0))
    edit.apply(flow)
    assert ids == {"menu": "menu", "play": "play-2"}
    assert flow.start == "menu"
    assert flow.variables == {"prompts": "https://mine.example", "other": "1"}


def test_a_flow_with_a_start_keeps_it() -> None:
    flow = Flow()
    flow.add_nodes([(None, Node("a", "play"), (0, 0))])
    flow.start = "a"
    edit, ids = insert_fragment(flow, fragment(flow, ["a"]), (0, 80))
    edit.apply(flow)
    assert (flow.start, ids) == ("a", {"a": "play"})
