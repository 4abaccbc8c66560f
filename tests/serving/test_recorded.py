"""The sound of recordings comes beside what was posted, and only from where recordings lie."""

from __future__ import annotations

import base64
import http.server
import threading
import time

import pytest

from designer.serving.receiving import HookStore
from designer.serving.recorded import SoundFetcher, is_recording

ID = "c0123-r0"
LOGIN = ("u1", "secret")


class Platform(http.server.BaseHTTPRequestHandler):
    """Gives out one recording to who has the password; other names are ways to go wrong."""

    def do_GET(self) -> None:
        name = self.path.rpartition("/")[2].removesuffix(".wav")
        wanted = "Basic " + base64.b64encode(":".join(LOGIN).encode()).decode()
        if self.headers["Authorization"] != wanted:
            self.send_response(401)
        elif name == "elsewhere":
            self.send_response(302)
            self.send_header("Location", "http://127.0.0.1:1/a1/recordings/other.wav")
        else:
            self.send_response(200 if name in (ID, "large", "slow") else 404)
        self.end_headers()
        if name == "large":
            self.wfile.write(b"x" * 5000)
        elif name == "slow":
            for _ in range(20):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.02)
        else:
            self.wfile.write(b"RIFF sound")

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def platform():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Platform)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/a1/recordings"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def said():
    return []


@pytest.fixture
def posted(tmp_path):
    return HookStore(tmp_path / "kept").keep("messages", b"wav=x")


def names(posted):
    return sorted(path.name for path in posted.parent.iterdir())


def test_the_sound_comes_beside_its_post(platform, posted, said):
    found = SoundFetcher(said.append, LOGIN).fetch(f"{platform}/{ID}.wav", posted)
    assert found == posted.with_suffix(".wav")
    assert found.read_bytes() == b"RIFF sound"
    assert (said, names(posted)) == ([], sorted([posted.name, found.name]))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("gone", "it answered 404"),
        ("elsewhere", "it answered 302"),
        ("large", "it has more than 1000 bytes"),
        ("slow", "it took more than 0.1 s"),
    ],
)
def test_what_does_not_come_is_said_and_leaves_nothing(platform, posted, said, name, words):
    fetcher = SoundFetcher(said.append, LOGIN, largest=1000, seconds=0.1)
    assert fetcher.fetch(f"{platform}/{name}.wav", posted) is None
    assert len(said) == 1
    assert words in str(said[0])
    assert posted.name in str(said[0])
    assert names(posted) == [posted.name]


def test_credentials_are_asked_for_and_not_shown(platform, posted, said):
    assert SoundFetcher(said.append).fetch(f"{platform}/{ID}.wav", posted) is None
    assert "CALLFLOW_USERNAME" in str(said[0])
    assert "secret" not in repr(SoundFetcher(said.append, LOGIN))


def test_a_platform_that_is_not_there(posted, said):
    assert (
        SoundFetcher(said.append).fetch(f"http://127.0.0.1:1/a1/recordings/{ID}.wav", posted)
        is None
    )
    assert "could not be fetched" in str(said[0])


def test_a_folder_that_has_gone(platform, tmp_path, said):
    beside = tmp_path / "gone" / "a.json"
    assert SoundFetcher(said.append, LOGIN).fetch(f"{platform}/{ID}.wav", beside) is None
    assert "No such file or directory" in str(said[0])


@pytest.mark.parametrize(
    "url",
    [
        f"https://api.46elks.com/a1/recordings/{ID}.wav",
        f"https://api.46elks.com:443/a1/recordings/{ID}.wav",
        f"http://127.0.0.1:4646/a1/recordings/{ID}.wav",
        f"http://[::1]:4646/a1/recordings/{ID}.wav",
        f"http://localhost/a1/recordings/{ID}.wav",
    ],
)
def test_addresses_of_recordings(url):
    assert is_recording(url)


@pytest.mark.parametrize(
    "url",
    [
        "", "wav", "file:///etc/passwd", f"http://api.46elks.com/a1/recordings/{ID}.wav",
        f"https://api.46elks.com:8443/a1/recordings/{ID}.wav",
        f"https://api.46elks.com.example.org/a1/recordings/{ID}.wav",
        f"https://api.46elks.com@example.org/a1/recordings/{ID}.wav",
        f"https://u:p@api.46elks.com/a1/recordings/{ID}.wav",
        f"http://10.0.0.1/a1/recordings/{ID}.wav", f"http://169.254.169.254/a1/recordings/{ID}.wav",
        "http://127.0.0.1:6379/", f"http://127.0.0.1/a1/recordings/../{ID}.wav",
        f"http://127.0.0.1/a1/recordings/{ID}.wav?x=1", f"http://127.0.0.1:x/a1/recordings/{ID}.wav",
        f"http://127.0.0.1/a1/recordings/{ID}", f"http://127.0.0.1/x/a1/recordings/{ID}.wav",
        "http://[::1/a1/recordings/a.wav", f"http://2130706433/a1/recordings/{ID}.wav",
        "http://127.0.0.1/a1/recordings/a\n.wav", "http://127.0.0.1/a1/recordings/%2e.wav",
    ],
)  # fmt: skip
def test_other_addresses_are_never_asked(url, posted, said):
    assert not is_recording(url)
    assert SoundFetcher(said.append, LOGIN).fetch(url, posted) is None
    assert "no address of a recording" in str(said[0])
    assert "\n" not in str(said[0])
