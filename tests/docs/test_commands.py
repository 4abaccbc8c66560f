"""Every command that README and guide show is run, one after the other, as a reader would."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest

ROOT = Path(__file__).parents[2]
PAGES = tuple(f"docs/guide/{path.name}" for path in sorted((ROOT / "docs/guide").glob("*.md")))
DOCUMENTS = ("README.md", *PAGES)
LEFT_OUT = {
    "python3 dev.py run": "it opens the window and ends when somebody closes it",
    "python3 dev.py test": "it runs the tests, and this one among them",
    "python3 dev.py package": "it takes two minutes; .ci/run runs it",
    "sudo apt install ./dist/callflow-designer_*.deb": "it changes the system; .ci/run runs it",
    "pipx install ./dist/callflow_designer-*.whl": "it asks a package index; .ci/run runs it",
}
"""Commands that are shown but not run here, and why."""
PLACEHOLDERS = ("before.callflow", "after.callflow")
"""Files that are the reader's own; the sample stands in for them."""
WRITES = ("-o", "--screenshot")
"""Options that name a file to be written."""

_BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_BASE = "http://127.0.0.1:4646"
_SERVED = "http://127.0.0.1:4600"
_UNRESERVED = "-._~"


def commands(document: str) -> list[list[str]]:
    """The words of each command in the ``sh`` blocks of ``document``, comments left out."""
    blocks = _BLOCK.findall((ROOT / document).read_text("utf-8"))
    lines = "".join(blocks).replace("\\\n", " ").splitlines()
    return [words for words in (shlex.split(line, comments=True) for line in lines) if words]


@dataclass
class Request:
    """What a curl command sends."""

    method: str = ""
    url: str = ""
    user: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    data: list[str] = field(default_factory=list)

    @property
    def body(self) -> bytes:
        return "&".join(self.data).encode()


def read_curl(words: list[str]) -> Request:
    """The request of a curl command (its words without ``curl``), to the byte."""
    request, rest = Request(), iter(words)
    for word in rest:
        match word:
            case "-u":
                request.user = next(rest)
            case "-X":
                request.method = next(rest)
            case "-H":
                name, _, value = next(rest).partition(":")
                request.headers[name.strip()] = value.strip()
            case "-d":
                request.data.append(next(rest))
            case "--data-urlencode":
                name, _, value = next(rest).partition("=")
                request.data.append(f"{name}={quote(value, safe=_UNRESERVED)}")
            case _:
                assert not word.startswith("-"), f"curl {word}: say here what it does"
                assert not request.url, words
                request.url = word
    if request.data:
        request.headers.setdefault("Content-Type", "application/x-www-form-urlencoded")
    request.method = request.method or ("POST" if request.data else "GET")
    return request


