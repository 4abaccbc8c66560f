"""``callflow check``."""

from __future__ import annotations

import pytest


@pytest.fixture
def broken(write, make):
    """A document with two warnings before two errors, one of them on a node nobody reaches."""
    nodes = {
        "menu": {"action": "ivr", "value": "http://example.com/menu.mp3"},
        "sales": {"action": "connect", "value": "12"},
        "lost": {"action": "play", "value": ""},
    }
    return write("broken.callflow", make(nodes, [("menu", "1", "sales")]))


def test_nothing_wrong(cli, menu):
    result = cli("check", menu)
    assert (result.code, result.out) == (0, "")
    assert result.said == "No problems found."


def test_problems_as_text_errors_first(cli, broken):
    result = cli("check", broken)
    assert result.code == 1
    lines = result.out.splitlines()
    assert [line.split()[1] for line in lines] == sorted(line.split()[1] for line in lines)
    assert lines[0].startswith("broken.callflow: error at sales: ")
    assert lines[0].endswith("[bad-number]")
    assert result.said == f"Errors: 2, warnings: {len(lines) - 2}."


def test_problems_as_json(cli, broken):
    result = cli("check", broken, "--json")
    assert (result.code, result.err) == (1, "")
    first = result.json[0]
    assert list(first) == ["severity", "code", "node", "message", "fixable"]
    assert (first["severity"], first["code"], first["node"]) == ("error", "bad-number", "sales")


def test_no_problems_as_json(cli, menu):
    result = cli("check", menu, "--json")
    assert (result.code, result.json, result.err) == (0, [], "")


def test_several_files_are_told_apart(cli, menu, broken):
    result = cli("check", menu, broken, "--json")
    assert result.code == 1
    assert {entry["file"] for entry in result.json} == {broken}


def test_strict_fails_on_warnings(cli, write):
    name = write("a.json", {"play": "http://example.com/a.mp3"})
    assert cli("check", name).code == 0
    assert cli("check", name, "--strict").code == 1


def test_strict_is_fine_without_any(cli, menu):
    assert cli("check", menu, "--strict").code == 0


def test_target_goes_before_the_documents(cli, write, looped):
    name = write("loop.callflow", looped("actions"))
    assert cli("check", name).code == 1
    assert cli("check", name, "--target", "webhooks").code == 0


def test_standard_input(cli):
    result = cli("check", "-", "--json", stdin=b'{"connect": "12"}')
    assert result.code == 1
    assert result.json[0]["code"] == "bad-number"


def test_a_file_that_cannot_be_read_stops_no_other(cli, menu, write):
    bad = write("bad.callflow", "{")
    odd = write("odd.json", {"hangup": "reject", "next": {"hangup": "reject"}})
    result = cli("check", bad, odd)
    assert result.code == 2
    assert "bad.callflow is no flow." in result.err
    assert "odd.json: error" in result.out
    result = cli("check", odd, bad, "--json")
    assert (result.code, {entry["file"] for entry in result.json}) == (2, {"odd.json"})
    assert cli("check", bad, bad, "--json").out == ""
