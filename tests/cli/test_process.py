"""What only a process of its own shows: pipes, signals, exit codes, the emulator."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import struct
import subprocess
import urllib.error
import urllib.request
from base64 import b64encode
from itertools import pairwise
from urllib.parse import urlencode

import httpx
import pytest

from designer.cli import emulator
from designer.emulator import server

ACTIONS = b'{"connect": "+46700000001", "busy": {"play": "https://example.com/\xc3\xa5.mp3"}}'
posix = pytest.mark.skipif(os.name == "nt", reason="needs the signals and devices of Unix")


def test_standard_input_to_standard_output(spawn):
    document = spawn("import", "-", stdin=ACTIONS)
    assert (document.code, document.err) == (0, "")
    actions = spawn("export", "-", stdin=document.out.encode())
    assert (actions.code, actions.json) == (0, json.loads(ACTIONS))
    assert "å" in actions.out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--version"], 0),
        (["check", "-"], 1),
        (["check", "missing.json"], 2),
        (["what"], 2),
        (["publish"], 2),
    ],
)
def test_exit_codes(spawn, arguments, code):
    assert spawn(*arguments, stdin=b'{"connect": "12"}').code == code


@posix
def test_nobody_reads_the_result(start):
    """The check's own exit code counts, and nothing is said."""
    process = start("check", "--json", "-")
    process.stdout.close()
    _, err = subprocess.Popen.communicate(process, b'{"connect": "12"}')
    assert (process.returncode, err) == (1, b"")


@posix
def test_the_result_cannot_be_written(start):
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        process = start("import", "-", stdout=full)
        _, err = process.communicate(ACTIONS)
    assert process.returncode == 2
    assert err.decode().startswith("The result cannot be written: ")
    assert err.count(b"\n") == 1


@posix
def test_without_any_standard_stream(start):
    process = start("check", "-", preexec_fn=lambda: [os.close(number) for number in (0, 1, 2)])
    process.communicate()
    assert process.returncode == 2


def ask(url, username, password, path, data=None):
    token = b64encode(f"{username}:{password}".encode()).decode()
    headers = {"Authorization": f"Basic {token}"}
    request = urllib.request.Request(f"{url}{path}", data, headers)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(request, timeout=10) as reply:
        return json.load(reply)


TIME = re.compile(r"^\d\d:\d\d:\d\d\.\d\d\d ", re.MULTILINE)
"""What each line of the emulator's log begins with."""


def first_line(process):
    """Address, user name and password from the emulator's first line."""
    words = process.stdout.readline().decode().split()
    values = dict(pairwise(words))
    return values["Emulator"], values["username"], values["password"]


@posix
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_the_emulator_runs_until_it_is_stopped(start, sent):
    process = start("emulator", "--port", "0")
    url, username, password = first_line(process)
    assert ask(url, username, password, "/me")["currency"]
    with pytest.raises(urllib.error.HTTPError, match="401"):
        ask(url, username, "wrong", "/me")
    process.send_signal(sent)
    assert process.wait(timeout=20) == 0
    said = process.stderr.read().decode()
    assert TIME.sub("", said) == "GET /a1/me 200\nGET /a1/me 401\n"
    assert len(TIME.findall(said)) == 2


def test_the_emulator_says_what_it_is_asked_and_what_became_of_calls(start):
    # Not the password of the tests that look for theirs in the list of processes meanwhile.
    options = ["--port", "0", "--speed", "0", "--username", "me", "--password", "emul4tor-pw"]
    process = start("emulator", *options)
    url, *_ = first_line(process)
    form = {"from": "+46700000000", "to": "+46700000009", "voice_start": '{"play": "sound/beep"}'}
    call = ask(url, "me", "emul4tor-pw", "/Calls?password=emul4tor-pw", urlencode(form).encode())
    lines = [TIME.sub("", process.stderr.readline().decode()) for _ in range(2)]
    ended = f"Call {call['id']} has ended: success (completed) after 0.5 s\n"
    assert sorted(lines) == sorted([ended, "POST /a1/Calls 200\n"])
    process.terminate()
    assert process.communicate(timeout=20)[1] == b""


