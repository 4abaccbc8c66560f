"""Every command with input that cannot be used: one line, exit code 2, nothing written."""

from __future__ import annotations

import pytest

COMMANDS = {
    "check": ["check"],
    "export": ["export"],
    "import": ["import"],
    "simulate": ["simulate"],
    "call": ["call", "--line", "emulator"],
}
HEAD = b'"format": "callflow/1", "start": "a", "edges": []'
BAD = {
    "empty": b"",
    "blank": b" \n\n",
    "binary": bytes(range(256)),
    "a picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "utf-16": '{"play": "sound/beep"}'.encode("utf-16"),
    "no JSON": b"this is no JSON",
    "cut off": b'{"play": "https://example.com',
    "a number": b"7",
    "null": b"null",
    "a list": b'[{"play": "sound/beep"}]',
    "no action": b'{"speak": "hello"}',
    "two actions": b'{"play": "sound/beep", "connect": "+46700000001"}',
    "only recordcall": b'{"recordcall": "https://example.com/r"}',
    "a bad branch": b'{"play": "sound/beep", "next": 7}',
    "half a character": b'{"play": "https://example.com/\\ud83d.mp3"}',
    "too deep": b'{"play":"sound/beep","next":' * 500 + b"7" + b"}" * 500,
    "brackets": b"[" * 200_000,
    "huge": b'{"play": "' + b"x" * (4 * 1024 * 1024) + b'"}',
    "twice the same key": b'{"format":"callflow/1","start":"a","start":"b","nodes":{},"edges":[]}',
    "a newer document": b'{"format": "callflow/9", "start": null, "nodes": {}, "edges": []}',
    "a document without nodes": b'{"format": "callflow/1", "start": null, "edges": []}',
    "a bad id": b'{%s, "nodes": {"a b": {"action": "play"}}}' % HEAD,
    "an unknown action": b'{%s, "nodes": {"a": {"action": "x"}}}' % HEAD,
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("bad", BAD)
def test_a_file_that_is_no_flow(cli, write, own_folder, command, bad):
    name = write("input.json", BAD[bad])
    result = cli(*COMMANDS[command], name)
    assert (result.code, result.out) == (2, "")
    assert result.said.startswith("input.json")
    assert len(result.said) < 600
    assert [path.name for path in own_folder.iterdir()] == ["input.json"]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("bad", ["empty", "binary", "no JSON", "a list"])
def test_standard_input_that_is_no_flow(cli, command, bad):
    result = cli(*COMMANDS[command], "-", stdin=BAD[bad])
    assert (result.code, result.out) == (2, "")
    assert result.said.startswith(("standard input", "Standard input"))


@pytest.mark.parametrize("command", COMMANDS)
def test_no_such_file(cli, command):
    result = cli(*COMMANDS[command], "missing.json")
    assert (result.code, result.out) == (2, "")
    assert "missing.json" in result.said


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder(cli, own_folder, command):
    (own_folder / "folder").mkdir()
    result = cli(*COMMANDS[command], "folder")
    assert (result.code, result.out) == (2, "")
    assert "folder" in result.said


def test_the_line_and_the_missing_comma_are_named(cli, write):
    name = write("a.json", '{"ivr": "https://example.com/a.mp3",\n "1": "x"\n "2": "y"}')
    result = cli("check", name)
    assert result.code == 2
    assert "comma" in result.said
    assert "3" in result.said or "2" in result.said


def test_it_says_first_that_this_is_no_flow(cli, write):
    result = cli("check", write("shopping.txt", "milk, bread"))
    assert result.said == "shopping.txt is no flow. Line 1, column 1: a value must stand here."


def test_one_bad_file_among_several_lets_the_others_be_checked(cli, menu):
    result = cli("check", "missing.json", menu)
    assert (result.code, result.out) == (2, "")
    assert "missing.json" in result.err.splitlines()[0]
    assert result.err.splitlines()[1:] == ["No problems found."]


def test_a_file_name_that_is_no_utf8(cli):
    result = cli("check", "a\udcff.json")
    assert (result.code, result.out) == (2, "")
    assert "a\\udcff.json" in result.said
