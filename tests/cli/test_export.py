"""``callflow export`` and ``callflow import``."""

from __future__ import annotations

import json

import pytest

from tests.disks import Disk

ACTIONS = {
    "ivr": "https://example.com/menu.mp3",
    "1": {"connect": "+46700000001", "timeout": 15},
    "2": {"connect": "+46700000002"},
    "failed": {"play": "https://example.com/bye.mp3"},
}


def test_json(cli, menu):
    result = cli("export", menu)
    assert (result.code, result.err) == (0, "")
    data = result.json
    assert data["ivr"] == "https://example.com/menu.mp3"
    assert data["1"]["failed"] == {"play": "https://example.com/bye.mp3"}
    assert result.out == json.dumps(data, indent=2) + "\n"


def test_compact(cli, menu):
    result = cli("export", menu, "--format", "compact")
    assert result.out == json.dumps(result.json, separators=(",", ":")) + "\n"


def test_to_a_file(cli, menu, own_folder):
    result = cli("export", menu, "-o", "out.json")
    assert (result.code, result.out) == (0, "")
    size = (own_folder / "out.json").stat().st_size
    assert result.said == f"Wrote out.json: {size} bytes."
    assert (own_folder / "out.json").read_text() == cli("export", menu).out


def test_output_is_utf8_with_lf_whatever_the_system_does(cli):
    result = cli("export", "-", stdin='{"play": "https://example.com/å😀.mp3"}'.encode())
    assert "å😀" in result.out
    assert "\r" not in result.out


def test_a_bare_address_is_a_json_string(cli):
    result = cli("export", "-", stdin=b"https://example.com/start")
    assert result.json == "https://example.com/start"


def test_set_and_base_url(cli, write, make):
    nodes = {
        "a": {"action": "play", "value": "{where}/a.mp3"},
        "b": {"action": "play", "value": "b.wav"},
        "c": {"action": "record", "value": "hook/voicemail"},
    }
    edges = [("a", "next", "b"), ("b", "next", "c")]
    name = write("flow/x.callflow", make(nodes, edges, variables={"where": "https://one.example"}))
    write("flow/b.wav", b"RIFF")
    base = ["--base-url", "https://b.example/f/"]
    result = cli("export", name, *base, "--set", "where=https://two.example", "--set", "wher=x")
    assert result.code == 0
    assert result.said == "Nothing in the flow uses the variable wher."
    a = result.json
    assert a["play"] == "https://two.example/a.mp3"
    assert a["next"]["play"].startswith("https://b.example/f/files/b.wav?v=")
    assert a["next"]["next"]["record"] == "https://b.example/f/hook/voicemail"


def test_relative_prompts_need_a_base(cli, write, make):
    name = write("x.callflow", make({"a": {"action": "play", "value": "a.wav"}}))
    result = cli("export", name)
    assert (result.code, result.out) == (1, "")
    problem, hint = result.err.splitlines()
    assert "[bad-url]" in problem
    assert hint == "Give the address the prompts will have with --base-url."


def test_the_base_is_no_help_against_other_problems(cli, write, make):
    nodes = {"a": {"action": "play", "value": "a.wav"}, "b": {"action": "connect", "value": "12"}}
    name = write("x.callflow", make(nodes, [("a", "next", "b")]))
    result = cli("export", name)
    assert (result.code, result.out) == (1, "")
    assert result.err.count("\n") == 2
    assert "--base-url" not in result.err
    assert "--base-url" not in cli("check", name).err


def test_a_call_takes_no_base(cli, write, make, monkeypatch):
    """So it does not ask for one."""
    monkeypatch.setenv("CALLFLOW_USERNAME", "me")
    monkeypatch.setenv("CALLFLOW_PASSWORD", "s3cret")
    name = write("x.callflow", make({"a": {"action": "play", "value": "a.wav"}}))
    numbers = ["--from", "+46700000000", "--to", "+46700000009"]
    result = cli("call", name, *numbers, "--api-url", "http://127.0.0.1:9")
    assert result.code == 1
    assert "[bad-url]" in result.said


def test_errors_stop_it(cli, write, make):
    nodes = {"a": {"action": "connect", "value": "12"}, "b": {"action": "play", "value": ""}}
    result = cli("export", write("x.callflow", make(nodes)), "-o", "out.json")
    assert (result.code, result.out) == (1, "")
    assert result.said.startswith("x.callflow: error at a: ")


