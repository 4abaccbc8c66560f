"""The address of a flow's own sounds: asked for until it will do, remembered, and counted on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.app.accounts.lines_dialog import LinesDialog
from designer.app.asking import DialogAsker
from designer.app.base_address import question
from designer.app.panels.problems import ALL, ERRORS
from designer.app.sound_places_dialog import SoundPlacesDialog
from designer.app.standing import LEFT, is_left_to_do
from designer.app.window import Window
from designer.flow import changes
from designer.flow.model import Flow
from designer.store.settings import load_settings
from tests.app.conftest import ScriptedAsker

# What the platform without a screen has to say about popups.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ADDRESS = "https://example.com/prompts"


class TypingAsker(ScriptedAsker):
    """Asks for an address in the real dialog."""

    def address(self, parent, question):
        super().address(parent, question)
        return DialogAsker().address(parent, question)


@pytest.fixture
def saved(window, sample_flow, tmp_path) -> Window:
    """The window on a flow with a greeting beside it."""
    folder = tmp_path / "line"
    folder.mkdir()
    (folder / "greeting.wav").write_bytes(b"RIFF")
    changes.set_value(sample_flow.nodes["menu"], "greeting.wav").apply(sample_flow)
    window.document.open(sample_flow, folder / "line.callflow")
    window.live_check.run()
    return window


def codes(window: Window) -> list[str]:
    return [problem.code for problem in window.live_check.problems]


def type_into(window: Window, type_it) -> TypingAsker:
    """Have ``type_it`` answer the next dialog that asks for an address."""
    window.context.asker = TypingAsker()

    def meet() -> None:
        dialog = QApplication.activeModalWidget()
        try:
            type_it(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, meet)
    return window.context.asker


def enter(dialog, address: str) -> None:
    dialog.field.selectAll()
    QTest.keyClicks(dialog.field, address)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    "wrong", ["", "https://", "ftp://example.com", "https://exa mple.com", "https://a.com/hi.WAV"]
)
def test_a_wrong_address_stays_in_its_field_and_is_said_beside_it(saved, tmp_path, qtbot, wrong):
    path = tmp_path / "actions.json"

    def type_it(dialog) -> None:
        assert dialog.field.width() > 380
        enter(dialog, wrong)
        assert dialog.isVisible()
        assert dialog.field.text() == wrong
        assert dialog.focusWidget() is dialog.field
        assert dialog.said.property("role") == "bad"
        assert wrong in dialog.said.text()
        assert "https://example.com/prompts" in dialog.said.text()
        QTest.keyClick(dialog.field, Qt.Key.Key_End)
        QTest.keyClicks(dialog.field, "x")
        assert dialog.said.property("role") == "muted"
        enter(dialog, ADDRESS)
        assert not dialog.isVisible()

    type_into(saved, type_it).path = path
    saved.registry.run("file.export")
    qtbot.waitUntil(lambda: not saved.saving.under_way)
    written = json.loads(path.read_text("utf-8"))
    assert written["ivr"].startswith(f"{ADDRESS}/files/greeting.wav?v=")
    # Where it has to be put stays until it is closed.
    assert f"so that it is at {ADDRESS}/files." in saved.banner.words
    assert saved.banner.property("level") == "warning"


def test_while_it_is_typed_it_says_where_a_sound_will_be_fetched(saved):
    said, tops = [], set()

    def look(dialog) -> None:
        QApplication.processEvents()  # the dialog is laid out anew
        said.append(dialog.said.text())
        tops.add(dialog.also.mapTo(dialog, dialog.also.rect().topLeft()).y())

    def type_it(dialog) -> None:
        look(dialog)
        QTest.keyClicks(dialog.field, "line")
        look(dialog)
        QTest.keyClicks(dialog.field, ".example.com/")
        look(dialog)
        QTest.mouseClick(dialog.use, Qt.MouseButton.LeftButton)

    type_into(saved, type_it)
    saved.registry.run("file.export")
    assert said[0].startswith(f"For example: with {ADDRESS}, 46elks fetches greeting.wav from ")
    assert said[1] == ""  # what is no address yet means nothing, and is no example either
    assert said[2] == (
        "With https://line.example.com, 46elks fetches greeting.wav from "
        "https://line.example.com/files/greeting.wav."
    )
    assert len(tops) == 1  # what stands below stays where it is
    assert saved.web_address.known == "https://line.example.com"


def test_one_that_is_given_up_is_not_remembered(saved, asker):
    type_into(saved, lambda dialog: QTest.keyClicks(dialog.field, ADDRESS))
    saved.registry.run("file.export")
    assert saved.web_address.known == ""
    assert "bad-url" in codes(saved)
    assert load_settings().addresses == ()


def test_the_last_good_one_is_proposed_also_when_the_flow_is_opened_again(saved, asker, tmp_path):
    flow, path = saved.document.flow, saved.document.path
    asker.web_address = ADDRESS
    saved.registry.run("file.export")
    assert asker.proposed_address == ""
    saved.registry.run("file.export")
    assert asker.proposed_address == ADDRESS
    # Another flow: it is only likely there, and nothing counts on it.
    saved.document.open(Flow(), tmp_path / "other.callflow")
    assert (saved.web_address.known, saved.web_address.likely) == ("", ADDRESS)
    saved.context.settings = load_settings()
    saved.document.open(flow, path)
    assert saved.web_address.known == ADDRESS


def test_a_row_of_the_list_asks_for_it_and_the_error_goes(saved, asker, qtbot):
    saved.show_problems()
    row = next(row for row in saved.problems.rows if row.problem.code == "bad-url")
    assert "is a sound on this computer" in row.accessibleName()
    asker.web_address = None
    button = row.stops[1]
    assert button.text() == "Give the address…"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    saved.live_check.run()
    assert "bad-url" in codes(saved)
    asker.web_address = ADDRESS
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "bad-url" not in codes(saved))
    assert saved.document.stack.count() == 0
    assert f"on your web server, below {ADDRESS}/files." in saved.banner.words
    assert saved.banner.property("level") == "warning"
    # What only an address does not mend is still said.
    saved.document.apply(changes.set_value(saved.document.flow.nodes["leave"], "my hello.wav"))
    qtbot.waitUntil(lambda: "bad-url" in codes(saved))


def test_what_is_left_to_do_is_counted_apart_from_what_is_wrong(saved, asker, qtbot):
    """Nothing is called an error that the person did as they were told."""
    saved.live_check.run()
    saved.show_problems()
    problems = saved.panels.problems
    left = [one for one in saved.live_check.shown if is_left_to_do(one)]
    wrong = [one for one in saved.live_check.shown if one.is_error and one not in left]
    assert left
    assert not wrong
    count = len(left)
    assert f"{count} to do" in saved.status.problems.text()
    assert "error" not in saved.status.problems.text()
    assert problems.filters[ALL].text() == f"All ({len(problems.rows)})"
    assert problems.filters[ERRORS].text() == "Errors (0)"
    heading = problems.list.headings[LEFT]
    assert heading.isVisible()
    assert heading.text().endswith("left to do before real callers")
    assert [row.problem for row in problems.rows][:count] == left
    qtbot.mouseClick(problems.filters[ERRORS], Qt.MouseButton.LeftButton)
    assert problems.rows == []
    assert problems.list.note.text() == "No errors."
    qtbot.mouseClick(problems.filters[ALL], Qt.MouseButton.LeftButton)
    asker.web_address = ADDRESS
    qtbot.mouseClick(problems.rows[0].stops[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "to do" not in saved.status.problems.text())
    assert not heading.isVisible()


def test_a_mistake_is_marked_rather_than_what_is_left_to_do(saved):
    saved.document.apply(changes.set_option(saved.document.flow.nodes["menu"], "timeout", "no"))
    saved.live_check.run()
    assert saved.live_check.by_node["menu"] == "error"


@pytest.mark.parametrize("with_keys", [False, True])
def test_below_its_field_a_sound_without_address_is_something_left_to_do(
    saved, asker, qtbot, with_keys
):
    """It stops an export as before; but the person did as the program said, and nothing is red."""
    saved.show_node("menu")
    qtbot.waitUntil(lambda: saved.sounds.stamps != {})
    form = saved.inspector.form
    field = form.fields["value"]
    assert "one thing is left to do before real callers hear it" in field.note.text()
    assert field.note.property("role") == "muted"
    assert field.control.property("state") == "left"
    assert saved.live_check.by_node["menu"] == "left"
    assert all(one.is_error for one in saved.live_check.of("menu"))
    address = form.addresses["value"]
    assert address.isVisible()
    assert address.text() == "Give the address…"
    assert not form.stand_in.isVisible()
    asker.web_address = ADDRESS
    if with_keys:
        address.setFocus()
        QTest.keyClick(address, Qt.Key.Key_Space)
    else:
        qtbot.mouseClick(address, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "bad-url" not in codes(saved))
    assert not address.isVisible()
    assert not field.control.property("state")
    assert saved.document.stack.count() == 0


def test_mistakes_stand_before_what_is_only_left_to_do(saved, qtbot):
    saved.document.apply(changes.set_value(saved.document.flow.nodes["sales"], "0701"))
    qtbot.waitUntil(lambda: codes(saved)[:2] == ["bad-number", "bad-url"])
    assert [one.is_error for one in saved.live_check.problems[:2]] == [True, True]
    saved.document.stack.undo()
    qtbot.waitUntil(lambda: codes(saved)[0] == "bad-url")
    saved.document.stack.redo()
    qtbot.waitUntil(lambda: codes(saved)[:2] == ["bad-number", "bad-url"])


def test_it_goes_along_when_the_flow_gets_another_file(saved, asker, tmp_path, qtbot):
    asker.web_address = ADDRESS
    saved.registry.run("file.export")
    asker.path = Path(tmp_path / "line" / "copy.callflow")
    saved.registry.run("file.save-as")
    qtbot.waitUntil(lambda: saved.document.path == asker.path)
    assert saved.web_address.known == ADDRESS
    assert load_settings().address_of(asker.path) == ADDRESS


def test_a_flow_without_a_file_takes_it_along_to_its_first_one(
    window, sample_flow, asker, tmp_path, qtbot
):
    changes.set_value(sample_flow.nodes["mailbox"], "hook/mailbox").apply(sample_flow)
    window.document.open(sample_flow)
    window.live_check.run()
    assert "bad-url" in codes(window)
    asker.web_address = ADDRESS
    window.registry.run("file.export")
    qtbot.waitUntil(lambda: "bad-url" not in codes(window))
    asker.path = tmp_path / "actions.json"
    window.registry.run("file.export")
    qtbot.waitUntil(lambda: "Exported" in window.banner.words)
    assert window.banner.property("level") == "info"
    asker.path = tmp_path / "line.callflow"
    window.registry.run("file.save")
    qtbot.waitUntil(lambda: window.document.path == asker.path)
    assert load_settings().address_of(asker.path) == ADDRESS
    window.document.open(Flow())
    assert window.web_address.known == ""


def places_of(window: Window, qtbot) -> SoundPlacesDialog:
    """The list of the places, once it is shown."""
    qtbot.waitUntil(lambda: bool(window.findChildren(SoundPlacesDialog)))
    return window.findChildren(SoundPlacesDialog)[-1]


def test_the_question_says_why_then_by_an_example_what_an_address_means(saved):
    changes.set_value(saved.document.flow.nodes["leave"], "Music/bye.wav").apply(
        saved.document.flow
    )
    said = question(saved.document.flow)
    assert said.words == "46elks fetches sounds from the internet. Where will yours be?"
    means = (
        f"ith {ADDRESS}, 46elks fetches Music/bye.wav from {ADDRESS}/files/Music/bye.wav. "
        "The names of the folders beside the flow are kept."
    )
    assert said.such_as == f"For example: w{means}"
    assert said.means(ADDRESS) == f"W{means}"
    assert said.instead.startswith("No web server? Ask whoever keeps your website")
    assert "only while it and this program are on" in said.instead
    assert not said.also


def test_where_the_sounds_go_is_listed_and_copied_after_an_export(saved, asker, tmp_path, qtbot):
    (saved.document.folder / "more").mkdir()
    (saved.document.folder / "more" / "bye.ogg").write_bytes(b"OggS")
    saved.document.apply(changes.set_value(saved.document.flow.nodes["leave"], "more/bye.ogg"))
    asker.web_address, asker.path = ADDRESS, tmp_path / "actions.json"
    saved.registry.run("file.export")
    qtbot.waitUntil(lambda: "Exported" in saved.banner.words)
    assert saved.banner.deeds[1].text() == "Sounds on the web…"
    assert saved.banner.deeds[2].text() == "Publish to a number…"
    qtbot.mouseClick(saved.banner.deeds[1], Qt.MouseButton.LeftButton)
    dialog = places_of(saved, qtbot)
    written = asker.path.read_text("utf-8")
    addresses = [
        line for line in dialog.sounds.list.toPlainText().split() if line.startswith("https:")
    ]
    assert len(addresses) == 2
    assert all(f'"{address}"' in written for address in addresses)
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    files = ("greeting.wav", "more/bye.ogg")
    assert QGuiApplication.clipboard().text().splitlines() == [
        f"{file}\t{address}" for file, address in zip(files, addresses, strict=True)
    ]
    assert dialog.copy.text() == "Copied"
    dialog.reject()


def test_the_list_says_which_sound_is_missing_and_leads_to_publishing(saved, qtbot):
    saved.web_address.remember(ADDRESS)
    (saved.document.folder / "greeting.wav").unlink()
    saved.registry.run("call.sounds")
    dialog = places_of(saved, qtbot)
    assert dialog.sounds.list.toPlainText() == (
        f"greeting.wav (there is no such file beside the flow)\n{ADDRESS}/files/greeting.wav"
    )
    qtbot.mouseClick(dialog.publish, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    saved.findChildren(LinesDialog)[-1].reject()


def test_where_sounds_go_is_asked_for_where_it_is_not_known(saved, asker, qtbot):
    saved.registry.run("call.sounds")
    assert asker.asked == ["Address on the web"]
    asker.web_address = ADDRESS
    saved.registry.run("call.sounds")
    assert f"{ADDRESS}/files/greeting.wav?v=" in places_of(saved, qtbot).sounds.list.toPlainText()
    saved.document.open(Flow())
    saved.registry.run("call.sounds")
    assert "plays no sound" in saved.banner.words
