"""The emulator in a process of its own, and in a thread of this one."""

import asyncio
import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

import httpx
import pytest

import designer
from designer.emulator.account import new_account
from designer.emulator.app import make_app
from designer.emulator.options import Options
from designer.emulator.server import EmulatorServer

PROGRAM = """
import sys
from designer.emulator.account import new_account
from designer.emulator.errors import EmulatorError
from designer.emulator.foreground import run_emulator
from designer.emulator.options import Options

def say(text):
    print(text, flush=True)

try:
    run_emulator("127.0.0.1", int(sys.argv[1]), new_account(), Options(speed=1), say)
except EmulatorError as error:
    sys.exit(str(error))
"""
LINE = re.compile(r"Emulator (http://127\.0\.0\.1:\d+/a1) username (\S+) password (\S+)\n")


@pytest.fixture
def start(popen):
    """Runs an emulator on a port as a program of its own."""

    def process(port):
        return popen(
            [sys.executable, "-c", PROGRAM, str(port)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path(designer.__file__).parents[1])},
        )

    return process


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_says_its_address_first_and_stops_when_told_to(start, number):
    process = start(0)
    match = LINE.fullmatch(process.stdout.readline())
    assert match is not None
    url, username, password = match.groups()
    form = {
        "from": "+46700000000",
        "to": "+46700000009",
        "voice_start": '{"play":"https://example.com/long.mp3"}',
    }
    auth = (username, password)
    answer = httpx.post(f"{url}/calls", data=form, auth=auth, trust_env=False)
    assert answer.json()["state"] == "ongoing"
    process.send_signal(number)
    rest, errors = process.communicate(timeout=20)
    assert (process.returncode, rest, errors) == (0, "", "")


def test_a_taken_port_is_one_sentence(start, free_port):
    start(free_port).stdout.readline()
    second = start(free_port)
    said, error = second.communicate(timeout=20)
    assert said == ""
    assert error.startswith(f"Port {free_port} on 127.0.0.1 is taken by another program")
    assert error.count("\n") == 1


@pytest.mark.timeout(20)
def test_it_runs_in_a_thread_with_a_loop_of_its_own():
    account = new_account("user", "secret")
    ready, url = threading.Event(), []
    loop = asyncio.new_event_loop()
    stop = asyncio.Event()

    async def serve():
        app = make_app(account, Options(speed=0))
        async with EmulatorServer(app, closing=(app.state.desk.close,)) as server:
            url.append(server.url)
            ready.set()
            await stop.wait()

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()))
    thread.start()
    assert ready.wait(10)
    answer = httpx.get(f"{url[0]}/a1/me", auth=("user", "secret"), trust_env=False)
    assert answer.json()["currency"] == "SEK"
    loop.call_soon_threadsafe(stop.set)
    thread.join(10)
    loop.close()
    assert not thread.is_alive()
