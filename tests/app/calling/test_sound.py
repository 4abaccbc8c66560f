"""Prompts and keys heard, where there is a device and where there is none."""

from __future__ import annotations

import threading
from array import array

import pytest

from designer.app import tones
from designer.app.calling.state import Phase
from designer.app.mixer import Mixer
from designer.app.sound import Sound, SoundState, decode, tone_of
from designer.flow.outcomes import KEYPAD

LONG = "sound/dtmf/" + 200 * "1"
"""Twenty seconds: a busy machine does not play it to its end between two looks."""


def samples(data: bytes) -> array:
    return array("h", data)


def strength(data: bytes, hertz: float) -> float:
    """How much of a frequency is in a sound (Goertzel), 1 being a full tone of our loudness."""
    import math

    wave = samples(data)
    turn = 2 * math.pi * hertz / tones.RATE
    real = sum(value * math.cos(turn * n) for n, value in enumerate(wave))
    imaginary = sum(value * math.sin(turn * n) for n, value in enumerate(wave))
    return 2 * math.hypot(real, imaginary) / len(wave) / 7000


def test_the_beep_is_one_tone_of_half_a_second():
    assert len(samples(tones.beep())) == tones.RATE // 2
    assert strength(tones.beep(), 1000) > 0.9
    assert strength(tones.beep(), 700) < 0.1


@pytest.mark.parametrize(
    ("key", "low", "high"), [("1", 697, 1209), ("6", 770, 1477), ("0", 941, 1336), ("#", 941, 1477)]
)
def test_a_key_sounds_its_two_tones(key, low, high):
    assert strength(tones.key(key), low) > 0.25
    assert strength(tones.key(key), high) > 0.25
    others = {697, 770, 852, 941, 1209, 1336, 1477} - {low, high}
    assert all(strength(tones.key(key), other) < 0.12 for other in others)


def test_every_key_has_a_tone_of_its_own_and_a_tenth_of_a_second():
    assert len({tones.key(key) for key in KEYPAD}) == 12
    assert {len(samples(tones.key(key))) for key in KEYPAD} == {tones.RATE // 10}


def test_pauses_in_a_sequence_take_their_time():
    data = tone_of("sound/dtmf/1pP2")
    assert len(samples(data)) == round((0.1 + 0.05 + 0.5 + 0.1) * tones.RATE)


def test_a_caller_hears_phones_ring(qtbot, place, support_flow, folder):
    class Noted(Sound):
        def play(self, value, file) -> None:
            heard.append(value)

        def stop(self) -> None:
            heard.append("")

    heard: list[str] = []
    call = place(support_flow, folder)
    call.sound = Noted(())
    call.start()
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    call.answer()
    qtbot.waitUntil(lambda: call.state.current is not None)
    call.press("1")
    qtbot.waitUntil(lambda: heard[-1:] == [tones.RINGBACK])
    call.set_callee("+46700000001", "answer")
    qtbot.waitUntil(lambda: heard[-1] == "")
    second = tones.ringback()[: tones.RATE * tones.SAMPLE_BYTES]
    assert strength(second, 425) > 0.9
    call.hang_up()
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)


def test_the_mixer_plays_once_then_silence():
    mixer = Mixer()
    pieces = mixer.pieces()
    next(pieces)
    mixer.play(b"\x01\x00" * 5)
    assert not mixer.silent
    assert pieces.send(3) == b"\x01\x00" * 3
    assert pieces.send(3) == b"\x01\x00" * 2 + b"\x00\x00"
    assert mixer.silent
    assert pieces.send(2) == bytes(4)


def test_a_stopped_prompt_is_silent_at_once_and_a_key_goes_over_it():
    mixer = Mixer()
    pieces = mixer.pieces()
    next(pieces)
    mixer.play(b"\x01\x00" * 10)
    mixer.press(b"\x02\x00" * 2)
    assert pieces.send(2) == b"\x02\x00" * 2
    assert pieces.send(2) == b"\x01\x00" * 2
    mixer.stop()
    assert pieces.send(2) == bytes(4)


def test_without_a_device_it_says_so_and_stays_silent(qtbot, sound, caplog):
    silent = sound()
    with qtbot.waitSignal(silent.changed):
        silent.play("sound/beep", None)
    assert silent.state is SoundState.NO_DEVICE
    silent.press("1")
    silent.play("sound/beep", None)
    silent.set_muted(True)
    assert silent.state is SoundState.NO_DEVICE
    assert caplog.records == []


def test_a_device_plays_a_prompt_to_its_end(qtbot, sound, folder, write_wav):
    write_wav(folder / "prompts" / "menu.wav", 1.5)
    player = sound("NULL")
    player.play("https://example.com/menu.wav", folder / "prompts" / "menu.wav")
    qtbot.waitUntil(lambda: not player.mixer.silent)
    qtbot.waitUntil(lambda: player.mixer.silent)
    assert player.state is SoundState.ON


def test_skipping_stops_it_at_once(qtbot, sound):
    player = sound("NULL")
    player.play(LONG, None)
    qtbot.waitUntil(lambda: not player.mixer.silent)
    player.stop()
    assert player.mixer.silent


def test_what_is_stopped_before_it_is_decoded_never_begins(qtbot, sound, folder):
    player = sound("NULL")
    player.play("x", folder / "prompts" / "menu.wav")
    player.stop()
    decoded = threading.Event()
    player._order(decoded.set)
    qtbot.waitUntil(decoded.is_set)
    assert player.mixer.silent


def test_muted_means_silent_until_it_is_switched_on(qtbot, sound):
    player = sound("NULL")
    player.set_muted(True)
    player.play("sound/beep", None)
    player.press("1")
    qtbot.wait(50)
    assert player.mixer.silent
    player.set_muted(False)
    player.play(LONG, None)
    qtbot.waitUntil(lambda: not player.mixer.silent)


def test_remote_prompts_and_files_that_are_no_sound_stay_silent(sound, tmp_path):
    (tmp_path / "no.wav").write_bytes(b"RIFF nothing")
    assert decode(tmp_path / "no.wav") == b""
    assert decode(tmp_path / "gone.wav") == b""
    player = sound("NULL")
    player.play("https://example.com/prompt.mp3", None)
    assert player._thread is None


def test_closing_ends_the_thread_and_may_happen_twice(qtbot, sound):
    player = sound("NULL")
    player.play(LONG, None)
    qtbot.waitUntil(lambda: not player.mixer.silent)
    player.close()
    player.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "sound"]
