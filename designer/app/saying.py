"""What Qt shows in the words of the program, and the same words in another language.

A text is shown by :func:`say` and its kin, which leave what made it on the thing that shows it.
Another language goes through these: nothing is built anew, so documents, selections, undo steps,
half-typed texts and a running call stay as they are, and what people have written, which nothing
makes anew, too. What draws words, or lists them from a model, has a method ``retranslate``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QLocale, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QFormLayout, QLabel, QLayout, QWidget
from shiboken6 import isValid

from designer.app.translate import Said, again
from designer.flow.frozen import frozen

_SAID = "said by "
"""What a property is called, before the method of the thing, that holds the words it got."""
_KEPT = Qt.ItemDataRole.UserRole + 4600
"""Where the choice of a box keeps them."""

_Thing = TypeVar("_Thing", bound=QObject)


@frozen
class _Shown:
    """Words in a property: strings alone would become Qt's and forget what made them."""

    words: str | tuple[str, ...]


def say(put: Callable[[str], object], words: str) -> None:
    """Show ``words`` by ``put``, a method of a Qt object, in whatever language is spoken."""
    put(words)
    _remember(put, words if isinstance(words, Said) else None)


def said_by(put: Callable[[str], object]) -> str:
    """The words that ``put`` got last, for another place to say; empty: none of ours."""
    shown = put.__self__.property(_SAID + put.__name__)  # type: ignore[attr-defined]
    return shown.words if isinstance(shown, _Shown) and isinstance(shown.words, str) else ""


def say_all(put: Callable[[Sequence[str]], object], words: Sequence[str]) -> None:
    """The same for a method that takes several, as for the heads of columns."""
    put(words)
    _remember(put, tuple(words))


def worded(thing: _Thing, words: str) -> _Thing:
    """``thing`` with the text ``words``, of a window, dock or menu the title."""
    for name in ("setText", "setTitle", "setWindowTitle"):
        put = getattr(thing, name, None)
        if put is not None:
            say(put, words)
            break
    return thing


def add_row(form: QFormLayout, words: str, field: QWidget | QLayout) -> None:
    """Add ``field`` to ``form``, called ``words``."""
    label = worded(QLabel(), words)
    if isinstance(field, QWidget):
        label.setBuddy(field)
    form.addRow(label, field)


def add_choice(box: QComboBox, words: str, value: object = None) -> None:
    """Add a choice to ``box`` that says ``words`` and stands for ``value``."""
    box.addItem(words, value)
    if isinstance(words, Said):
        box.setItemData(box.count() - 1, _Shown(words), _KEPT)


def say_again(app: QApplication) -> None:
    """Let everything that ``app`` shows be said in the language now in force."""
    widgets = app.allWidgets()
    for top in app.topLevelWidgets():
        top.setLocale(QLocale())
    # Actions first: menus and buttons take their words from them.
    for action in {action for widget in widgets for action in widget.findChildren(QAction)}:
        _repeat(action)
    for widget in filter(isValid, widgets):
        _repeat(widget)
        if isinstance(widget, QComboBox):
            _repeat_choices(widget)
    for widget in filter(isValid, widgets):  # some have gone because of what others said
        retranslate = getattr(widget, "retranslate", None)
        if retranslate is not None:
            retranslate()
        widget.updateGeometry()
        widget.update()


def _remember(put: Callable[..., object], words: str | tuple[str, ...] | None) -> None:
    thing: QObject = put.__self__  # type: ignore[attr-defined]
    name = _SAID + put.__name__
    if words is not None or thing.property(name) is not None:
        thing.setProperty(name, None if words is None else _Shown(words))


def _repeat(thing: QObject) -> None:
    for property_name in thing.dynamicPropertyNames():
        name = bytes(property_name.data()).decode()
        shown = thing.property(name) if name.startswith(_SAID) else None
        if not isinstance(shown, _Shown):
            continue
        put = getattr(thing, name.removeprefix(_SAID))
        if isinstance(shown.words, str):
            say(put, again(shown.words))
        else:
            say_all(put, [again(words) for words in shown.words])


def _repeat_choices(box: QComboBox) -> None:
    with QSignalBlocker(box):
        for row in range(box.count()):
            shown = box.itemData(row, _KEPT)
            if isinstance(shown, _Shown) and isinstance(shown.words, str):
                words = again(shown.words)
                box.setItemText(row, words)
                box.setItemData(row, _Shown(words), _KEPT)
