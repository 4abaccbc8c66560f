"""The ``callflow`` command: reads arguments, does what they ask, says how it went.

Results go to standard output as UTF-8, messages to standard error. Every other layer is imported
only by the command that needs it, so that ``callflow --version`` answers at once.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run ``arguments`` (default: those of the process) and exit with the code that is due."""
    from designer.cli.running import run

    sys.exit(run(sys.argv[1:] if arguments is None else arguments))
