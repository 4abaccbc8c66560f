"""Reads arguments with click and does what they ask; what click raises becomes one of ours."""

from __future__ import annotations

import click

from designer.cli.exits import FINE, INTERRUPTED, ArgumentError
from designer.cli.group import callflow


def obey(words: list[str]) -> int:
    """Do what ``words``, which begin with a command or an option, ask; return the exit code.

    Raises :class:`ArgumentError` for arguments that mean nothing, and whatever the command raises.
    """
    try:
        with callflow.make_context("callflow", words) as context:
            callflow.invoke(context)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        raise _usage(error) from None
    except click.Abort:
        return INTERRUPTED
    return FINE


def _usage(error: click.ClickException) -> ArgumentError:
    """What is wrong with the arguments, as one of our own sentences."""
    context = getattr(error, "ctx", None)
    command = context.command_path if isinstance(context, click.Context) else "callflow"
    problem = " ".join(error.format_message().split())
    if not problem.endswith((".", "?", "!")):
        problem += "."
    return ArgumentError("usage", command=command, problem=problem)
