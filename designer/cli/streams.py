"""Standard output and error: UTF-8 with LF everywhere, and quiet when nobody reads any more."""

from __future__ import annotations

import errno
import io
import json
import os
import select
import sys
from typing import TextIO

from designer.cli.exits import UNUSABLE, ArgumentError, Stopped
from designer.flow.jsontypes import Json
from designer.flow.texts import Text

# Windows reports a pipe that nobody reads as an invalid argument.
_NOBODY_READS = frozenset({errno.EPIPE, errno.EINVAL} if os.name == "nt" else {errno.EPIPE})


def prepare_streams() -> None:
    """Make output and messages UTF-8 with LF, whatever the system's habits.

    What UTF-8 cannot say, such as a file name that is none, is written as an escape.
    """
    if sys.stdin is None:  # started without one: then there is nothing to read
        sys.stdin = io.TextIOWrapper(io.BytesIO())
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def write_result(text: str) -> None:
    """Write ``text`` and a line end to standard output.

    That nobody reads it any more is no error. Raises :class:`Stopped` when it cannot be written.
    """
    _write(text + "\n")


def write_bytes(data: bytes) -> None:
    """Write ``data`` to standard output as it is; see :func:`write_result`."""
    _write(data)


def is_terminal() -> bool:
    """Whether somebody looks at standard output in a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def _write(result: str | bytes) -> None:
    import click  # only here: the window opens without it

    try:
        click.echo(result, nl=False)
    except OSError as error:
        _mute(sys.stdout)
        if error.errno not in _NOBODY_READS:
            problem = ArgumentError("not-written", reason=error.strerror or str(error))
            raise Stopped(UNUSABLE, problem.text) from None


def write_json(data: object) -> None:
    """Write ``data``, which is JSON, to standard output with an indent of two."""
    write_result(json.dumps(data, ensure_ascii=False, indent=2))


def write_message(text: str | Text) -> None:
    """Write one message to standard error, on one line."""
    write_message_as_is(" ".join(str(text).splitlines()) + "\n")


def write_message_as_is(text: str) -> None:
    """Write ``text`` to standard error; that nobody reads it any more is no error."""
    import click

    try:
        click.echo(text, nl=False, err=True)
    except OSError:
        _mute(sys.stderr)


def write_note(text: Text) -> None:
    """Write a line of a log to standard error, unless it would have to wait for its reader.

    A program that starts the emulator and never reads its messages must not stop it: what does not
    fit into the pipe any more is left out. A line of up to 4 KiB fits where there is room at all.
    """
    if _has_room(sys.stderr):
        write_message(text)


def _has_room(stream: TextIO | None) -> bool:
    """Whether a line can be written without waiting, where the system can tell."""
    if stream is None or os.name == "nt":
        return stream is not None
    try:
        return bool(select.select([], [stream], [], 0)[1])
    except (OSError, ValueError):  # no file of the system, or too many of them
        return True


def _mute(stream: TextIO | None) -> None:
    """Let ``stream`` lead nowhere from now on, so that flushing it at the end does not fail."""
    try:
        if stream is not None:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
    except OSError:
        return


def as_text(value: Json) -> str:
    """``value`` for people: a string as it is, anything else as JSON."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
