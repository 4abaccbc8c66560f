"""The edits of notes and frames, each of which returns its inverse."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import field

from designer.flow.annotations import Annotation
from designer.flow.edits import Edit, EditError
from designer.flow.frozen import frozen
from designer.flow.model import Flow
from designer.flow.texts import N_, Text


@frozen
class AddAnnotations(Edit):
    """Put notes and frames in: ``(index, annotation)`` each, index None for 'at the end'."""

    entries: tuple[tuple[int | None, Annotation], ...]
    name: Text = field(default_factory=lambda: Text(N_("Add")), compare=False)

    def apply(self, flow: Flow) -> Edit:
        """Add them; raises for a key that is taken."""
        keys = tuple(one.key for _, one in self.entries)
        if len(set(keys)) < len(keys) or not flow.annotations.keys().isdisjoint(keys):
            raise EditError("annotation-exists")
        flow.add_annotations(self.entries)
        return RemoveAnnotations(keys, self.name)


@frozen
class RemoveAnnotations(Edit):
    """Take notes and frames out. What is in a frame stays."""

    keys: tuple[str, ...]
    name: Text = field(default_factory=lambda: Text(N_("Delete")), compare=False)

    def apply(self, flow: Flow) -> Edit:
        """Remove them; raises for an unknown key."""
        _check(flow, self.keys)
        wanted = set(self.keys)
        entries = tuple(
            (index, one) for index, one in enumerate(flow.annotations.values()) if one.key in wanted
        )
        flow.remove_annotations(dict.fromkeys(self.keys))
        return AddAnnotations(entries, self.name)


@frozen
class ReplaceAnnotations(Edit):
    """Give notes and frames other words, places, sizes or keys of the document."""

    annotations: tuple[Annotation, ...]
    name: Text = field(default_factory=lambda: Text(N_("Change")), compare=False)
    merge: str = field(default="", compare=False)
    """What is being typed: merges a run of key presses."""

    @property
    def merge_key(self) -> Hashable | None:
        """Which ones, and what of them is being typed."""
        keys = tuple(one.key for one in self.annotations)
        return ("annotations", keys, self.merge) if self.merge else None

    def apply(self, flow: Flow) -> Edit:
        """Replace them; raises for an unknown key."""
        after = {one.key: one for one in self.annotations}
        _check(flow, tuple(after))
        before = tuple(flow.annotations[key] for key in after)
        flow.replace_annotations(after.values())
        return ReplaceAnnotations(before, self.name, self.merge)


def _check(flow: Flow, keys: tuple[str, ...]) -> None:
    if not flow.annotations.keys() >= set(keys):
        raise EditError("no-annotation")
