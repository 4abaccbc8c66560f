"""Arguments that several commands take, and how their text is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar
from urllib.parse import urlsplit

import click

from designer.cli.exits import ArgumentError
from designer.cli.helptexts import HELP

_F = TypeVar("_F", bound=Callable[..., Any])

UNANSWERED = click.Choice(["failed", "busy"])
"""What a connect may give that nobody answers."""


def set_option(function: _F) -> _F:
    """Give a command ``--set N=V``, any number of times, as ``set_``."""
    return click.option("--set", "set_", multiple=True, metavar="N=V", help=HELP["--set"])(function)


def output_option(function: _F) -> _F:
    """Give a command ``-o OUT`` as ``output``."""
    return click.option("-o", "--output", metavar="OUT", help=HELP["--output"])(function)


def read_variables(pairs: Iterable[str]) -> dict[str, str]:
    """The variables of ``NAME=VALUE`` texts; the last one of a name counts."""
    variables = {}
    for text in pairs:
        name, equals, value = text.partition("=")
        if not equals or not name:
            raise ArgumentError("bad-set", text=repr(text))
        variables[name] = value
    return variables


def read_base(text: str) -> str:
    """``text`` of ``--url`` if it is an address that others can begin with, without its slash."""
    from designer.serving.deploying import is_base

    if not is_base(read_url("--url", text)):
        raise ArgumentError("bad-base", option="--url", text=repr(text.rpartition("@")[2]))
    return text.rstrip("/")


def read_url(option: str, text: str) -> str:
    """``text`` if it is an http(s) address; ``option`` is its name for the sentence."""
    try:
        parts = urlsplit(text)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable or any(char.isspace() for char in text):
        raise ArgumentError("bad-url", option=option, text=repr(text.rpartition("@")[2]))
    return text
