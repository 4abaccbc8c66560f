"""The edit that gives a node another id, with all that names it."""

from __future__ import annotations

from dataclasses import field

from designer.flow.annotation_edits import ReplaceAnnotations
from designer.flow.edits import Compound, Edit, EditError, SetField
from designer.flow.frozen import frozen
from designer.flow.ids import is_id
from designer.flow.model import Flow
from designer.flow.texts import N_, Text


@frozen
class RenameNode(Edit):
    """Change a node's id in nodes, edges, start, layout and scenarios."""

    old: str
    new: str
    name: Text = field(default_factory=lambda: Text(N_("Rename")), compare=False)

    def apply(self, flow: Flow) -> Edit:
        """Rename; raises for an unknown node and for a bad or taken new id."""
        if self.old not in flow.nodes:
            raise EditError("no-node", node=self.old)
        if not is_id(self.new):
            raise EditError("bad-id", node=self.new)
        if self.new in flow.nodes and self.new != self.old:
            raise EditError("node-exists", node=self.new)
        start, scenarios = flow.start, flow.scenarios
        frames = tuple(frame for frame in flow.frames if self.new in (frame.holding or ()))
        flow.rename_node(self.old, self.new)
        back = RenameNode(self.new, self.old, self.name)
        # What named the new id before anything had it must not follow the way back.
        edits: list[Edit] = [back]
        if start == self.new:
            edits.append(SetField("start", start, self.name))
        if scenarios:
            edits.append(SetField("scenarios", scenarios, self.name))
        if frames:
            edits.append(ReplaceAnnotations(frames, self.name))
        return back if len(edits) == 1 else Compound(tuple(edits), self.name)
