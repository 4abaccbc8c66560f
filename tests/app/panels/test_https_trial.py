"""Trying https: one harmless request, and a sentence that says why not."""

from __future__ import annotations

import asyncio
import errno
import socket
from collections.abc import Iterator

import httpx
import pytest
import trustme

from designer.app.panels.https_trial import refusal, try_https
from designer.checks.fix import Answering
from tests.app.panels.tls import server, trust


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trusted(authority, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", trust(authority, tmp_path))


@pytest.fixture
def secure(authority) -> Iterator[tuple[int, list[str]]]:
    with server(True, authority) as found:
        yield found


def why_not(port: int, path: str, fetched: bool = True) -> str:
    text = asyncio.run(try_https(Answering(f"https://127.0.0.1:{port}/{path}", fetched)))
    return "" if text is None else str(text)


def test_a_file_that_is_there(trusted, secure):
    port, asked = secure
    assert why_not(port, "menu.mp3") == ""
    assert asked == ["HEAD /menu.mp3"]


def test_a_file_of_a_server_that_knows_no_head(trusted, secure):
    port, asked = secure
    assert why_not(port, "no-head") == ""
    assert asked == ["HEAD /no-head", "GET /no-head"]


@pytest.mark.parametrize("status", [404, 403, 500])
def test_a_file_that_is_not_there(trusted, secure, status):
    assert why_not(secure[0], str(status)) == (
        f"127.0.0.1 answers over https, but with the error {status}."
    )


@pytest.mark.parametrize("path", ["404", "405", "500", "no-head"])
def test_where_something_is_posted_any_answer_will_do_and_nothing_is_got(trusted, secure, path):
    port, asked = secure
    assert why_not(port, path, fetched=False) == ""
    assert asked == [f"HEAD /{path}"]


def test_a_way_back_to_http_is_no_https(trusted, secure):
    port, asked = secure
    assert "sends everybody back to http" in why_not(port, "back")
    assert why_not(port, "onward") == ""
    assert asked == ["HEAD /back", "HEAD /onward"]


def test_a_certificate_nobody_vouches_for(secure):
    said = why_not(secure[0], "menu.mp3")
    assert "its certificate is not to be trusted: " in said
    assert secure[1] == []


def test_a_server_that_speaks_http_only(trusted, authority):
    with server(False, authority) as (port, asked):
        assert why_not(port, "menu.mp3") == "127.0.0.1 does not answer over https."
        assert asked == []


def test_nobody_there(trusted):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        assert why_not(taken.getsockname()[1], "x") == "127.0.0.1 does not answer over https."


@pytest.mark.parametrize(
    ("cause", "said"),
    [
        (
            socket.gaierror(socket.EAI_NONAME, "no name"),
            "example.com was not found. Perhaps this computer is offline.",
        ),
        (
            OSError(errno.ENETUNREACH, "no way"),
            "example.com cannot be reached from this computer. Perhaps it is offline.",
        ),
        (
            ExceptionGroup("all", [OSError(errno.EHOSTUNREACH, "no way"), OSError("more")]),
            "example.com cannot be reached from this computer. Perhaps it is offline.",
        ),
        (
            ConnectionRefusedError(errno.ECONNREFUSED, "no"),
            "example.com does not answer over https.",
        ),
        (None, "example.com does not answer over https."),
    ],
)
def test_what_led_to_a_failure_decides_what_is_said(cause, said):
    error = httpx.ConnectError("failed")
    error.__cause__ = httpx.ConnectError("below")
    error.__cause__.__context__ = cause
    assert str(refusal(error, "example.com")) == said


def test_a_server_that_never_answers(trusted):
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        text = asyncio.run(
            try_https(Answering(f"https://127.0.0.1:{silent.getsockname()[1]}/", True), 0.1)
        )
    assert str(text) == "127.0.0.1 did not answer over https in time."


def test_what_is_no_address(trusted):
    text = asyncio.run(try_https(Answering("https://exa\x00mple.com/", True)))
    assert "is no address that can be tried" in str(text)
