"""Documents that are read, and those that are refused with the place named."""

from __future__ import annotations

import json
from typing import Any

import pytest

from designer.flow.model import Edge
from designer.store import reading
from designer.store.document import DocumentError, load_document, parse_document


def document(**changes: Any) -> dict[str, Any]:
    """A small good document with some members changed; ``None`` is JSON's null."""
    return {
        "format": "callflow/1",
        "start": "menu",
        "nodes": {
            "menu": {"action": "ivr", "value": "menu.mp3", "options": {"digits": 1}},
            "sales": {"action": "connect", "value": "+46700000001"},
        },
        "edges": [{"from": "menu", "outcome": "1", "to": "sales"}],
        **changes,
    }


def refusal(data: Any) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        load_document(data if isinstance(data, str | bytes) else json.dumps(data))
    assert str(caught.value)
    return caught.value


def test_everything_a_document_holds_is_read() -> None:
    flow = load_document(
        json.dumps(
            document(
                name="Support",
                target="webhooks",
                variables={"prompts": "https://example.com"},
                call={"from": "+46700000000", "timeout": 60, "mood": 1},
                scenarios=[{"name": "busy", "press": ["1"], "expect": {"path": ["menu"]}}],
                notes=[{"text": "x", "at": [0, -200], "size": [240, 120]}],
                frames=[{"title": "t", "at": [1, 2], "size": [3, 4]}],
                layout={"sales": [320, 0], "menu": [-8, 16.0]},
                colour="red",
            )
        )
    )
    assert (flow.name, flow.target, flow.start) == ("Support", "webhooks", "menu")
    assert flow.variables == {"prompts": "https://example.com"}
    assert list(flow.nodes) == ["menu", "sales"]
    assert flow.nodes["menu"].options == {"digits": 1}
    assert flow.out("menu") == {"1": Edge("menu", "1", "sales")}
    assert flow.call == {"from": "+46700000000", "timeout": 60, "mood": 1}
    assert flow.scenarios[0]["press"] == ["1"]
    assert flow.notes[0].words == "x"
    assert flow.frames[0].words == "t"
    assert flow.frames[0].area == (1, 2, 3, 4)
    assert list(flow.layout.items()) == [("sales", (320, 0)), ("menu", (-8, 16))]
    assert isinstance(flow.layout["menu"][1], int)
    assert flow.extra == {"colour": "red"}


def test_what_may_be_left_out_is_empty() -> None:
    flow = load_document(json.dumps(document(nodes={"play": {"action": "play"}}, edges=[])))
    assert (flow.name, flow.target) == ("", "actions")
    assert flow.nodes["play"].value == ""
    assert flow.layout == {}


def test_unknown_keys_are_kept_where_they_stand() -> None:
    data = document()
    data["nodes"]["menu"]["rounds"] = 3
    data["edges"][0]["weight"] = [1]
    flow = parse_document(data)
    assert flow.nodes["menu"].extra == {"rounds": 3}
    assert flow.edges["menu", "1"].extra == {"weight": [1]}


@pytest.mark.parametrize("start", [None, "", "nobody"])
def test_a_start_that_is_no_node_is_no_refusal(start: str | None) -> None:
    assert parse_document(document(start=start)).start == start


@pytest.mark.parametrize("value", [None, True, 5, 1.5, ["x"], {"deep": [{}]}, ""])
def test_a_value_of_any_type_is_kept(value: Any) -> None:
    data = document(nodes={"a": {"action": "play", "value": value}}, edges=[], start="a")
    assert parse_document(data).nodes["a"].value == value


def test_any_outcome_is_read() -> None:
    data = document()
    data["edges"].append({"from": "sales", "outcome": "when the moon is full", "to": "menu"})
    assert ("sales", "when the moon is full") in parse_document(data).edges


def test_a_place_without_a_node_is_dropped() -> None:
    assert parse_document(document(layout={"gone": [1, 2]})).layout == {}


def test_a_byte_order_mark_and_windows_line_ends_are_read() -> None:
    text = json.dumps(document(), indent=2).replace("\n", "\r\n")
    for source in ("\ufeff" + text, ("\ufeff" + text).encode(), text.encode()):
        assert list(load_document(source).nodes) == ["menu", "sales"]


