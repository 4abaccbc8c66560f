"""One call from beginning to end without a network, on the virtual clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from designer.engine.actions_program import ActionsProgram
from designer.engine.answers import Continue, Unfetched, WebhookAnswer
from designer.engine.call import Call
from designer.engine.program import Program
from designer.engine.script import Phone, Script
from designer.engine.setup import CallSetup, Length, unknown_length
from designer.engine.trace import Trace
from designer.flow.jsontypes import Json


def simulate(
    program: Program,
    setup: CallSetup | None = None,
    *,
    phones: Mapping[str, Phone] | None = None,
    press: Sequence[str] | None = None,
    hangup_at: str | None = None,
    webhooks: Mapping[str, Json] | None = None,
    length: Length = unknown_length,
) -> Trace:
    """Run ``program`` as one call until its end and return what it did.

    ``phones`` says how numbers and SIP addresses behave; all others answer at once, and nobody is
    there to answer a ``manual`` one. ``press`` is
    what the caller types, one entry per ivr visited (None: what the caller's phone has to press).
    At the node ``hangup_at`` the caller hangs up. ``webhooks`` gives what the webhook of a node
    answers, as call actions; the call ends at every other webhook. ``length`` knows how long
    prompts are. Raises :class:`ProgramError` for answers that are no call actions and
    :class:`EngineError` for keys no telephone has.
    """
    behaviours = phones or {}
    setup = setup or CallSetup()
    answers = {node: _answered(json) for node, json in (webhooks or {}).items()}
    usual = Phone()
    caller = behaviours.get(setup.caller, usual)
    if press is not None:
        caller = replace(caller, press=tuple(press))
    call = Call(setup, length)
    script = Script(
        call,
        lambda number: behaviours.get(number, usual),
        caller=caller,
        hangup_node=hangup_at,
    )
    script.notice(call.begin(program))
    while call.end is None:
        due = script.due()
        if due is None or (call.phase == "fetching" and due > call.t):
            # Nothing but a webhook keeps a call with scripted people waiting.
            script.notice(call.reply(_answer(call, answers)))
        else:
            script.advance(due)
    return call.trace()


def _answered(json: Json) -> Json:
    """``json`` if it is what a webhook may answer; raises ProgramError."""
    ActionsProgram(json, source="")
    return json


def _answer(call: Call, answers: Mapping[str, Json]) -> WebhookAnswer:
    """What the webhook the call waits for answers."""
    assert call.current is not None
    program, ref = call.current
    node = program.node(ref)
    if node is None or node not in answers:
        return Unfetched()
    return Continue(ActionsProgram(answers[node], source=str(program.action(ref).value)))
