"""Calls: steps in the engine, and the emulator over HTTP at speed 0."""

from __future__ import annotations

import asyncio
import json
import random
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import httpx

from benchmarks.figures import AT_LEAST, Budget, Figure
from benchmarks.flows import make_flow
from benchmarks.sizes import runs
from benchmarks.stopwatch import WALL, Times, measure
from designer.callactions.exporting import export_call_actions
from designer.engine.actions_program import ActionsProgram
from designer.engine.graph_program import GraphProgram
from designer.engine.program import Program
from designer.engine.simulate import simulate

_STEPS = Budget(2_000, AT_LEAST)
_AT_ONCE = 50
_ALL = Budget(_AT_ONCE, AT_LEAST)
_LINE = re.compile(r"(http://\S+)/a1 username (\S+) password (\S+)")
_PRESSES = 12
_POLL_SECONDS = 0.02
_CALLER, _BUSY = "+46700000009", "+46700000001"
_PHONES = {_CALLER: {"answers": "answer", "press": ["1"]}, _BUSY: {"answers": "busy"}}
_VOICE_START = json.dumps(
    {
        "ivr": "https://example.com/menu.mp3",
        "1": {
            "connect": _BUSY,
            "busy": {"play": "https://example.com/sorry.mp3", "next": {"hangup": "reject"}},
        },
    }
)
_WAY = ["ivr", "connect", "play", "hangup"]


def figures(quick: bool) -> Iterator[Figure]:
    """The engine over a graph and over its call actions, then the emulator."""
    flow = make_flow(60 if quick else 1_000)
    actions = export_call_actions(flow, limit=64 * 1024 * 1024).data
    programs: dict[str, Program] = {
        "engine, over the graph": GraphProgram(flow),
        "engine, over call actions": ActionsProgram(actions),
    }
    for what, program in programs.items():
        speed = _steps_a_second(program, runs(quick, 5))
        yield Figure(what, speed, len(flow.nodes), "steps/s", budget=_STEPS)
    with _emulator() as line:
        yield from asyncio.run(_over_http(line, runs(quick, 5)))


def _steps_a_second(program: Program, count: int) -> float:
    """How many steps of random calls the engine does in a second."""
    keys = random.Random(2)
    calls = [[keys.choice("1234") for _ in range(_PRESSES)] for _ in range(200)]
    steps = sum(len(simulate(program, press=press)["steps"]) for press in calls)

    def run_all() -> None:
        for press in calls:
            simulate(program, press=press)

    return steps / measure(run_all, count).median * 1000


class _Line(NamedTuple):
    url: str
    username: str
    password: str


@contextmanager
def _emulator() -> Iterator[_Line]:
    """An emulator in a process of its own, as ``callflow emulator`` starts it."""
    command = [sys.executable, "-m", "designer", "emulator", "--port", "0", "--speed", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            found = _LINE.search(process.stdout.readline())
            if found is None:
                raise RuntimeError("the emulator did not start")
            yield _Line(*found.groups())
        finally:
            process.terminate()


async def _over_http(line: _Line, count: int) -> list[Figure]:
    async with httpx.AsyncClient(
        base_url=line.url,
        auth=(line.username, line.password),
        trust_env=False,
        timeout=60,
        limits=httpx.Limits(max_connections=_AT_ONCE),
    ) as client:
        for number, behaviour in _PHONES.items():
            answer = await client.put(f"/emulator/phones/{number}", json=behaviour)
            answer.raise_for_status()
        ended, placing, asking = [], [], []
        for _ in range(count + 1):
            begin = WALL()
            done = await asyncio.gather(*(_call(client) for _ in range(_AT_ONCE)))
            placing.append((WALL() - begin) * 1000)
            ended.append(sum(done))
            begin = WALL()
            await asyncio.gather(*(client.get("/a1/me") for _ in range(_AT_ONCE)))
            asking.append((WALL() - begin) * 1000)
    took = Times(tuple(placing[1:])).median
    return [
        Figure(
            f"calls that end well, of {_AT_ONCE} at once", min(ended), None, "calls", budget=_ALL
        ),
        Figure(
            f"{_AT_ONCE} calls at once, placed and ended",
            took,
            anchor=f"{_AT_ONCE} requests for the account at once",
            beside=Times(tuple(asking[1:])).median,
            note=f"wall clock; {_AT_ONCE / took * 1000:.0f} calls/s",
        ),
    ]


async def _call(client: httpx.AsyncClient) -> bool:
    """Place one call and ask until it has ended; whether it went the way it should."""
    form = {"from": "+46700000000", "to": _CALLER, "voice_start": _VOICE_START}
    answer = await client.post("/a1/calls", data=form)
    answer.raise_for_status()
    call = answer.json()
    while call["state"] == "ongoing":
        await asyncio.sleep(_POLL_SECONDS)
        call = (await client.get(f"/a1/calls/{call['id']}")).json()
    trace = (await client.get(f"/emulator/calls/{call['id']}/trace")).json()
    return [step["action"] for step in trace["steps"]] == _WAY
