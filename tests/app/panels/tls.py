"""A small server on this computer that speaks https, or only pretends to."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import trustme


class Answers(BaseHTTPRequestHandler):
    """Answers by path: ``/404`` with that status, ``/back`` with http, ``/no-head`` to GET only."""

    asked: list[str]

    def do_HEAD(self) -> None:
        self._answer("HEAD")

    def do_GET(self) -> None:
        self._answer("GET")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""

    def _answer(self, method: str) -> None:
        self.asked.append(f"{method} {self.path}")
        name = self.path.strip("/")
        status = int(name) if name.isdigit() else 200
        if name == "no-head" and method == "HEAD":
            status = 405
        if name in ("back", "onward"):
            status = 301
        self.send_response(status)
        if status == 301:
            scheme = "http" if name == "back" else "https"
            self.send_header("Location", f"{scheme}://127.0.0.1/elsewhere")
        self.send_header("Content-Length", "0")
        self.end_headers()


@contextmanager
def server(secure: bool, authority: trustme.CA) -> Iterator[tuple[int, list[str]]]:
    """A server in a thread: its port, and what it has been asked."""
    asked: list[str] = []
    handler = type("Handler", (Answers,), {"asked": asked})
    listening = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    # A handshake that fails ends that one connection, and says nothing on the terminal.
    listening.handle_error = lambda *_: None  # type: ignore[method-assign]
    if secure:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("127.0.0.1").configure_cert(context)
        listening.socket = context.wrap_socket(
            listening.socket, server_side=True, do_handshake_on_connect=False
        )
    thread = threading.Thread(target=listening.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield listening.server_address[1], asked
    finally:
        listening.shutdown()
        thread.join()
        listening.server_close()


def trust(authority: trustme.CA, folder: Path) -> str:
    """The file that makes a client trust ``authority``, as SSL_CERT_FILE names it."""
    path = folder / "authority.pem"
    authority.cert_pem.write_to_path(path)
    return str(path)
