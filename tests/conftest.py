"""What every test may use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

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
