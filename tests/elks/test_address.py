"""Base addresses of lines."""

from __future__ import annotations

import pytest

from designer.elks.address import is_loopback, parse_address
from designer.elks.client import ElksClient
from designer.elks.errors import LineError


@pytest.mark.parametrize(
    ("text", "api", "root"),
    [
        ("https://api.46elks.com/a1/", "https://api.46elks.com/a1", "https://api.46elks.com"),
        ("http://127.0.0.1:4646", "http://127.0.0.1:4646/a1", "http://127.0.0.1:4646"),
        (" http://127.0.0.1:4646/ ", "http://127.0.0.1:4646/a1", "http://127.0.0.1:4646"),
        ("http://h/way/A1", "http://h/way/A1", "http://h/way"),
        ("http://[::1]:1/api", "http://[::1]:1/api", "http://[::1]:1/api"),
    ],
)
def test_an_address_without_a_path_means_the_api(text, api, root):
    address = parse_address(text)
    assert (address.api, address.root) == (api, root)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "emulator",
        "127.0.0.1:4646",
        "ftp://h/a1",
        "http://",
        "http:///a1",
        "http://h:99999/",
        "http://h:x/",
        "http://[::1/",
        "http://h/a1?x=1",
        "http://h/a1#x",
        "http://h/a b",
        "http://h/\n/a1",
        "\0",
    ],
)
def test_what_is_no_address(text):
    with pytest.raises(LineError) as caught:
        parse_address(text)
    assert caught.value.code == "bad-address"
    assert str(caught.value).isprintable()


@pytest.mark.parametrize("host", ["xn--a.localhost", "[v1.x]", "[::zz]"])
def test_a_host_that_cannot_be(host):
    with pytest.raises(LineError) as caught:
        ElksClient(f"http://{host}/a1", "u", "p")
    assert caught.value.code == "bad-address"


@pytest.mark.parametrize(
    "text", ["https://me:hush@api.46elks.com/a1", "http://hush@h", "http://a:hush@h:x", "a:hush@h"]
)
def test_credentials_in_an_address_are_refused_and_not_repeated(text):
    with pytest.raises(LineError) as caught:
        ElksClient(text, "u", "p")
    assert "hush" not in str(caught.value)


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST.", "a.localhost", "127.8.9.1", "::1"])
def test_this_computer(host):
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["api.46elks.com", "10.0.0.1", "127.0.0.1.example.com", "::2", ""])
def test_other_computers(host):
    assert not is_loopback(host)
