import pytest

from designer.checks.addresses import is_local_host
from tests.checks.building import codes, flow_of, found, node, places, single


@pytest.mark.parametrize("action", ["play", "ivr", "record", "webhook"])
def test_plain_http(action: str) -> None:
    assert places(single(action, "http://example.com/a.mp3"), "plain-http") == [(action, None)]
    assert "plain-http" not in codes(single(action, "https://example.com/a.mp3"))


def test_what_is_no_address_by_its_place_is_not_looked_at() -> None:
    assert "plain-http" not in codes(single("play", other="http://example.com/a"))
    assert "plain-http" not in codes(single("connect", "http://example.com/a"))


def test_plain_http_in_options() -> None:
    flow = single("connect", whenhangup="http://example.com/a", recordcall="http://example.com/b")
    assert places(flow, "plain-http") == [("connect", "whenhangup"), ("connect", "recordcall")]


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "printer",
        "printer.local",
        "PRINTER.LOCAL.",
        "127.0.0.1",
        "10.1.2.3",
        "192.168.1.1",
        "172.20.0.1",
        "169.254.1.1",
        "::1",
        "fe80::1",
        "fd00::1",
        "0.0.0.0",
    ],
)
def test_a_host_nobody_outside_reaches(host: str) -> None:
    assert is_local_host(host.lower())
    address = f"https://[{host}]/x" if ":" in host else f"https://{host}/x"
    assert "local-address" in codes(single("webhook", address))
    assert places(single("play", whenhangup=address), "local-address") == [("play", "whenhangup")]


@pytest.mark.parametrize(
    "host", ["example.com", "8.8.8.8", "2a00:1450:400f:80c::200e", "a.local.se"]
)
def test_a_public_host(host: str) -> None:
    assert not is_local_host(host)


@pytest.mark.parametrize(
    "address",
    [
        "https://user:pass@example.com/x",
        "https://example.com/x?token=abc",
        "https://example.com/x?a=1&api_key=abc",
        "https://example.com/x?my-Secret=abc",
        "https://example.com/x?access_token=1",
    ],
)
def test_secret_in_url(address: str) -> None:
    problems = found(single("webhook", address), "secret-in-url")
    assert len(problems) == 1
    assert "pass@" not in problems[0].message
    assert ("user:…" in problems[0].message) is ("user:" in address)
    assert "abc" not in problems[0].message
    assert places(single("play", recordcall=address), "secret-in-url") == [("play", "recordcall")]


@pytest.mark.parametrize(
    "address",
    [
        "https://user@example.com/x",
        "https://example.com/token?x=1",
        "https://example.com/x?token=",
        "https://example.com/x?bypass=1",
    ],
)
def test_no_secret(address: str) -> None:
    assert "secret-in-url" not in codes(single("webhook", address))


@pytest.mark.parametrize(
    ("value", "fires"),
    [
        ("https://example.com/a.aac", True),
        ("https://example.com/a.mp3.zip", True),
        ("https://example.com/a.php?x=a.mp3", True),
        ("prompts/a.flac", True),
        ("https://example.com/a.MP3?v=1", False),
        ("https://example.com/a.wav", False),
        ("https://example.com/a.ogg", False),
        ("https://example.com/a.oga", False),
        ("https://example.com/v1.2/prompt", False),
        ("https://example.com", False),
        ("prompts/a.wav", False),
        ("sound/beep", False),
        ("local/a.b", False),
        ("en_US/Hello.World", False),
    ],
)
def test_audio_format(value: str, fires: bool) -> None:
    assert ("audio-format" in codes(single("play", value))) == fires
    assert ("audio-format" in codes(single("ivr", value))) == fires


def test_only_prompts_have_a_format() -> None:
    flow = flow_of(
        node("r", "record", "https://e.com/a.php"), node("w", "webhook", "https://e.com/a.php")
    )
    assert "audio-format" not in codes(flow)
