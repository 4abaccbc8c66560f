"""The list of problems: live, leads to the node, mends with a button, and never jumps."""

from __future__ import annotations

from itertools import combinations

import pytest
import trustme
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from designer.app import likely_country
from designer.app.checking import LiveCheck
from designer.app.panels import problem_row
from designer.app.panels.problem_row import ProblemRow
from designer.app.panels.problems import ALL, ERRORS, WARNINGS, ProblemsPanel
from designer.app.standing import LEFT
from designer.flow import changes
from designer.flow.edits import AddNodes
from designer.flow.model import Flow, Node
from tests.app.outlived import outlived_items
from tests.app.panels.tls import server, trust


@pytest.fixture
def live_check(document, sample_flow) -> LiveCheck:
    check = LiveCheck(document)
    document.open(sample_flow)
    return check


@pytest.fixture
def problems(qtbot, context, document, live_check) -> ProblemsPanel:
    panel = ProblemsPanel(context, document, live_check)
    qtbot.addWidget(panel)
    panel.resize(700, 240)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    live_check.run()
    return panel


def codes(panel: ProblemsPanel) -> list[str]:
    return [row.problem.code for row in panel.rows]


def row_of(panel: ProblemsPanel, code: str) -> ProblemRow:
    return next(row for row in panel.rows if row.problem.code == code)


