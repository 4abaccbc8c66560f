"""Writes the options of every command into the page of the command line.

``python docs/options_tables.py``; a test compares the page with what this makes.
"""

from __future__ import annotations

import re
from pathlib import Path

import click

from designer.cli.group import COMMANDS, callflow

PAGE = Path(__file__).resolve().parent / "guide" / "command-line.md"
_SECTION = re.compile(r"(?m)^(?=## )")
_TABLE = re.compile(r"\n\| option \| does \|\n(?:\|.*\n)+")
_MOST_LISTED = 3
"""Choices of an option that are listed at the most; its help names more."""
_AGAIN = "Can be given several times."


def page(written: str) -> str:
    """``written`` with the table of each command made anew, at the end of its section."""
    head, *sections = _SECTION.split(written)
    made = [head]
    for section in sections:
        name = section.partition("\n")[0].removeprefix("## ")
        words = _TABLE.sub("", section).rstrip("\n")
        made.append(f"{words}\n\n{_table(name)}\n" if name in COMMANDS else section)
    return "".join(made).rstrip("\n") + "\n"


def _table(name: str) -> str:
    context = click.Context(callflow, info_name="callflow")
    command = callflow.get_command(context, name)
    assert command is not None
    rows = [
        f"| {_spelled(option, context)} | {_words(option)} |"
        for option in command.params
        if isinstance(option, click.Option)
    ]
    return "\n".join(["| option | does |", "| --- | --- |", *rows]) + "\n"


def _spelled(option: click.Option, context: click.Context) -> str:
    """Its names, the longest with what stands after it."""
    *short, longest = sorted(option.opts, key=len)
    if option.secondary_opts:
        longest = f"{longest}/{option.secondary_opts[0]}"
    elif not option.is_flag:
        longest = f"{longest} {_value(option, context)}"
    return ", ".join(f"`{name}`" for name in (*short, longest))


def _value(option: click.Option, context: click.Context) -> str:
    choices = option.type.choices if isinstance(option.type, click.Choice) else ()
    if len(choices) > _MOST_LISTED:
        return str(option.name).strip("_").upper()
    return r"\|".join(choices) or option.make_metavar(context)


def _words(option: click.Option) -> str:
    """Its help as a cell: what is in braces or begins with dashes is typed so."""
    words = re.sub(r"\[?\{[^}]*\}\]?|(?<!\w)--[\w-]+", r"`\g<0>`", option.help or "")
    return f"{words} {_AGAIN}" if option.multiple else words


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")
