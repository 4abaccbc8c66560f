"""Whatever is sent, there is a sentence or a call that ends, and the lists can be shown."""

from __future__ import annotations

import asyncio
import json

import httpx
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.emulator.account import new_account
from designer.emulator.app import make_app
from designer.emulator.options import Options

_KINDS = ("connect", "play", "ivr", "record", "hangup")
_OUTCOMES = ("success", "failed", "busy", "next", "1", "42", "*")
_OPTIONS = (
    *("timeout", "digits", "repeat", "timelimit", "silencedetection", "skippable", "callerid"),
    *("recordcall", "whenhangup", "other"),
)
_VALUES = st.sampled_from(
    [
        "sound/beep",
        "sound/dtmf/1p#",
        "local/a",
        "+46700000005",
        "+46700000005,+46700000006",
        "sip:a@b",
        "busy",
        "404",
        "reject",
        "http://127.0.0.1:1/x",
        "http://[::1",
        46700000005,
    ]
)
_LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(-1e9, 1e9), st.text(max_size=12), _VALUES
)


def _action(below: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """Mostly what an action may be; now and then what it must not."""
    ways = st.dictionaries(st.sampled_from(_OUTCOMES), below, max_size=3)
    options = st.dictionaries(st.sampled_from(_OPTIONS), _LEAVES, max_size=2)
    return st.builds(
        lambda kind, value, options, ways: {kind: value, **options, **ways},
        st.sampled_from(_KINDS),
        st.one_of(_VALUES, st.text(min_size=1, max_size=8)),
        options,
        ways,
    )


_ACTIONS = st.one_of(
    st.recursive(_action(st.just("http://127.0.0.1:1/next")), _action, max_leaves=6),
    st.one_of(_LEAVES, st.just(float("nan"))),
)
_PRESSES = st.lists(st.text("0123456789*#", max_size=3), max_size=3)
_ANSWERS = st.sampled_from(("answer", "busy", "no-answer", "fail"))


@settings(max_examples=80, deadline=None)
@given(actions=_ACTIONS, press=_PRESSES, answers=_ANSWERS, incoming=st.booleans())
def test_any_actions_give_a_sentence_or_a_call_that_ends(actions, press, answers, incoming):
    asyncio.run(_try(json.dumps(actions), press, answers, incoming))


async def _try(start: str, press: list[str], answers: str, incoming: bool) -> None:
    app = make_app(new_account("user", "secret"), Options(speed=0, step_limit=30))
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(
        transport=transport, base_url="http://emulator", auth=("user", "secret")
    ) as client:
        await client.put("/emulator/phones/+46700000009", json={"press": press})
        await client.put("/emulator/phones/+46700000005", json={"answers": answers})
        placed = await (_dialled if incoming else _placed)(client, start)
        if placed.status_code == 200:
            call_id = placed.json()["id"]
            while (await client.get(f"/a1/calls/{call_id}")).json()["state"] == "ongoing":
                await asyncio.sleep(0)
            trace = (await client.get(f"/emulator/calls/{call_id}/trace")).json()
            assert trace["end"] in {
                "completed",
                "hangup",
                "caller",
                "unanswered",
                "limit",
                "error",
            }
        else:
            assert placed.status_code == 400
            assert placed.text.endswith((".", "…"))
        for path in ("calls", "numbers", "recordings"):
            assert (await client.get(f"/a1/{path}")).status_code == 200
    await app.state.desk.close()


async def _placed(client: httpx.AsyncClient, start: str) -> httpx.Response:
    form = {"from": "+46700000000", "to": "+46700000009", "voice_start": start}
    return await client.post("/a1/calls", data=form)


async def _dialled(client: httpx.AsyncClient, start: str) -> httpx.Response:
    number = (await client.get("/a1/numbers")).json()["data"][0]
    set_up = await client.post(f"/a1/numbers/{number['id']}", data={"voice_start": start})
    if set_up.status_code != 200:
        return set_up
    caller = {"from": "+46700000009", "to": number["number"]}
    return await client.post("/emulator/incoming", json=caller)