def words(panel: ProblemsPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def edit(document, live_check, node_id: str, value: str) -> None:
    document.apply(changes.set_value(document.flow.nodes[node_id], value))
    live_check.run()


def add(document, live_check, *nodes: Node) -> None:
    place = 2000
    entries = tuple((None, node, (place, 200 * n)) for n, node in enumerate(nodes))
    document.apply(AddNodes(entries))
    live_check.run()


def press(widget, key) -> None:
    widget.setFocus()
    QTest.keyClick(widget, key)


# The screenless platform says this of every menu; nothing follows from it.
MENU = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


# Live


def test_making_it_a_served_flow_says_what_that_means(
    problems, document, live_check, context, qtbot
):
    flow = document.flow
    add(document, live_check, Node("hours", "hours", "Europe/Stockholm"))
    document.apply(changes.connect(flow, "hours", "open", flow.start))
    document.apply(changes.set_start(flow, "hours"))
    live_check.run()
    button = row_of(problems, "needs-serving").buttons[0]
    means = "there are no call actions to export then"
    assert means in button.toolTip()
    with qtbot.waitSignal(context.messages.said) as said:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert means in said.args[0]
    assert flow.target == "webhooks"
    live_check.run()
    assert "needs-serving" not in codes(problems)
    assert all(means not in button.toolTip() for row in problems.rows for button in row.buttons)
    document.stack.undo()
    assert flow.target == "actions"


def test_errors_appear_and_go_with_undo(problems, document, live_check, qtbot):
    assert "bad-number" not in codes(problems)
    document.apply(changes.set_value(document.flow.nodes["sales"], "070"))
    qtbot.waitUntil(lambda: "bad-number" in codes(problems))
    assert problems.rows[0].problem.is_error
    document.stack.undo()
    qtbot.waitUntil(lambda: "bad-number" not in codes(problems))


def test_a_click_and_enter_go_to_the_node(problems, document, live_check, qtbot):
    edit(document, live_check, "sales", "070")
    row = row_of(problems, "bad-number")
    with qtbot.waitSignal(problems.place_wanted) as wanted:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert wanted.args == [row.problem]
    with qtbot.waitSignal(problems.place_wanted) as wanted:
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert wanted.args == [row.problem]


def test_an_unreachable_node_is_shown_or_deleted(problems, document, live_check, qtbot):
    add(document, live_check, Node("lost", "play", "https://example.com/a.mp3"))
    row = row_of(problems, "unreachable")
    show, delete = row.stops[1:]
    assert (show.text(), delete.text()) == ("Show", "Delete lost")
    with qtbot.waitSignal(problems.place_wanted) as wanted:
        qtbot.mouseClick(show, Qt.MouseButton.LeftButton)
    assert wanted.args[0].node == "lost"
    qtbot.mouseClick(delete, Qt.MouseButton.LeftButton)
    assert "lost" not in document.flow.nodes
    document.stack.undo()
    assert "lost" in document.flow.nodes


def test_an_empty_flow_says_how_to_begin(problems, document, live_check):
    document.open(Flow())
    live_check.run()
    assert not problems.rows
    assert problems.filters[ALL].text() == "All (0)"
    assert "Drag an action onto the canvas" in " ".join(words(problems))
    assert [problem.code for problem in live_check.problems] == ["no-start"]


def test_what_the_row_above_explains_is_not_explained_again(problems, document, live_check):
    sounds = [Node(f"play-{n}", "play", f"{n}.wav", {}, f"Sound {n}") for n in range(3)]
    add(document, live_check, *sounds)

    def said() -> list[str]:
        rows = [row for row in problems.rows if row.problem.code == "bad-url"]
        assert all("Calls on the emulator play it" in row.accessibleName() for row in rows)
        return [row._words.text() for row in rows]

    first, *others = said()
    assert problems.list.headings[LEFT].text().startswith("3 sounds to put on the web")
    # One address does for all of them: only the first row asks for it.
    rows = [row for row in problems.rows if row.problem.code == "bad-url"]
    assert [len([one for one in row.stops if one.isVisibleTo(row)]) for row in rows] == [2, 1, 1]
    assert "Put it on a web server" in first
    assert others == [f"Sound {n}: {n}.wav is a sound on this computer, too." for n in (1, 2)]
    edit(document, live_check, "play-0", "https://example.com/0.wav")
    first, *others = said()
    assert first.startswith("Sound 1: ")
    assert "Put it on a web server" in first
    assert others == ["Sound 2: 2.wav is a sound on this computer, too."]
    document.stack.undo()
    live_check.run()
    assert len(said()) == 3
    document.stack.redo()
    live_check.run()
    assert len(said()) == 2


def test_a_thousand_problems_do_not_flood_the_panel(problems, document, live_check):
    add(document, live_check, *(Node(f"play-{n}", "play") for n in range(1000)))
    assert len(live_check.problems) >= 1000
    assert len(problems.rows) == 40
    assert f"And {len(live_check.problems) - 40} more." in words(problems)


def test_more_rows_come_with_scrolling(problems, document, live_check, qtbot):
    add(document, live_check, *(Node(f"play-{n}", "play") for n in range(60)))
    assert len(problems.rows) == 40
    bar = problems.list.verticalScrollBar()

    def scrolled_to_the_end() -> bool:
        bar.setValue(bar.maximum())
        return len(problems.rows) == len(live_check.problems)

    qtbot.waitUntil(scrolled_to_the_end)
    assert not problems.list.note.isVisible()
    problems.narrow_to(WARNINGS)
    assert len(problems.rows) == 40


def test_rows_that_are_added_have_no_others_laid_out_each_time(
    problems, document, live_check, monkeypatch
):
    add(document, live_check, *(Node(f"play-{n}", "play") for n in range(60)))
    QApplication.processEvents()
    asked, lay_out = [], problem_row.lay_out

    def counted(*given):
        asked.append(given)
        return lay_out(*given)

    monkeypatch.setattr(problem_row, "lay_out", counted)
    bar = problems.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    assert len(problems.rows) == 80
    assert len(asked) < 20 * len(problems.rows)


def test_more_rows_come_with_the_arrow_key(problems, document, live_check, qtbot):
    add(document, live_check, *(Node(f"play-{n}", "play") for n in range(60)))
    problems.rows[0].setFocus()

    def stepped() -> bool:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        return problems.rows[-1].hasFocus() and len(problems.rows) == len(live_check.problems)

    qtbot.waitUntil(stepped)


def test_while_hidden_nothing_is_drawn_until_it_is_seen(problems, document, live_check):
    problems.hide()
    edit(document, live_check, "sales", "070")
    assert "bad-number" not in codes(problems)
    problems.show()
    assert "bad-number" in codes(problems)


# Groups and filter


def test_problems_stand_under_their_severity_with_counts(problems, document, live_check):
    edit(document, live_check, "sales", "070")
    assert live_check.problems[0].is_error
    warnings = len(live_check.problems) - 1
    assert problems.list.headings[ERRORS].text() == "1 error"
    assert problems.list.headings[WARNINGS].text() == (
        "1 warning" if warnings == 1 else f"{warnings} warnings"
    )
    assert problems.list.headings[ERRORS].isVisible()
    assert problems.list.headings[WARNINGS].y() > problems.rows[0].y()
    assert [problems.filters[what].text() for what in (ALL, ERRORS, WARNINGS)] == [
        f"All ({warnings + 1})",
        "Errors (1)",
        f"Warnings ({warnings})",
    ]
    edit(document, live_check, "support", "070")
    assert problems.list.headings[ERRORS].text() == "2 errors"


def test_a_heading_stands_above_its_row_when_the_only_error_becomes_the_only_warning(
    problems, document, live_check
):
    document.open(Flow("One"))
    add(document, live_check, Node("a", "play", ""))
    document.apply(changes.set_start(document.flow, "a"))
    live_check.run()
    assert [row.problem.is_error for row in problems.rows] == [True]
    edit(document, live_check, "a", "sound/welcome")
    assert [row.problem.is_error for row in problems.rows] == [False]
    QCoreApplication.processEvents()
    assert problems.list.headings[WARNINGS].y() < problems.rows[0].y()
    document.stack.undo()
    live_check.run()
    QCoreApplication.processEvents()
    assert problems.list.headings[ERRORS].y() < problems.rows[0].y()


def test_the_filter_narrows_the_list_by_mouse_and_keyboard(problems, document, live_check, qtbot):
    edit(document, live_check, "sales", "070")
    qtbot.mouseClick(problems.filters[ERRORS], Qt.MouseButton.LeftButton)
    assert codes(problems) == ["bad-number"]
    assert not problems.list.headings[WARNINGS].isVisible()
    press(problems.filters[WARNINGS], Qt.Key.Key_Return)
    assert codes(problems)
    assert "bad-number" not in codes(problems)
    edit(document, live_check, "support", "071")
    assert "bad-number" not in codes(problems)
    press(problems.filters[ALL], Qt.Key.Key_Space)
    assert codes(problems)[:2] == ["bad-number", "bad-number"]


def test_a_filter_that_leaves_nothing_says_so(problems):
    problems.narrow_to(ERRORS)
    assert problems.rows == []
    assert "No errors." in words(problems)


# Patching


def test_rows_stay_when_others_come_and_go(problems, document, live_check):
    edit(document, live_check, "sales", "070")
    before = row_of(problems, "bad-number")
    edit(document, live_check, "support", "071")
    assert [row.problem.node for row in problems.rows[:2]] == ["sales", "support"]
    assert problems.rows[0] is before
    document.stack.undo()
    live_check.run()
    assert row_of(problems, "bad-number") is before


def test_nothing_is_held_of_rows_that_went(problems, document, live_check):
    for value in ("", "1", "+46700000001", ""):
        edit(document, live_check, "sales", value)
        edit(document, live_check, "menu", value)
    document.stack.setIndex(0)
    live_check.run()
    assert outlived_items() == []


def test_a_row_says_what_its_problem_says_now(problems, document, live_check):
    edit(document, live_check, "sales", "070")
    row = row_of(problems, "bad-number")
    edit(document, live_check, "sales", "071")
    assert row_of(problems, "bad-number") is row
    assert "071" in row.accessibleName()
    assert any("071" in text for text in words(problems))


def test_the_list_does_not_jump(problems, document, live_check, qtbot):
    add(document, live_check, *(Node(f"play-{n}", "play") for n in range(30)))
    bar = problems.list.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 600)
    bar.setValue(600)
    seen = next(row for row in problems.rows if row.y() + row.height() > 600)
    below_edge = seen.y() - bar.value()
    edit(document, live_check, "sales", "070")
    assert problems.rows[0].problem.node == "sales"
    qtbot.waitUntil(lambda: seen.y() - bar.value() == below_edge and bar.value() > 600)


