"""Call actions out and in, and documents: text to flow and back."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.figures import Budget, Figure
from benchmarks.flows import make_flow
from benchmarks.sizes import runs, sizes
from benchmarks.stopwatch import measure
from designer.callactions.exporting import export_call_actions
from designer.callactions.importing import import_call_actions
from designer.callactions.reader import parse_call_actions
from designer.store.reading import parse_document, parse_document_text
from designer.store.writing import dump_document

_LIMIT = 64 * 1024 * 1024
_BUDGETS = {10_000: Budget(500)}


def figures(quick: bool) -> Iterator[Figure]:
    """Export and import, reading and writing of the document, by size."""
    for nodes in sizes(quick):
        flow = make_flow(nodes)
        count = runs(quick, 9 if nodes <= 1_000 else 5)
        exported = measure(lambda: export_call_actions(flow, limit=_LIMIT).text, count)
        text = export_call_actions(flow, limit=_LIMIT).text
        imported = measure(lambda: import_call_actions(parse_call_actions(text)), count)
        budget = _BUDGETS.get(nodes)
        yield Figure("export call actions", exported.median, nodes, budget=budget)
        yield Figure("import call actions", imported.median, nodes, budget=budget)
        document = dump_document(flow)
        yield Figure("write a document", measure(lambda: dump_document(flow), count).median, nodes)
        read = measure(lambda: parse_document(parse_document_text(document)), count)
        yield Figure("read a document", read.median, nodes)
