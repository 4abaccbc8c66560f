"""Runs the command line in this process, or in one of its own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from designer.cli.running import run

ROOT = Path(__file__).parents[2]


@dataclass
class Result:
    code: int
    out: str
    err: str
    data: bytes = b""
    """Standard output as it is, for what is no text."""

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def said(self):
        """The one line on standard error; fails when there is not exactly one."""
        assert self.err.endswith("\n"), self.err
        assert self.err.count("\n") == 1, self.err
        assert "Traceback" not in self.err
        return self.err.removesuffix("\n")


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    """Every test works in an empty folder and knows no credentials."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for name in ("CALLFLOW_USERNAME", "CALLFLOW_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    return folder


class _Stream(io.TextIOWrapper):
    """A standard stream that keeps its bytes and starts out as on the most careless system."""

    def __init__(self, data=b""):
        super().__init__(io.BytesIO(data), encoding="ascii", newline="\r\n")

    @property
    def data(self):
        self.flush()
        return self.buffer.getvalue()

    @property
    def text(self):
        return self.data.decode("utf-8")


@pytest.fixture
def cli(monkeypatch):
    """Run arguments in this process; the result holds exit code, output and messages."""

    def call(*arguments, stdin=b""):
        streams = {"stdin": _Stream(stdin), "stdout": _Stream(), "stderr": _Stream()}
        with monkeypatch.context() as patch:
            for name, stream in streams.items():
                patch.setattr(sys, name, stream)
            code = run([str(argument) for argument in arguments])
        data = streams["stdout"].data
        text = data.decode("utf-8", errors="replace")
        return Result(code, text, streams["stderr"].text, data)

    return call


@pytest.fixture
def start(popen):
    """Start ``python -m designer`` with arguments as a process with pipes."""

    def process(*arguments, **options):
        defaults = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"}
        command = [sys.executable, "-m", "designer", *map(str, arguments)]
        return popen(command, env=environment, **{**defaults, **options})

    return process


@pytest.fixture
def spawn(start):
    """Run ``python -m designer`` to its end."""

    def call(*arguments, stdin=b""):
        process = start(*arguments)
        out, err = process.communicate(stdin)
        return Result(process.returncode, out.decode("utf-8"), err.decode("utf-8"))

    return call


def document(nodes, edges=(), **more):
    """A document: ``nodes`` as in the file, ``edges`` as (from, outcome, to)."""
    ways = [dict(zip(("from", "outcome", "to"), edge, strict=True)) for edge in edges]
    start = next(iter(nodes), None)
    return {"format": "callflow/1", "start": start, "nodes": nodes, "edges": ways, **more}


@pytest.fixture
def write(own_folder):
    """Write a file into the folder of the test and return its name."""

    def save(name, content):
        if not isinstance(content, bytes):
            text = content if isinstance(content, str) else json.dumps(content)
            content = text.encode()
        path = own_folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return name

    return save


@pytest.fixture
def make():
    """The function that makes documents."""
    return document


@pytest.fixture
def menu(write, make):
    """A document without problems that stop anything: a menu, two numbers, a goodbye."""
    nodes = {
        "menu": {"action": "ivr", "value": "{prompts}/menu.mp3", "label": "Huvudmeny å"},
        "sales": {"action": "connect", "value": "+46700000001", "options": {"timeout": 15}},
        "support": {"action": "connect", "value": "+46700000002"},
        "bye": {"action": "play", "value": "{prompts}/bye.mp3"},
    }
    edges = [
        ("menu", "1", "sales"),
        ("menu", "2", "support"),
        ("menu", "failed", "bye"),
        ("sales", "busy", "support"),
        ("sales", "failed", "bye"),
    ]
    call = {"from": "+46700000000", "to": "+46700000009"}
    variables = {"prompts": "https://example.com"}
    return write("menu.callflow", make(nodes, edges, variables=variables, call=call))


@pytest.fixture
def looped(make):
    """A function that makes a document with a loop, for a target."""

    def loop(target):
        nodes = {
            "menu": {"action": "ivr", "value": "https://example.com/a.mp3"},
            "again": {"action": "play", "value": "https://example.com/b.mp3"},
        }
        edges = [("menu", "failed", "again"), ("again", "next", "menu")]
        return make(nodes, edges, target=target)

    return loop
