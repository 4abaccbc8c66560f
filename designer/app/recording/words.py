"""What the dialog that records a prompt says, for each state of the recorder."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from designer.app.recording.recorder import Phase, Trouble
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from designer.app.recording.recorder import Recorder

_QUIET_SECONDS = 3.0
"""After so much of hardly anything it is asked whether the microphone works."""
_MINUTE = 60

_BEFORE = N_("Press Record and read it aloud. You can listen before it is used.")
_OPENING = N_("Wait a moment: the microphone is being opened.")
_SPEAK = N_("Speak now. Space or Enter stops.")
_NOTHING_YET = N_("Hardly anything is heard. Is the microphone on, and the one this computer uses?")
_DONE = N_("Listen to it, record it again, or use it.")
_WAS_QUIET = N_(
    "Hardly anything was heard. See whether the microphone is on, and the one this computer uses, "
    "and record again."
)
_TOO_LOUD = N_("Some of it is too loud and may crackle. Go a little farther from the microphone.")
_TROUBLES: Mapping[Trouble, str] = {
    Trouble.NO_MICROPHONE: N_(
        "There is no microphone, or this program may not use it. Connect or allow one and try "
        "again, or record elsewhere and take the file with “Choose…”."
    ),
    Trouble.LOST: N_(
        "The microphone was taken away. What was said before is kept: listen to it, or record "
        "again."
    ),
    Trouble.NO_SOUND: N_(
        "There is nothing here to hear it with. Connect a loudspeaker or headphones; the recording "
        "can be used all the same."
    ),
}
_NOTHING_LEFT = N_("The microphone was taken away before anything was heard. Try again.")
_LIMIT = N_("It ended by itself: a prompt may be {count} minutes long. What was said is kept.")
_WRITING = N_("Putting it beside the flow…")

WRITING = (Text(_WRITING), "muted")


def state_of(recorder: Recorder) -> tuple[Text, str]:
    """The sentence, and the role of the style sheet that it has."""
    if recorder.phase is Phase.OPENING:
        return Text(_OPENING), "muted"
    if recorder.phase is Phase.RECORDING:
        if recorder.quiet and recorder.seconds >= _QUIET_SECONDS:
            return Text(_NOTHING_YET), "warn"
        return Text(_SPEAK), "strong"
    if recorder.trouble is not None:
        return _of_trouble(recorder, recorder.trouble), "bad"
    recording = recorder.recording
    if recording is None:
        return Text(_BEFORE), "muted"
    if recording.quiet:
        return Text(_WAS_QUIET), "warn"
    return (Text(_TOO_LOUD), "warn") if recording.too_loud else (Text(_DONE), "muted")


def _of_trouble(recorder: Recorder, trouble: Trouble) -> Text:
    if trouble is Trouble.LIMIT:
        return Text(_LIMIT, {"count": round(recorder.longest / _MINUTE)})
    if trouble is Trouble.LOST and recorder.recording is None:
        return Text(_NOTHING_LEFT)
    return Text(_TROUBLES[trouble])
