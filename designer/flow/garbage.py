"""Python looks for garbage later while a flow is read, which makes objects and no garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collected_later() -> Iterator[None]:
    """Leave garbage in cycles alone for a while; also a decorator.

    All that is read stays, and Python would look through what is there again and again: a third of
    the time at 10,000 nodes. Does nothing where the collection is off, as in the window.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
