"""Which command the arguments mean; told without a parser, which most starts do not need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from designer.cli.exits import ArgumentError

COMMANDS: Mapping[str, str] = {
    "design": "design",
    "check": "check",
    "export": "export",
    "import": "importing",
    "diff": "diff",
    "simulate": "simulate",
    "test": "testing",
    "paths": "paths",
    "call": "call",
    "publish": "publish",
    "unpublish": "unpublish",
    "emulator": "emulator",
    "serve": "serve",
}
"""Every command and the module of this package that holds it as ``command``."""

WINDOW = "design"
"""The command that is meant when none is named."""

_OWN_OPTIONS = frozenset({"--help", "-h", "--version"})


def with_command(arguments: Sequence[str]) -> list[str]:
    """``arguments`` beginning with a command or an option of ``callflow`` itself.

    Raises :class:`ArgumentError` for a word that is neither a command nor a file.
    """
    if not arguments:
        return [WINDOW]
    first = arguments[0]
    if first in COMMANDS or first in _OWN_OPTIONS:
        return list(arguments)
    if first.startswith("-") or _is_there(first):
        return [WINDOW, *arguments]
    raise ArgumentError("unknown", word=first)


def is_bare_window(words: Sequence[str]) -> bool:
    """Whether ``words``, which begin with a command, ask for the window and at most a file."""
    command, *rest = words
    return command == WINDOW and len(rest) <= 1 and not any(word.startswith("-") for word in rest)


def _is_there(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):  # too long for a name, a null character
        return False
