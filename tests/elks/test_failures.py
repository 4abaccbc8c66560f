"""What the HTTP library's exceptions amount to."""

from __future__ import annotations

import socket
import ssl

import httpx
import pytest

from designer.elks.failures import code_of, may_have_acted, reason_of


def because(error, *causes):
    """``error`` caused by the first of ``causes``, that by the next, and so on."""
    for effect, cause in zip((error, *causes), causes, strict=False):
        effect.__cause__ = cause
    return error


NAME = socket.gaierror(-2, "Name or service not known")
TLS = ssl.SSLError(1, "[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1006)")
LOOP = OSError("and round")
LOOP.__context__ = because(OSError("round"), LOOP)


@pytest.mark.parametrize(
    ("error", "code", "acted"),
    [
        (httpx.ConnectError("no"), "no-line", False),
        (because(httpx.ConnectError("no"), OSError(), NAME), "dns", False),
        (because(httpx.ConnectError("no"), OSError(), TLS), "tls", False),
        (because(httpx.ConnectError("no"), ExceptionGroup("all", [OSError(), TLS])), "tls", False),
        (because(httpx.ConnectError("no"), LOOP), "no-line", False),
        (httpx.ConnectTimeout("slow"), "no-line", False),
        (httpx.PoolTimeout("full"), "no-line", False),
        (httpx.ProxyError("407"), "proxy", False),
        (httpx.InvalidURL("bad"), "bad-address", False),
        (httpx.ReadTimeout("slow"), "no-answer", True),
        (httpx.WriteTimeout("slow"), "no-answer", True),
        (TimeoutError(), "no-answer", True),
        (httpx.ReadError("cut"), "cut", True),
        (httpx.WriteError("cut"), "cut", True),
        (httpx.CloseError("cut"), "cut", True),
        (httpx.RemoteProtocolError("cut"), "cut", True),
        (httpx.LocalProtocolError("odd"), "cut", True),
        (httpx.DecodingError("zip"), "unreadable", True),
    ],
)
def test_what_happened_and_whether_the_line_may_have_acted(error, code, acted):
    assert (code_of(error), may_have_acted(error)) == (code, acted)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (httpx.ReadTimeout("x"), "no answer in time"),
        (because(httpx.ConnectError("x"), ConnectionRefusedError(111, "at ('::1', 1)")), "refused"),
        (because(httpx.ReadError("x"), OSError(113, "No route to host")), "No route"),
        (httpx.ReadError("the words"), "the words"),
        (httpx.ReadError(""), "ReadError"),
    ],
)
def test_why(error, reason):
    assert reason in str(reason_of(error))
