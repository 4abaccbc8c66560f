"""Flows to draw."""

from __future__ import annotations

import pytest

from designer.app.theme.tokens import Tokens, load_tokens
from designer.flow.model import Flow
from designer.layout.placing import place_missing
from tests.exports.flows import hostile_flow, wide_and_deep


@pytest.fixture
def light(qapp) -> Tokens:
    return load_tokens()["light"]


@pytest.fixture
def dark(qapp) -> Tokens:
    return load_tokens()["dark"]


@pytest.fixture
def hostile() -> Flow:
    """Texts that mean something to XML, half characters, edges no action has."""
    flow = hostile_flow()
    place_missing(flow)
    return flow


@pytest.fixture
def large() -> Flow:
    """Larger than any picture may be."""
    flow = wide_and_deep(300)
    place_missing(flow)
    return flow
