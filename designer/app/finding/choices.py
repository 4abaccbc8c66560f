"""Everything there is to do or go to: commands, nodes, recent files, samples."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from designer.app.canvas.face import value_words
from designer.app.commands import file, samples
from designer.app.finding.going import go_to_annotation, go_to_node
from designer.app.naming import title
from designer.app.translate import tr, tr_text
from designer.flow.texts import N_
from designer.flow.wording import plain
from designer.layout.frames import title_of

if TYPE_CHECKING:
    from designer.app.canvas.numbers import Numbers
    from designer.app.window import Window
    from designer.flow.model import Node

COMMAND, NODE, RECENT, SAMPLE = "command", "node", "recent", "sample"
NOTE, FRAME = "note", "frame"
"""What a choice may be."""
_GROUPS = {
    COMMAND: N_("Command"),
    NODE: N_("Node"),
    NOTE: N_("Note"),
    FRAME: N_("Frame"),
    RECENT: N_("Recent file"),
    SAMPLE: N_("Sample"),
}
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
                known_as=f"{tr(command.found_by)} {command.found_by}",
                enabled=action.isEnabled(),
                lacking=tr(command.lacking),
            )


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
