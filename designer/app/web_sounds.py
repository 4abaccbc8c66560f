"""Which of the open flow's own sounds were found on the web: remembered, and asked for in turn."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from designer.flow.frozen import frozen
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from designer.app.background import Background, Handle
    from designer.app.document import Document
    from designer.app.sounds_beside import SoundsBeside, Stamp
    from designer.emulator.promptfetch import IpAddress
    from designer.emulator.promptlook import Look

_AT_ONCE = 4
_WORDS = {
    "there": N_("There"),
    "missing": N_("Not found ({status})"),
    "status": N_("Not there: the server answers with the error {status}"),
    "page": N_("No sound: the server sends a web page ({type})"),
    "other": N_("No sound: the server sends {type}"),
    "empty": N_("No sound: the file on the server is empty"),
    "private": N_("On a private network, where 46elks cannot fetch it"),
    "redirects": N_("Not there: the server sends on more than {count} times"),
    "certificate": N_("The https certificate of the server is not to be trusted: {reason}"),
    "scheme": N_("This is no address that can be asked"),
    "name": N_("{host} was not found: perhaps this computer is offline, or the address is wrong"),
    "offline": N_("{host} cannot be reached: perhaps this computer is offline"),
    "timeout": N_("No answer within {seconds} s"),
    "connect": N_("{host} does not answer"),
}


def told(look: Look) -> Text:
    """What a row says of its sound after the server was asked."""
    return Text(_WORDS[look.code], look.args)


@frozen
class _Known:
    """What was found at an address; it says nothing any more once the file is another."""

    address: str
    stamp: Stamp | None
    look: Look


class WebSounds(QObject):
    """Remembers while the document is open what was found; :attr:`changed`: that is other now.

    A sound is known under the folder on the web that it was looked for in. Another address, or
    another file beside the flow, whose address it would have, makes it unknown again.
    """

    changed = Signal()

    def __init__(self, document: Document, sounds: SoundsBeside, background: Background) -> None:
        super().__init__()
        self._document = document
        self._sounds = sounds
        self._flow = document.flow
        self._background = background
        self._known: dict[tuple[str, str], _Known] = {}
        self.permit: Callable[[IpAddress], bool] | None = None
        """Which hosts are asked; None: those that everybody on the internet reaches."""
        document.replaced.connect(self._begin_anew)
        sounds.touched.connect(self._forget_touched)

    def found(self, folder: str) -> Mapping[str, bool]:
        """Of the sounds that were asked for below the address ``folder``, which are there."""
        return {
            sound: known.look.is_there
            for (place, sound), known in self._known.items()
            if place == folder
        }

    def look_of(self, folder: str, sound: str, address: str) -> Look | None:
        """What was found when ``address`` was asked for ``sound``, if it was."""
        known = self._known.get((folder, sound))
        return known.look if known is not None and known.address == address else None

    def note(self, folder: str, sound: str, address: str, look: Look) -> None:
        """Remember ``look``, unless it tells nothing: what was known before is not true then."""
        before = self._known.pop((folder, sound), None)
        if look.tells:
            stamp = self._sounds.stamps.get(sound)
            self._known[folder, sound] = _Known(address, stamp, look)
        if self._known.get((folder, sound)) != before:
            self.changed.emit()

    def ask(self, addresses: Iterable[str], heard: Callable[[str, Look], object]) -> AskingInTurn:
        """Ask for each of ``addresses`` beside the window; ``heard`` gets what came of it."""
        return AskingInTurn(self._background, self.permit, addresses, heard)

    def _begin_anew(self) -> None:
        if self._document.flow is not self._flow:
            self._flow = self._document.flow
            self._known.clear()

    def _forget_touched(self) -> None:
        stamps = self._sounds.stamps
        gone = [key for key, known in self._known.items() if stamps.get(key[1]) != known.stamp]
        for key in gone:
            del self._known[key]
        if gone:
            self.changed.emit()


class AskingInTurn:
    """A few at once are asked for; of the Qt thread, like the callback."""

    def __init__(
        self,
        background: Background,
        permit: Callable[[IpAddress], bool] | None,
        addresses: Iterable[str],
        heard: Callable[[str, Look], object],
    ) -> None:
        self._background = background
        self._permit = permit
        self._waiting = deque(addresses)
        self._heard = heard
        self._asked: dict[str, Handle] = {}
        for _ in range(_AT_ONCE):
            self._go_on()

    @property
    def under_way(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._asked)

    def stop(self) -> None:
        """Call the rest off: nothing is heard any more."""
        self._waiting.clear()
        while self._asked:
            self._asked.popitem()[1].cancel()

    def _go_on(self) -> None:
        if not self._waiting:
            return
        # httpx and ssl take a moment to import, and no window waits for them.
        from designer.emulator.promptfetch import is_public
        from designer.emulator.promptlook import look_for_prompt

        address = self._waiting.popleft()
        look = look_for_prompt(address, self._permit or is_public)
        self._asked[address] = self._background.submit(look, partial(self._take, address))

    def _take(self, address: str, look: Look) -> None:
        del self._asked[address]
        self._go_on()
        self._heard(address, look)
