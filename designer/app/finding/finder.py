"""What finds things in a window, made when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from designer.app.canvas.numbers import Numbers
    from designer.app.finding.command_palette import CommandPalette
    from designer.app.finding.find_bar import FindBar
    from designer.app.replace_room import ReplaceRoom
    from designer.app.window import Window

PALETTE_COMMAND = "find.palette"
"""The command that opens the command palette, which does not offer it."""


class Finder:
    """The command palette and the find bar of ``window``.

    Neither is there before it is needed: the window opens faster without them.
    """

    def __init__(self, window: Window) -> None:
        self._window = window
        self._palette: CommandPalette | None = None
        self._bar: FindBar | None = None
        self._room: ReplaceRoom | None = None
        self._numbers: Numbers | None = None

    @property
    def palette(self) -> CommandPalette:
        """The command palette."""
        if self._palette is None:
            from designer.app.finding.command_palette import CommandPalette

            window = self._window
            self._palette = CommandPalette(window.context.theme, window.canvas, window)
        return self._palette

    @property
    def bar(self) -> FindBar:
        """The find bar."""
        if self._bar is None:
            from designer.app.finding.find_bar import FindBar
            from designer.app.replace_room import ReplaceRoom

            window = self._window
            self._bar = FindBar(window.context, window.document, window.canvas)
            window.add_above_canvas(self._bar)
            self._room = ReplaceRoom(window, window.docks, self._bar, self._bar.replacing)
        return self._bar

    def close(self) -> None:
        """Let the panels stand as the person left them."""
        if self._room is not None:
            self._room.give_back()

    def open_palette(self) -> None:
        """Offer everything there is to do or go to; once more closes it."""
        from designer.app.canvas.numbers import Numbers
        from designer.app.finding.choices import choices

        if self.palette.isVisible():
            self.palette.close_list()
            return
        if self._numbers is None:
            self._numbers = Numbers(self.palette)
        self.palette.open_with(choices(self._window, self._numbers, PALETTE_COMMAND))
