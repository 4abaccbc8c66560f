"""The result of a command that makes a file: to ``-o OUT``, or to standard output."""

from __future__ import annotations

from designer.cli.streams import write_bytes as write_bytes_to_output
from designer.cli.streams import write_message, write_result
from designer.flow.texts import N_, Text
from designer.store.files import save_bytes, save_text

_WROTE = N_("Wrote {path}: {size} bytes.")


def write_text(output: str | None, text: str) -> None:
    """Write ``text``, which ends with a line end, as UTF-8; see :func:`write_bytes`.

    Raises :class:`~designer.store.files.StoreError` too for text that UTF-8 cannot say.
    """
    if output is None:
        write_result(text.removesuffix("\n"))
    else:
        save_text(output, text)
        _say(output, len(text.encode()))


def write_bytes(output: str | None, data: bytes) -> None:
    """Write ``data`` to the file ``output`` and say so; None: to standard output, without a word.

    Raises :class:`~designer.store.files.StoreError` where the file cannot be written.
    """
    if output is None:
        write_bytes_to_output(data)
    else:
        save_bytes(output, data)
        _say(output, len(data))


def _say(output: str, size: int) -> None:
    write_message(Text(_WROTE, {"path": output, "size": size}))
