"""After a full run on the command line the password stands nowhere but where it came from."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from tests.elks.conftest import Line, reply
from tests.faults import in_thread
from tests.processes import watched

NUMBER = "+46700000000"


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="needs the processes of Linux")
def test_the_password_is_nowhere(start, spawn, menu, own_home, own_folder, monkeypatch):
    with watched() as seen:
        emulator = start("emulator", "--port", "0", "--speed", "0")
        words = emulator.stdout.readline().decode().split()
        url = next(word for word in words if word.startswith("http://"))
        username = words[words.index("username") + 1]
        password = words[words.index("password") + 1]
        monkeypatch.setenv("CALLFLOW_USERNAME", username)
        monkeypatch.setenv("CALLFLOW_PASSWORD", password)
        line = ("--api-url", url)
        results = [
            spawn("call", menu, *line, "--wait", "--json"),
            spawn("publish", menu, "--number", NUMBER, *line, "--yes"),
            spawn("unpublish", "--number", NUMBER, *line, "--yes"),
        ]
        emulator.terminate()
        _, log = emulator.communicate()
    assert [result.code for result in results] == [0, 0, 0], results
    for name in ("emulator", "call", "unpublish"):  # the search does find what runs
        assert any(f"-m designer {name} " in command for command in seen)
    texts = [
        log.decode(),
        *(text for result in results for text in (result.out, result.err)),
    ]
    files = [path for folder in (own_home, own_folder) for path in folder.rglob("*")]
    texts += [path.read_text(errors="replace") for path in files if path.is_file()]
    assert any(path.name == "publications.json" for path in files)
    assert "POST /a1/calls" in log.decode()
    pair = base64.b64encode(f"{username}:{password}".encode()).decode()
    for text in (*seen, *texts):
        assert password not in text
        assert pair not in text
    # Other tests run beside this one, and their programs may say that word.
    for text in (*(one for one in seen if " designer" in one), *texts):
        assert "Authorization" not in text


def test_a_line_that_says_it_back_is_not_repeated(cli, menu, monkeypatch):
    password = "s3cret-w0rd"
    monkeypatch.setenv("CALLFLOW_USERNAME", "u1")
    monkeypatch.setenv("CALLFLOW_PASSWORD", password)
    pair = base64.b64encode(f"u1:{password}".encode()).decode()
    echo = reply(403, f"Basic {pair} {password}".encode(), content_type="text/plain")
    with in_thread(Line()) as line:
        line.answers = {"POST /a1/calls": echo, "GET /a1/numbers": echo}
        where = ("--api-url", line.url)
        results = [
            cli("call", menu, *where),
            cli("publish", menu, "--number", NUMBER, *where, "--yes"),
        ]
    for result in results:
        assert result.code == 3
        assert "(403" in result.said
        assert password not in result.err
        assert pair not in result.err
