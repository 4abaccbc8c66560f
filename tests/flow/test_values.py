import pytest

from designer.flow.values import (
    hook_name,
    is_good_sip,
    is_reference,
    is_sip,
    is_sound,
    is_speech,
    is_url,
    local_name,
    numbers_in,
)


@pytest.mark.parametrize("value", ["sound/beep", "sound/dtmf/1", "sound/dtmf/0123456789*#pP"])
def test_sounds(value: str) -> None:
    assert is_sound(value)
    assert not is_reference(value)


@pytest.mark.parametrize("value", ["sound/", "sound/beep2", "sound/dtmf/", "sound/dtmf/a", "beep"])
def test_no_sounds(value: str) -> None:
    assert not is_sound(value)


def test_recordings_of_the_call() -> None:
    assert local_name("local/message") == "message"
    for value in ("local/", "local/a/b", "local/a b", "message", "LOCAL/a"):
        assert local_name(value) is None


@pytest.mark.parametrize("value", ["en_US/Hello", "sv_SE/Hej på dig, du"])
def test_speech(value: str) -> None:
    assert is_speech(value)
    assert not is_reference(value)


@pytest.mark.parametrize("value", ["en_US/", "en/Hello", "EN_us/Hello", "en_USA/Hello"])
def test_no_speech(value: str) -> None:
    assert not is_speech(value)


@pytest.mark.parametrize("value", ["menu.mp3", "prompts/menu.mp3", "a/b-c/d_e.wav", "menu"])
def test_files_beside_the_document(value: str) -> None:
    assert is_reference(value)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "/menu.mp3",
        "menu/",
        "a//b",
        "../menu.mp3",
        "a/../b",
        "my menu.mp3",
        "på.mp3",
        "https://e.com",
        "hook/x",
        "local/x",
        "sound/x",
        "menu.mp3\n",
    ],
)
def test_no_files_beside_the_document(value: str) -> None:
    assert not is_reference(value)


def test_hooks() -> None:
    assert hook_name("hook/voicemail") == "voicemail"
    assert hook_name("hook/a.b-c_1") == "a.b-c_1"
    for value in ("hook/", "hook/.a", "hook/a/b", "hook/å", "hooks/a"):
        assert hook_name(value) is None


def test_addresses() -> None:
    assert is_url("https://e.com")
    assert is_url("ftp://e.com")
    assert not is_url("prompts/menu.mp3")


def test_lists_of_numbers() -> None:
    assert numbers_in(" +461 ,+462,") == ["+461", "+462", ""]


@pytest.mark.parametrize(
    "value",
    [
        "sip:example.com",
        "sips:example.com",
        "sip:name@example.com:5060;transport=udp",
        "sip:+46700000001@10.0.0.1;transport=tcp",
        "sip:[2001:db8::1]:5060",
    ],
)
def test_good_sip(value: str) -> None:
    assert is_sip(value)
    assert is_good_sip(value)


@pytest.mark.parametrize(
    "value",
    [
        "sip:",
        "sip:@example.com",
        "sip:a@b@c",
        "sip:a@e.com;tranport=tcp",
        "sip:e.com:port",
        "SIP:e.com",
    ],
)
def test_bad_sip(value: str) -> None:
    assert is_sip(value)
    assert not is_good_sip(value)


def test_what_means_no_sip() -> None:
    assert not is_sip("+46700000001")
    assert not is_sip("example.com")
