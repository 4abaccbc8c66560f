"""Mermaid's own parser, run by a small JavaScript engine: no browser and no Node.js."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import quickjs

_SCRIPTS = ("path_bbox.js", "dom_shim.js", "mermaid.js")
_STACK = 4 * 1024 * 1024
_READ = """
globalThis.mermaid = __esbuild_esm_mermaid_nm.mermaid.default;
mermaid.initialize({startOnLoad: false, maxTextSize: 1e9, maxEdges: 1e9});
globalThis.read = (source) => {
  const keep = (found) => { globalThis.answer = JSON.stringify(found).slice(0); };
  mermaid.mermaidAPI.getDiagramFromText(source).then(
    ({type, db}) => keep({
      type, direction: db.getDirection(),
      nodes: [...db.getVertices().values()].map(({id, type, text}) => [id, type, text]),
      edges: db.getEdges().map(({start, end, type, text}) => [start, end, type, text]),
    }),
    (error) => keep({error: String(error)}));
};
"""


class MermaidError(Exception):
    """Mermaid cannot read it."""


@dataclass
class Chart:
    """What a flowchart says: shape and lines of each node by id; both ends and label of edges."""

    nodes: dict[str, tuple[str, list[str]]] = field(default_factory=dict)
    edges: list[tuple[str, str, str]] = field(default_factory=list)


def parse(source: str) -> Chart:
    """Let Mermaid read a flowchart."""
    context = _context()
    context.eval(f"read({json.dumps(source)})")
    while _run_job(context):
        pass
    found: dict[str, Any] = json.loads(context.eval("answer"))
    if "error" in found:
        raise MermaidError(found["error"])
    assert (found["type"], found["direction"]) == ("flowchart-v2", "LR")
    assert all(kind == "arrow_point" for _, _, kind, _ in found["edges"])
    return Chart(
        {
            key: (shape, [_shown(x) for x in text.split("<br/>")])
            for key, shape, text in found["nodes"]
        },
        [(source, target, _shown(text)) for source, target, _, text in found["edges"]],
    )


def _shown(text: str) -> str:
    """A character number as Mermaid passes it on to the page, which shows the character."""
    assert not re.search("[<>&`*]", text)
    return re.sub("ﬂ°°([0-9]+)¶ß", lambda number: chr(int(number[1])), text)


@cache
def _context() -> quickjs.Context:
    context = quickjs.Context()
    context.set_max_stack_size(_STACK)
    context.eval("globalThis.__log = () => {};")
    for name in _SCRIPTS:
        context.eval((files("mermaidx") / "assets" / name).read_text(encoding="utf-8"))
    context.eval(_READ)
    return context


def _run_job(context: quickjs.Context) -> bool:
    try:
        return bool(context.execute_pending_job())
    except StopIteration:
        return False
