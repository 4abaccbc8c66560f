"""Writes the page of all keys from the tables of commands: ``python docs/keys_page.py``.

A test compares the page with what this makes.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication, QKeySequence

from designer.app.commands import tables
from designer.app.commands.registry import Command
from designer.app.shortcuts import CANVAS_KEYS, GROUPS

PAGE = Path(__file__).resolve().parent / "guide" / "keys.md"
_HEAD = """# Every key

`?` shows this list in the window; a click on a menu shows the keys beside its commands. On macOS
Ctrl is ⌘ and Alt is ⌥. A key can be seen beside its command in the list of Ctrl+K, too.
"""


def page() -> str:
    """The page, made anew."""
    groups = (tables.ANYWHERE, tables.ON_THE_CANVAS, tables.LAST)
    commands = [command for group in groups for table in group for command in table]
    parts = [_HEAD]
    for menu, title in GROUPS:
        rows = [(command.text, _keys(command)) for command in commands if command.menu == menu]
        parts += _table(title.replace("&", ""), [row for row in rows if row[1]])
    parts += _table("On the canvas", [(words, keys) for keys, words in CANVAS_KEYS])
    return "\n".join(parts).rstrip("\n") + "\n"


def _keys(command: Command) -> str:
    written = dict.fromkeys(QKeySequence(keys).toString() for keys in command.shortcut)
    return ", ".join(filter(None, [*written, command.keys]))


def _table(title: str, rows: list[tuple[str, str]]) -> list[str]:
    if not rows:
        return []
    lines = [f"| {words.replace('&', '')} | {keys} |" for words, keys in rows]
    return [f"## {title}\n", "| does | keys |", "| --- | --- |", *lines, ""]


if __name__ == "__main__":
    application = QGuiApplication([])  # standard keys are the platform's
    PAGE.write_text(page(), "utf-8")
