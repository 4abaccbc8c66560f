"""What became of an action, and what goes on in it, in people's words."""

from __future__ import annotations

from collections.abc import Mapping

from designer.flow.deciding import WITHHELD
from designer.flow.jsontypes import Json
from designer.flow.opening import EXCEPTION, HOLIDAY
from designer.flow.outcomes import HANGUP, NO_INPUT, is_digits
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import RECORD, ROUNDS

_PRESSED = N_("pressed {keys}")
_HUNG_UP = N_("hung up")
_USED_UP = N_("rounds used up")
_KEPT = N_("hung up, recording kept")
_NO_KEY = N_("no key pressed")
_NO_KEY_REPEATED = N_("no key, played {count} times")
_OTHER = N_("{result}")

_RESULTS = {
    ("connect", "success"): N_("answered"),
    ("connect", "busy"): N_("busy"),
    ("connect", "failed"): N_("failed, no answer"),
    ("play", "success"): N_("played"),
    ("play", "failed"): N_("could not be played"),
    ("ivr", "failed"): N_("could not be played"),
    ("record", "success"): N_("recorded"),
    ("record", "failed"): N_("nothing recorded"),
    ("hangup", "success"): _HUNG_UP,
    ("webhook", "success"): N_("answered"),
    ("hours", "open"): N_("open"),
    ("hours", "closed"): N_("closed"),
    ("callers", "listed"): N_("listed"),
    ("callers", "other"): N_("not listed"),
    ("webhook", "failed"): N_("no usable answer"),
}
"""By action and result. An ivr has ``failed`` without a reason when its prompt cannot be played."""

_BECAUSE = {
    ("hours", "open", EXCEPTION): N_("open, an exception"),
    ("hours", "closed", EXCEPTION): N_("closed, an exception"),
    ("hours", "closed", HOLIDAY): N_("closed, public holiday"),
    ("callers", "other", WITHHELD): N_("number withheld"),
}
"""By action, result and why, where that says more."""

_SIGNALS = {"busy": N_("signalled busy"), "404": N_("signalled no such number")}
"""46elks docs, 'voice-hangup': only as the first action of an incoming call."""

_PLAYING = "playing"
_NOW = {
    _PLAYING: N_("playing"),
    "listening": N_("waiting for a key"),
    "connecting": N_("ringing"),
    "connected": N_("talking"),
    "recording": N_("recording"),
    "fetching": N_("asking"),
}
"""What an action does, by the line's word for it."""
_RUNNING = N_("running")
_SILENCE = N_("sound not found: silence")
_IN_SILENCE = N_("sound not found, {words}")


STATES = {
    "success": N_("answered"),
    "busy": N_("busy"),
    "failed": N_("not reached"),
    "ongoing": N_("going on"),
}
"""How a call, or a phone of it, went, by the platform's word for it."""
_OF_CALLER = {
    "success": N_("the caller's phone was answered"),
    "busy": N_("the caller's phone was busy"),
    "failed": N_("the caller's phone was not reached"),
}
_TO_CALLER = {
    "success": N_("the flow answered the caller"),
    "busy": N_("the flow let the caller hear busy"),
    "failed": N_("the flow did not answer the caller"),
}
"""The same of a whole call, which is about the caller and nobody the flow rings: of one that rings
the caller, and of one the caller places."""
ENDS = {
    "completed": N_("the flow's end"),
    "hangup": N_("the flow hanging up"),
    "caller": N_("the caller hanging up"),
    "webhook": N_("a web address"),
    "unanswered": N_("no answer"),
    "limit": N_("a stop in a circle"),
    "error": N_("an error"),
}
"""What a scripted call ended with, by the trace's word for it."""
_BOTH = N_("{words} ({state})")


def state_text(state: str) -> Text:
    """How a call went; a state nobody knows says itself."""
    return Text(STATES.get(state, _OTHER), {"result": state})


def named_state(state: str) -> Text:
    """The same with the platform's own word behind it, for whoever looks for that."""
    return _named(STATES, state)


def caller_state(state: str, *, incoming: bool) -> Text:
    """How a whole call went, saying whose part of it that is, with the platform's word."""
    return _named(STATES | (_TO_CALLER if incoming else _OF_CALLER), state)


def named_end(end: str) -> Text:
    """What a scripted call ended with, with the word that stands in the file behind it."""
    return _named(ENDS, end)


def _named(table: Mapping[str, str], word: str) -> Text:
    known = Text(table.get(word, _OTHER), {"result": word})
    same = table.get(word, word) == word
    return known if same else Text(_BOTH, {"words": known, "state": word})


def result_words(action: str, result: str | None, why: str | None) -> Text:
    """What became of ``action``; ``result`` and ``why`` as in a step of the trace."""
    if why == HANGUP:
        return Text(_KEPT if action == RECORD.key else _HUNG_UP)
    if result == ROUNDS.key:
        return Text(_USED_UP)
    if action == "ivr" and why == NO_INPUT:
        return Text(_NO_KEY)
    if action == "ivr" and result and is_digits(result):
        return Text(_PRESSED, {"keys": result})
    known = _BECAUSE.get((action, result or "", why or "")) or _RESULTS.get(
        (action, result or "success")
    )
    return Text(known) if known else Text(_OTHER, {"result": result})


def silence_words(played: int) -> Text:
    """A caller pressed no key at a menu, whose prompt was ``played`` so many times."""
    return Text(_NO_KEY) if played < 2 else Text(_NO_KEY_REPEATED, {"count": played})


def signal_words(value: Json) -> Text:
    """What a hang-up tells a caller whose call has not been answered."""
    known = _SIGNALS.get(str(value))
    return Text(known) if known else Text(_HUNG_UP)


def running_words(phase: str) -> Text:
    """What an action does now; ``phase`` as in a ``state`` event."""
    return Text(_NOW.get(phase, _RUNNING))


def silent_words(words: Text) -> Text:
    """What became of an action, or goes on in it, whose sound is not there.

    ``words`` are what is said where it is: that it plays, or played, would not be true.
    """
    played = (_NOW[_PLAYING], _RESULTS["play", "success"])
    return Text(_SILENCE) if words.template in played else Text(_IN_SILENCE, {"words": words})
