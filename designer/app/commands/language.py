"""The commands of the window's language; they stand in a menu of their own below *View*."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from designer.app.commands.registry import Command
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.window import Window


def _speak(language: str, window: Window) -> None:
    context = window.context
    context.speak(language)
    context.keep(replace(context.settings, language=language))


def _is_spoken(language: str, window: Window) -> bool:
    return window.context.settings.language == language


def _command(language: str, words: str, found_by: str) -> Command:
    return Command(
        f"language.{language}",
        words,
        partial(_speak, language),
        checked=partial(_is_spoken, language),
        menu="language",
        found_by=found_by,
    )


COMMANDS = (
    _command("system", N_("Language of the system"), N_("language automatic translation")),
    # Each in itself: for those who cannot read the other.
    _command("en", "English", N_("english engelska language translation")),
    _command("sv", "Svenska", N_("swedish svenska language translation")),
)
"""Commands that work anywhere in the window."""
