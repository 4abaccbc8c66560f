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

from designer.store.samples import list_samples

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TARGET = HERE / "callflow_sv.ts"
SAMPLES = "resources/samples/README.md"


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
    for words in _of_samples():
        found.setdefault(words, []).append(SAMPLES)
    return found


def _of_samples() -> list[str]:
    """What is said about the samples: their list is words as much as the program's own."""
    samples = list_samples()
    said = {text for one in samples for text in (one.title, one.owner, one.shows)}
    return sorted(said - {""})


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


def brought_up(texts: Mapping[str, list[str]], words: list[str], target: Path) -> int:
    """Write ``target`` anew for ``texts`` and return 0.

    ``words`` are JSON files of translations to take in. ``--check`` among them writes nothing: the
    code is 1 where a text has no translation, or the file is not what would be written.
    """
    check, files = "--check" in words, [one for one in words if one != "--check"]
    known = translated(target)
    for name in files:
        known.update(json.loads(Path(name).read_text("utf-8")))
    new = as_ts(texts, known)
    missing = [source for source in sorted(texts) if not known.get(source)]
    for source in missing:
        print(f"  {source!r}")
    print(f"{len(texts) - len(missing)} of {len(texts)} texts are translated")
    if not check:
        target.write_text(new, "utf-8", newline="\n")
        return 0
    old = target.read_text("utf-8") if target.exists() else ""
    if old != new:
        print(f"{target.name} is not up to date: python3 dev.py texts")
    return int(bool(missing) or old != new)


if __name__ == "__main__":
    sys.exit(brought_up(collected(), sys.argv[1:], TARGET))
