"""The menus, from left to right: the id that commands name, and the title."""

from __future__ import annotations

from designer.flow.texts import N_

MENUS = (
    ("file", N_("&File")),
    ("edit", N_("&Edit")),
    ("view", N_("&View")),
    ("arrange", N_("&Arrange")),
    ("call", N_("&Call")),
    ("help", N_("&Help")),
)
