"""The man page ``callflow(1)``, made from what ``--help`` says, so that it cannot go stale."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click

from designer import __version__
from designer.cli.group import callflow
from designer.cli.lines import PASSWORD, USERNAME
from designer.cli.meaning import COMMANDS
from designer.cli.running import TRACEBACK

_ENVIRONMENT = {
    f"{USERNAME}, {PASSWORD}": "Name and password of the account that call and publish use.",
    TRACEBACK: "Set to anything, it lets a defect show where in the program it happened.",
}
_SPLIT = re.compile(r"\n\s*\n")


def man_page() -> str:
    """The page as troff; every command and option of the program stands in it."""
    context = click.Context(callflow, info_name="callflow", **callflow.context_settings)
    about, *more = _SPLIT.split(callflow.help or "")
    lines = [
        f'.TH CALLFLOW 1 "" "Callflow Designer {__version__}" "User Commands"',
        ".SH NAME",
        f"callflow \\- {escaped(about.rstrip('.'))}",
        ".SH SYNOPSIS",
        "\n.br\n".join(f".B callflow\n{escaped(use)}" for use in ("[FILE]", "COMMAND [OPTIONS]")),
        ".SH DESCRIPTION",
        *_paragraphs(more),
        ".SH OPTIONS",
        *_options(callflow, context),
        ".SH COMMANDS",
    ]
    for name in COMMANDS:
        command = callflow.get_command(context, name)
        assert command is not None
        lines += _command(command, click.Context(command, info_name=name, parent=context))
    lines.append(".SH ENVIRONMENT")
    for variable, words in _ENVIRONMENT.items():
        lines += [".TP", f".B {escaped(variable)}", escaped(words)]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """``text`` on one line, with nothing in it that troff takes for an order of its own."""
    line = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + line if line.startswith((".", "'")) else line


def _command(command: click.Command, context: click.Context) -> Iterator[str]:
    pieces = " ".join(command.collect_usage_pieces(context))
    yield f".SS callflow {escaped(f'{context.info_name} {pieces}')}"
    yield from _paragraphs(_SPLIT.split(command.help or ""))
    yield from _options(command, context)


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if isinstance(parameter, click.Option) and record is not None:
            yield from (".TP", f".B {escaped(record[0])}", escaped(record[1]))


def _paragraphs(texts: list[str]) -> Iterator[str]:
    """Each of the ``texts`` under the heading before; what follows a heading needs no order."""
    for number, text in enumerate(texts):
        if number:
            yield ".PP"
        yield escaped(text)
