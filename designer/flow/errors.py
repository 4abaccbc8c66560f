"""The one base class of every error this program says to a person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from designer.flow.texts import Text


class CallflowError(Exception):
    """Something a person can act on: a code, named arguments, a template.

    Each layer subclasses it with a table ``texts`` from code to template. ``str(error)`` is one
    English sentence that names the place and says what to do; ``error.text`` is the same as a
    :class:`~designer.flow.texts.Text` for translation.
    """

    texts: ClassVar[Mapping[str, str]] = {}

    def __init__(self, code: str, **args: object) -> None:
        """Make an error from a ``code`` of the class's table and the template's fields."""
        super().__init__(code)
        self.code = code
        self.args_by_name: dict[str, object] = args

    @property
    def text(self) -> Text:
        """The sentence as template and arguments."""
        return Text(self.texts[self.code], self.args_by_name)

    def __str__(self) -> str:
        return str(self.text)
