"""Labels shorten their words where there is no room, and what matters stays."""

from __future__ import annotations

import pytest

from designer.app.panels.elided import TimedLabel

LINE = "The account of the whole house"


@pytest.mark.parametrize("time", ["0:07", "59:59", "9:59:59"])
def test_a_running_time_is_kept_and_moves_nothing(qtbot, time):
    label = TimedLabel("Emulator", "muted")
    qtbot.addWidget(label)
    asked = label.minimumSizeHint()
    label.setText(f"{LINE} · {time}")
    assert (label.minimumSizeHint(), label.sizeHint()) == (asked, asked)
    shown = label.shortened(asked.width())
    assert shown.endswith(f"… {time}")
    assert label.fontMetrics().horizontalAdvance(shown) <= asked.width()
    assert label.shortened(2_000) == f"{LINE} · {time}"
    label.setText(LINE)
    assert label.shortened(asked.width()).startswith(LINE[:4])
