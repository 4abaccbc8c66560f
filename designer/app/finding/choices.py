"""Everything there is to do or go to: commands, nodes, recent files, samples."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from designer.app.canvas.face import value_words
from designer.app.commands import file, samples
from designer.app.docks import PLACES
from designer.app.finding.going import go_to_annotation, go_to_node
from designer.app.naming import title
from designer.app.translate import tr, tr_text
from designer.flow.kind_words import ALSO
from designer.flow.texts import N_
from designer.flow.vocabulary import KINDS
from designer.flow.wording import plain
from designer.layout.frames import title_of

if TYPE_CHECKING:
    from designer.app.canvas.numbers import Numbers
    from designer.app.window import Window
    from designer.flow.model import Node

COMMAND, NODE, RECENT, SAMPLE = "command", "node", "recent", "sample"
ACTION, PANEL = "action", "panel"
NOTE, FRAME = "note", "frame"
"""What a choice may be."""
_GROUPS = {
    COMMAND: N_("Command"),
    ACTION: N_("Action"),
    PANEL: N_("Panel"),
    NODE: N_("Node"),
    NOTE: N_("Note"),
    FRAME: N_("Frame"),
    RECENT: N_("Recent file"),
    SAMPLE: N_("Sample"),
}
_ADD = N_("Add {kind}")
_PANEL_WORDS: Mapping[str, str] = {
    "palette": N_("palette drag kinds nodes panel"),
    "history": N_("undo steps panel"),
    "inspector": N_("inspector edit fields details panel"),
    "phone": N_("simulator keypad try emulator panel"),
    "problems": N_("errors warnings mistakes check validate wrong panel"),
    "callactions": N_("json code text panel"),
    "calls": N_("log recordings cost account panel"),
    "scenarios": N_("tests cases panel"),
    "paths": N_("journeys ways routes panel"),
    "outline": N_("tree list structure panel"),
    "serve": N_("requests received server panel"),
}
"""Other words for a panel, by its place."""
_SOUGHT = 400
"""So many letters of a note are looked through."""
_SPOKEN = N_("{name}, {group} {detail} {keys}")
_NOT_NOW = N_("{choice}, not now: {reason}")


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the list. Choosing it calls :attr:`run`."""

    group: str
    name: str
    run: Callable[[], object] = field(compare=False)
    icon: str = ""
    """An icon of the program's, or a kind of node."""
    keys: str = ""
    """The shortcut, as the system writes it."""
    more: str = ""
    """What it is found by besides its name."""
    known_as: str = ""
    """Other words for it, each as good as a part of its name."""
    enabled: bool = True
    lacking: str = ""
    """What there has to be first where it is not."""
    say_detail: Callable[[], str] = field(default=str, compare=False)
    """What stands beside the name; asked only for lines that are shown."""

    @property
    def group_words(self) -> str:
        """What it is, in a word or two."""
        return tr(_GROUPS[self.group])

    @property
    def spoken(self) -> str:
        """The line in words alone, for a screen reader."""
        fields = {"group": self.group_words, "detail": self.say_detail(), "keys": self.keys}
        words = " ".join(tr(_SPOKEN, name=self.name, **fields).split())
        return words if self.enabled else tr(_NOT_NOW, choice=words, reason=self.lacking)


def choices(window: Window, numbers: Numbers, without: str = "") -> list[Choice]:
    """All choices in the order in which they stand while nothing is typed.

    ``numbers`` writes phone numbers; ``without`` is the command that shows the list itself.
    """
    return [
        *_commands(window, without),
        *_kinds(window),
        *_panels(window),
        *_samples(window),
        *_recent(window),
        *_nodes(window, numbers),
        *_annotations(window),
    ]


def _commands(window: Window, without: str) -> Iterator[Choice]:
    window.registry.refresh()
    for command_id, command in window.registry.commands.items():
        action = window.registry.actions[command_id]
        if command_id != without:
            yield Choice(
                COMMAND,
                tr(command.text),
                partial(window.registry.run, command_id),
                icon=command.icon,
                keys=action.shortcut().toString(action.shortcut().SequenceFormat.NativeText),
                known_as=_known(command.found_by, command.text),
                enabled=action.isEnabled(),
                lacking=tr(command.lacking),
            )


def _known(words: str, english: str) -> str:
    """Other ``words`` for something, in both languages as its ``english`` name: guides use it."""
    return f"{tr(words)} {words} {english}"


def _kinds(window: Window) -> Iterator[Choice]:
    """Every action that can be added, by the words under which the list of actions finds it."""
    for key, kind in KINDS.items():
        known = _known(ALSO[key], f"{kind.label} {key}")
        name = tr(_ADD, kind=tr(kind.label))
        yield Choice(ACTION, name, partial(window.add_kind, key), icon=key, known_as=known)


def _panels(window: Window) -> Iterator[Choice]:
    for place in PLACES:
        known = _known(_PANEL_WORDS[place.id], place.title)
        yield Choice(PANEL, tr(place.title), partial(_show_panel, window, place.id), known_as=known)


def _show_panel(window: Window, place: str) -> None:
    window.start.leave()
    window.docks[place].show()
    window.docks[place].raise_()


def _samples(window: Window) -> Iterator[Choice]:
    for name, words in samples.titles().items():
        yield Choice(SAMPLE, words, partial(samples.open_sample, window, name))


def _recent(window: Window) -> Iterator[Choice]:
    for name in window.context.settings.recent:
        path = Path(name)
        yield Choice(
            RECENT,
            path.name,
            partial(file.open_dropped, window, name),
            more=str(path.parent),
            say_detail=partial(str, path.parent),
        )


def _nodes(window: Window, numbers: Numbers) -> Iterator[Choice]:
    kinds: dict[str, str] = {}
    for node in window.document.flow.nodes.values():
        kind = kinds.get(node.action) or kinds.setdefault(node.action, tr(node.kind.label))
        yield Choice(
            NODE,
            title(node),
            partial(go_to_node, window, node.id),
            icon=node.action,
            more=f"{kind} {node.id} {plain(node.value)}",
            say_detail=partial(_detail, node, numbers),
        )


def _annotations(window: Window) -> Iterator[Choice]:
    for one in window.document.flow.annotations.values():
        yield Choice(
            one.kind,
            tr_text(title_of(one)),
            partial(go_to_annotation, window, one.key),
            icon=one.kind,
            more=one.words[:_SOUGHT],
        )


def _detail(node: Node, numbers: Numbers) -> str:
    words = value_words(node, numbers)
    return "" if words == title(node) else words
