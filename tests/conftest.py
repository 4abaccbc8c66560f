"""What every test may use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# How many cases a promise of the product is tried with (that call actions come out as they went
# in, and a flow comes back as it was): with CALLFLOW_THOROUGH=1, as CI has it, as many as promised.
settings.register_profile("everyday", max_examples=200, deadline=None)
settings.register_profile("thorough", max_examples=2000, deadline=None)
settings.register_profile(
    "promise",
    settings.get_profile("thorough" if os.environ.get("CALLFLOW_THOROUGH") == "1" else "everyday"),
)

# Before anything imports Qt: tests need no screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep settings and state of every test in a folder of its own."""
    home = tmp_path / "callflow-home"
    monkeypatch.setenv("CALLFLOW_HOME", str(home))
    return home


@pytest.fixture
def data() -> Path:
    """The folder of test data."""
    return Path(__file__).parent / "data"
