"""Texts in the language of the window.

The layers below carry templates and arguments; here the template is looked up in the installed
translation and formatted with the same arguments.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from designer.flow.texts import Text, format_text

CONTEXT = "designer"
"""The one translation context: every marked template of the program stands in it."""


def tr(template: str, **args: object) -> str:
    """The translation of ``template`` with its named fields filled from ``args``."""
    translated = QCoreApplication.translate(CONTEXT, template)
    return format_text(translated, {key: _plain(value) for key, value in args.items()})


def tr_text(text: Text) -> str:
    """``text`` in the language of the window, arguments that are texts included."""
    return tr(text.template, **text.args)


def _plain(value: object) -> object:
    return tr_text(value) if isinstance(value, Text) else value
