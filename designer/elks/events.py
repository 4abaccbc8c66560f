"""Server-sent events: the bytes of a stream, read as events.

Source: WHATWG HTML, 'Server-sent events', 'Parsing an event stream'. Only what the emulator uses
is kept: the kind and the data; ids and reconnection times are passed over.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from designer.flow.frozen import frozen

LINE_LIMIT = 8 * 1024 * 1024
"""Characters of one event at most."""


@frozen
class ServerEvent:
    """One event as it came."""

    kind: str
    data: str


class EventParser:
    """Turns pieces of a stream into events, wherever the pieces are cut."""

    def __init__(self) -> None:
        """Begin at the beginning of a stream."""
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")(errors="replace")
        self._rest = ""
        self._kind = ""
        self._data: list[str] = []

    def feed(self, piece: bytes) -> Iterator[ServerEvent]:
        """The events that ``piece`` completes. Raises ``ValueError`` for one that never ends."""
        text = self._rest + self._decoder.decode(piece)
        held = "\r" if text.endswith("\r") else ""  # its line feed may be in the next piece
        text = text[: len(text) - len(held)].replace("\r\n", "\n").replace("\r", "\n")
        *lines, rest = text.split("\n")
        self._rest = rest + held
        for line in lines:
            event = self._line(line)
            if event is not None:
                yield event
        if len(self._rest) + sum(map(len, self._data)) > LINE_LIMIT:
            raise ValueError("an event that never ends")

    def _line(self, line: str) -> ServerEvent | None:
        if line:
            field, _, value = line.partition(":")
            value = value.removeprefix(" ")
            if field == "event":
                self._kind = value
            elif field == "data":
                self._data.append(value)
            return None
        kind, data = self._kind or "message", self._data
        self._kind, self._data = "", []
        return ServerEvent(kind, "\n".join(data)) if data else None
