"""Flows to serve, and a client that asks the application without a network."""

from __future__ import annotations

import httpx
import pytest

from designer.flow.model import Edge, Flow, Node
from designer.serving.answers import ServedFlow
from designer.serving.app import flow_app
from designer.serving.deciding import Decisions


@pytest.fixture
def anyio_backend():
    return "asyncio"


def make_flow(nodes: dict[str, tuple[str, str]], edges: list[tuple[str, str, str]]) -> Flow:
    """A flow from id → (kind, value) and (source, outcome, target); the first node is the start."""
    flow = Flow("test", "webhooks")
    flow.add_nodes([(None, Node(name, kind, value), None) for name, (kind, value) in nodes.items()])
    flow.add_edges([(None, Edge(*edge)) for edge in edges])
    flow.start = next(iter(nodes), None)
    return flow


@pytest.fixture
def flow() -> Flow:
    """A menu with a way back to itself."""
    return make_flow(
        {
            "menu": ("ivr", "prompts/menu.wav"),
            "sales": ("connect", "+46700000002"),
            "wrong": ("play", "{sounds}/wrong.wav"),
            "message": ("record", "hook/messages"),
            "crm": ("webhook", "https://example.com/crm"),
        },
        [
            ("menu", "1", "sales"),
            ("menu", "2", "crm"),
            ("menu", "failed", "wrong"),
            ("wrong", "next", "menu"),
            ("sales", "busy", "message"),
        ],
    )


@pytest.fixture
def served(flow, tmp_path) -> ServedFlow:
    flow.variables = {"sounds": "https://example.com"}
    (tmp_path / "prompts").mkdir()
    (tmp_path / "prompts" / "menu.wav").write_bytes(b"RIFF menu")
    return ServedFlow(flow, tmp_path, "https://calls.example.com/flow")


@pytest.fixture
def client_of(anyio_backend):
    """Makes a client of an application that serves a flow."""

    def make(
        served: ServedFlow, secret: str | None = None, decisions: Decisions | None = None
    ) -> httpx.AsyncClient:
        app = flow_app(lambda: served, secret, decisions=decisions)
        transport = httpx.ASGITransport(app)
        return httpx.AsyncClient(transport=transport, base_url="http://served")

    return make
