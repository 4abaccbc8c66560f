"""``callflow unpublish``: puts back what a number did before; all of it is in ``publish``."""

from __future__ import annotations

from designer.cli.publish import put_back as command

__all__ = ["command"]
