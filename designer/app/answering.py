"""What a problem needs from the person, asked for from its row: a sound, or an address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from designer.app import stand_in
from designer.app.dropped_sound import CHOOSE_SOUND
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.window import Window
    from designer.checks.problems import Problem

CHOOSE, RECORD, STAND_IN, ADDRESS = "choose", "record", "stand-in", "address"
PLACES = "places"
"""Deeds: choose a sound, record one, have one stand in, give the address of the flow's own things,
list where its sounds have to be."""

DEEDS: Mapping[str, str] = {
    CHOOSE: CHOOSE_SOUND,
    RECORD: N_("Record…"),
    STAND_IN: stand_in.USE,
    ADDRESS: N_("Give the address…"),
    PLACES: N_("Sounds on the web…"),
}
"""What the button of each says."""

_OF: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("missing-value", "prompt"): (CHOOSE, RECORD, STAND_IN),
    ("missing-sound", ""): (CHOOSE, RECORD, STAND_IN),
    ("stand-in", ""): (CHOOSE, RECORD),
    ("bad-url", "reference"): (ADDRESS,),
    ("bad-url", "hook"): (ADDRESS,),
    ("unchecked-sounds", ""): (PLACES,),
    ("unchecked-sounds", "one"): (PLACES,),
    ("unchecked-sounds", "absent"): (PLACES,),
    ("unchecked-sounds", "absent-one"): (PLACES,),
}
"""By code and variant."""


def deeds(problem: Problem, *, again: bool = False) -> tuple[str, ...]:
    """What the window can do with the person about ``problem``, which no fix can know by itself.

    ``again``: it is listed below one of its kind, and what is done there once is done for both.
    """
    offered = _OF.get((problem.code, problem.variant), ())
    return tuple(deed for deed in offered if deed != ADDRESS) if again else offered


def answer(window: Window, node_id: str | None, deed: str) -> None:
    """Do one of :data:`DEEDS` for a node, or for the flow where the problem is its own."""
    if node_id is None:
        from designer.app.sound_places import show_places

        show_places(window)
    elif deed == CHOOSE:
        window.prompt_taker.choose(node_id)
    elif deed == RECORD:
        window.prompt_taker.record(node_id)
    elif deed == STAND_IN:
        window.prompt_taker.stand_in(node_id)
    else:
        from designer.app.sound_places import tell_base

        tell_base(window)
