"""Each block that README, guide and CONTRIBUTING show is run or read by some test."""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from designer.cli.group import callflow
from designer.emulator.account import new_account
from designer.emulator.app import make_app
from designer.emulator.fetch import Answer, Exchange
from designer.emulator.options import Options
from designer.emulator.requestlog import ended_line
from designer.emulator.webhooklog import asked_line
from designer.engine.fields import voice_start_fields

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "samples" / "support-line.callflow"
PAGES = (*sorted((ROOT / "docs" / "guide").glob("*.md")), ROOT / "README.md")
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RUN = {
    ("*", "sh"): "test_commands.py",
    ("document-format", "json"): "test_pages.py",
    ("scenarios", "yaml"): "test_pages.py",
    ("canvas", ""): "test_first_flow.py",
    ("emulator", ""): "here",
    ("scenarios", "json"): "here",
    ("actions", "json"): "here",
}
"""Page and language of the blocks, and where they are tried."""


def blocks(page: Path, language: str = "") -> list[tuple[str, str]]:
    """Language and words of the blocks of a page; those of one ``language``."""
    found = _BLOCK.findall(page.read_text("utf-8"))
    return [(kind, words) for kind, words in found if language in ("", kind)]


@pytest.fixture
def of_sample(tmp_path):
    """Changes the sample, and runs a command on what became of it."""

    def run(change, *words: str):
        document = json.loads(SAMPLE.read_text("utf-8"))
        change(document)
        path = tmp_path / SAMPLE.name
        path.write_text(json.dumps(document), "utf-8")
        return CliRunner().invoke(callflow, [words[0], str(path), *words[1:]])

    return run


def test_no_block_stands_there_untried():
    shown = {(page.stem, kind) for page in PAGES for kind, _ in blocks(page)}
    tried = {(page, kind) for page, kind in shown if ("*", kind) in RUN or (page, kind) in RUN}
    assert shown - tried == set()
    assert {key for key in RUN if key[0] != "*"} <= shown


@pytest.mark.parametrize("state", ["success", "failed"])
def test_the_scenario_shown_holds_for_the_sample(of_sample, state):
    """And fails where something else is expected, so that it is really looked at."""
    ((_, shown),) = blocks(ROOT / "docs/guide/scenarios.md", "json")
    scenario = json.loads(shown)
    scenario["expect"]["state"] = state if state == "failed" else scenario["expect"]["state"]
    done = of_sample(lambda document: document.update(scenarios=[scenario]), "test")
    assert done.exit_code == (0 if state == "success" else 1), done.output


@pytest.mark.parametrize(
    ("at", "way"), [("2026-12-24T10:00", "open"), ("2026-12-31T10:00", "closed")]
)
def test_the_opening_hours_shown_decide_a_call(of_sample, at, way):
    ((_, shown),) = blocks(ROOT / "docs/guide/actions.md", "json")

    def change(document):
        document["nodes"].update(json.loads(f"{{{shown}}}"))
        document.update(start="hours", target="webhooks", scenarios=[])
        document["edges"].append({"from": "hours", "outcome": "open", "to": "menu"})

    words = ("simulate", "--at", at, "--direction", "incoming", "--from", "+46701234567")
    done = of_sample(change, *words, "--json")
    assert done.exit_code == 0, done.output
    first = next(step for step in json.loads(done.stdout)["steps"] if step["node"] == "hours")
    assert first["result"] == way


def test_the_log_shown_is_what_the_emulator_writes():
    ((_, shown),) = [block for block in blocks(ROOT / "docs/guide/emulator.md") if block[0] == ""]
    lines = [line.partition(" ")[2] for line in shown.splitlines()]
    account, call_id = new_account(), lines[2].split()[1]
    app = make_app(account, Options(speed=0))
    said = []

    async def run():
        desk = app.state.desk
        desk.account.numbers[0].set({"voice_start": '{"connect": "0700000011"}'})
        desk.when_ended = lambda call: said.append(str(ended_line(call)).replace(call.id, call_id))
        running = desk.incoming("+46700000009", "+46700000000", "http://emulator")
        fields = voice_start_fields(replace(running.call.setup, id=call_id))
        answer = Answer(b'{"connect": "0700000011"}', None, 200)
        url = "http://127.0.0.1:5000/incoming"
        said.append(str(asked_line(Exchange(url, fields, answer, 0.012))))
        while not said[1:]:
            await asyncio.sleep(0)
        await desk.close()

    asyncio.run(run())
    assert sorted(said) == sorted(lines[1:])
