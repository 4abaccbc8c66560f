"""Opens, edits, saves and closes one document after the other, each in a window of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication

from benchmarks.flows import make_flow
from designer.app.context import Context
from designer.flow import changes
from designer.flow.edits import MoveNodes
from designer.store.resources import resource_path
from designer.store.writing import dump_document
from tests.app.opened import open_now
from tests.soak.figures import Figure, growth
from tests.soak.measuring import sample, settle
from tests.soak.windows import program, wait, window

_PANELS = ("problems", "callactions", "calls", "scenarios", "paths", "outline", "serve", "history")
_SIZES = (20, 60, 150)
MOST_KIB = 40.0
"""What a document may leave behind, in KiB: a window that stayed would leave thousands."""


def run(rounds: int) -> list[Figure]:
    """Open and close ``rounds`` documents; how memory and the number of objects grew."""
    with TemporaryDirectory() as place, program() as context:
        folder = Path(place)
        texts = _documents()
        samples = [sample(0)]
        step = max(1, min(50, rounds // 10))
        for done in range(1, rounds + 1):
            path = folder / f"line-{done}.callflow"
            path.write_text(texts[done % len(texts)], "utf-8")
            _one(context, path)
            settle()  # as every event loop does when a window has been closed
            if done % step == 0 or done == rounds:
                samples.append(sample(done))
        left = max(one.windows for one in samples)
        return [
            *growth("documents", "document", samples, MOST_KIB),
            Figure("documents", "windows left", left, "", 0),
        ]


def _documents() -> Sequence[str]:
    samples = sorted(resource_path("samples").glob("*.callflow"))
    drawn = [dump_document(make_flow(size)) for size in _SIZES]
    return [*(one.read_text("utf-8") for one in samples), *drawn]


def _one(context: Context, path: Path) -> None:
    with window(context) as made:
        open_now(made, path)
        document = made.document
        node = next(iter(document.flow.nodes))
        document.selection.set([node])
        document.apply(MoveNodes({node: (40, 40)}))
        document.apply(changes.set_label(document.flow.nodes[node], "Somebody"))
        for name in _PANELS:
            made.docks[name].show()
            made.docks[name].raise_()
            QCoreApplication.processEvents()
        document.stack.undo()
        document.stack.redo()
        made.registry.run("file.save")
        wait(lambda: not made.saving.under_way)
        if "Somebody" not in path.read_text("utf-8"):
            raise RuntimeError("A document was not saved.")
