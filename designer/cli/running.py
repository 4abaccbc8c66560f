"""Runs one command line and turns whatever happens into one clear line and an exit code."""

from __future__ import annotations

import os
import traceback
from collections.abc import Sequence
from pathlib import Path

from designer.cli.exits import FINE, INTERRUPTED, UNREACHABLE, UNUSABLE, Stopped
from designer.cli.meaning import is_bare_window, with_command
from designer.cli.streams import prepare_streams, write_message, write_message_as_is
from designer.elks.errors import LineError, PublishError
from designer.flow.errors import CallflowError
from designer.flow.texts import N_, Text

TRACEBACK = "CALLFLOW_TRACEBACK"
"""Set to anything, it lets a defect show where in the program it happened."""

_DEFECT = N_(
    "callflow met something it was not made for ({kind}: {words}). This is a defect of the "
    "program: please report it, with what is printed when {variable}=1 is set in the environment."
)
_WRONG_ARGUMENT = frozenset({"bad-address", "secret-in-address"})


def run(arguments: Sequence[str]) -> int:
    """Do what ``arguments`` (without the program's name) ask and return the exit code."""
    prepare_streams()
    try:
        words = with_command(arguments)
        if is_bare_window(words):
            _open_window(*words[1:])
            return FINE
        # Only here: loading the parser is a fifteenth of the time the window takes to start.
        from designer.cli.parsing import obey

        return obey(words)
    except Stopped as end:
        if end.message is not None:
            write_message(end.message)
        return end.status
    except CallflowError as error:
        write_message(error.text)
        return _status(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  (a defect; nobody is left with a traceback)
        return _defect(error)


def _open_window(file: str | None = None) -> None:
    from designer.cli.window import open_window

    open_window(None if file is None else Path(file))


def _defect(error: Exception) -> int:
    """Say that something happened that nobody thought of; where, if the environment asks for it."""
    kind, words = type(error).__name__, _harmless(" ".join(str(error).split()))
    if os.environ.get(TRACEBACK):
        for line in traceback.format_exception(error):
            write_message_as_is(_harmless(line))
    write_message(Text(_DEFECT, {"kind": kind, "words": words or "-", "variable": TRACEBACK}))
    return UNUSABLE


def _harmless(text: str) -> str:
    """``text`` of an unknown error, short and without the password that came from outside."""
    from designer.cli.lines import PASSWORD

    password = os.environ.get(PASSWORD)
    return text.replace(password, "…") if password else text


def _status(error: CallflowError) -> int:
    """The exit code of an error: the line's fault, unless its address was given wrongly."""
    if isinstance(error, LineError) and error.code not in _WRONG_ARGUMENT:
        return UNREACHABLE
    if isinstance(error, PublishError) and error.line_failed:
        return UNREACHABLE
    return UNUSABLE
