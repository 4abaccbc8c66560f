"""What is said of a phone that was not rung, because the call could not be connected to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from designer.app.calling.state import WayStep
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.reach import out_of_reach
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import CONNECT

_OUT_OF_REACH = N_("out of reach")
_WHY = N_(
    "{node} was not rung: {called} is a Swedish mobile number, and a call to one is connected only "
    "to Swedish mobile numbers."
)


def with_barred(step: WayStep, called: Json, phones: Sequence[str]) -> WayStep:
    """``step`` with those of ``phones`` that could not be reached by whoever called ``called``.

    Only a connect that failed has any.
    """
    if step.action != CONNECT.key or step.result != "failed" or not isinstance(called, str):
        return step
    barred = out_of_reach(called, phones)
    words = Text(_OUT_OF_REACH) if barred and len(barred) == len(phones) else step.words
    return replace(step, words=words, barred=barred)


def called_number(call: JsonObject) -> Json:
    """The number that somebody called, of a call object; empty for a call that was placed."""
    return call.get("to") if call.get("direction") == "incoming" else ""


def why_barred(step: WayStep, called: str) -> Text:
    """Why phones of ``step`` were not rung; ``called`` is the number as people write it."""
    return why_not_rung(step.title, called)


def why_not_rung(node: str | Text, called: str) -> Text:
    """Why phones of the node of that title were not rung by a call to ``called``."""
    return Text(_WHY, {"node": node, "called": called})