@pytest.mark.parametrize("target", ["actions", "webhooks"])
def test_a_loop_stops_it_whatever_the_target(cli, write, looped, target):
    result = cli("export", write("x.callflow", looped(target)))
    assert (result.code, result.out) == (1, "")
    assert "[loop]" in result.err


def test_no_start_stops_it(cli, write, make):
    result = cli("export", write("x.callflow", make({}, start=None)))
    assert (result.code, result.out) == (1, "")
    assert "[no-start]" in result.said


def test_the_limit_is_in_bytes_of_compact_json(cli, menu):
    size = len(cli("export", menu, "--format", "compact").out.encode()) - 1
    assert cli("export", menu, "--limit", size).code == 0
    result = cli("export", menu, "--limit", size - 1)
    assert (result.code, result.out) == (1, "")
    assert "[too-large]" in result.said


def test_format_goes_before_the_suffix(cli, menu, own_folder):
    assert cli("export", menu, "--format", "compact", "-o", "x.md").code == 0
    assert (own_folder / "x.md").read_text().count("\n") == 1


@pytest.mark.parametrize("output", ["menu.callflow", "./menu.callflow", "other.callflow"])
def test_a_document_is_not_overwritten_by_its_export(cli, menu, own_folder, output):
    before = (own_folder / menu).read_bytes()
    result = cli("export", menu, "-o", output)
    assert (result.code, result.out) == (2, "")
    assert result.said
    assert (own_folder / menu).read_bytes() == before
    assert len(list(own_folder.iterdir())) == 1


@pytest.mark.parametrize("command", ["export", "import"])
def test_the_input_is_not_overwritten(cli, write, own_folder, command):
    name = write("a.json", ACTIONS)
    result = cli(command, name, "-o", own_folder / "a.json")
    assert result.code == 2
    assert "overwritten" in result.said
    assert json.loads((own_folder / name).read_text()) == ACTIONS


@pytest.mark.parametrize("command", ["export", "import"])
@pytest.mark.parametrize("output", ["no/such/folder.json", "."])
def test_where_nothing_can_be_written(cli, write, command, output):
    result = cli(command, write("a.json", ACTIONS), "-o", output)
    assert (result.code, result.out) == (2, "")
    assert result.said


@pytest.mark.parametrize("command", ["export", "import"])
def test_a_full_disk_leaves_what_was_exported_before(cli, write, own_folder, monkeypatch, command):
    output = own_folder / write("out.json", "of yesterday")
    Disk(monkeypatch).fill(own_folder)
    result = cli(command, write("a.json", ACTIONS), "-o", output)
    assert (result.code, result.out) == (2, "")
    assert result.said == f"{output} cannot be saved: the disk is full."
    assert output.read_text() == "of yesterday"
    assert {one.name for one in own_folder.iterdir()} == {"a.json", "out.json"}


def test_import_makes_a_document_with_places(cli, write):
    result = cli("import", write("a.json", ACTIONS))
    assert (result.code, result.err) == (0, "")
    document = result.json
    assert document["format"] == "callflow/1"
    assert list(document["layout"]) == list(document["nodes"])
    assert len({tuple(place) for place in document["layout"].values()}) == len(document["nodes"])


def test_import_and_export_give_the_same(cli, write):
    name = write("a.json", ACTIONS)
    assert cli("import", name, "-o", "a.callflow").code == 0
    assert cli("export", "a.callflow").json == ACTIONS


def test_import_gives_the_same_bytes_from_anywhere(cli, write, own_folder):
    name = write("a.json", ACTIONS)
    text = cli("import", name).out
    assert cli("import", "-", stdin=json.dumps(ACTIONS).encode()).out == text
    result = cli("import", name, "-o", "b.callflow")
    assert (result.code, result.out) == (0, "")
    assert result.said == f"Wrote b.callflow: {len(text.encode())} bytes."
    assert (own_folder / "b.callflow").read_bytes() == text.encode()


def test_merging_is_a_choice(cli, write):
    same = {"play": "https://example.com/sorry.mp3", "next": {"hangup": "reject"}}
    name = write("a.json", {"connect": "+46700000001", "busy": same, "failed": same})
    assert len(cli("import", name).json["nodes"]) == 3
    assert cli("import", name, "--merge").out == cli("import", name).out
    assert len(cli("import", name, "--no-merge").json["nodes"]) == 5


def test_nothing_stops_an_import(cli, write):
    assert cli("import", write("a.json", {"connect": "12"})).code == 0


def test_a_document_is_not_imported(cli, menu):
    result = cli("import", menu)
    assert (result.code, result.out) == (2, "")
    assert "a document already" in result.said
