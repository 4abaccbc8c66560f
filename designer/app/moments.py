"""Moments as people say them."""

from __future__ import annotations

from datetime import datetime

from designer.app.start.recent_files import day_and_time


def moment(at: datetime, now: datetime) -> str:
    """``at`` as people say it at ``now``, always with the time of day."""
    said, time = day_and_time(at, now), f"{at:%H:%M}"
    return said if time in said else f"{said} {time}"