@pytest.mark.parametrize(
    ("changes", "place", "says"),
    [
        ({"name": 5}, "name", "a text, not a number"),
        ({"start": 5}, "start", "a node's id or null"),
        ({"variables": []}, "variables", "an object of texts, not a list"),
        ({"variables": {"a": 1}}, "variables.a", "a text, not a number"),
        ({"nodes": []}, "nodes", "an object"),
        ({"nodes": {"a": "x"}}, "nodes.a", "an object, not a text"),
        ({"nodes": {"a": {"action": 1}}}, "nodes.a.action", "a text"),
        ({"nodes": {"a": {"action": "play", "options": []}}}, "nodes.a.options", "an object"),
        (
            {"nodes": {"a": {"action": "hours", "weekly": []}}},
            "nodes.a.weekly",
            "an object of lists of texts",
        ),
        (
            {"nodes": {"a": {"action": "hours", "weekly": {"mon": [8]}}}},
            "nodes.a.weekly.mon",
            "a list of texts",
        ),
        (
            {"nodes": {"a": {"action": "hours", "exceptions": {"2026-12-24": "closed"}}}},
            "nodes.a.exceptions.2026-12-24",
            "a list of texts",
        ),
        ({"nodes": {"a": {"action": "hours", "holidays": 1}}}, "nodes.a.holidays", "a text"),
        ({"nodes": {"a": {"action": "play", "label": None}}}, "nodes.a.label", "not null"),
        ({"nodes": {"a": {"action": "play", "text": True}}}, "nodes.a.text", "true or false"),
        ({"edges": {}}, "edges", "a list, not an object"),
        ({"edges": [1]}, "edges.0", "an object"),
        ({"edges": [{"from": 1, "outcome": "1", "to": "menu"}]}, "edges.0.from", "a text"),
        ({"edges": [{"from": "menu", "outcome": 1, "to": "menu"}]}, "edges.0.outcome", "a text"),
        ({"call": []}, "call", "an object"),
        ({"call": {"from": 46}}, "call.from", "a text"),
        ({"call": {"timeout": 1.5}}, "call.timeout", "a whole number"),
        ({"call": {"timeout": True}}, "call.timeout", "a whole number"),
        ({"scenarios": {}}, "scenarios", "a list"),
        ({"scenarios": ["x"]}, "scenarios.0", "an object"),
        ({"scenarios": [{}, {"press": "1"}]}, "scenarios.1.press", "a list of texts"),
        ({"scenarios": [{"press": [1]}]}, "scenarios.0.press", "a list of texts"),
        ({"scenarios": [{"phones": {"+46": 1}}]}, "scenarios.0.phones.+46", "a text"),
        ({"scenarios": [{"expect": []}]}, "scenarios.0.expect", "an object"),
        ({"scenarios": [{"expect": {"path": "a"}}]}, "scenarios.0.expect.path", "a list of texts"),
        ({"scenarios": [{"webhooks": []}]}, "scenarios.0.webhooks", "an object"),
        ({"notes": [{"at": [1]}]}, "notes.0.at", "a pair of whole numbers"),
        ({"notes": [{"size": [1, -1]}]}, "notes.0.size", "a pair of whole numbers"),
        ({"frames": [{"title": 1}]}, "frames.0.title", "a text"),
        ({"layout": []}, "layout", "an object"),
        ({"layout": {"menu": [1, 2, 3]}}, "layout.menu", "a pair of whole numbers"),
        ({"layout": {"menu": [1, 2.5]}}, "layout.menu", "a pair of whole numbers"),
        ({"layout": {"menu": [True, 1]}}, "layout.menu", "a pair of whole numbers"),
        ({"layout": {"menu": [10**12, 1]}}, "layout.menu", "a pair of whole numbers"),
        ({"layout": {"gone": "x"}}, "layout.gone", "a pair of whole numbers"),
    ],
)
def test_a_wrong_type_is_refused_with_its_place(
    changes: dict[str, Any], place: str, says: str
) -> None:
    error = refusal(document(**changes))
    assert error.code == "wrong-type"
    assert error.args_by_name["place"] == place
    assert str(error).startswith(f"{place} must be ")
    assert says in str(error)


@pytest.mark.parametrize("key", ["start", "nodes", "edges"])
def test_what_a_document_needs_is_named(key: str) -> None:
    data = document()
    del data[key]
    error = refusal(data)
    assert error.code == "missing-key"
    assert str(error) == f"The document lacks the key {key}."


def test_what_nodes_and_edges_need_is_named() -> None:
    assert str(refusal(document(nodes={"a": {}}))) == "nodes.a lacks the key action."
    error = refusal(document(edges=[{"from": "menu", "to": "sales"}]))
    assert str(error) == "edges.0 lacks the key outcome."


