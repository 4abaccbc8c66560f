"""Every problem once: a flow that has it, and one that comes close and has not.

One row for each sentence a check can say. A check without a row fails a test.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from designer.checks.problems import Severity
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.model import Flow
from tests.checks.building import flow_of, node, single

ERROR, WARNING = Severity.ERROR, Severity.WARNING
BASE: Mapping[str, object] = {"base_url": "https://example.com"}


class Case(NamedTuple):
    """A problem by code and sentence; ``how`` are arguments of the check, for both flows."""

    code: str
    variant: str
    severity: Severity
    bad: Flow
    good: Flow
    how: Mapping[str, object] = {}
    how_good: Mapping[str, object] | None = None
    """Arguments for ``good``, where it is they that make it good."""

    @property
    def name(self) -> str:
        """What the test is called."""
        return ".".join(filter(None, (self.code, self.variant)))


def _called(flow: Flow, **call: Json) -> Flow:
    flow.call = call
    return flow


def _pair(action: str, *outcomes: str, value: Json = ..., **options: Json) -> Flow:  # type: ignore[assignment]
    """A node ``a`` with ``outcomes`` that lead to a prompt ``b``."""
    edges = [f"a {outcome} b" for outcome in outcomes]
    return flow_of(node("a", action, value, **options), node("b", "play"), edges=edges)


def _counted(flow: Flow, rounds: Json) -> Flow:
    """``flow`` with ``rounds`` at its start."""
    start = str(flow.start)
    flow.nodes[start] = replace(flow.nodes[start], extra={"rounds": rounds})
    return flow


def _missing(form: str, action: str) -> Case:
    return Case("missing-value", form, ERROR, single(action, ""), single(action))


def _number(variant: str, bad: Json, good: Json) -> Case:
    return Case("bad-number", variant, ERROR, single("connect", bad), single("connect", good))


def _prompt(variant: str, bad: Json, good: Json = ...) -> Case:  # type: ignore[assignment]
    return Case("bad-url", variant, ERROR, single("play", bad), single("play", good))


def _option(variant: str, action: str, key: str, bad: Json, good: JsonObject) -> Case:
    return Case("bad-option", variant, ERROR, single(action, **{key: bad}), single(action, **good))


def _warned(code: str, bad: Flow, good: Flow, variant: str = "") -> Case:
    return Case(code, variant, WARNING, bad, good)


def _told(key: str) -> Flow:
    """A flow with a scenario that has this key."""
    flow = single("play")
    flow.scenarios = [{"name": "x", key: {}}]
    return flow


def _recording(*edges: str) -> Flow:
    """A menu that may record before it plays the recording."""
    return flow_of(
        node("menu", "ivr"), node("r", "record", "local/x"), node("p", "play", "local/x"),
        edges=["menu 1 r", *edges],
    )  # fmt: skip


def _hours(value: str = "Europe/Stockholm", **data: Json) -> Flow:
    """Opening hours with a schedule, of a flow that is served."""
    flow = single("hours", value)
    data = {"weekly": {"mon": ["08:00-17:00"]}, **data}
    flow.nodes["hours"] = replace(flow.nodes["hours"], extra=data)
    flow.target = "webhooks"
    return flow


def _bad_hours(variant: str, bad: Flow) -> Case:
    return Case("bad-hours", variant, ERROR, bad, _hours())


def _served(*edges: str) -> Flow:
    flow = flow_of(
        node("a", "hours"), node("b", "callers"), node("c", "play"), edges=["a open b", *edges]
    )
    flow.target = "webhooks"
    return flow


def _for(target: str) -> Flow:
    flow = single("callers")
    flow.target = target
    return flow


_LOOP = ("a next b", "b next a")
_TWO = (node("a", "play"), node("b", "play"))

CASES: tuple[Case, ...] = (
    Case("no-start", "", ERROR, flow_of(*_TWO, start=None), flow_of(*_TWO)),
    Case("no-start", "unknown", ERROR, flow_of(*_TWO, start="c"), flow_of(*_TWO, start="b")),
    _missing("numbers", "connect"),
    _missing("prompt", "ivr"),
    _missing("recording", "record"),
    _missing("reason", "hangup"),
    _missing("url", "webhook"),
    _missing("zone", "hours"),
    _missing("callers", "callers"),
    _number("form", "0700000001", "+46700000001"),
    _number("variable", "{nobody}", "+46700000001"),
    _number("length", "+4670", "+4600100100"),
    _number("empty", "+46700000001,", "+46700000001 , +46700000002"),
    Case(
        "bad-number", "caller", ERROR,
        single("callers", "+4670*, 0700000001"), single("callers", "+4670*,+46700000001"),
    ),
    _number("sip", "sip:a@example.com;tranport=tcp", "sip:a@example.com:5060;transport=tcp"),
    _number("sip-list", "sip:a@example.com,+46700000001", "sips:example.com"),
    Case(
        "bad-url", "empty", ERROR,
        single("play", whenhangup=""), single("play", whenhangup="https://example.com/end"),
    ),
    _prompt("scheme", "ftp://example.com/a.mp3"),
    _prompt("host", "https:///a.mp3"),
    _prompt("dots", "https://example.com/../a.mp3", "https://example.com/a..b.mp3"),
    _prompt("variable", "{prompts}/a.mp3"),
    Case(
        "bad-url", "reference", ERROR,
        single("play", "a.mp3"), single("play", "a.mp3"), {}, BASE,
    ),
    Case(
        "bad-url", "hook", ERROR,
        single("record", "hook/a"), single("record", "hook/a"), {}, {"target": "webhooks"},
    ),
    Case(
        "bad-url", "filename", ERROR,
        single("play", "my menu.mp3"), single("play", "my_menu.mp3"), BASE,
    ),
    Case(
        "bad-url", "other", ERROR,
        single("webhook", "example.com/next"), single("webhook", "https://example.com/next"),
    ),
    _option("number", "connect", "timeout", "soon", {"timeout": "15"}),
    _option("minimum", "ivr", "repeat", -1, {"repeat": 0}),
    _option("boolean", "record", "silencedetection", "maybe", {"silencedetection": "no"}),
    _option("outcome", "play", "next", "https://example.com", {"skippable": False}),
    _option("action", "play", "hangup", "reject", {"skippable": "no"}),
    Case("bad-option", "reason", ERROR, single("hangup", "no"), single("hangup", "reject")),
    Case(
        "bad-option", "rounds", ERROR,
        _counted(single("play"), 0), _counted(single("play"), "3"), {"target": "webhooks"},
    ),
    Case(
        "bad-option", "no-rounds", ERROR,
        _counted(single("hangup", "reject"), 1), _counted(single("ivr"), 1000),
        {"target": "webhooks"},
    ),
    Case(
        "bad-outcome", "rounds", ERROR,
        _pair("ivr", "rounds"), _counted(_pair("ivr", "rounds"), 2),
    ),
    Case(
        "needs-serving", "rounds", ERROR,
        _counted(single("play"), 3), _counted(single("play"), 3), {}, {"target": "webhooks"},
    ),
    Case("bad-outcome", "", ERROR, _pair("play", "busy"), _pair("play", "failed")),
    Case(
        "bad-outcome", "ends", ERROR,
        _pair("hangup", "next"), flow_of(*_TWO[1:], node("a", "hangup"), edges=["b next a"]),
    ),
    Case(
        "hangup-signal", "", ERROR,
        flow_of(node("b", "play"), node("a", "hangup", "busy"), edges=["b next a"]),
        single("hangup", "busy"),
    ),
    Case("needs-serving", "", ERROR, _for("actions"), _for("webhooks")),
    _bad_hours("zone", _hours("Europe/Stockholms")),
    _bad_hours("day", _hours(weekly={"mon": ["08:00-12:00"], "Monday": ["13:00-17:00"]})),
    _bad_hours("date", _hours(exceptions={"2999-02-29": []})),
    _bad_hours("times", _hours(weekly={"mon": ["08:00-12:00", "8-9"]})),
    _bad_hours("country", _hours(holidays="DE-XX")),
    Case(
        "loop", "served", ERROR,
        _served("b other a"), _served("b other c", "c next a"),
    ),
    Case("loop", "", ERROR, flow_of(*_TWO, edges=_LOOP), flow_of(*_TWO, edges=_LOOP[:1])),
    Case("too-large", "", ERROR, single("play"), single("play"), {"limit": 20}, {"limit": 99}),
    Case("unknown-recording", "", ERROR, single("play", "local/x"), _recording("r next p")),
    _warned(
        "unknown-recording", _recording("r next p", "menu 2 p"), _recording("r success p"),
        "sometimes",
    ),
    Case(
        "digits-unreachable", "length", ERROR,
        _pair("ivr", "12"), _pair("ivr", "12", digits="2"),
    ),
    Case(
        "digits-unreachable", "keys", ERROR,
        _pair("ivr", "1#", digits=2), _pair("ivr", "1*", digits=2),
    ),
    _warned("misspelt-key", _told("expct"), _told("expect")),
    _warned("unreachable", flow_of(*_TWO), flow_of(*_TWO, edges=["a failed b"])),
    _warned(
        "one-sided-connect", _pair("connect", "busy"), _pair("connect", "busy", "next"), "busy"
    ),
    _warned(
        "one-sided-connect", _pair("connect", "failed", "success"),
        _pair("connect", "failed", "busy"), "failed",
    ),
    _warned("silent-caller", _pair("ivr", "1", "success"), _pair("ivr", "1", "failed")),
    _warned("ivr-timeout", single("ivr", timeout=31), single("ivr", timeout="30")),
    _warned(
        "plain-http", single("play", "HTTP://example.com/a.mp3"),
        single("play", "https://example.com/a.mp3?from=http://example.com"),
    ),
    _warned(
        "local-address", single("webhook", "https://192.168.1.1/x"),
        single("webhook", "https://8.8.8.8/x"),
    ),
    _warned(
        "secret-in-url", single("webhook", "https://example.com/x?api_key=abc"),
        single("webhook", "https://example.com/x?api_key="),
    ),
    _warned(
        "audio-format", single("play", "https://example.com/a.aac"),
        single("play", "https://example.com/a.aac/b.mp3"),
    ),
    _warned(
        "shadowed-next", _pair("play", "success", "failed", "next"),
        _pair("connect", "success", "failed", "next"),
    ),
    _warned(
        "ambiguous-digits", _pair("ivr", "1", "12", digits=2), _pair("ivr", "1", "12", digits=1)
    ),
    _warned("short-digits", _pair("ivr", "1", digits=4), _pair("ivr", "1234", digits=4)),
    _warned(
        "no-beep",
        flow_of(node("a", "play"), node("r", "record"), edges=["a next r"]),
        flow_of(node("a", "play", "sound/beep"), node("r", "record"), edges=["a next r"]),
    ),
    _warned(
        "missing-way", _served("a closed c", "b listed c"),
        _served("a closed c", "b listed c", "b other c"),
    ),
    _warned(
        "odd-hours", _hours(weekly={"mon": ["08:00-12:00", "11:00-13:00"]}),
        _hours(weekly={"mon": ["08:00-12:00", "12:00-13:00"]}), "overlap",
    ),
    _warned(
        "odd-hours", _hours(weekly={"mon": []}), _hours(exceptions={"2999-01-01": []}), "never"
    ),
    _warned(
        "odd-hours", _hours(exceptions={"2020-12-24": []}), _hours(exceptions={"2999-12-24": []}),
        "past",
    ),
    _warned("unknown-option", single("ivr", skippable=True), single("play", skippable=True)),
    _warned(
        "unknown-option", single("webhook", whenhangup="https://example.com"),
        single("hangup", whenhangup="https://example.com"), "webhook",
    ),
    _warned("unknown-prompt", single("play", "Hello there"), single("play", "en_US/Hello there")),
    _warned(
        "self-call", _called(single("connect"), to="+46700000001"),
        _called(single("connect"), to="+46700000009"),
    ),
    _warned(
        "costly-number", single("connect", "+469001234567"), single("connect", "+46812345678"),
        "premium",
    ),
    _warned(
        "costly-number", single("connect", "+46771234567"), single("connect", "+46812345678"),
        "shared",
    ),
)  # fmt: skip
"""In the order of the table of checks."""
