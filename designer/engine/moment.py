"""A date and time as people write it in a scenario or on the command line."""

from __future__ import annotations

import re
from datetime import datetime

_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?"
)


def parse_moment(text: str) -> datetime | None:
    """The moment of ``2026-12-24T10:00``, with seconds and an offset where they are written.

    Without an offset it is what the clock shows wherever a node looks at it. None for what is no
    date and time.
    """
    text = text.strip()
    if _MOMENT.fullmatch(text) is None:
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
