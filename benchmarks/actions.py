"""Call actions out and in, and documents: text to flow and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from benchmarks.figures import Budget, Figure
from benchmarks.flows import make_flow
from benchmarks.sizes import runs, sizes
from benchmarks.stopwatch import measure
from designer.callactions.exporting import export_call_actions
from designer.callactions.importing import import_call_actions
from designer.callactions.opening import open_flow
from designer.callactions.reader import parse_call_actions
from designer.store.writing import dump_document

_LIMIT = 64 * 1024 * 1024
_BUDGETS = {10_000: Budget(500)}


def figures(quick: bool) -> Iterator[Figure]:
    """Export and import, writing and reading of the document, by size."""
    for nodes in sizes(quick):
        yield from _of_one_size(nodes, runs(quick, 9 if nodes <= 1_000 else 5))


def _of_one_size(nodes: int, count: int) -> Iterator[Figure]:
    flow = make_flow(nodes)
    text, document = export_call_actions(flow, limit=_LIMIT).text, dump_document(flow)
    works: dict[str, Callable[[], object]] = {
        "export call actions": lambda: export_call_actions(flow, limit=_LIMIT).text,
        "import call actions": lambda: import_call_actions(parse_call_actions(text)),
        "write a document": lambda: dump_document(flow),
        "read a document": lambda: open_flow(document),
    }
    for what, work in works.items():
        budget = _BUDGETS.get(nodes) if "call actions" in what else None
        yield Figure(what, measure(work, count).median, nodes, budget=budget)