@pytest.mark.parametrize("bad", ["", "-a", "a b", "a" * 65, "healthz", "files", "å", "a/b"])
def test_a_bad_id_is_refused(bad: str) -> None:
    error = refusal(document(nodes={bad: {"action": "play"}}))
    assert (error.code, error.args_by_name["node"]) == ("bad-id", bad)


def test_an_unknown_action_is_refused() -> None:
    error = refusal(document(nodes={"a": {"action": "sing"}}))
    assert error.code == "unknown-action"
    assert "nodes.a.action is sing" in str(error)
    assert "connect" in str(error)


@pytest.mark.parametrize("end", ["from", "to"])
def test_an_edge_without_a_node_at_its_end_is_refused(end: str) -> None:
    edge = {"from": "menu", "outcome": "2", "to": "sales", end: "nobody"}
    error = refusal(document(edges=[edge]))
    assert error.code == "no-end"
    assert f"edges.0.{end} is nobody" in str(error)


def test_two_edges_from_one_outcome_are_refused() -> None:
    edge = {"from": "menu", "outcome": "1", "to": "sales"}
    error = refusal(document(edges=[edge, {**edge, "to": "menu"}]))
    assert error.code == "two-edges"
    assert "edges.1: menu has an edge from its outcome 1" in str(error)


def test_a_duplicate_key_is_refused_with_key_and_object() -> None:
    text = json.dumps(document(), indent=2)
    error = refusal(text.replace('"sales": {', '"menu": {'))
    assert error.code == "duplicate-key"
    assert "the key menu stands twice in nodes" in str(error)
    assert error.args_by_name["line"] == 12


@pytest.mark.parametrize("found", ["callflow/2", "callflow/10", "callflow/2.5"])
def test_a_newer_version_is_refused_as_such(found: str) -> None:
    error = refusal(document(format=found))
    assert error.code == "newer-format"
    assert "newer version" in str(error)
    assert found in str(error)


@pytest.mark.parametrize("found", ["callflow/", "callflow/0", "callflow/x", "callflow/01"])
def test_another_format_is_refused(found: str) -> None:
    assert refusal(document(format=found)).code == "unknown-format"


@pytest.mark.parametrize("data", [[], 5, "x", {}, {"format": 1}, {"format": "other/1"}])
def test_what_is_no_document_is_refused(data: Any) -> None:
    assert refusal(json.dumps(data)).code == "not-a-document"


def test_a_target_that_does_not_exist_is_refused() -> None:
    assert refusal(document(target="faxes")).code == "bad-target"


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ('{"format": "callflow/1",\n "start": nul}', "missing-json", (2, 11)),
        ('{"format": "callflow/1",\n "start": NaN}', "bad-number", (2, 11)),
        ('{"format": "callflow/1",\n}', "extra-comma", (1, 24)),
        ('{"format": "callflow/1" // x\n}', "bad-json", (1, 25)),
        ('{"format": "callflow/1", "name": "\\udc00"}', "half-character", (1, 35)),
        ("[" * 100_000, "too-deep", (1, 405)),
    ],
)
def test_bad_json_is_refused_with_line_and_column(
    text: str, code: str, place: tuple[int, int]
) -> None:
    error = refusal(text)
    assert error.code == code
    assert (error.args_by_name["line"], error.args_by_name["column"]) == place


def test_bytes_that_are_no_text_are_refused() -> None:
    error = refusal(b'{"format": "\xff"}')
    assert error.code == "not-utf8"
    assert "byte 12" in str(error)


def test_a_document_beyond_measure_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    text = '{"format": "callflow/1", "start": null, "nodes": {}, "edges": []}'
    monkeypatch.setattr(reading, "DOCUMENT_BYTES", len(text))
    assert load_document(text).nodes == {}
    with pytest.raises(DocumentError) as caught:
        load_document(text + " ")
    assert caught.value.code == "too-large"


def test_the_answer_of_a_webhook_may_be_as_deep_as_call_actions() -> None:
    answer = '{"play":"x","next":' * 399 + '{"play":"x"}' + "}" * 399
    text = json.dumps(document(scenarios=[{"webhooks": {"menu": "HERE"}}]))
    assert load_document(text.replace('"HERE"', answer)).scenarios
    assert refusal(text.replace('"HERE"', f"[{answer}]")).code == "too-deep"
