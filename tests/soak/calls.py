"""Places one call after the other on the emulator, from the phone of one window."""

from __future__ import annotations

from designer.app.calling.state import Phase
from designer.app.context import Context
from designer.store.resources import resource_path
from tests.app.opened import open_now
from tests.soak.figures import Figure, Sample, growth
from tests.soak.measuring import sample, settle, sockets, threads
from tests.soak.windows import program, wait, window

MOST_KIB = 60.0
"""What a call may leave, in KiB: the list of calls keeps its way and its call object."""


def run(rounds: int) -> list[Figure]:
    """Place ``rounds`` calls: how memory grew, and what was left of threads and sockets."""
    with program() as context:
        settle()
        before = (threads(), sockets())
        samples = _place(context, rounds)
        left = sample(rounds).windows
    settle()
    after = (threads(), sockets())
    return [
        *growth("calls", "call", samples, MOST_KIB),
        Figure("calls", "windows left", left, "", 0),
        Figure("calls", "threads left", after[0] - before[0], "", 0),
        Figure("calls", "sockets left", after[1] - before[1], "", 0),
    ]


def _place(context: Context, rounds: int) -> list[Sample]:
    """Answer three calls of four and decline the fourth, in one window."""
    samples: list[Sample] = []
    step = max(1, min(50, rounds // 10))
    with window(context) as made:
        open_now(made, resource_path("samples", "support-line.callflow"))
        call = made.test_call
        for done in range(1, rounds + 1):
            made.registry.run("call.start")
            wait(lambda: call.phase is Phase.RINGING)
            if done % 4:
                call.answer()
                wait(lambda: call.phase is Phase.TALKING)
                call.hang_up()
            else:
                call.decline()
            wait(lambda: call.phase is Phase.ENDED)
            if done % step == 0 or done == rounds:
                samples.append(sample(done))
    return samples
