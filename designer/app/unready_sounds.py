"""What an export says of sounds that are not ready: not there, or not the real ones."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from designer.app.stand_in import is_stand_in
from designer.flow.model import Flow
from designer.flow.references import prompt_references
from designer.flow.texts import N_, Text

MISSING = "missing-sound"
"""The code of the problem that a node plays a sound beside the flow, and there is none."""

_NAMED = 4
"""So many are named; of more it is said how many they are."""
_BETWEEN = ", "
_MISSING = N_("There is no sound {files} beside the flow: real callers hear nothing there.")
_MISSING_SEVERAL = N_(
    "{count} sounds are not beside the flow, and real callers hear nothing there: {files}."
)
_STAND_IN = N_("{files} is a stand-in, and not yet the real sound.")
_STAND_INS = N_("{count} sounds are stand-ins, and not yet the real ones: {files}.")
_NOT_READY = N_("Not ready: {files}.")
_AND_THAT = N_("{said} {more}")


def unready(flow: Flow, missing: Collection[str]) -> list[Text]:
    """A sentence for each reason why sounds of ``flow`` are not ready; ``missing`` are not there.

    They stop nothing: people may well export first and put the sounds there later.
    """
    absent, standing_in = _unready(flow, missing)
    return [
        *_said(_MISSING, _MISSING_SEVERAL, absent),
        *_said(_STAND_IN, _STAND_INS, standing_in),
    ]


def with_stand_ins(said: Text, flow: Flow, missing: Collection[str]) -> Text:
    """The sentence ``said``, and after it which sounds of ``flow`` are stand-ins, if any.

    In few words: why, the person was told before. Those that are ``missing`` are told elsewhere.
    """
    _absent, standing_in = _unready(flow, missing)
    for more in _said(_NOT_READY, _NOT_READY, standing_in):
        said = Text(_AND_THAT, {"said": said, "more": more})
    return said


def some_named(sounds: Sequence[str]) -> str:
    """The first few of ``sounds``, as a sentence names them."""
    return _BETWEEN.join(sounds[:_NAMED]) + ("…" if len(sounds) > _NAMED else "")


def _unready(flow: Flow, missing: Collection[str]) -> tuple[list[str], list[str]]:
    """The sounds that are not there, and those that stand in for the real ones."""
    sounds = prompt_references(flow)
    absent = [one for one in sounds if one in missing]
    return absent, [one for one in sounds if one not in missing and is_stand_in(one)]


def _said(one: str, several: str, sounds: Sequence[str]) -> Iterator[Text]:
    if sounds:
        args = {"count": len(sounds), "files": some_named(sounds)}
        yield Text(one if len(sounds) == 1 else several, args)