def test_the_emulators_options_reach_its_calls(start):
    options = "--port 0 --speed 0 --strict --unanswered busy --username me --password emul4tor-pw"
    process = start("emulator", *options.split())
    url, *_ = first_line(process)
    form = {
        "from": "+46700000000",
        "to": "+46700000009",
        "voice_start": '{"connect": "+46700000005", "busy": "http://127.0.0.1:1/\\u001b[2J"}',
    }
    other = urlencode(form | {"from": "+46700000007"}).encode()
    with pytest.raises(urllib.error.HTTPError, match="403"):
        ask(url, "me", "emul4tor-pw", "/calls", other)
    httpx.put(
        f"{url.removesuffix('/a1')}/emulator/phones/+46700000005",
        json={"answers": "no-answer"},
        auth=("me", "emul4tor-pw"),
        trust_env=False,
    ).raise_for_status()
    report = {"whenhangup": "http://127.0.0.1:1/end"}
    ask(url, "me", "emul4tor-pw", "/calls", urlencode(form | report).encode())
    lines = [process.stderr.readline().decode() for _ in range(15)]
    assert [line.partition(" post is ")[2][:8] for line in lines if " post is " in line] == [
        *(["tried ag"] * 4),
        "given up",
    ]
    (ended,) = (line for line in lines if "has ended" in line)
    assert "success (error) after 60 s. http://127.0.0.1:1/\N{REPLACEMENT CHARACTER}[2J" in ended
    process.terminate()
    process.communicate(timeout=20)


@posix
def test_an_emulator_whose_messages_nobody_reads_goes_on(start):
    """A pipe holds some 64 KiB; what comes after that is left out."""
    options = ["--port", "0", "--username", "me", "--password", "emul4tor-pw"]
    url, *_ = first_line(start("emulator", *options))
    for _ in range(100):
        with pytest.raises(urllib.error.HTTPError, match="404"):
            ask(url, "me", "emul4tor-pw", "/x" + "%1b" * 1500)


def test_own_credentials(start):
    options = ["--port", "0", "--username", "me", "--password", "emul4tor-pw"]
    url, username, password = first_line(start("emulator", *options))
    assert (username, password) == ("me", "as")
    assert ask(url, "me", "emul4tor-pw", "/me")


def test_a_taken_port(cli):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = cli("emulator", "--port", port)
    assert (result.code, result.out) == (3, "")
    assert str(port) in result.said


def test_an_address_of_another_machine(cli):
    result = cli("emulator", "--host", "192.0.2.1", "--port", "0")
    assert (result.code, result.out) == (3, "")
    assert "192.0.2.1" in result.said


def test_where_the_emulator_listens_by_default():
    """Written down twice, so that --help does not load a web server."""
    options = {option.name: option.default for option in emulator.command.params}
    assert (options["host"], options["port"]) == (server.LOOPBACK, server.PORT)


@posix
def test_ctrl_c_while_reading(start):
    process = start("check", "-")
    # The write end stays open, so it waits for the rest of its input.
    process.stdin.write(b"{")
    process.stdin.flush()
    wait_until_reading(process)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=20) == 130
    assert process.stderr.read() == b""


def wait_until_reading(process):
    """Until the process has taken what stands in its pipe."""
    import fcntl
    import termios
    import time

    waiting = 1
    while waiting:
        time.sleep(0.01)
        raw = fcntl.ioctl(process.stdin, termios.FIONREAD, b"\0" * 4)
        (waiting,) = struct.unpack("i", raw)


def test_a_picture_of_a_flow(spawn, menu, own_folder):
    options = ["--screenshot", "flow.png", "--size", "800x600", "--scale", "2"]
    result = spawn(menu, *options)
    assert (result.code, result.out) == (0, "")
    head = (own_folder / "flow.png").read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", head[16:]) == (1600, 1200)


@pytest.mark.parametrize("file", ["missing.callflow", "bad.callflow", "."])
def test_no_picture_of_what_is_no_flow(spawn, write, own_folder, file):
    write("bad.callflow", '{"format": "callflow/1", "start": null, "nodes": []}')
    result = spawn("design", file, "--screenshot", "flow.png")
    assert (result.code, result.out) == (2, "")
    assert file in result.said
    assert not (own_folder / "flow.png").exists()
