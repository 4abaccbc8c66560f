"""``callflow design``: the window, or a picture of it."""

from __future__ import annotations

import re
from pathlib import Path

import click

from designer.cli.exits import ArgumentError
from designer.cli.helptexts import HELP
from designer.cli.window import open_window

_SIZE = re.compile(r"([0-9]{1,5})x([0-9]{1,5})")
_SMALLEST, _LARGEST = 100, 16384
"""Pixels a side of the picture's window may have."""


@click.command("design", help=HELP["design"])
@click.argument("file", required=False, metavar="[FILE]")
@click.option("--screenshot", metavar="OUT.png", help=HELP["design --screenshot"])
@click.option("--size", metavar="WxH", help=HELP["design --size"])
@click.option("--theme", type=click.Choice(["light", "dark"]), help=HELP["design --theme"])
@click.option("--scale", type=click.FloatRange(0.25, 8), metavar="N", help=HELP["design --scale"])
def command(
    file: str | None,
    screenshot: str | None,
    size: str | None,
    theme: str | None,
    scale: float | None,
) -> None:
    """Open the window with ``file``, or save a picture of it."""
    if screenshot is None and (size, theme, scale) != (None, None, None):
        raise ArgumentError("only-screenshot", options="--size, --theme, --scale")
    pixels = read_size(size) if size is not None else (1440, 900)
    picture = None
    if screenshot is not None:
        from designer.app.main import Screenshot

        picture = Screenshot(Path(screenshot), pixels, theme, 1.0 if scale is None else scale)
    open_window(None if file is None else Path(file), picture)


def read_size(text: str) -> tuple[int, int]:
    """Width and height of ``WIDTHxHEIGHT``."""
    found = _SIZE.fullmatch(text.lower())
    size = (int(found[1]), int(found[2])) if found else (0, 0)
    if not all(_SMALLEST <= side <= _LARGEST for side in size):
        raise ArgumentError("bad-size", text=repr(text))
    return size
