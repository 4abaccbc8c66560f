"""Rounds of a served flow: counted in the addresses, and nowhere else."""

import json
from dataclasses import replace

import pytest

from designer.flow.model import Edge
from designer.serving.answers import ServedFlow, addressed_node, addressed_rounds, answer
from designer.serving.deciding import way_from

BASE = "https://calls.example.com/flow"
FORGED = [
    "menu=0", "menu=-1", "menu=01", "menu=", "menu", "=1", "&", "menu=1&", "menu=1&menu=2",
    "menu=1001", "menu=99999999999", "menu=²", "menu=1;wrong=1", "menu=1=1", "nobody=1",
    "menu=1&nobody=2", "../files=1", "%6denu=1", "menu=%31", "result=success", "x" * 5000,
]  # fmt: skip


def count(flow, node, rounds, *edges):
    flow.nodes[node] = replace(flow.nodes[node], extra={"rounds": rounds})
    flow.add_edges([(None, Edge(*edge)) for edge in edges])


@pytest.fixture
def served(flow):
    """The menu is said at most twice; after that the call goes to the sales people."""
    count(flow, "menu", 2, ("menu", "rounds", "sales"))
    return ServedFlow(flow, None, BASE)


def data(served, node, *entered):
    return answer(served, node, BASE, entered).data


def test_the_address_of_a_loop_says_how_often_it_was_gone(served):
    assert data(served, "menu")["failed"]["next"] == f"{BASE}/menu?menu=1"
    again = answer(served, "menu", BASE, (("menu", 1),))
    assert again.data["failed"]["next"]["connect"] == "+46700000002"
    assert again.pointers["/failed/next"] == "sales"
    assert again.pointers.passed("/failed/next") == ("menu",)
    assert again.pointers.passed("/failed") == ()
    assert again.size == len(again.compact.encode())


def test_what_is_inline_counts_too(served):
    assert data(served, "wrong")["next"]["failed"] == f"{BASE}/wrong?menu=1"
    assert data(served, "wrong", ("menu", 2))["next"]["connect"] == "+46700000002"


def test_counters_nobody_can_come_to_are_left_out(served):
    address = data(served, "menu")["failed"]["next"]
    assert addressed_node(served.flow, BASE, address) == "menu"
    assert addressed_rounds(served.flow, address) == (("menu", 1),)
    assert "?" not in json.dumps(data(served, "sales", ("menu", 1)))


def test_without_a_way_out_the_call_ends(served):
    served.flow.remove_edges([("menu", "rounds")])
    served.flow.add_edges([(None, Edge("wrong", "success", "menu"))])
    # Left out, the platform would take "next" in its place.
    assert data(served, "wrong", ("menu", 2))["success"] == {"hangup": "reject"}
    assert data(served, "menu", ("menu", 2)) == {"hangup": "reject"}


def test_nodes_used_up_all_around_end_the_call(served):
    served.flow.remove_edges([("menu", "rounds")])
    count(served.flow, "wrong", 1, ("menu", "rounds", "wrong"), ("wrong", "rounds", "menu"))
    assert data(served, "menu", ("menu", 2), ("wrong", 1)) == {"hangup": "reject"}


def test_a_way_out_to_a_webhook_is_its_address(served):
    served.flow.remove_edges([("menu", "rounds")])
    served.flow.add_edges([(None, Edge("menu", "rounds", "crm"))])
    assert data(served, "wrong", ("menu", 2))["next"] == "https://example.com/crm"


@pytest.mark.anyio
async def test_a_counter_is_followed_and_bounded(client_of, served):
    async with client_of(served) as client:
        twice = (await client.get("/wrong?menu=2")).json()
        assert twice["next"]["connect"] == "+46700000002"
        # The flow may have been saved with fewer rounds, or none, while a call went on.
        assert (await client.post("/wrong?menu=1000")).json() == twice
        assert (await client.post("/wrong?sales=5&menu=2")).json() == twice
        assert (await client.post("/?menu=2")).json()["connect"] == "+46700000002"


@pytest.mark.anyio
async def test_what_no_address_of_ours_says_is_refused(client_of, served):
    async with client_of(served) as client:
        for query in FORGED:
            for path in ("/", "/menu", "/wrong"):
                reply = await client.post(f"{path}?{query}", data={"result": "failed"})
                assert reply.status_code == 400, query
                assert reply.text.endswith(".")


def test_what_is_passed_is_told_once(served):
    served.flow.add_edges([(None, Edge("sales", "next", "wrong"))])
    long = {"long": "x" * 40_000}
    for name in ("wrong", "sales"):
        served.flow.nodes[name] = replace(served.flow.nodes[name], options=long)
    found = answer(served, "wrong", BASE, (("menu", 2),))
    assert found.data["next"] == f"{BASE}/sales?menu=2"
    assert found.pointers.passed("/next") == ("menu",)
    there = answer(served, "sales", BASE, addressed_rounds(served.flow, found.data["next"]))
    assert there.pointers.passed("") == ()


@pytest.mark.anyio
async def test_nothing_left_is_an_empty_answer(client_of, served):
    served.flow.remove_edges([("menu", "rounds")])
    async with client_of(served) as client:
        ended = await client.post("/menu?menu=2")
        assert (ended.status_code, ended.content) == (200, b"")


def test_what_is_passed_before_a_webhook_is_told(served):
    served.flow.remove_edges([("menu", "rounds")])
    served.flow.add_edges([(None, Edge("menu", "rounds", "crm"))])
    way = way_from(served, "menu", (("menu", 2),), "")
    assert (way.node, [left.node for left in way.passed]) == ("crm", ["menu"])
