"""Opening hours and caller lists of a served flow: decided when a call passes."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from urllib.parse import urlencode

import pytest

from designer.flow.model import Edge
from designer.serving.answers import ServedFlow, answer
from designer.serving.deciding import Decisions, Passed, caller_of, way_from
from designer.serving.errors import ServingError
from tests.serving.conftest import make_flow

BASE = "https://calls.example.com/flow"
OPEN = datetime(2026, 11, 30, 9, 0)  # noqa: DTZ001  on the clock of the node's zone
CLOSED = OPEN.replace(hour=20)
LISTED = "+46701234567"

pytestmark = pytest.mark.anyio


@pytest.fixture
def served() -> ServedFlow:
    """In the opening hours listed callers reach sales, others a menu that leads back."""
    flow = make_flow(
        {
            "hours": ("hours", "{zone}"),
            "callers": ("callers", LISTED),
            "sales": ("connect", "+46700000002"),
            "menu": ("ivr", "https://example.com/menu.wav"),
            "crm": ("webhook", "https://example.com/crm"),
        },
        [
            ("hours", "open", "callers"),
            ("hours", "closed", "crm"),
            ("callers", "listed", "sales"),
            ("callers", "other", "menu"),
            ("menu", "1", "sales"),
            ("menu", "2", "hours"),
        ],
    )
    flow.variables = {"zone": "Europe/Stockholm"}
    weekly = {"mon": ["08:00-17:00"]}
    flow.nodes["hours"] = replace(flow.nodes["hours"], extra={"weekly": weekly})
    return ServedFlow(flow, None, BASE, at=OPEN)


async def ask(client, path, **fields):
    form = {"content-type": "application/x-www-form-urlencoded"}
    got = await client.post(path, content=urlencode(fields), headers=form)
    assert got.status_code == 200
    return json.loads(got.text) if got.text else None


def incoming(number):
    return {"direction": "incoming", "from": number, "to": "+46700000000"}


async def test_the_answer_is_that_of_the_node_it_leads_to(served, client_of):
    async with client_of(served) as client:
        for path in ("/", "/hours", "/callers"):
            assert "connect" in await ask(client, path, **incoming(LISTED))
            assert "ivr" in await ask(client, path, **incoming("+46709999999"))
            outgoing = {"direction": "outgoing", "from": "+46700000000", "to": LISTED}
            assert "connect" in await ask(client, path, **outgoing)
            for nobody in ("anonymous", "", "%00", "x" * 9000):
                assert "ivr" in await ask(client, path, **{"from": nobody})
        assert "ivr" in (await client.get("/")).json()


async def test_every_edge_to_such_a_node_is_its_address(served, client_of):
    async with client_of(served) as client:
        menu = await ask(client, "/menu")
        assert menu["2"] == f"{BASE}/hours"
        assert menu["1"]["connect"] == "+46700000002"


async def test_somebody_elses_webhook_is_led_to_by_a_short_pause(served, client_of):
    async with client_of(replace(served, at=CLOSED)) as client:
        assert await ask(client, "/", **incoming(LISTED)) == {
            "play": "sound/dtmf/p",
            "next": "https://example.com/crm",
        }


async def test_where_nothing_follows_the_call_ends(served, client_of):
    served.flow.remove_edges([("callers", "other")])
    async with client_of(served) as client:
        assert await ask(client, "/", **incoming("+46709999999")) is None
        assert "connect" in await ask(client, "/", **incoming(LISTED))


async def test_going_round_ends(served, client_of):
    served.flow.remove_edges([("callers", "other")])
    served.flow.add_edges([(None, Edge("callers", "other", "hours"))])
    async with client_of(served) as client:
        got = await client.post("/", content="from=1")
        assert got.status_code == 409
        assert "goes round" in got.text
    with pytest.raises(ServingError, match="goes round"):
        way_from(served, "callers", (), "")


def test_rounds_are_counted_on_the_way(served):
    nodes = served.flow.nodes
    nodes["callers"] = replace(nodes["callers"], extra={"rounds": 1})
    served.flow.add_edges([(None, Edge("callers", "rounds", "sales"))])
    first = way_from(served, "hours", (), "")
    assert (first.node, first.entered) == ("menu", (("callers", 1),))
    assert first.passed == (
        Passed("hours", "open", "weekly"),
        Passed("callers", "other", "withheld"),
    )
    menu = answer(served, "menu", BASE, first.entered)
    assert menu.data["2"] == f"{BASE}/hours?callers=1"
    way = way_from(served, "hours", first.entered, "")
    assert (way.node, way.passed) == ("callers", (Passed("hours", "open", "weekly"),))
    again = answer(served, "callers", BASE, way.entered)
    assert again.data == {"connect": "+46700000002"}
    assert again.pointers.passed("") == ("callers",)


async def test_what_was_decided_is_told(served, client_of):
    decisions = Decisions()
    async with client_of(served, decisions=decisions) as client:
        await ask(client, "/", **incoming(LISTED))
    way = decisions.of("hours", ())
    assert way is not None
    assert (way.node, [left.node for left in way.passed]) == ("sales", ["hours", "callers"])
    assert decisions.of("menu", ()) is None


@pytest.mark.parametrize(
    ("body", "caller"),
    [
        (b"direction=incoming&from=%2B461&to=%2B462", "+461"),
        (b"direction=outgoing&from=%2B461&to=%2B462", "+462"),
        (b"", ""),
        (b"\xff\xfe=&from", ""),
        (b"&".join([b"a=1"] * 200), ""),
    ],
)
def test_who_calls(body, caller):
    assert caller_of(body) == caller
