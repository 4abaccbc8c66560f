"""What a scenario of a document is called, which is known without reading what is in it."""

from __future__ import annotations

from designer.flow.jsontypes import JsonObject
from designer.flow.texts import N_, Text

UNNAMED = N_("Scenario {number}")


def scenario_name(raw: JsonObject, number: int) -> str | Text:
    """What people call the scenario ``raw``, the ``number``-th of its document from 1."""
    name = raw.get("name")
    if isinstance(name, str) and name.strip():
        return name.strip()
    return Text(UNNAMED, {"number": number})
