"""A flow written as call actions."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from designer.callactions.exporting import ExportError, export_call_actions
from designer.flow.model import Flow, Node
from designer.store.prompts import prompt_version


def refusal(flow: Flow, **arguments: Any) -> ExportError:
    with pytest.raises(ExportError) as caught:
        export_call_actions(flow, **arguments)
    assert str(caught.value)
    return caught.value


@pytest.fixture
def voicemail(make_flow: Callable[..., Flow]) -> Flow:
    return make_flow(
        [
            Node("call", "connect", "+46700000001", {"timeout": 15}),
            Node("sorry", "play", "https://example.com/förlåt.mp3"),
            Node("mail", "record", "https://example.com/r"),
            Node("alone", "play", "x"),
        ],
        "call failed sorry",
        "call busy sorry",
        "sorry next mail",
    )


def test_a_shared_node_is_written_once_per_use(voicemail: Flow) -> None:
    sorry = {"play": "https://example.com/förlåt.mp3", "next": {"record": "https://example.com/r"}}
    exported = export_call_actions(voicemail)
    assert exported.data == {
        "connect": "+46700000001",
        "timeout": 15,
        "busy": sorry,
        "failed": sorry,
    }
    assert list(exported.pointers.items()) == [
        ("", "call"),
        ("/busy", "sorry"),
        ("/busy/next", "mail"),
        ("/failed", "sorry"),
        ("/failed/next", "mail"),
    ]


def test_all_forms_say_the_same(voicemail: Flow) -> None:
    exported = export_call_actions(voicemail)
    assert exported.text == json.dumps(exported.data, indent=2, ensure_ascii=False)
    assert exported.compact == json.dumps(exported.data, separators=(",", ":"), ensure_ascii=False)
    assert exported.size == len(exported.compact.encode())
    assert "förlåt" in exported.compact


def test_keys_stand_in_one_order(make_flow: Callable[..., Flow]) -> None:
    outcomes = ["next", "failed", "success", "#", "*", "0", "42", "1", "9", "busy"]
    flow = make_flow(
        [
            Node("menu", "ivr", "x", {"repeat": 1, "own": 1, "digits": 2, "another": 2}),
            Node("end", "hangup", "reject"),
        ],
        *(f"menu {outcome} end" for outcome in outcomes),
    )
    data = export_call_actions(flow).data
    assert list(data) == [
        *("ivr", "repeat", "own", "digits", "another"),
        *("1", "9", "0", "*", "#", "42", "success", "failed", "next", "busy"),
    ]


def test_nested_options_are_indented_as_json_is(make_flow: Callable[..., Flow]) -> None:
    own = {"a": [1, {"b": []}], "c": {}, "d": "line\nbreak"}
    flow = make_flow(
        [Node("a", "play", "x"), Node("b", "play", "y", {"own": own, "list": []})], "a next b"
    )
    exported = export_call_actions(flow)
    assert exported.text == json.dumps(exported.data, indent=2, ensure_ascii=False)
    assert exported.size == len(exported.compact.encode())


def test_a_webhook_is_its_address(make_flow: Callable[..., Flow]) -> None:
    hook = Node("crm", "webhook", "https://example.com/ö")
    flow = make_flow(
        [Node("a", "play", "x"), hook, Node("b", "play", "y")], "a next crm", "crm next b"
    )
    exported = export_call_actions(flow)
    assert exported.data == {"play": "x", "next": "https://example.com/ö"}
    assert dict(exported.pointers) == {"": "a", "/next": "crm"}
    assert exported.size == len(exported.compact.encode())


def test_a_flow_that_is_one_webhook_is_a_text(make_flow: Callable[..., Flow]) -> None:
    exported = export_call_actions(make_flow([Node("crm", "webhook", "https://example.com/a")]))
    assert exported.data == "https://example.com/a"
    assert exported.text == exported.compact == '"https://example.com/a"'
    assert dict(exported.pointers) == {"": "crm"}
    assert exported.size == 23


def test_any_node_may_be_where_it_starts(voicemail: Flow) -> None:
    assert export_call_actions(voicemail, start="mail").data == {"record": "https://example.com/r"}


@pytest.mark.parametrize("start", [None, "nobody"])
def test_without_a_start_there_is_nothing_to_write(voicemail: Flow, start: str | None) -> None:
    voicemail.start = start
    assert refusal(voicemail).code == "no-start"
    assert refusal(voicemail, start="nobody").code == "no-start"


@pytest.mark.parametrize(
    ("action", "key", "kept", "written"),
    [
        ("play", "skippable", "no", False),
        ("play", "skippable", "true", True),
        ("play", "skippable", False, False),
        ("play", "skippable", "maybe", "maybe"),
        ("play", "skippable", 0, 0),
        ("record", "silencedetection", False, "no"),
        ("record", "silencedetection", "true", "yes"),
        ("record", "silencedetection", "no", "no"),
        ("ivr", "skippable", "no", "no"),
        ("connect", "timeout", "15", "15"),
        ("connect", "timeout", 15, 15),
    ],
)
def test_booleans_are_written_as_documented_and_the_rest_as_it_is(
    make_flow: Callable[..., Flow], action: str, key: str, kept: Any, written: Any
) -> None:
    data = export_call_actions(make_flow([Node("a", action, "x", {key: kept})])).data
    assert isinstance(data, dict)
    assert data[key] == written
    assert type(data[key]) is type(written)


def test_variables_are_replaced_in_values_and_options(make_flow: Callable[..., Flow]) -> None:
    flow = make_flow(
        [
            Node("a", "play", "{base}/{name}.mp3", {"whenhangup": "{base}/end", "own": ["{name}"]}),
            Node("b", "webhook", "{base}/{unknown}"),
            Node("c", "play", "x", {"skippable": "{keys}"}),
        ],
        "a next b",
        "a failed c",
    )
    flow.variables = {"base": "https://example.com", "name": "a", "keys": "no"}
    data = export_call_actions(flow, variables={"name": "b"}).data
    assert data == {
        "play": "https://example.com/b.mp3",
        "whenhangup": "https://example.com/end",
        "own": ["b"],
        "failed": {"play": "x", "skippable": False},
        "next": "https://example.com/{unknown}",
    }


@pytest.fixture
def relative(make_flow: Callable[..., Flow]) -> Flow:
    return make_flow(
        [
            Node("a", "play", "prompts/menu.wav", {"recordcall": "hook/all", "own": "hook/own"}),
            Node("b", "record", "hook/mail", {"whenhangup": "hook/end"}),
            Node("c", "ivr", "prompts/none.wav"),
            Node("d", "play", "sound/beep", {"own": "prompts/menu.wav"}),
            Node("e", "record", "local/name"),
            Node("f", "play", "local/name"),
            Node("g", "connect", "prompts/menu.wav"),
            Node("h", "webhook", "hook/mail"),
        ],
        *("a next b", "b next c", "c next d", "d next e", "e next f", "f next g", "g next h"),
    )


def flat(data: Any) -> list[Any]:
    """The values of a chain, options included, without the keys."""
    found = []
    while isinstance(data, dict):
        found += [value for key, value in data.items() if key != "next"]
        data = data.get("next")
    return [*found, data]


def test_relative_prompts_and_hooks_get_the_base(relative: Flow, tmp_path: Path) -> None:
    menu = tmp_path / "prompts" / "menu.wav"
    menu.parent.mkdir()
    menu.write_bytes(b"RIFF")
    base = "https://example.com/flow"
    exported = export_call_actions(relative, base_url=base + "/", folder=tmp_path)
    assert flat(exported.data) == [
        f"{base}/files/prompts/menu.wav?v={prompt_version(menu)}",
        *(f"{base}/hook/all", "hook/own", f"{base}/hook/mail", f"{base}/hook/end"),
        f"{base}/files/prompts/none.wav",
        *("sound/beep", "prompts/menu.wav", "local/name", "local/name"),
        *("prompts/menu.wav", "hook/mail"),
    ]
    assert exported.size == len(exported.compact.encode())
    without_folder = export_call_actions(relative, base_url=base).data
    assert flat(without_folder)[0] == f"{base}/files/prompts/menu.wav"


def test_without_a_base_they_stay_as_they_are(relative: Flow, tmp_path: Path) -> None:
    values = flat(export_call_actions(relative, folder=tmp_path).data)
    assert values[:4] == ["prompts/menu.wav", "hook/all", "hook/own", "hook/mail"]


def test_a_loop_is_refused_and_its_nodes_named(chain: Callable[[int], Flow]) -> None:
    flow = chain(5)
    flow.replace_node(replace(flow.nodes["p2"], label="Sorry"))
    flow.add_edges([(None, replace(flow.edges["p0", "next"], source="p4", target="p2"))])
    error = refusal(flow)
    assert error.code == "loop"
    assert error.args_by_name["loop"] == ("p2", "p3", "p4", "p2")
    assert str(error).startswith("Sorry → p3 → p4 → Sorry is a loop")


def test_a_loop_nobody_comes_to_is_no_matter(chain: Callable[[int], Flow]) -> None:
    flow = chain(4)
    flow.remove_edges([("p1", "next")])
    flow.add_edges([(None, replace(flow.edges["p0", "next"], source="p3", target="p2"))])
    assert list(export_call_actions(flow).pointers.values()) == ["p0", "p1"]


def test_a_loop_behind_a_webhook_is_no_loop(make_flow: Callable[..., Flow]) -> None:
    flow = make_flow([Node("a", "play", "x"), Node("b", "webhook", "y")], "a next b", "b next a")
    assert export_call_actions(flow).data == {"play": "x", "next": "y"}


def test_a_very_long_loop_is_named_in_part(chain: Callable[[int], Flow]) -> None:
    flow = chain(3000)
    flow.add_edges([(None, replace(flow.edges["p0", "next"], source="p2999", target="p0"))])
    error = refusal(flow)
    assert "p0 → p1 → " in str(error)
    assert "… → p0 is a loop" in str(error)
    assert len(str(error)) < 300


def test_the_limit_is_kept_to_the_byte(voicemail: Flow) -> None:
    size = export_call_actions(voicemail).size
    assert export_call_actions(voicemail, limit=size).size == size
    error = refusal(voicemail, limit=size - 1)
    assert (error.code, error.args_by_name) == ("too-large", {"size": size, "limit": size - 1})
    assert str(size) in str(error)


def test_shared_diamonds_are_refused_before_they_are_written(
    diamonds: Callable[[int], Flow],
) -> None:
    error = refusal(diamonds(60))
    assert error.code == "too-large"
    assert int(str(error.args_by_name["size"])) > 2**60
    assert refusal(diamonds(20_000)).code == "too-large"


@pytest.mark.parametrize("key", ["play", "connect", "next", "1", "42"])
def test_an_option_that_would_be_read_as_something_else_is_refused(
    make_flow: Callable[..., Flow], key: str
) -> None:
    flow = make_flow([Node("a", "play", "x", {key: "y"}), Node("b", "play", "y")])
    error = refusal(flow)
    assert (error.code, error.args_by_name["key"]) == ("clash", key)
    assert export_call_actions(flow, start="b").data == {"play": "y"}


@pytest.mark.parametrize("outcome", ["play", "hangup", "skippable"])
def test_an_outcome_that_would_be_read_as_something_else_is_refused(
    make_flow: Callable[..., Flow], outcome: str
) -> None:
    nodes = [Node("a", "play", "x", {"skippable": True}), Node("b", "play", "y")]
    assert refusal(make_flow(nodes, f"a {outcome} b")).code == "clash"


def test_a_chain_of_ten_thousand(chain: Callable[[int], Flow]) -> None:
    flow = chain(10_000)
    exported = export_call_actions(flow, limit=10**9)
    assert exported.size == len(exported.compact)
    assert exported.compact.startswith('{"play":"0.mp3","next":{"play":"1.mp3","next":{')
    assert exported.compact.endswith('"next":{"play":"9999.mp3"' + "}" * 10_000)
    assert exported.pointers["/next" * 9_999] == "p9999"
    assert len(exported.pointers) == 10_000
    data: Any = exported.data
    for number in range(10_000):
        assert data["play"] == f"{number}.mp3"
        data = data.get("next")
    assert data is None


def test_the_deepest_option_that_can_be_read_is_written(make_flow: Callable[..., Flow]) -> None:
    deep: Any = "{name}"
    for _ in range(399):
        deep = [deep]
    flow = make_flow([Node("a", "play", "x", {"own": deep})])
    exported = export_call_actions(flow, variables={"name": "b"})
    assert exported.text == json.dumps(exported.data, indent=2)
    assert exported.compact.count("[") == 399
    assert '["b"]' in exported.compact


def test_pointers_are_a_mapping(voicemail: Flow) -> None:
    pointers = export_call_actions(voicemail).pointers
    assert pointers["/busy/next"] == "mail"
    assert "/busy" in pointers
    for wrong in ("busy", "/", "/busy/", "/connect", "/busy/next/next"):
        assert wrong not in pointers
