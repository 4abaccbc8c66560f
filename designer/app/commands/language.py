"""The commands of the window's language; they stand in a menu of their own below *View*."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from designer.app.commands.registry import Command
from designer.app.saying import worded
from designer.app.translate import tr
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.window import Window

_TITLE = N_("Language")


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


def add_language_menu(window: Window, menu: QMenu, before: QAction) -> None:
    """Put the languages into ``menu`` above ``before``, that of now with a mark."""
    languages = worded(QMenu(menu), tr(_TITLE))
    menu.insertMenu(before, languages)
    languages.setObjectName("menu-language")
    for _command, action in window.registry.in_menu("language"):
        languages.addAction(action)
