"""The files that serve a flow in a container: what they say can be run, and is.

There is no Docker here; the command lines in them are run as they stand, but for host and port.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import runpy
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from designer.serving.health import is_healthy

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
EXPORTED = ROOT / "resources" / "webhook-app" / "Dockerfile"


def instructions(path: Path) -> dict[str, str]:
    """The last instruction of each kind in a Dockerfile, continued lines joined."""
    text = path.read_text("utf-8").replace("\\\n", " ")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return {word: rest.strip() for word, _, rest in (line.partition(" ") for line in lines)}


def read_yaml(text: str) -> Any:
    """The plain YAML of our own file: nested mappings, texts, and lists written as JSON."""
    root: dict[str, Any] = {}
    open_: list[tuple[int, dict[str, Any]]] = [(-1, root)]
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        indent = len(line) - len(line.lstrip())
        found = re.fullmatch(r"([\w-]+):(?: (\S.*))?", line.strip())
        assert found, line
        while open_[-1][0] >= indent:
            open_.pop()
        value: Any = found[2]
        if value is None:
            value = {}
        elif value[0] in "[{":
            value = json.loads(value) if value != "{}" else {}
        assert found[1] not in open_[-1][1], line
        open_[-1][1][found[1]] = value
        if found[2] is None:
            open_.append((indent, value))
    return root


@pytest.fixture(scope="module")
def service() -> dict[str, Any]:
    return read_yaml((PACKAGING / "compose.yaml").read_text("utf-8"))["services"]["flow"]


def test_all_of_them_run_the_same_server(service):
    command = service["command"]
    assert command[:4] == ["python", "-m", "uvicorn", "designer.serving.asgi:app"]
    health = service["healthcheck"]["test"]
    for dockerfile in (PACKAGING / "Dockerfile", EXPORTED):
        said = instructions(dockerfile)
        assert json.loads(said["CMD"]) == command
        assert ["CMD", *json.loads(said["HEALTHCHECK"].partition("CMD ")[2])] == health
        assert said["USER"] == "flow"
        assert said["EXPOSE"] in command
    assert service["build"]["dockerfile"] == "packaging/Dockerfile"
    settings = (ROOT / "designer/serving/asgi.py").read_text("utf-8")
    assert all(name in settings for name in service["environment"])


@pytest.fixture
def run_server(tmp_path) -> Iterator[Callable[..., str]]:
    """Start a server as a group of processes; its address once it answers."""
    started: list[subprocess.Popen[bytes]] = []

    def start(command: list[str], environment: dict[str, str]) -> str:
        log = tmp_path / "log"
        with log.open("wb") as file:
            process = subprocess.Popen(
                command, env=environment, stderr=file, start_new_session=True, cwd=tmp_path
            )
        started.append(process)
        until = time.monotonic() + 40
        while process.poll() is None and time.monotonic() < until:
            found = re.search(r"(http://\S+)", log.read_text("utf-8"))
            # The parent has the port before its children listen.
            if found and is_healthy(found[1], environment["CALLFLOW_SECRET"]):
                return found[1]
            time.sleep(0.05)
        pytest.fail(log.read_text("utf-8"))

    yield start
    for process in started:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(20)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no groups of processes")
def test_the_command_serves_with_several_processes(service, run_server, write_flow):
    variables = {"CALLFLOW_FILE": write_flow, "CALLFLOW_SECRET": "eight-or-more"}
    clean = {key: value for key, value in os.environ.items() if not key.startswith("CALLFLOW_")}
    environment = {**clean, **variables, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, *service["command"][1:]]
    command[command.index("0.0.0.0")] = "127.0.0.1"
    command[command.index("8000")] = "0"
    url = run_server(command, environment)
    health = [sys.executable, *service["healthcheck"]["test"][2:-1], url]
    with httpx.Client(trust_env=False, timeout=40) as client:
        assert client.post(f"{url}/eight-or-more/").json() == {"hangup": "reject"}
    assert subprocess.run(health, env=environment, timeout=40, check=False).returncode == 0


@pytest.fixture
def write_flow(tmp_path) -> str:
    path = tmp_path / "flow.json"
    path.write_text('{"hangup": "reject"}')
    return str(path)


def test_a_server_is_installed_without_the_window():
    script = runpy.run_path(str(PACKAGING / "without_window.py"))
    lock = (ROOT / "requirements" / "runtime.txt").read_text("utf-8")
    left = script["without_window"](lock)
    names = {line.split("==")[0] for line in left.splitlines() if "==" in line}
    all_names = {line.split("==")[0] for line in lock.splitlines() if "==" in line}
    assert names == {name for name in all_names if name not in script["WINDOW"]} != all_names
    assert left.count("--hash") == len(re.findall(r"^    --hash", left, re.MULTILINE))
    assert left.rstrip()[-1] != "\\"
