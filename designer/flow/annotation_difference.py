"""What is written beside one flow and not beside another: notes and the titles of frames.

Where they stand and how large they are is layout. No call notices them, so they are no part of a
:class:`~designer.flow.difference.Difference`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from designer.flow.annotations import KINDS
from designer.flow.model import Flow
from designer.flow.texts import N_, Text
from designer.flow.wording import one_line

_LINES: Mapping[str, str] = {
    "removed": N_("{kind} removed: {words}"),
    "added": N_("{kind} added: {words}"),
}
_WITHOUT = N_("without words")


def annotation_lines(before: Flow, after: Flow) -> tuple[Text, ...]:
    """One line for each note or frame that says what none in the other flow does.

    Where two say the same, each needs one of its own. Removed ones come first.
    """
    old, new = _written(before), _written(after)
    return tuple(
        Text(_LINES[fate], {"kind": Text(KINDS[kind].label), "words": words or Text(_WITHOUT)})
        for fate, found in (("removed", old - new), ("added", new - old))
        for kind, words in found.elements()
    )


def _written(flow: Flow) -> Counter[tuple[str, str]]:
    return Counter((one.kind, one_line(one.words)) for one in flow.annotations.values())
