"""A document on disk that tests save anew, and a clock they turn."""

from __future__ import annotations

import json
import os
from pathlib import Path


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def save(path: Path, greeting: str = "https://example.com/a.wav", **more: object) -> None:
    """Write a flow with a loop; each save has a time of its own, however fast it follows."""
    data = {
        "format": "callflow/1",
        "target": "webhooks",
        "start": "menu",
        "nodes": {
            "menu": {"action": "ivr", "value": greeting},
            "again": {"action": "play", "value": "https://example.com/b.wav"},
        },
        "edges": [
            {"from": "menu", "outcome": "failed", "to": "again"},
            {"from": "again", "outcome": "next", "to": "menu"},
        ],
        **more,
    }
    write(path, json.dumps(data))


def write(path: Path, text: str) -> None:
    before = path.stat().st_mtime_ns if path.exists() else 0
    path.write_text(text)
    os.utime(path, ns=(before + 10**9, before + 10**9))
