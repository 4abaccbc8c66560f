"""What is said of a flow that is served already, and of files that are nearly documents."""

from __future__ import annotations

import pytest

HOURS = {"action": "hours", "value": "Europe/Stockholm"}
NUMBERS = {"from": "+46700000000", "to": "+46700000009"}


@pytest.fixture
def served(write, make):
    nodes = {"open": HOURS, "no": {"action": "play", "value": "sound/beep"}}
    edges = [("open", "open", "no"), ("open", "closed", "no")]
    return write("s.callflow", make(nodes, edges, target="webhooks", call=NUMBERS))


@pytest.fixture
def credentials(monkeypatch):
    monkeypatch.setenv("CALLFLOW_USERNAME", "u1")
    monkeypatch.setenv("CALLFLOW_PASSWORD", "s3cret-w0rd")


NOWHERE = ["--api-url", "http://127.0.0.1:9/a1"]


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        (["export"], "--format webhook-app writes a server."),
        (["call", *NOWHERE], "give the address it is reached at with --url."),
        (["publish", "--number", "+46700000000", "--yes", *NOWHERE], "reached at with --url."),
    ],
    ids=lambda words: words[0],
)
def test_a_served_flow_is_not_told_to_become_one(cli, served, credentials, arguments, advice):
    command, *options = arguments
    result = cli(command, served, *options)
    assert (result.code, result.out) == (1, "")
    assert "[needs-serving]" in result.err
    assert "Make it a served flow" not in result.err
    assert result.err.splitlines()[-1].endswith(advice)


def test_a_call_fetches_the_flow_from_its_address(cli, served, start, credentials):
    options = ["--port", "0", "--speed", "0", "--username", "u1", "--password", "s3cret-w0rd"]
    first = start("emulator", *options).stdout.readline().decode()
    emulator = next(word for word in first.split() if word.startswith("http://"))
    serving = start("serve", served, "--port", "0").stdout.readline().decode()
    base = next(word for word in serving.split() if word.startswith("http://")).rstrip("/.")
    result = cli("call", served, "--api-url", emulator, "--url", base, "--wait", "--json")
    assert result.code == 0, result.err
    assert [action["play"] for action in result.json["actions"]] == ["sound/beep"]
    result = cli("call", served, "--line", "emulator", "--url", base)
    assert (result.code, result.out) == (2, "")
    assert "--url" in result.said
    assert cli("call", served, "--api-url", emulator, "--url", "nowhere").code == 2


def test_publishing_says_where_nobody_serves_the_flow(cli, served, start, credentials):
    options = ["--port", "0", "--speed", "0", "--username", "u1", "--password", "s3cret-w0rd"]
    first = start("emulator", *options).stdout.readline().decode()
    emulator = next(word for word in first.split() if word.startswith("http://"))
    serving = start("serve", served, "--port", "0").stdout.readline().decode()
    base = next(word for word in serving.split() if word.startswith("http://")).rstrip("/.")
    line = ["--number", "+46700000000", "--api-url", emulator, "--yes"]
    result = cli("publish", served, *line, "--url", base)
    assert result.code == 0
    assert "answer" not in result.err
    result = cli("publish", served, *line, "--url", f"{base}/nope")
    assert result.code == 0
    assert "127.0.0.1 answers, but not as a served flow does (status 404)." in result.err
    result = cli("publish", served, *line, "--url", "http://127.0.0.1:9")
    assert result.code == 0
    assert "127.0.0.1 cannot be reached from this computer." in result.err


def test_sounds_beside_the_flow_are_published_by_their_address(cli, write, make, credentials):
    name = write("a.callflow", make({"a": {"action": "play", "value": "a.wav"}}))
    result = cli("publish", name, "--number", "+46700000000", "--yes", *NOWHERE)
    assert result.code == 1
    assert "callflow export --base-url" in result.err.splitlines()[-1]


def test_publishing_names_accounts_only(cli, served):
    result = cli("publish", served, "--number", "+46700000000", "--yes")
    assert (result.code, result.out) == (2, "")
    assert "emulator" not in result.said


def test_both_numbers_are_asked_for_at_once(cli, write, credentials):
    name = write("a.json", {"play": "sound/beep"})
    result = cli("call", name, *NOWHERE)
    assert result.code == 2
    assert "--from" in result.said
    assert "--to" in result.said


def test_a_document_without_its_format(cli, write, make):
    document = make({"a": {"action": "play", "value": "sound/beep"}})
    del document["format"]
    result = cli("check", write("a.callflow", document))
    assert (result.code, result.out) == (2, "")
    assert 'lacks its "format"' in result.said
    assert "callflow/1" in result.said


def test_an_edge_to_nowhere_is_named_by_what_it_is(cli, write, make):
    document = make({"a": {"action": "play", "value": "sound/beep"}}, [("a", "next", "nowhere")])
    result = cli("check", write("a.callflow", document))
    assert result.code == 2
    assert "the edge from a by next, number 1 from the top" in result.said


def test_text_that_is_not_utf8_names_the_line(cli, write):
    result = cli("check", write("a.json", b'{\n"play":\n"\xe5"}'))
    assert result.code == 2
    assert "in line 3, is wrong. Save it as UTF-8." in result.said


def test_an_ending_that_says_no_format(cli, write):
    name = write("a.json", {"play": "sound/beep"})
    assert "The ending .bmp says no format" in cli("export", name, "-o", "o.bmp").err
    assert "ending" not in cli("export", name, "-o", "o.bmp", "--format", "json").err
    assert "ending" not in cli("export", name, "-o", "o.json").err


def test_scenarios_are_said_not_to_be_compared(cli, write, make):
    node = {"a": {"action": "play", "value": "sound/beep"}}
    names = [
        write("a.callflow", make(node)),
        write("b.callflow", make(node, scenarios=[{"name": "x"}])),
    ]
    result = cli("diff", *names)
    assert (result.code, result.out) == (0, "")
    assert "scenarios" in result.said
    assert cli("diff", names[0], names[0]).said == "No differences."
