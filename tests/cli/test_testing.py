"""``callflow test`` and ``callflow paths``."""

from __future__ import annotations

import itertools
import json
import xml.etree.ElementTree as ET

import pytest


@pytest.fixture
def tested(menu, write, own_folder):
    """Make the menu's document with scenarios and return its name."""

    def make(*scenarios):
        document = json.loads((own_folder / menu).read_text("utf-8"))
        return write("tested.callflow", {**document, "scenarios": list(scenarios)})

    return make


SILENT = {"name": "says nothing", "expect": {"path": ["menu", "bye"], "end": "completed"}}
WRONG = {"name": "Zoë <2>", "press": ["2"], "expect": {"path": ["menu", "bye"]}}


def test_all_pass(cli, tested):
    result = cli("test", tested(SILENT))
    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines() == [
        "ok      says nothing",
        "tested.callflow: 1 of 1 scenarios passed.",
    ]


def test_one_fails_and_both_paths_are_shown(cli, tested):
    result = cli("test", tested(SILENT, WRONG))
    assert result.code == 1
    assert "FAILED  Zoë <2>" in result.out
    assert "expected  menu > bye" in result.out
    assert "actual    menu > support" in result.out


def test_none_at_all_and_unusable_ones(cli, menu, tested):
    result = cli("test", menu)
    assert (result.code, result.said) == (2, "There are no scenarios in menu.callflow.")
    result = cli("test", tested({"name": "x", "press": ["a"]}))
    assert (result.code, result.out) == (2, "")
    assert "scenario x: press holds 'a'" in result.said
    assert cli("test", menu, tested(SILENT)).code == 0


def test_coverage(cli, tested):
    name = tested(SILENT)
    result = cli("test", name, "--coverage")
    assert result.code == 0
    assert "tested.callflow: 1 of 5 edges taken (20.0 %)." in result.out
    assert "not taken: sales -[busy]-> support" in result.out
    assert cli("test", name, "--coverage-min", "20").code == 0
    result = cli("test", name, "--coverage-min", "20.5")
    assert result.code == 1
    assert result.said.endswith("20.0 % of the edges are taken, below the 20.5 % asked for.")
    assert cli("test", name, "--coverage-min", "101").code == 2


def test_junit(cli, tested, own_folder, monkeypatch):
    ticks = itertools.count()
    monkeypatch.setattr("designer.cli.testing.perf_counter", lambda: next(ticks) / 4)
    bell = {**WRONG, "name": "bell \x07"}
    assert cli("test", tested(SILENT, bell), "--junit", "out.xml").code == 1
    root = ET.fromstring((own_folder / "out.xml").read_bytes())
    assert root.tag == "testsuites"
    (suite,) = root
    assert suite.attrib | {"time": ""} == {
        "name": "tested.callflow",
        "tests": "2",
        "failures": "1",
        "errors": "0",
        "skipped": "0",
        "time": "",
    }
    good, bad = suite
    assert (good.tag, good.get("name"), len(good)) == ("testcase", "says nothing", 0)
    assert (good.get("time"), suite.get("time")) == ("0.250", "0.500")
    assert bad.get("name") == "bell \N{REPLACEMENT CHARACTER}"
    assert bad[0].tag == "failure"
    assert bad[0].get("message") == "Step 2 of the path is support, expected bye."


def test_an_unusable_file_stops_no_other(cli, tested, write, make, own_folder):
    flawed = make({"a": {"action": "connect", "value": "12"}}, scenarios=[{"name": "x"}])
    odd = make(
        {"a": {"action": "hangup", "value": "reject"}}, scenarios=[{"name": "x", "press": ["a"]}]
    )
    names = [write("bad.callflow", "{"), write("flawed.callflow", flawed), tested(SILENT)]
    names.append(write("odd.callflow", odd))
    result = cli("test", *names, "--junit", "out.xml")
    assert result.code == 2
    assert "tested.callflow: 1 of 1 scenarios passed." in result.out
    assert "bad.callflow is no flow." in result.err
    assert "odd.callflow: The scenario x: press holds 'a'" in result.err
    root = ET.fromstring((own_folder / "out.xml").read_bytes())
    assert (root.get("tests"), root.get("errors")) == ("4", "3")
    assert [suite[0].find("error") is not None for suite in root] == [True, True, False, True]
    assert "bad.callflow is no flow." in root[0][0][0].get("message")
    assert cli("test", names[1], names[2]).code == 1


def test_numbers_that_nothing_rings(cli, tested):
    phones = {"phones": {"+46700000001": "busy", "+46799999999": "busy"}}
    result = cli("test", tested({**SILENT, **phones}))
    assert result.code == 0
    assert result.said == (
        "tested.callflow: the scenario says nothing tells of +46799999999, which no node rings."
    )
    result = cli("test", tested({**WRONG, **phones}))
    assert (result.code, result.err) == (1, "")
    assert "        The scenario tells of +46799999999, which no node rings." in result.out
    called = {"to": "+46700000007", "phones": {"+46700000007": "answer"}}
    assert cli("test", tested({**SILENT, **called})).err == ""


def test_the_document_is_not_overwritten_and_errors_stop(cli, tested, write, make):
    name = tested(SILENT)
    assert cli("test", name, "--junit", name).code == 2
    wrong = make({"a": {"action": "connect", "value": "12"}}, scenarios=[{"name": "x"}])
    assert cli("test", write("wrong.callflow", wrong)).code == 1


def test_standard_input(cli, tested, own_folder):
    data = (own_folder / tested(SILENT)).read_bytes()
    assert "standard input: 1 of 1" in cli("test", "-", stdin=data).out
    assert cli("paths", "-", stdin=data).out


def test_paths_as_json_and_left_off(cli, menu):
    result = cli("paths", menu, "--json")
    assert (result.code, result.err) == (0, "")
    assert result.json[0] == {
        "path": ["menu", "sales", "support"],
        "outcomes": ["1", "busy", "success"],
        "end": "completed",
    }
    assert len(result.json) == 10
    result = cli("paths", menu, "--json", "--limit", "2")
    assert len(result.json) == 2
    assert result.said == "8 more journeys were left off; --limit shows more."


def test_paths_as_text(cli, menu, write, make):
    lines = cli("paths", menu).out.splitlines()
    assert "menu -[1]-> sales -[failed]-> bye -[success]: completed" in lines
    assert "menu -[success]: completed (ends in silence, no way to a person)" in lines
    empty = cli("paths", write("empty.callflow", make({})))
    assert (empty.code, empty.out) == (0, "")
    assert "no start" in empty.said


def test_a_misspelt_key_of_a_scenario_is_said(cli, tested):
    result = cli("test", tested({"name": "x", "pres": ["3"], "comment": "kept"}))
    assert result.code == 0
    assert result.said == (
        "tested.callflow: the scenario x holds the key pres, which means nothing; press may be "
        "meant."
    )
