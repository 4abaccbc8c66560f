"""``callflow serve`` as a process, asked over HTTP."""

import signal
import sys

import httpx
import pytest


def first_line(process):
    return process.stdout.readline().decode()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")
def test_it_serves_until_told_to_stop_and_does_not_show_the_secret(start, write, looped):
    name = write("line.callflow", looped("webhooks"))
    process = start("serve", name, "--port", "0", "--secret", "long-enough", "--store", "kept")
    line = first_line(process)
    assert line.startswith(f"Serving {name} at http://127.0.0.1:")
    assert line.endswith("/ and the secret as given\n")
    base = f"{line.split()[3]}long-enough"
    with httpx.Client(trust_env=False, timeout=20) as client:
        answer = client.post(f"{base}/", data={"result": "newincoming"}).json()
        assert answer["failed"]["next"] == f"{base}/menu"
        assert client.post(f"{base}/hook/a", data={"b": "c"}).status_code == 204
        assert client.get(f"{base}/nobody").status_code == 404
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, out) == (0, b"")
    assert err.decode().splitlines() == [
        "POST /…/ 200",
        "POST /…/hook/a 204",
        "GET /…/nobody 404",
    ]


def test_a_forwarded_request_is_not_taken_for_one_of_this_computer(start, write, looped):
    process = start("serve", write("line.callflow", looped("webhooks")), "--port", "0")
    url = first_line(process).split()[3]
    with httpx.Client(trust_env=False, timeout=20) as client:
        assert client.post(url).status_code == 200
        forwarded = {"x-forwarded-for": "176.10.154.199"}
        assert client.post(url, headers=forwarded).status_code == 403


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ('"https://example.com/crm"', 1),
        ('{"connect": "070-1"}', 1),
        ("{", 2),
    ],
)
def test_what_cannot_be_served(cli, write, content, code):
    result = cli("serve", write("line.json", content), "--port", "0")
    assert (result.code, result.out) == (code, "")
    assert result.said


@pytest.mark.parametrize(
    "arguments",
    [
        ["--secret", "short"],
        ["--base-url", "calls"],
        ["--trusted-proxy", "x"],
        ["--set", "a"],
        ["--port", "70000"],
        ["--host", ""],
    ],
)
def test_arguments_that_cannot_be_used(cli, menu, arguments):
    result = cli("serve", menu, *arguments)
    assert (result.code, result.out) == (2, "")
    assert result.said


def test_a_taken_port(cli, start, menu):
    port = first_line(start("serve", menu, "--port", "0")).rstrip("/\n").rpartition(":")[2]
    result = cli("serve", menu, "--port", port)
    assert result.code == 3
    assert "is taken by another program" in result.said
