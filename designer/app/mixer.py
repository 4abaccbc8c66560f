"""What goes to the loudspeaker at this moment: a prompt, and a key pressed over it.

No device and no thread of its own: whoever plays asks for the next piece.
"""

from __future__ import annotations

from collections.abc import Generator

from designer.app.tones import SAMPLE_BYTES


class _Voice:
    """One sound and how far it has been played."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def take(self, size: int) -> bytes:
        """The next ``size`` bytes, filled with silence at the end."""
        piece = self.data[self.at : self.at + size]
        self.at += size
        return piece.ljust(size, b"\0")

    @property
    def over(self) -> bool:
        return self.at >= len(self.data)


_NOTHING = _Voice(b"")


class Mixer:
    """Two voices: the prompt, and a key that is heard in its place while it sounds.

    A voice is replaced in one step, so the playing thread and the one that asks need no lock.
    """

    def __init__(self) -> None:
        self._prompt = _NOTHING
        self._key = _NOTHING
        self.given = 0
        """How many pieces were asked for so far."""

    def play(self, data: bytes) -> None:
        """Play ``data`` (16 bit, one channel) in the place of the prompt before it."""
        self._prompt = _Voice(data)

    def press(self, data: bytes) -> None:
        """Let a key sound; the prompt goes on unheard meanwhile."""
        self._key = _Voice(data)

    def stop(self) -> None:
        """No prompt any more; a key that sounds ends by itself."""
        self._prompt = _NOTHING

    @property
    def at(self) -> int:
        """How many bytes of the prompt have been given."""
        return min(self._prompt.at, len(self._prompt.data))

    @property
    def silent(self) -> bool:
        """Whether nothing is left to play."""
        return self._prompt.over and self._key.over

    def pieces(self) -> Generator[bytes, int, None]:
        """Give for each number of frames sent in as many samples, without end."""
        frames = yield b""
        while True:
            size = frames * SAMPLE_BYTES
            prompt, key = self._prompt, self._key
            said = prompt.take(size)
            self.given += 1
            frames = yield said if key.over else key.take(size)
