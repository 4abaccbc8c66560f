"""Collects the marked texts of the program into callflow_sv.ts: ``python3 dev.py texts``.

What was translated stays, what the program no longer says goes, what is new is unfinished. Places
are files without line numbers, so that the bytes change only when a text does.
"""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TARGET = HERE / "callflow_sv.ts"


def collected(root: Path = ROOT) -> dict[str, list[str]]:
    """The templates marked with ``N_()`` in the program, each with the files it stands in.

    Those of the command line alone are left out: its messages stay English.
    """
    found: dict[str, list[str]] = {}
    for path in sorted((root / "designer").rglob("*.py")):
        place = path.relative_to(root).as_posix()
        if place.startswith("designer/cli/"):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            if node.func.id != "N_" or not node.args:
                continue
            text = node.args[0]
            if isinstance(text, ast.Constant) and isinstance(text.value, str) and text.value:
                places = found.setdefault(text.value, [])
                if place not in places:
                    places.append(place)
    return found


def translated(path: Path = TARGET) -> dict[str, str]:
    """The finished translations in the file at ``path``; none without a file."""
    if not path.exists():
        return {}
    messages = ElementTree.parse(path).iter("message")  # our own file
    pairs = ((one.findtext("source") or "", one.findtext("translation") or "") for one in messages)
    return {source: words for source, words in pairs if words}


def as_ts(texts: Mapping[str, list[str]], words: Mapping[str, str]) -> str:
    """The file of Qt Linguist for ``texts`` with the translations in ``words``, sorted."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines += ['<TS version="2.1" language="sv_SE" sourcelanguage="en">', "<context>"]
    lines += ["    <name>designer</name>"]
    for source in sorted(texts):
        lines.append("    <message>")
        lines += [f'        <location filename="../../{place}"/>' for place in texts[source]]
        lines.append(f"        <source>{escape(source)}</source>")
        own = words.get(source)
        lines.append(
            f"        <translation>{escape(own)}</translation>"
            if own
            else '        <translation type="unfinished"></translation>'
        )
        lines.append("    </message>")
    return "\n".join([*lines, "</context>", "</TS>", ""])


def main(files: list[str]) -> int:
    """Write the file anew. ``files`` are JSON objects of template and translation to take in."""
    texts, words = collected(), translated()
    for name in files:
        words.update(json.loads(Path(name).read_text("utf-8")))
    TARGET.write_text(as_ts(texts, words), "utf-8", newline="\n")
    missing = [source for source in sorted(texts) if not words.get(source)]
    for source in missing:
        print(f"  {source!r}")
    print(f"{len(texts) - len(missing)} of {len(texts)} texts are translated")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
