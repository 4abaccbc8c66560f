"""What a drag from the palette carries, for who offers it and who takes it."""

from __future__ import annotations

KIND_MIME = "application/x-callflow-kind"
"""A dragged kind of node: its key as UTF-8."""
OPTION_MIME = "application/x-callflow-option"
"""A dragged option: its key as UTF-8."""
