"""The audio of this run of the program: prompts fetched from the web, recordings from the phone.

Everything lies in a folder that is gone when the line closes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from designer.emulator.promptfetch import IpAddress

_AT_ONCE = 4
_NO_ROOM = N_("There is no folder for temporary files on this computer.")


@contextmanager
def open_shelf(permit: Callable[[IpAddress], bool] | None = None) -> Iterator[Shelf | None]:
    """A shelf in a folder of its own, None where there is no room for one."""
    try:
        folder = TemporaryDirectory(prefix="callflow-", ignore_cleanup_errors=True)
    except OSError:
        yield None
        return
    with folder as name:
        yield Shelf(Path(name), permit)


def no_room() -> Text:
    """Why nothing can be kept where there is no shelf."""
    return Text(_NO_ROOM)


class Shelf:
    """Files by what they are asked for by. Belongs to the background loop."""

    def __init__(self, folder: Path, permit: Callable[[IpAddress], bool] | None = None) -> None:
        """Keep everything in ``folder``; ``permit`` says which hosts are asked (None: public)."""
        self._folder = folder
        self._permit = permit
        self._prompts: dict[str, Path] = {}

    def prompt(self, address: str) -> Path | None:
        """The prompt that was fetched from ``address``, or None."""
        return self._prompts.get(address)

    def tape(self, recording: str) -> Path:
        """The file of a recording: of one that is posted by its id, of another by call and name."""
        return self._folder / f"{recording}.wav"

    async def fetch(self, addresses: Sequence[str]) -> dict[str, Text]:
        """Fetch prompts; returns why some could not be had, by address."""
        turns = asyncio.Semaphore(_AT_ONCE)
        problems = await asyncio.gather(*(self._fetch(one, turns) for one in addresses))
        found = zip(addresses, problems, strict=True)
        return {address: problem for address, problem in found if problem is not None}

    async def _fetch(self, address: str, turns: asyncio.Semaphore) -> Text | None:
        from designer.emulator.promptfetch import fetch_prompt, is_public

        async with turns:
            fetched = await fetch_prompt(address, self._folder, self._permit or is_public)
        if fetched.file is not None:
            self._prompts[address] = fetched.file
        return fetched.problem
