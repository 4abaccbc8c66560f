"""A flow with a loop, served beside the emulator on one server and walked by its calls."""

import asyncio

import httpx
import pytest

from designer.emulator.account import new_account
from designer.emulator.app import make_app
from designer.emulator.options import Options
from designer.emulator.server import EmulatorServer
from designer.serving.answers import ServedFlow, addressed_node, pointers, start_address
from designer.serving.app import flow_app
from designer.serving.deploying import Deployment, deployed_app

pytestmark = pytest.mark.anyio


@pytest.fixture
async def line(served, anyio_backend):
    """A client of the emulator, and the address the flow is served at by the same server."""
    here = ServedFlow(served.flow, served.folder)
    account = new_account()
    app = make_app(account, Options(speed=0), beside={"/served": flow_app(lambda: here)})
    auth = (account.username, account.password)
    async with (
        EmulatorServer(app, closing=(app.state.desk.close,)) as server,
        httpx.AsyncClient(base_url=server.url, auth=auth, trust_env=False) as client,
    ):
        yield client, f"{server.url}/served"


async def run(client, start):
    form = {"from": "+46700000000", "to": "+46700000009", "voice_start": start}
    call = (await client.post("/a1/calls", data=form)).json()
    while call["state"] == "ongoing":
        await asyncio.sleep(0.01)
        call = (await client.get(f"/a1/calls/{call['id']}")).json()
    return (await client.get(f"/emulator/calls/{call['id']}/trace")).json()


async def test_the_loop_is_walked_and_every_step_is_led_back_to_its_node(line, served):
    client, base = line
    presses = {"press": ["", "", "", "1"]}
    await client.put("/emulator/phones/+46700000009", json=presses)
    await client.put("/emulator/phones/+46700000002", json={"answers": "busy"})
    trace = await run(client, start_address(base))
    nodes = []
    for step in trace["steps"]:
        if step["source"] is not None and step["action"] != "webhook":
            answered = addressed_node(served.flow, base, step["source"])
            nodes.append(pointers(served, answered, base)[step["at"]])
    assert nodes == ["menu", "wrong", "menu", "wrong", "menu", "wrong", "menu", "sales", "message"]
    assert (trace["state"], trace["end"]) == ("success", "completed")
    assert trace["recordings"][0]["to"] == f"{base}/hook/messages"


async def test_the_flow_is_served_without_the_account_and_the_emulator_is_not(line):
    _, base = line
    async with httpx.AsyncClient(trust_env=False) as stranger:
        assert (await stranger.get(f"{base}/")).status_code == 200
        assert (await stranger.get(f"{base}/../a1/me")).status_code == 401
        assert (await stranger.get(base.removesuffix("served") + "a1/me")).status_code == 401


async def test_a_recording_is_kept_with_its_sound(tmp_path, monkeypatch, anyio_backend):
    account = new_account()
    monkeypatch.setenv("CALLFLOW_USERNAME", account.username)
    monkeypatch.setenv("CALLFLOW_PASSWORD", account.password)
    file = tmp_path / "line.json"
    file.write_text('{"record": "hook/messages"}')
    kept = tmp_path / "kept"
    said = []
    wanted = Deployment(str(file), store=str(kept), variables={"typo": "x"}, local=True)
    app = make_app(account, Options(speed=0), beside={"/served": deployed_app(wanted, said.append)})
    auth = (account.username, account.password)
    async with (
        EmulatorServer(app, closing=(app.state.desk.close,)) as server,
        httpx.AsyncClient(base_url=server.url, auth=auth, trust_env=False) as client,
    ):
        await run(client, start_address(f"{server.url}/served"))
        async with asyncio.timeout(20):
            while not (sounds := list(kept.glob("messages-*.wav"))):
                await asyncio.sleep(0.01)
    assert sounds[0].read_bytes().startswith(b"RIFF")
    assert sounds[0].with_suffix(".json").exists()
    assert [str(text) for text in said] == ["Nothing in the flow uses the variable typo."]
