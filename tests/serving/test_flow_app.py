import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from designer.flow.model import Flow
from designer.serving.answers import (
    ServedFlow,
    addressed_node,
    base_with_secret,
    node_address,
    pointers,
    start_address,
)
from designer.serving.app import flow_app
from designer.serving.errors import ServingError

pytestmark = pytest.mark.anyio

BASE = "https://calls.example.com/flow"
MENU = {
    "ivr": f"{BASE}/files/prompts/menu.wav?v=ced16a1d",
    "1": {"connect": "+46700000002", "busy": {"record": f"{BASE}/hook/messages"}},
    "2": "https://example.com/crm",
    "failed": {"play": "https://example.com/wrong.wav", "next": f"{BASE}/menu"},
}


@pytest.fixture
async def client(served, client_of):
    async with client_of(served) as client:
        yield client


def without_version(answer):
    return {**answer, "ivr": answer["ivr"].partition("?")[0]}


async def test_the_start_answers_with_as_much_of_the_flow_as_there_is(client, served):
    answer = await client.post("/", data={"result": "newincoming", "callid": "c1"})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert without_version(answer.json()) == without_version(MENU)
    assert len(answer.json()["ivr"].partition("?v=")[2]) == 8


async def test_each_node_answers_and_the_loop_is_an_address(client):
    answer = await client.post("/wrong", data={"result": "failed"})
    assert answer.json()["play"] == "https://example.com/wrong.wav"
    assert answer.json()["next"]["failed"] == f"{BASE}/wrong"
    assert (await client.post("/message")).json() == {"record": f"{BASE}/hook/messages"}


@pytest.mark.parametrize("path", ["/", "/wrong", "/sales"])
async def test_people_who_look_see_the_same(client, path):
    posted = await client.post(path)
    assert (await client.get(path)).content == posted.content


@pytest.mark.parametrize("form", [{}, {"result": "1"}, {"result": "hangup", "why": "x"}])
async def test_what_a_result_says_changes_nothing(client, form):
    plain = await client.post("/sales")
    assert (await client.post("/sales", data=form)).content == plain.content


@pytest.mark.parametrize("path", ["/nobody", "/crm", "/menu/1", "/%2e%2e", "/menu%00", "/menu/"])
async def test_unknown_nodes_are_404(client, path):
    for method in ("GET", "POST"):
        assert (await client.request(method, path)).status_code == 404


async def test_wrong_methods_are_405(client):
    assert (await client.put("/menu")).status_code == 405
    assert (await client.delete("/")).status_code == 405
    assert (await client.post("/healthz")).status_code == 405
    assert (await client.post("/files/prompts/menu.wav")).status_code == 405
    assert (await client.get("/hook/messages")).status_code == 405


@pytest.mark.parametrize("path", ["/", "/menu", "/hook/messages"])
async def test_huge_bodies_are_413(client, path):
    async def endless():
        for _ in range(50):
            yield b"x" * 100_000

    assert (await client.post(path, content=endless())).status_code == 413
    assert (await client.post(path, content=b"x" * 1_000_000)).status_code < 300


async def test_hooks_take_posts(client):
    answer = await client.post("/hook/messages", data={"wav": "https://example.com/a.wav"})
    assert (answer.status_code, answer.content) == (204, b"")
    assert (await client.post("/hook/..%2f..")).status_code == 404
    assert (await client.post("/hook/.hidden")).status_code == 404


async def test_health(client):
    assert (await client.get("/healthz")).status_code == 200


async def test_with_a_secret_every_path_begins_with_it(served, client_of):
    async with client_of(served, "s3cret") as client:
        answer = await client.post("/s3cret/")
        assert answer.json()["failed"]["next"] == f"{BASE}/s3cret/menu"
        assert answer.json()["ivr"].startswith(f"{BASE}/s3cret/files/prompts/menu.wav?v=")
        good = ("/s3cret/menu", "/s3cret/healthz", "/s3cret/files/prompts/menu.wav")
        assert [(await client.get(path)).status_code for path in good] == [200, 200, 200]
        bad = ("/", "/menu", "/healthz", "/files/prompts/menu.wav", "/s3cre/menu", "/S3CRET/menu")
        bad += ("/s3cret", "/s3crets/menu", "/menu/s3cret", "/%C3%A5/menu")
        for path in bad:
            answer = await client.get(path)
            assert (answer.status_code, answer.text) == (404, "Not Found"), path


@pytest.mark.parametrize("secret", [None, "s3cret"])
async def test_it_can_be_mounted_and_knows_its_address_from_the_request(served, secret):
    here = ServedFlow(served.flow, served.folder)
    app = Starlette(routes=[Mount("/deep/flow", flow_app(lambda: here, secret))])
    base = base_with_secret("http://host:4600/deep/flow", secret)
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://host:4600") as client:
        answer = await client.post(start_address(base))
        assert answer.json()["failed"]["next"] == node_address(base, "menu")
        assert (await client.get(answer.json()["ivr"])).content == b"RIFF menu"
        assert (await client.get(f"{base}/healthz")).status_code == 200


async def test_what_a_flow_may_not_be():
    with pytest.raises(ServingError, match="no start"):
        flow_app(lambda: ServedFlow(Flow()))


async def test_a_flow_that_starts_with_a_webhook_is_not_served(flow, served, client_of):
    flow.start = "crm"
    with pytest.raises(ServingError, match=r"crm.* https://example\.com/crm instead"):
        flow_app(lambda: served)


async def test_a_flow_that_can_no_longer_be_served_says_so(flow, served, client_of):
    async with client_of(served) as client:
        flow.start = None
        answer = await client.post("/")
        assert answer.status_code == 409
        assert answer.text.startswith("The flow has no start")
        assert (await client.post("/sales")).status_code == 200


async def test_the_flow_is_asked_for_with_each_request(flow, served):
    flows = [served]
    transport = httpx.ASGITransport(flow_app(lambda: flows[-1]))
    async with httpx.AsyncClient(transport=transport, base_url="http://served") as client:
        assert (await client.post("/sales")).status_code == 200
        flows.append(ServedFlow(flow, served.folder, "https://elsewhere.example.com"))
        answer = (await client.post("/wrong")).json()
        assert answer["next"]["failed"] == "https://elsewhere.example.com/wrong"


def test_variables_may_be_overridden(served):
    changed = ServedFlow(served.flow, None, BASE, {"sounds": "https://cdn.example.com"})
    assert pointers(changed, "menu", BASE)["/failed"] == "wrong"


def test_pointers_lead_back_to_the_nodes(served):
    table = pointers(served, "menu", BASE)
    assert table[""] == "menu"
    assert table["/1"] == "sales"
    assert table["/1/busy"] == "message"
    assert table["/2"] == "crm"
    assert table["/failed"] == "wrong"


def test_addresses_lead_back_to_the_nodes(flow):
    assert addressed_node(flow, BASE, f"{BASE}/") == "menu"
    assert addressed_node(flow, BASE, f"{BASE}/wrong?rounds=2") == "wrong"
    for other in (f"{BASE}/nobody", BASE, f"{BASE}-2/menu", "https://example.com/menu"):
        assert addressed_node(flow, BASE, other) is None
