"""What an export says of sounds that real callers should not get: those that are not there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from designer.flow.model import Flow
from designer.flow.references import prompt_references
from designer.flow.texts import N_, Text

_NAMED = 4
"""So many are named; of more it is said how many they are."""
_BETWEEN = ", "
_MISSING = N_("There is no sound {files} beside the flow: real callers hear nothing there.")
_MISSING_SEVERAL = N_(
    "{count} sounds are not beside the flow, and real callers hear nothing there: {files}."
)
_AND_THAT = N_("{said} {more}")


def unready(flow: Flow, missing: Collection[str]) -> list[Text]:
    """A sentence for each reason why sounds of ``flow`` are not ready; ``missing`` are not there.

    They stop nothing: people may well export first and put the sounds there later.
    """
    absent = [one for one in prompt_references(flow) if one in missing]
    return list(_said(_MISSING, _MISSING_SEVERAL, absent))


def with_unready(said: Text, flow: Flow, missing: Collection[str]) -> Text:
    """The sentence ``said``, and after it which sounds of ``flow`` are not ready."""
    for more in unready(flow, missing):
        said = Text(_AND_THAT, {"said": said, "more": more})
    return said


def _said(one: str, several: str, sounds: Sequence[str]) -> Iterator[Text]:
    if sounds:
        files = _BETWEEN.join(sounds[:_NAMED]) + ("…" if len(sounds) > _NAMED else "")
        yield Text(one if len(sounds) == 1 else several, {"count": len(sounds), "files": files})