def test_the_focus_stays_in_its_row(problems, document, live_check):
    edit(document, live_check, "support", "071")
    row = row_of(problems, "bad-number")
    row.setFocus()
    edit(document, live_check, "sales", "070")
    assert QApplication.focusWidget() is row
    assert problems.rows.index(row) == 1


def test_when_the_row_with_the_focus_goes_the_next_takes_it(problems, document, live_check):
    document.apply(changes.set_value(document.flow.nodes["support"], "0700000002"))
    edit(document, live_check, "sales", "0700000001")
    press(row_of(problems, "bad-number").buttons[0], Qt.Key.Key_Return)
    live_check.run()
    assert codes(problems).count("bad-number") == 1
    assert QApplication.focusWidget() is problems.rows[0]


def test_with_the_last_row_the_focus_goes_to_the_filter(problems, document, live_check):
    problems.narrow_to(ERRORS)
    edit(document, live_check, "sales", "0700000001")
    press(problems.rows[0].buttons[0], Qt.Key.Key_Space)
    live_check.run()
    assert problems.rows == []
    assert QApplication.focusWidget() is problems.filters[ERRORS]


def test_tab_goes_through_the_rows_as_they_stand_and_arrows_from_row_to_row(
    problems, document, live_check
):
    edit(document, live_check, "support", "0700000002")
    edit(document, live_check, "sales", "0700000001")
    first, second = problems.rows[:2]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is first.buttons[0]
    QTest.keyClick(first.buttons[0], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second
    QTest.keyClick(second, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is second


# Fixes


def test_a_fix_mends_and_is_undone(problems, document, live_check, qtbot):
    edit(document, live_check, "sales", "0700000001")
    qtbot.mouseClick(row_of(problems, "bad-number").buttons[0], Qt.MouseButton.LeftButton)
    assert document.flow.nodes["sales"].value == "+46700000001"
    qtbot.waitUntil(lambda: "bad-number" not in codes(problems))
    document.stack.undo()
    assert document.flow.nodes["sales"].value == "0700000001"


def test_a_fix_is_a_step_of_its_own(problems, document, live_check, qtbot):
    for typed in ("07", "070000", "0700000001"):
        edit(document, live_check, "sales", typed)
    steps = document.stack.count()
    qtbot.mouseClick(row_of(problems, "bad-number").buttons[0], Qt.MouseButton.LeftButton)
    assert document.stack.count() == steps + 1
    edit(document, live_check, "sales", "+467000000012")
    assert document.stack.count() == steps + 2


def test_a_fix_does_not_take_back_what_was_changed_meanwhile(problems, document, live_check, qtbot):
    edit(document, live_check, "sales", "0700000001")
    row = row_of(problems, "bad-number")
    document.apply(changes.set_option(document.flow.nodes["sales"], "timeout", 20))
    qtbot.mouseClick(row.buttons[0], Qt.MouseButton.LeftButton)
    assert document.flow.nodes["sales"].value == "+46700000001"
    assert document.flow.nodes["sales"].options["timeout"] == 20


def test_a_fix_that_would_do_something_else_than_it_says_is_not_done(
    problems, document, live_check, qtbot
):
    edit(document, live_check, "sales", "0700000001")
    row = row_of(problems, "bad-number")
    call = {"from": "+4712345678", "to": "+4712345678"}
    document.apply(changes.set_call(document.flow, call))
    qtbot.mouseClick(row.buttons[0], Qt.MouseButton.LeftButton)
    assert document.flow.nodes["sales"].value == "0700000001"


def test_what_can_be_done_follows_the_rest_of_the_flow(problems, document, live_check):
    document.apply(changes.set_call(document.flow, {"from": "", "to": ""}))
    document.apply(changes.set_value(document.flow.nodes["support"], "+46700000002"))
    edit(document, live_check, "sales", "0700000001")
    assert [button.text() for button in row_of(problems, "bad-number").buttons] == [
        "Write it as +46 70 000 00 01"
    ]
    edit(document, live_check, "support", "+12025550123")
    row = row_of(problems, "bad-number")
    assert row.buttons == []
    edit(document, live_check, "support", "+46700000002")
    assert len(row.buttons) == 1


def test_a_number_is_mended_where_no_other_tells_its_country(
    problems, document, live_check, qtbot, monkeypatch
):
    monkeypatch.setattr(likely_country, "places", lambda: iter(["", "DE", "SE"]))
    document.apply(changes.set_call(document.flow, {"from": "", "to": ""}))
    document.apply(changes.set_value(document.flow.nodes["support"], "sip:a@example.com"))
    edit(document, live_check, "sales", "070-174 06 35")
    row, steps = row_of(problems, "bad-number"), document.stack.count()
    assert row.problem is not None
    assert not row.problem.fixable  # the document alone does not tell
    assert [button.text() for button in row.buttons] == ["Write it as +46 70 174 06 35"]
    qtbot.mouseClick(row.buttons[0], Qt.MouseButton.LeftButton)
    assert document.flow.nodes["sales"].value == "+46701740635"
    assert document.stack.count() == steps + 1
    document.stack.undo()
    assert document.flow.nodes["sales"].value == "070-174 06 35"
    document.stack.redo()
    assert document.flow.nodes["sales"].value == "+46701740635"


def test_long_names_leave_what_to_do_in_sight(problems, document, live_check, qtbot):
    for node in ("menu", "leave"):
        name = f"{node} " * 60 + "<b>"
        document.apply(changes.set_label(document.flow.nodes[node], name))
    document.apply(changes.connect(document.flow, "leave", "failed", "menu"))
    document.apply(changes.set_value(document.flow.nodes["menu"], ""))
    live_check.run()
    row = row_of(problems, "loop")
    label = next(one for one in row.findChildren(QLabel) if "circle" in one.text())
    assert "…" in label.text()
    assert label.text().endswith("take one of these edges out.")
    qtbot.waitUntil(lambda: 0 < label.height() <= 3 * label.fontMetrics().lineSpacing())
    assert "menu menu menu" * 3 not in label.text()
    assert "leave " * 60 in row.accessibleName()
    assert "&lt;b&gt;" in label.toolTip()
    assert row_of(problems, "missing-value").height() < 4 * label.fontMetrics().lineSpacing()


def test_a_code_is_no_word_of_the_row_and_stands_in_its_tooltip(problems, document, live_check):
    edit(document, live_check, "sales", "070")
    row = row_of(problems, "bad-number")
    assert not any("bad-number" in text for text in words(problems))
    said = next(label for label in row.findChildren(QLabel) if "070" in label.text())
    assert "bad-number" in said.toolTip()


@pytest.mark.parametrize("width", [700, 420, 300, 200, 140])
def test_no_button_is_cut_off_and_nothing_overlaps(problems, document, live_check, width, qtbot):
    add(document, live_check, Node("lost", "play", "https://example.com/a.mp3", {}, "Lost " * 9))
    edit(document, live_check, "sales", "0700000001")
    problems.resize(width, 300)
    QCoreApplication.processEvents()
    rows = [row_of(problems, code) for code in ("bad-number", "unreachable")]
    qtbot.waitUntil(lambda: all(row.height() == row.heightForWidth(row.width()) for row in rows))
    for row in rows:
        assert row.width() == problems.list.viewport().width()
        said = next(one for one in row.findChildren(QLabel) if one.isVisible() and one.text())
        parts = [said.geometry()]
        parts += [stop.geometry() for stop in row.stops[1:] if stop.isVisible()]
        assert len(parts) > 1
        assert all(row.rect().contains(part) for part in parts)
        assert not any(one.intersects(other) for one, other in combinations(parts, 2))
        assert said.height() >= said.heightForWidth(said.width())


def test_five_problems_of_one_line_are_in_sight_in_the_usual_height(
    problems, document, live_check, qtbot
):
    add(document, live_check, *(Node(f"n{n}", "connect") for n in range(9)))
    problems.resize(1000, 200)

    def seen() -> int:
        return sum(one.visibleRegion().boundingRect() == one.rect() for one in problems.rows)

    qtbot.waitUntil(lambda: seen() >= 5)


def test_an_ampersand_in_a_label_is_shown(problems, document, live_check):
    add(document, live_check, Node("lost", "play", "https://example.com/a.mp3", {}, "A & B"))
    assert row_of(problems, "unreachable").buttons[0].text() == "Delete A && B"


def silent_menu(document, live_check) -> None:
    document.apply(changes.disconnect(document.flow, [("menu", "failed")]))
    live_check.run()


def open_menu(panel: ProblemsPanel) -> QMenu:
    row = row_of(panel, "silent-caller")
    assert [button.text() for button in row.buttons] == ["Fix…"]
    press(row.buttons[0], Qt.Key.Key_Return)
    return row.findChildren(QMenu)[-1]


@MENU
def test_many_fixes_are_chosen_from_a_menu_by_keyboard(problems, document, live_check, qtbot):
    silent_menu(document, live_check)
    menu = open_menu(problems)
    assert [action.text() for action in menu.actions()] == [
        "Go on to Sales",
        "Go on to Support",
        "Go on to Leave a message",
        "Go on to a new prompt",
    ]
    steps = document.stack.count()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert document.flow.edges["menu", "failed"].target == "leave"
    assert document.stack.count() == steps + 1
    qtbot.waitUntil(lambda: "silent-caller" not in codes(problems))
    document.stack.undo()
    assert ("menu", "failed") not in document.flow.edges


@MENU
def test_a_new_prompt_is_one_of_the_choices_and_the_next_thing_to_do(
    problems, document, live_check, qtbot
):
    silent_menu(document, live_check)
    menu = open_menu(problems)
    menu.actions()[-1].trigger()
    menu.close()
    assert document.flow.edges["menu", "failed"].target == "play"
    live_check.run()
    assert [(row.problem.code, row.problem.node) for row in problems.rows[:1]] == [
        ("missing-value", "play")
    ]


@MENU
def test_a_menu_with_too_many_choices_says_how_many_more(problems, document, live_check):
    add(
        document,
        live_check,
        *(Node(f"p{n}", "play", "https://example.com/a.mp3") for n in range(40)),
    )
    silent_menu(document, live_check)
    menu = open_menu(problems)
    last = menu.actions()[-1]
    assert last.text() == "And 20 more: draw the connection on the canvas"
    assert not last.isEnabled()
    menu.close()


# Trying https


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def plain(problems, document, live_check, authority, tmp_path, monkeypatch):
    """A server that speaks https; the panel's row for an address of it that says http."""
    monkeypatch.setenv("SSL_CERT_FILE", trust(authority, tmp_path))
    with server(True, authority) as (port, asked):
        edit(document, live_check, "leave", f"http://127.0.0.1:{port}/leave.wav")
        assert asked == []
        yield row_of(problems, "plain-http"), port, asked


def test_an_address_that_answers_over_https_is_written_so(plain, document, qtbot):
    row, port, asked = plain
    assert [button.text() for button in row.buttons] == ["Use https"]
    steps = document.stack.count()
    press(row.buttons[0], Qt.Key.Key_Return)
    assert row.buttons[0].text() == "Trying…"
    qtbot.mouseClick(row.buttons[0], Qt.MouseButton.LeftButton)
    good = f"https://127.0.0.1:{port}/leave.wav"
    qtbot.waitUntil(lambda: document.flow.nodes["leave"].value == good)
    assert asked == ["HEAD /leave.wav"]
    assert document.stack.count() == steps + 1


def test_one_that_does_not_answer_is_said_and_changed_only_if_wanted(
    problems, plain, document, live_check, qtbot
):
    row, port, _ = plain
    edit(document, live_check, "leave", f"http://127.0.0.1:{port}/404")
    qtbot.mouseClick(row.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: row.buttons[0].text() == "Change anyway")
    assert "127.0.0.1 answers over https, but with the error 404." in words(problems)
    assert document.flow.nodes["leave"].value == f"http://127.0.0.1:{port}/404"
    live_check.run()
    assert row.buttons[0].text() == "Change anyway"
    press(row.buttons[0], Qt.Key.Key_Space)
    assert document.flow.nodes["leave"].value == f"https://127.0.0.1:{port}/404"


def test_what_was_found_is_forgotten_with_the_address(problems, plain, document, live_check, qtbot):
    row, port, _ = plain
    edit(document, live_check, "leave", f"http://127.0.0.1:{port}/404")
    qtbot.mouseClick(row.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: row.buttons[0].text() == "Change anyway")
    edit(document, live_check, "leave", f"http://127.0.0.1:{port}/good")
    assert row_of(problems, "plain-http") is row
    assert row.buttons[0].text() == "Use https"
    assert not any("error 404" in text for text in words(problems))


def test_an_answer_that_comes_too_late_changes_nothing(
    problems, plain, document, live_check, context, qtbot
):
    row, port, _ = plain
    qtbot.mouseClick(row.buttons[0], Qt.MouseButton.LeftButton)
    edit(document, live_check, "leave", f"http://127.0.0.1:{port}/other")
    qtbot.waitUntil(lambda: problems.trials == 0)
    assert document.flow.nodes["leave"].value == f"http://127.0.0.1:{port}/other"
    assert row.buttons[0].text() == "Use https"


def test_an_answer_for_a_row_that_is_gone_changes_nothing(
    problems, plain, document, live_check, qtbot
):
    row, _, _ = plain
    qtbot.mouseClick(row.buttons[0], Qt.MouseButton.LeftButton)
    assert problems.trials == 1
    steps = document.stack.count()
    document.stack.undo()
    live_check.run()
    assert "plain-http" not in codes(problems)
    qtbot.waitUntil(lambda: problems.trials == 0)
    assert document.flow.nodes["leave"].value == "https://example.com/leave.wav"
    assert document.stack.count() == steps
