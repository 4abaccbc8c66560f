"""What an outcome may lead to."""

from __future__ import annotations

import pytest

from designer.app.canvas.connecting import refusal, warning
from designer.flow.model import Edge, Flow, Node


@pytest.fixture
def flow() -> Flow:
    flow = Flow()
    nodes = [
        Node("menu", "ivr"),
        Node("desk", "connect", label="Desk"),
        Node("end", "hangup", "reject"),
        Node("engaged", "hangup", "busy"),
        Node("crm", "webhook"),
    ]
    flow.add_nodes([(None, node, None) for node in nodes])
    flow.add_edges([(None, Edge("menu", "1", "desk")), (None, Edge("desk", "busy", "end"))])
    return flow


@pytest.mark.parametrize(
    ("source", "outcome", "target"),
    [
        ("menu", "2", "desk"),
        ("menu", "1", "end"),
        ("menu", "failed", "menu"),
        ("desk", "success", "menu"),
        ("desk", "next", "crm"),
    ],
)
def test_allowed(flow, source, outcome, target):
    assert refusal(flow, source, outcome, target) is None


@pytest.mark.parametrize(
    ("source", "outcome", "target", "words"),
    [
        ("menu", "1", "desk", "It leads to Desk already."),
        ("end", "next", "menu", "Nothing can follow Hang up"),
        ("crm", "next", "menu", "Nothing can follow Webhook"),
        ("desk", "1", "menu", "Connect has no such way out."),
        ("menu", "busy", "desk", "Menu has no such way out."),
        ("desk", "failed", "engaged", "only as the very first action"),
    ],
)
def test_refused_with_the_reason(flow, source, outcome, target, words):
    assert words in str(refusal(flow, source, outcome, target))


def test_a_loop_is_worth_a_word_where_call_actions_are_made(flow):
    assert "loop" in str(warning(flow, "desk", "menu"))
    assert warning(flow, "menu", "desk") is None
    flow.target = "webhooks"
    assert warning(flow, "desk", "menu") is None
