"""Sound devices that are taken away while a prompt plays or somebody is recorded."""

from __future__ import annotations

import threading
import time
import wave

from _miniaudio import lib

from designer.app import tones
from designer.app.calling.local_line import LocalLine
from designer.app.calling.state import Phase
from designer.app.panels.phone import PhonePanel
from designer.app.sound import Sound, SoundState

LONG = "sound/dtmf/" + 200 * "1"
"""Twenty seconds."""


def take_away(sound: Sound, device) -> None:
    """Stop the device behind the program's back, as the system does with one that is gone.

    The library cannot stop a device that is being closed, so that waits until it has stopped.
    """
    stopped = threading.Event()
    sound._order(stopped.wait)
    result = lib.ma_device_stop(device._device)
    stopped.set()
    assert result == lib.MA_SUCCESS


def hear(sound: Sound, qtbot) -> None:
    """Play until the device has played some of it."""
    sound.play(LONG, None)
    qtbot.waitUntil(lambda: sound._device is not None and sound.mixer.given > sound._played + 1)


def test_another_device_takes_over_where_the_prompt_was(qtbot, sound):
    player = sound("NULL")
    hear(player, qtbot)
    first, given = player._device, player.mixer.given
    take_away(player, first)
    qtbot.waitUntil(lambda: player._device not in (first, None))
    qtbot.waitUntil(lambda: player.mixer.given > given + 1)
    assert not player.mixer.silent
    assert player.state is SoundState.ON


def test_without_another_it_says_so_once_and_stays_silent(qtbot, sound, caplog):
    player = sound("NULL")
    hear(player, qtbot)
    told = []
    player.changed.connect(lambda: told.append(player.state))
    player._backends = ()
    take_away(player, player._device)
    qtbot.waitUntil(lambda: player.state is SoundState.NO_DEVICE)
    assert player.mixer.silent
    player.play(LONG, None)
    player.press("1")
    player.close()
    assert told == [SoundState.NO_DEVICE]
    assert caplog.records == []


def test_a_device_that_goes_as_soon_as_it_comes_is_not_opened_again_and_again(qtbot, sound):
    player = sound("NULL")
    hear(player, qtbot)
    opened = player._opened
    player._played = player.mixer.given + 1_000  # as if it had not played anything
    take_away(player, player._device)
    qtbot.waitUntil(lambda: player.state is SoundState.NO_DEVICE)
    assert player._opened == opened


def test_one_that_was_given_back_is_not_missed(qtbot, sound):
    player = sound("NULL")
    hear(player, qtbot)
    player.rest()
    qtbot.waitUntil(lambda: player._device is None)
    hear(player, qtbot)
    assert player.state is SoundState.ON


def test_what_was_said_before_the_microphone_went_is_kept_and_a_tone_after_it(
    qtbot, sound, tmp_path
):
    recorder, file = sound("NULL"), tmp_path / "said.wav"
    recorder.record(file)
    qtbot.waitUntil(lambda: recorder.hears is True and len(recorder._tape._heard) > 0)
    before = len(recorder._tape._heard)
    take_away(recorder, recorder._tape._device)
    qtbot.waitUntil(lambda: recorder.hears is False)
    heard = len(recorder._tape._heard)
    assert heard >= before
    # The device hands on its sound in pieces, which may be ahead of the clock.
    tape, seconds = recorder._tape, heard / (tones.RATE * tones.SAMPLE_BYTES)
    qtbot.waitUntil(lambda: time.monotonic() - tape._began > seconds + 0.05)
    recorder.end_recording()
    qtbot.waitUntil(lambda: recorder.hears is None)
    with wave.open(str(file)) as said:
        data = said.readframes(said.getnframes())
    assert not any(data[:heard])  # the microphone of this test hears silence
    assert any(data[heard:])
    recorder.record(tmp_path / "next.wav")
    qtbot.waitUntil(lambda: recorder.hears is True)


def test_a_call_goes_on_and_the_phone_says_that_there_is_no_device(
    qtbot, context, place, support_flow, folder
):
    call = place(support_flow, folder, LocalLine(speed=1))
    call.sound.close()
    call.sound = Sound(("NULL",), call)
    phone = PhonePanel(context, call)
    qtbot.addWidget(phone)
    phone.show()
    call.start()
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    call.answer()
    qtbot.waitUntil(lambda: call.sound.mixer.given > 1)
    assert phone.no_sound.isHidden()
    call.sound._backends = ()
    take_away(call.sound, call.sound._device)
    qtbot.waitUntil(lambda: not phone.no_sound.isHidden())
    assert phone.sound.isHidden()
    call.press("9")
    qtbot.waitUntil(lambda: call.state.current is not None and call.state.current.node == "again")
    call.hang_up()
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)
