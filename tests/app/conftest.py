"""A window, or the parts of one, over a sample flow."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from designer.app.address_dialog import AddressAnswer, AddressQuestion
from designer.app.background import Background
from designer.app.context import Context
from designer.app.document import Document
from designer.app.language import install_language, remove_language
from designer.app.window import Window
from designer.callactions import members
from designer.flow.edits import AddEdges, AddNodes
from designer.flow.model import Edge, Flow, Node
from designer.store import prompts
from designer.store.settings import Settings
from designer.store.writing import dump_document
from tests.app.every_dialog import save_twice, use_nobody
from tests.app.longer_texts import Spoken, longer, marked_swedish


class ScriptedAsker:
    """Answers what a test prepared, and notes what was asked."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.choice = "discard"
        self.about_change = ["cancel"]
        self.web_address: str | None = None
        self.with_sounds = True
        self.proposed_address = ""
        self.told = ""
        self.harmless = False
        self.agreed = True
        self.printers = True
        self.asked: list[str] = []
        self.proposed: Path | None = None
        self.began_in: Path | None = None

    def open_path(self, parent: QWidget, title: str, folder: Path, files: str) -> Path | None:
        self.asked.append(title)
        self.began_in = folder
        return self.path

    def save_path(self, parent: QWidget, title: str, proposed: Path, files: str) -> Path | None:
        self.asked.append(title)
        self.proposed = proposed
        self.began_in = proposed.parent
        return self.path

    def folder(self, parent: QWidget, title: str, folder: Path) -> Path | None:
        self.asked.append(title)
        return self.path

    def save_changes(self, parent: QWidget, name: str) -> str:
        self.asked.append(name)
        return self.choice

    def changed_on_disk(self, parent: QWidget, name: str, *, saving: bool) -> str:
        self.asked.append(f"{name} changed")
        return self.about_change.pop(0) if len(self.about_change) > 1 else self.about_change[0]

    def address(self, parent: QWidget, question: AddressQuestion) -> AddressAnswer | None:
        self.asked.append(question.title)
        self.proposed_address = question.proposed
        self.told = question.besides
        if self.web_address is None:
            return None
        return AddressAnswer(self.web_address, self.with_sounds and bool(question.also))

    def agrees(
        self, parent: QWidget, question: str, deed: str, more: str = "", *, harmless: bool = False
    ) -> bool:
        self.asked.append(question)
        self.told = more
        self.harmless = harmless
        return self.agreed

    def has_printer(self) -> bool:
        return self.printers

    def printer(self, parent: QWidget, printer: QPrinter) -> bool:
        self.asked.append(printer.docName())
        if self.path is not None:
            printer.setOutputFileName(str(self.path))
        return self.path is not None


@pytest.fixture(autouse=True)
def closed_windows_go(garbage_in_this_thread: None) -> Iterator[None]:
    """What was closed goes now, not when a later test waits: a style sheet dresses all there is."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(params=["longer", "swedish"])
def longer_words(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    """Longer words from here on: ask for it before the window, which says them once."""
    with Spoken(longer if request.param == "longer" else marked_swedish()):
        yield


@pytest.fixture
def swedish(qapp: QApplication) -> Iterator[list[QTranslator]]:
    """The language is Swedish from here on: ask for it before the window, which says it once."""
    before = QLocale()
    installed = install_language("sv")
    yield installed
    remove_language(installed)
    QLocale.setDefault(before)


@pytest.fixture
def swedish_later(qapp: QApplication) -> Iterator[Callable[[], None]]:
    """Makes the language Swedish when it is called."""
    before, installed = QLocale(), list[QTranslator]()
    yield lambda: installed.extend(install_language("sv"))
    remove_language(installed)
    QLocale.setDefault(before)


@pytest.fixture
def place() -> Iterator[Callable[[str], None]]:
    """Lets a test write numbers and dates as a place does, such as ``sv_SE``."""
    before = QLocale()
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(before)


@pytest.fixture
def asker() -> ScriptedAsker:
    return ScriptedAsker()


@pytest.fixture
def context(qapp: QApplication, asker: ScriptedAsker) -> Iterator[Context]:
    background = Background()
    yield Context(qapp, Settings(theme="light", motion="none"), asker, background)
    background.stop()
    # The next window puts the style sheet on when its parts are made. Before that goes what was
    # closed: to undress a window takes as long as to fill it.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setStyleSheet("")


@pytest.fixture
def slow_prompts(monkeypatch) -> Iterator[threading.Event]:
    """Prompts beside the document are looked for until the event is set."""
    answered, find = threading.Event(), prompts.prompt_file

    def found(*given):
        answered.wait(30)
        return find(*given)

    for module in (prompts, members):
        monkeypatch.setattr(module, "prompt_file", found)
    yield answered
    answered.set()


@pytest.fixture
def document(context: Context) -> Document:
    return Document(context.messages)


@pytest.fixture
def sample_flow() -> Flow:
    """A menu, two people, a shared prompt and a recording, laid out."""
    flow = Flow("Support line")
    places = {
        "menu": (0, 0),
        "sales": (320, -80),
        "support": (320, 120),
        "leave": (640, 0),
        "mailbox": (960, 0),
    }
    nodes = (
        Node("menu", "ivr", "https://example.com/menu.mp3", {"digits": 1}, "Main menu", "Press 1."),
        Node("sales", "connect", "+46700000001", {"timeout": 15}, "Sales"),
        Node("support", "connect", "+46700000002,+46700000003", {"timeout": 15}, "Support"),
        Node("leave", "play", "https://example.com/leave.wav", {}, "Leave a message"),
        Node("mailbox", "record", "https://example.com/recordings", {}, "Mailbox"),
    )
    edges = (
        Edge("menu", "1", "sales", "Sales"),
        Edge("menu", "2", "support", "Support"),
        Edge("menu", "failed", "leave"),
        Edge("sales", "busy", "leave"),
        Edge("sales", "failed", "leave"),
        Edge("support", "busy", "leave"),
        Edge("support", "failed", "leave"),
        Edge("leave", "next", "mailbox"),
    )
    AddNodes(tuple((None, node, places[node.id]) for node in nodes)).apply(flow)
    AddEdges(tuple((None, edge) for edge in edges)).apply(flow)
    flow.start = "menu"
    flow.call = {"from": "+46700000000", "to": "+46700000009", "timeout": 60}
    return flow


@pytest.fixture
def window(context: Context, qtbot) -> Iterator[Window]:
    window = Window(context)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    yield window
    for dialog in window.findChildren(QDialog):
        dialog.close()  # what a test leaves open would be modal in the next one
    window.document.stack.setClean()
    window.close()


@pytest.fixture
def saved(window: Window, sample_flow: Flow, tmp_path: Path) -> Window:
    """The window on a flow in a folder without any sound, with the list of problems in front."""
    (tmp_path / "line").mkdir()
    path = tmp_path / "line" / "line.callflow"
    path.write_text(dump_document(sample_flow))
    window.document.open(sample_flow, path)
    window.live_check.run()
    window.show_problems()
    return window


@pytest.fixture
def with_dialogs(window: Window, sample_flow: Flow, tmp_path: Path) -> Iterator[Window]:
    """A window in which every dialog of ``every_dialog`` can be opened; it speaks English again."""
    before = QLocale()
    window.document.open(sample_flow)
    save_twice(window, tmp_path / "line.callflow")
    use_nobody(window)
    yield window
    window.context.speak("en")
    QLocale.setDefault(before)