class Reader:
    """Somebody who types what a document shows, in a folder of their own."""

    def __init__(self, folder: Path, popen) -> None:
        self.folder = folder
        self._popen = popen
        self._emulator: tuple[str, str, str] | None = None
        self._served = ""
        self._call = ""
        self._settings = {"CALLFLOW_HOME": str(folder / "home")}

    def run(self, words: list[str]) -> None:
        match words:
            case ["cp", "-r", source, "."]:
                self._copy(source)
            case ["callflow", "emulator", *options]:
                self._start_emulator(options)
            case ["callflow", "serve", *arguments]:
                line = self._start(["serve", *arguments, "--port", "0"]).stdout.readline()
                assert line.startswith("Serving "), line
                self._served = re.search(r"http://\S+:\d+", line)[0]
            case ["export", *settings]:
                self._settings.update(setting.split("=", 1) for setting in settings)
            case ["callflow", *arguments]:
                self._callflow([self._running(word) for word in arguments])
            case ["curl", *arguments]:
                self._curl(read_curl(arguments))
            case _:
                assert " ".join(words) in LEFT_OUT, f"nobody runs {' '.join(words)}"

    def _copy(self, pattern: str) -> None:
        found = list(ROOT.glob(pattern))
        assert found, pattern
        for source in found:
            target = self.folder / source.name
            if source.is_dir():
                shutil.copytree(source, target)
            else:
                shutil.copyfile(source, target)

    def _start(self, arguments: list[str]):
        return self._popen(
            [sys.executable, "-m", "designer", *arguments],
            cwd=self.folder,
            env={**os.environ, **self._settings, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def _callflow(self, arguments: list[str]) -> None:
        written = [self.folder / name for option, name in pairwise(arguments) if option in WRITES]
        for path in written:
            assert not path.exists(), f"{path.name} is there already and would be overwritten"
        process = self._start(arguments)
        _, said = process.communicate(timeout=50)
        assert process.returncode == 0, (arguments, said)
        for path in written:
            assert path.stat().st_size > 0

    def _start_emulator(self, options: list[str]) -> None:
        assert options[:2] == ["--port", "4646"]
        own = dict(pairwise(options[2:]))
        line = self._start(["emulator", "--port", "0", *options[2:]]).stdout.readline()
        words = dict(pairwise(line.split()))
        name, password = (own.get(f"--{key}") or words[key] for key in ("username", "password"))
        self._emulator = words["Emulator"], name, password

    def _running(self, word: str) -> str:
        """A word of a command, with the address of the emulator that runs for the one shown."""
        if self._emulator is None:
            return word
        return word.replace(_BASE, self._emulator[0].removesuffix("/a1"))

    def _curl(self, request: Request) -> None:
        """Send what curl would send, to the emulator or the served flow that runs."""
        if request.url.startswith(_SERVED):
            url = request.url.replace(_SERVED, self._served, 1)
            asked = {"content": request.body, "headers": request.headers, "trust_env": False}
            answer = httpx.request(request.method, url, **asked, timeout=20)
            assert (answer.status_code, "ivr" in answer.json()) == (200, True), answer.text
            return
        assert self._emulator is not None, "no emulator was started before"
        address, username, password = self._emulator
        assert request.url.startswith(_BASE + "/")
        assert request.user == "USERNAME:PASSWORD"
        url = request.url.replace(_BASE, address.removesuffix("/a1"), 1)
        answer = httpx.request(
            request.method,
            url.replace("/calls/ID/", f"/calls/{self._call}/"),
            content=request.body,
            headers=request.headers,
            auth=(username, password),
            trust_env=False,
            timeout=20,
        )
        assert answer.status_code == 200, answer.text
        assert isinstance(answer.json(), dict)
        if "direction" in answer.json():  # a call, which the next command may be about
            self._call = answer.json()["id"]


@pytest.mark.slow
@pytest.mark.parametrize("document", list(filter(commands, DOCUMENTS)))
def test_the_commands_of_a_document_work_in_their_order(document, tmp_path, popen):
    shown = commands(document)
    reader = Reader(tmp_path, popen)
    for name in PLACEHOLDERS:
        shutil.copyfile(ROOT / "resources/samples/support-line.callflow", tmp_path / name)
    for words in shown:
        reader.run(words)


def test_what_is_left_out_is_shown_somewhere():
    shown = {" ".join(words) for document in DOCUMENTS for words in commands(document)}
    assert set(LEFT_OUT) <= shown


def test_curl_is_read_as_curl_reads_it():
    """``-d`` is sent as it is, so a + in it arrives as a space."""
    words = shlex.split("""curl http://x/ -u a:b -d to=+1 --data-urlencode 'v={"a": "ö+"}'""")
    request = read_curl(words[1:])
    assert request.body == b"to=+1&v=%7B%22a%22%3A%20%22%C3%B6%2B%22%7D"
    assert (request.method, request.user) == ("POST", "a:b")
    put = read_curl(["-X", "PUT", "http://x/", "-H", "Content-Type: application/json", "-d", "{}"])
    assert (put.method, put.headers) == ("PUT", {"Content-Type": "application/json"})
    assert json.loads(put.body) == {}
