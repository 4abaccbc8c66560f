"""The language of the window: Swedish is read from Qt Linguist's own file, nothing is compiled.

So there is no compiled file that could be older than the texts, in a checkout and a wheel alike.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from designer.app.translate import CONTEXT
from designer.store.resources import resource_path


def swedish_texts() -> dict[str, str]:
    """The Swedish template for each English one that is translated.

    Raises :class:`~designer.store.resources.MissingResourceError` when the file is not there.
    """
    # Only here: English needs no reader of XML, and should not wait for one at each start.
    from xml.etree import ElementTree

    path = resource_path("translations", "callflow_sv.ts")
    messages = ElementTree.parse(path).iter("message")  # a file of the program itself
    pairs = ((one.findtext("source") or "", one.findtext("translation") or "") for one in messages)
    return {source: words for source, words in pairs if words}


class Translation(QTranslator):
    """Gives the words of a table; a text that is not in it stays English."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        super().__init__()
        self._texts = texts

    def isEmpty(self) -> bool:
        """Whether there is nothing to look up."""
        return not self._texts

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """The words for ``source`` of our own context; None: they are not known here."""
        return self._texts.get(source) if context == CONTEXT else None


def speaks_swedish(language: str) -> bool:
    """Whether ``language`` is Swedish, or left to a system that is."""
    if language == "system":
        return QLocale.system().language() == QLocale.Language.Swedish
    return language == "sv"


def _english_locale() -> QLocale:
    """The system's own form of English, else the one of Europe, with its clock of 24 hours."""
    system = QLocale.system()
    own = system.language() in (QLocale.Language.English, QLocale.Language.C)
    return system if own else QLocale("en_150")


def install_language(language: str) -> list[QTranslator]:
    """Let the window speak ``language``, one of :data:`designer.store.settings.LANGUAGES`.

    Returns what was installed, to be held as long as the window lives and given to
    :func:`remove_language`. English needs no translation. Numbers, times and money are written as
    the language does it.
    """
    if not speaks_swedish(language):
        QLocale.setDefault(_english_locale())
        return []
    installed: list[QTranslator] = [Translation(swedish_texts())]
    own = QTranslator()  # the buttons of Qt's own dialogs
    if own.load("qtbase_sv", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        installed.append(own)
    for translator in installed:
        QCoreApplication.installTranslator(translator)
    QLocale.setDefault(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
    return installed


def remove_language(installed: list[QTranslator]) -> None:
    """Take back what :func:`install_language` did."""
    for translator in installed:
        QCoreApplication.removeTranslator(translator)
    if installed:
        QLocale.setDefault(QLocale.system())
