"""A line with a menu, a person, a loop and a mailbox, called on the emulator in the program."""

from __future__ import annotations

import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from designer.app.calling.local_line import LocalLine
from designer.app.calling.testcall import TestCall
from designer.app.checking import LiveCheck
from designer.app.context import Context
from designer.app.document import Document
from designer.app.panels.phone import PhonePanel
from designer.app.sound import Sound
from designer.flow.edits import AddEdges, AddNodes
from designer.flow.model import Edge, Flow, Node

CALLER = "+46700000009"
SALES = "+46700000001"

NODES = (
    Node("menu", "ivr", "prompts/menu.wav", {"timeout": 8}, "Main menu", "Press 1 for sales."),
    Node("sales", "connect", SALES, {"timeout": 15}, "Sales"),
    Node("bye", "hangup", "reject", {}, "Goodbye"),
    Node("again", "play", "prompts/again.wav", {}, "Once more", "Here we go again."),
    Node("leave", "play", "prompts/leave.wav", {}, "Leave a message"),
    Node("mailbox", "record", "hook/message", {}, "Mailbox"),
)
EDGES = (
    Edge("menu", "1", "sales", "Sales"),
    Edge("menu", "9", "again"),
    Edge("menu", "failed", "leave"),
    Edge("sales", "success", "bye"),
    Edge("sales", "busy", "leave"),
    Edge("sales", "failed", "leave"),
    Edge("again", "next", "menu"),
    Edge("leave", "next", "mailbox"),
)


@pytest.fixture
def sound(qapp) -> Iterator[Callable[..., Sound]]:
    """Make a sound with these backends of the library; each is closed in the end."""
    made: list[Sound] = []

    def make(*backends: str) -> Sound:
        made.append(Sound(backends))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def write_wav() -> Callable[[Path, float], None]:
    """Write a file of silence of so many seconds."""

    def write(path: Path, seconds: float) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(8000)
            file.writeframes(bytes(round(seconds * 8000) * 2))

    return write


@pytest.fixture
def folder(tmp_path: Path, write_wav: Callable[[Path, float], None]) -> Path:
    """The document's folder with its prompts."""
    for name in ("menu", "again", "leave"):
        write_wav(tmp_path / "prompts" / f"{name}.wav", 1.5)
    return tmp_path


@pytest.fixture
def support_flow() -> Flow:
    """A flow with a loop, made to be served."""
    flow = Flow("Support line", target="webhooks")
    AddNodes(tuple((None, node, (320 * n, 0)) for n, node in enumerate(NODES))).apply(flow)
    AddEdges(tuple((None, edge) for edge in EDGES)).apply(flow)
    flow.start = "menu"
    flow.call = {"from": "+46700000000", "to": CALLER, "timeout": 60}
    return flow


@pytest.fixture
def place(context: Context, document: Document) -> Iterator[Callable[..., TestCall]]:
    """Make a test call of a flow on a line, by default the emulator without waiting."""
    made: list[TestCall] = []

    def make(flow: Flow, folder: Path | None = None, line: object = None) -> TestCall:
        document.open(flow, folder=folder)
        line = LocalLine(speed=0) if line is None else line
        made.append(TestCall(context, document, LiveCheck(document), line))
        return made[-1]

    yield make
    for call in made:
        call.close()


@pytest.fixture
def call(place, support_flow: Flow, folder: Path) -> TestCall:
    """A test call of the support line, not placed yet."""
    return place(support_flow, folder)


@pytest.fixture
def phone(qtbot, context: Context, call: TestCall) -> PhonePanel:
    """The phone of that call, on the screen."""
    context.theme.dress()
    panel = PhonePanel(context, call)
    qtbot.addWidget(panel)
    panel.resize(310, 620)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


@pytest.fixture
def said(context: Context) -> list[tuple[str, str]]:
    """What the program says to the person: sentence and level."""
    sentences: list[tuple[str, str]] = []
    context.messages.said.connect(lambda sentence, level: sentences.append((sentence, level)))
    return sentences
