"""``callflow diff``."""

from __future__ import annotations

import json

import pytest

NOTHING = {
    "flow": [],
    "renamed": [],
    "nodes": {"removed": [], "added": [], "changed": []},
    "edges": {"removed": [], "added": [], "changed": []},
}


@pytest.fixture
def versions(write, make):
    """A function that writes a document twice, the second time as ``change`` leaves its data."""

    def two(change=lambda data: None):
        nodes = {
            "menu": {"action": "ivr", "value": "https://example.com/menu.mp3", "label": "Menu"},
            "sales": {"action": "connect", "value": "+46700000001", "options": {"timeout": 15}},
            "bye": {"action": "hangup", "value": "reject"},
        }
        edges = [("menu", "1", "sales"), ("menu", "failed", "bye"), ("sales", "failed", "bye")]
        layout = {"menu": [0, 0], "sales": [320, 0], "bye": [640, 0]}
        before = make(nodes, edges, layout=layout)
        after = json.loads(json.dumps(before))
        change(after)
        return write("a.callflow", before), write("b.callflow", after)

    return two


def renamed(data):
    data["nodes"]["office"] = data["nodes"].pop("sales")
    data["layout"]["office"] = data["layout"].pop("sales")
    for edge in data["edges"]:
        for end in ("from", "to"):
            edge[end] = "office" if edge[end] == "sales" else edge[end]


def test_the_same(cli, versions):
    for options in ([], ["--exit-code"]):
        result = cli("diff", *versions(), *options)
        assert (result.code, result.out) == (0, "")
        assert result.said == "No differences."


def test_the_same_as_json(cli, versions):
    result = cli("diff", *versions(), "--json", "--exit-code")
    assert (result.code, result.err) == (0, "")
    assert result.json == NOTHING


def test_layout_does_not_count(cli, versions):
    def moved(data):
        data["layout"]["sales"] = [0, 4000]
        data["layout"].pop("bye")
        data["nodes"] = dict(reversed(data["nodes"].items()))

    assert cli("diff", *versions(moved), "--json", "--exit-code").json == NOTHING


def test_a_changed_id_is_recognised(cli, versions):
    result = cli("diff", *versions(renamed))
    assert (result.code, result.out, result.err) == (0, "Id: sales → office\n", "")
    found = cli("diff", *versions(renamed), "--json").json
    assert found == {**NOTHING, "renamed": [{"before": "sales", "after": "office"}]}


def test_nodes_options_and_edges(cli, versions):
    def change(data):
        data["nodes"]["sales"]["options"]["timeout"] = 30
        data["nodes"]["more"] = {"action": "play", "value": "https://example.com/more.mp3"}
        data["edges"][0]["to"] = "more"
        data["edges"].append({"from": "more", "outcome": "next", "to": "sales"})

    result = cli("diff", *versions(change))
    assert result.err == ""
    assert result.out.splitlines() == [
        "Added: more, Play",
        "sales, Ring for: 15 s → 30 s",
        "Connected: more, Next → sales",
        "Menu, 1 leads to: sales → more",
    ]
    found = cli("diff", *versions(change), "--json").json
    assert found["nodes"]["added"] == ["more"]
    assert found["nodes"]["changed"] == [
        {
            "node": "sales",
            "changes": [{"field": "options", "key": "timeout", "before": 15, "after": 30}],
        }
    ]


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_the_exit_code_says_it_only_when_asked(cli, versions, options):
    before, after = versions(renamed)
    assert cli("diff", before, after, *options).code == 0
    result = cli("diff", before, after, "--exit-code", *options)
    assert (result.code, result.err) == (1, "")
    assert result.out == cli("diff", before, after, *options).out


def test_one_of_them_is_standard_input(cli, versions, own_folder):
    before, after = versions(renamed)
    data = (own_folder / before).read_bytes()
    assert cli("diff", "-", after, stdin=data).out == "Id: sales → office\n"
    assert cli("diff", after, "-", stdin=data).out == "Id: office → sales\n"
    result = cli("diff", "-", "-", stdin=data)
    assert (result.code, result.out) == (2, "")
    assert result.said == "Only one of the two flows can be standard input."


def test_call_actions(cli, write):
    before = write("a.json", {"connect": "+46700000001", "busy": {"play": "https://e.se/a.mp3"}})
    after = write("b.json", {"play": "https://e.se/b.mp3", "next": {"connect": "+46700000001"}})
    assert cli("diff", before, before, "--exit-code").code == 0
    assert cli("diff", before, after, "--exit-code").code == 1
    assert cli("diff", before, after, "--json").json["renamed"] == []


def test_a_document_and_its_own_call_actions(cli, menu):
    cli("export", menu, "-o", "menu.json")
    for pair in ([menu, "menu.json"], ["menu.json", menu]):
        result = cli("diff", *pair, "--exit-code")
        assert (result.code, result.out) == (0, "")


def test_a_document_and_other_call_actions(cli, menu, own_folder):
    cli("export", menu, "-o", "menu.json")
    actions = json.loads((own_folder / "menu.json").read_text())
    actions["1"]["timeout"] = 20
    (own_folder / "menu.json").write_text(json.dumps(actions))
    found = cli("diff", menu, "menu.json", "--json").json
    changes = [{"field": "options", "key": "timeout", "before": 15, "after": 20}]
    assert [node["changes"] for node in found["nodes"]["changed"]] == [changes]
    assert found["edges"] == NOTHING["edges"]


@pytest.mark.parametrize("content", ["", "{", "[1]", '{"format": "callflow/9"}', '{"a": 1}'])
@pytest.mark.parametrize("first", [True, False])
def test_what_is_no_flow(cli, write, menu, content, first):
    name = write("bad.callflow", content)
    result = cli("diff", *([name, menu] if first else [menu, name]))
    assert (result.code, result.out) == (2, "")
    assert "bad.callflow" in result.said


@pytest.mark.parametrize("arguments", [[], ["a"], ["a", "b", "c"], ["a", "b"], ["a", "b", "--x"]])
def test_arguments(cli, arguments):
    result = cli("diff", *arguments)
    assert (result.code, result.out) == (2, "")
    assert result.said


def test_what_is_wrong_with_a_flow_stops_nothing(cli, write, make, looped):
    before = write("a.callflow", looped("actions"))
    after = write("b.json", {"connect": "12", "busy": ""})
    assert cli("diff", before, after).code == 0
    assert cli("diff", write("c.callflow", make({}, start=None)), before).code == 0
