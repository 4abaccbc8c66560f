import pytest

from designer.flow.model import Edge, Flow, Node
from designer.flow.reaching import connected, downstream, upstream


@pytest.fixture
def flow() -> Flow:
    """a -> b -> c -> b, d -> c, e alone."""
    flow = Flow()
    flow.add_nodes([(None, Node(name, "connect"), None) for name in "abcde"])
    pairs = [("a", "busy", "b"), ("b", "next", "c"), ("c", "failed", "b"), ("d", "busy", "c")]
    flow.add_edges([(None, Edge(*pair)) for pair in pairs])
    return flow


def test_along_the_edges_and_against_them(flow: Flow) -> None:
    assert downstream(flow, ["b"]) == ["b", "c"]
    assert upstream(flow, ["b"]) == ["b", "a", "c", "d"]
    assert upstream(flow, ["d"]) == ["d"]
    assert set(connected(flow, ["a"])) == {"a", "b", "c", "d"}
    assert connected(flow, ["e"]) == ["e"]


def test_from_several_at_once_each_node_once(flow: Flow) -> None:
    assert downstream(flow, ["a", "d"]) == ["a", "d", "b", "c"]
    assert downstream(flow, []) == []
