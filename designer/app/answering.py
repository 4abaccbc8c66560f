"""What a problem needs from the person, asked for from its row: a sound, or an address."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from designer.app.window import Window
    from designer.checks.problems import Problem


def answer(window: Window, problem: Problem) -> None:
    """Ask which sound the node of ``problem`` plays, or where the flow's sounds will be."""
    if problem.code == "missing-value":
        window.prompt_taker.choose(str(problem.node))
    else:
        from designer.app.base_address import tell_base

        tell_base(window)
