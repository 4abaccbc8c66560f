"""Exit codes, and the two ways a command ends early."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from designer.flow.errors import CallflowError
from designer.flow.texts import N_, Text

FINE = 0
FLAWED = 1
"""The flow has errors, or a scenario failed."""
UNUSABLE = 2
"""Input or arguments that cannot be used."""
UNREACHABLE = 3
"""The line or the network failed."""
INTERRUPTED = 130
"""Somebody pressed Ctrl+C: what a shell reports then, and none of the others."""


class Stopped(Exception):  # noqa: N818  (it ends a command; what it says may be no error)
    """Ends the command with ``status`` after saying ``message`` (None: all has been said)."""

    def __init__(self, status: int, message: Text | None = None) -> None:
        super().__init__(status)
        self.status = status
        self.message = message


class ArgumentError(CallflowError):
    """Arguments, or input, that cannot be used."""

    texts: ClassVar[Mapping[str, str]] = {
        "usage": N_("{command}: {problem} See {command} --help."),
        "unknown": N_(
            "{word} is neither a command nor a file that is there; callflow --help lists the "
            "commands."
        ),
        "needs-folder": N_("The format webhook-app is a folder: name it with -o."),
        "only-emulator": N_(
            "{option} says what people do at simulated phones, and goes with --line emulator only."
        ),
        "only-format": N_("{option} is only for {formats}."),
        "in-terminal": N_(
            "A terminal cannot show the format {format}: name a file with -o, or send the output "
            "into a file or another program."
        ),
        "no-qt": N_(
            "Pictures need Qt, which cannot be loaded here: {reason}. The formats mermaid, dot and "
            "markdown do without."
        ),
        "one-input": N_("Only one of the two flows can be standard input."),
        "over-document": N_(
            "{path} is a document, and what is exported is none: choose a name that ends in .json."
        ),
        "over-input": N_(
            "{path} is the file that is read; it would be overwritten. Choose another name."
        ),
        "is-document": N_("{path} is a document already; callflow export writes call actions."),
        "bad-set": N_("--set takes NAME=VALUE, not {text}."),
        "bad-phone": N_("--phone takes NUMBER=answer, busy, no-answer or fail, not {text}."),
        "bad-time": N_("--at takes a date and time such as 2026-12-24T10:00, not {text}."),
        "bad-size": N_("--size takes WIDTHxHEIGHT in pixels such as 1440x900, not {text}."),
        "only-screenshot": N_("{options} say how the picture looks; give --screenshot too."),
        "bad-url": N_("{option} must be an address like https://example.com/flow, not {text}."),
        "bad-base": N_(
            "{option} must be an address that others begin with, like https://example.com/flow, "
            "without a question mark or #, not {text}."
        ),
        "no-such-node": N_("The flow has no node {node}; its nodes are {nodes}."),
        "no-line": N_(
            "Name the line: --line emulator costs nothing; --api-url https://api.46elks.com/a1 "
            "places a real call that costs money."
        ),
        "two-lines": N_("Give either --line or --api-url, not both."),
        "unknown-line": N_(
            "There is no line {line}; the lines are {known}. Add accounts in the window, "
            "in the menu Call, or give --api-url."
        ),
        "no-password": N_(
            "The password of the line {line} is not known here: there is no keyring that has it. "
            "Set CALLFLOW_USERNAME and CALLFLOW_PASSWORD in the environment."
        ),
        "no-credentials": N_(
            "The line needs the API credentials of the account, its user name and password: set "
            "{missing} in the environment."
        ),
        "needs-yes": N_(
            "Nobody can be asked here whether to change what the number does: give --yes if you "
            "are sure. Nothing was changed."
        ),
        "emulator-is-gone": N_(
            "The line emulator is gone when the command ends, and its numbers with it. Start "
            "callflow emulator and give its address with --api-url."
        ),
        "no-number": N_("The document has no number for {option}; give {option} +46700000000."),
        "no-numbers": N_(
            "The document has no numbers for a call; give --from +46700000000 --to +46700000001 "
            "with yours."
        ),
        "url-on-emulator": N_(
            "--url is for a real call: the line emulator serves the flow by itself. Leave --url "
            "out."
        ),
        "no-account": N_(
            "Name the account whose number it is: --line NAME as in the window, or --api-url "
            "https://api.46elks.com/a1."
        ),
        "bad-number": N_(
            "{number} cannot be used for {option}: write a number with + and country code, such "
            "as +46700000000."
        ),
        "hook-needs-base": N_(
            "The call's whenhangup is {value}, an address of the served flow; give --whenhangup "
            "with an address of your own."
        ),
        "one-credential": N_("Give --username and --password together, or neither."),
        "not-written": N_("The result cannot be written: {reason}."),
    }
