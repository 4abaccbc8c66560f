"""1,000 steps of editing, undo, redo and saving in the real window, against a plain model."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.app.editing_machine import Editing

STEPS = int(os.environ.get("CALLFLOW_STEPS", "1000"))
"""How many are taken in all, in examples of 50 each."""
_LENGTH = 50


@pytest.mark.timeout(60 + STEPS // 5)
def test_any_editing_is_what_the_model_says(window, qtbot):
    # What fails is told as it was found: making it smaller would take minutes.
    run_state_machine_as_test(
        lambda: Editing(window, qtbot.waitUntil),
        settings=settings(
            max_examples=max(1, STEPS // _LENGTH),
            stateful_step_count=_LENGTH,
            deadline=None,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=list(HealthCheck),
            database=None,
        ),
    )
