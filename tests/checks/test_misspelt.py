"""Keys that are one typing error away from a known one, and no others."""

from __future__ import annotations

import pytest

from designer.checks.run import check
from designer.flow.jsontypes import JsonObject
from designer.store.reading import parse_document


def keys(**changes: JsonObject) -> list[tuple[object, object]]:
    node = {"action": "play", "value": "sound/beep", **changes.get("node", {})}
    edge = {"from": "a", "outcome": "next", "to": "b", **changes.get("edge", {})}
    flow = parse_document(
        {
            "format": "callflow/1",
            "start": "a",
            "nodes": {"a": node, "b": {"action": "play", "value": "sound/beep"}},
            "edges": [edge],
            "call": changes.get("call", {}),
            "scenarios": [changes["scenario"]] if "scenario" in changes else [],
            **changes.get("document", {}),
        }
    )
    found = [each for each in check(flow) if each.code == "misspelt-key"]
    return [(each.args["key"], each.args["meant"]) for each in found]


@pytest.mark.parametrize(
    ("place", "key", "meant"),
    [
        ("document", "varaibles", "variables"),
        ("document", "notess", "notes"),
        ("node", "optons", "options"),
        ("node", "lable", "label"),
        ("node", "rouns", "rounds"),
        ("edge", "lebel", "label"),
        ("call", "timout", "timeout"),
        ("scenario", "pres", "press"),
        ("scenario", "expct", "expect"),
    ],
)
def test_a_near_miss_is_named(place: str, key: str, meant: str) -> None:
    assert keys(**{place: {key: {}}}) == [(key, meant)]


def test_a_near_miss_in_what_is_expected() -> None:
    assert keys(scenario={"expect": {"pth": []}}) == [("pth", "path")]


@pytest.mark.parametrize(
    ("place", "raw"),
    [
        ("document", {"owner": 1, "comment": 2}),
        ("node", {"label": "x", "lable": "y", "color": "red", "x-text2": 1}),
        ("edge", {"too": "b", "label": "x", "lebel": "y"}),
        ("scenario", {"press": [], "pres": [], "ta": 1}),
    ],
)
def test_no_other_unknown_key_is(place: str, raw: JsonObject) -> None:
    assert keys(**{place: raw}) == []
