"""Text from anywhere is pasted or refused in words; the window and the flow live on."""

from __future__ import annotations

import json

from PySide6.QtGui import QGuiApplication

_MARKUP = '<b>x</b><img src="http://127.0.0.1:9/x.png">'
_DEEP = '{"play":"x","next":' * 401 + '"x"' + "}" * 401


def _document(**changes: object) -> str:
    return json.dumps({"format": "callflow/1", "start": None, "nodes": {}, "edges": [], **changes})


_REFUSED = (
    *("\0", "\ufeff", _MARKUP, "{" * 5000, _DEEP, '{"play": "\\ud800"}', '{"timeout": 9}'),
    *('{"play": ' + "9" * 5000 + "}", "[" * 200_000, "{, }", "{x" * 20_000),
    *(_document(format="callflow/99"), _document(nodes={"../x": {"action": "play"}})),
    _document(notes=[{"text": "x", "at": [1e300, 0], "size": [1, 1]}]),
    _document(edges=[{"from": "a", "outcome": "next", "to": "a"}]),
)
_TAKEN = (
    json.dumps({"play": _MARKUP, "next": {"play": "../../etc/passwd", "next": _MARKUP}}),
    _document(nodes={"a": {"action": "ivr", "value": 10**400, "options": {"digits": [[]]}}}),
    _document(notes=[{"text": "\u202e" + _MARKUP * 500, "at": [10**9, -(10**9)], "size": [0, 0]}]),
)


def test_text_from_anywhere_is_pasted_or_refused_in_words(window, sample_flow):
    said = []
    window.document.open(sample_flow)
    window.context.messages.said.connect(lambda *words: said.append(words))
    nodes = len(sample_flow.nodes)
    for text in _REFUSED:
        QGuiApplication.clipboard().setText(text)
        window.registry.run("edit.paste")
        assert len(sample_flow.nodes) == nodes
        assert not window.document.stack.canUndo()
    assert len(said) == len(_REFUSED)
    for text in _TAKEN:
        QGuiApplication.clipboard().setText(text)
        window.registry.run("edit.paste")
        window.grab()
    assert window.document.stack.count() == len(_TAKEN)
    assert len(said) == len(_REFUSED) + len(_TAKEN)
    window.document.stack.setIndex(0)
    assert len(sample_flow.nodes) == nodes
    QGuiApplication.clipboard().clear()
