"""The actions a line reports, by the names of the nodes that ran them."""

from __future__ import annotations

from designer.app.calling.ran import steps_of
from designer.app.calling.state import WayStep
from designer.flow.texts import Text
from designer.serving.answers import PAUSE

MENU = WayStep("menu", "Main menu", "ivr", 0, Text("pressed"), over=True, result="1")
USED_UP = WayStep("menu", "Main menu", "ivr", 1, Text("used up"), over=True, result="rounds")
HOURS = WayStep("hours", "Hours", "hours", 1, Text("open"), over=True, result="open")
BEEP = WayStep("beep", "Beep", "play", 2, Text("played"), over=True, result="success")
ASKED = WayStep("crm", "Our server", "webhook", 3, Text("answered"), over=True)


def test_what_the_line_does_not_report_is_passed_over():
    actions = [{"ivr": "menu.wav", "result": "1"}, {"play": "sound/beep", "result": "success"}]
    assert steps_of(actions, (MENU, HOURS, USED_UP, BEEP, ASKED)) == [MENU, BEEP]


def test_a_pause_on_the_way_to_a_webhook_is_nobodys():
    actions = [{"ivr": "menu.wav"}, {"play": PAUSE}, {"play": "sound/beep"}]
    assert steps_of(actions, (MENU, ASKED, BEEP)) == [MENU, None, BEEP]


def test_a_pause_that_somebody_drew_has_a_name():
    assert steps_of([{"play": PAUSE}], (BEEP,)) == [BEEP]


def test_of_a_call_that_ran_another_flow_no_names_are_made_up():
    assert steps_of([{"connect": "+46700000001"}, {"play": "a.wav"}], (MENU,)) == [None, None]
    assert steps_of([{"connect": "+46700000001"}], ()) == [None]
