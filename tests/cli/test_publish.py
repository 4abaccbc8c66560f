"""``callflow publish`` and ``unpublish`` on an emulator of its own, and where they refuse."""

from __future__ import annotations

import os
import re

import pytest

from tests.accounts import PASSWORD, USERNAME, rented_account

NUMBER = "+46700000000"


@pytest.fixture
def rented(monkeypatch):
    """An emulator that stands for an account whose credentials are known."""
    monkeypatch.setenv("CALLFLOW_USERNAME", USERNAME)
    monkeypatch.setenv("CALLFLOW_PASSWORD", PASSWORD)
    with rented_account() as rented:
        yield rented


@pytest.fixture
def account(rented):
    return rented.url


@pytest.fixture
def voice_start(rented):
    return lambda: rented.account.number(NUMBER).voice_start


def test_publish_and_unpublish(cli, menu, account, voice_start):
    where = ["--number", NUMBER, "--api-url", account, "--yes"]
    served = cli("publish", menu, *where, "--url", "https://example.com/flow/")
    assert served.code == 0, served.err
    assert served.err.splitlines()[0] == f"{NUMBER} is set to nothing now."
    assert voice_start() == "https://example.com/flow/"
    inline = cli("publish", menu, *where)
    assert f"{NUMBER} asks https://example.com/flow/ now." in inline.err
    assert voice_start().startswith('{"ivr":"https://example.com/menu.mp3"')
    assert f"It will run call actions of {len(voice_start())} bytes." in inline.err
    assert len(inline.err.splitlines()) == 2
    assert "nothing was changed" in cli("publish", menu, *where).out
    changed = cli("publish", menu, *where, "--set", "prompts=https://example.com/v2")
    assert f"{NUMBER} runs call actions now." in changed.err
    assert re.search(r"menu.*https://example.com/v2/menu.mp3", changed.err)
    for _ in range(2):
        assert cli("unpublish", *where).code == 0
    assert voice_start() == "https://example.com/flow/"
    assert cli("unpublish", *where).code == 0
    assert voice_start() is None
    nothing = cli("unpublish", *where)
    assert (nothing.code, nothing.out) == (2, "")
    assert "nothing to put back" in nothing.said
    for result in (served, inline, changed, nothing):
        assert PASSWORD not in result.out + result.err


def test_without_a_terminal_it_needs_yes(cli, menu, account, voice_start):
    for arguments in (["publish", menu], ["unpublish"]):
        result = cli(*arguments, "--number", NUMBER, "--api-url", account)
        assert (result.code, result.out) == (2, "")
        assert "--yes" in result.said
    assert voice_start() is None


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("typed", "is_set"), [(b"n\n", False), (b"y\n", True)])
def test_in_a_terminal_it_asks(cli, in_terminal, menu, account, rented, typed, is_set, voice_start):
    process, err = in_terminal(typed, "publish", menu, "--number", NUMBER, "--api-url", account)
    assert process.returncode == 0, err
    assert re.search(rb"Change what .* does for everybody who calls it\?", err)
    assert (voice_start() is not None) is is_set
    assert cli("publish", menu, "--number", NUMBER, "--api-url", account, "--yes").code == 0
    rented.account.number(NUMBER).set({"voice_start": "https://example.com/theirs"})
    _, err = in_terminal(typed, "unpublish", "--number", NUMBER, "--api-url", account)
    assert b"Replace what somebody else has set on" in err
    assert (voice_start() is None) is is_set


@pytest.fixture
def in_terminal(start):
    """A function that runs the command in a terminal where somebody types."""
    import pty

    def run(typed, *arguments):
        ours, theirs = pty.openpty()
        try:
            process = start(*arguments, stdin=theirs)
            os.write(ours, typed)
            _, err = process.communicate(timeout=30)
        finally:
            os.close(ours)
            os.close(theirs)
        return process, err

    return run


def test_what_somebody_else_set_is_shown_before_it_is_put_back_over(
    cli, menu, account, rented, voice_start
):
    where = ["--number", NUMBER, "--api-url", account, "--yes"]
    assert cli("publish", menu, *where).code == 0
    rented.account.number(NUMBER).set({"voice_start": "https://example.com/theirs"})
    result = cli("unpublish", *where)
    assert (result.code, voice_start()) == (0, None)
    said = result.err.splitlines()
    assert "somebody else has set it since" in said[0]
    assert said[1] == f"{NUMBER} asks https://example.com/theirs now."
    assert cli("unpublish", *where).code == 0
    assert voice_start() == "https://example.com/theirs"


@pytest.fixture(autouse=True)
def nobody_is_asked(monkeypatch):
    """No address on the web is asked whether a flow is served there."""

    async def good(_base, _seconds):
        return True, ""

    monkeypatch.setattr("designer.serving.reaching.try_address", good)


def test_errors_and_loops_stop_it(cli, write, looped, account):
    name = write("x.callflow", looped("webhooks"))
    where = ["--number", NUMBER, "--api-url", account, "--yes"]
    result = cli("publish", name, *where)
    assert (result.code, result.out) == (1, "")
    assert "[loop]" in result.err
    assert cli("publish", name, *where, "--url", "https://example.com/x").code == 0


def test_a_swedish_mobile_number_warns(cli, write, account):
    name = write("a.json", {"connect": "+46850000000"})
    result = cli("publish", name, "--number", NUMBER, "--api-url", account, "--yes")
    assert result.code == 0
    assert "+46850000000 will fail" in result.err


@pytest.mark.parametrize(
    ("more", "code", "said"),
    [
        (["--number", "+46700000077"], 2, "has no number +46700000077"),
        (["--number", NUMBER, "--url", "example.com"], 2, "--url must be an address"),
        (["--number", NUMBER, "--url", "https://e.xy/?a=b"], 2, "without a question mark"),
        (["--number", NUMBER, "--url", "ftp://me:hush@e.xy/a"], 2, "not 'e.xy/a'"),
    ],
)
def test_what_it_refuses(cli, menu, account, more, code, said):
    result = cli("publish", menu, "--api-url", account, "--yes", *more)
    assert (result.code, result.out) == (code, "")
    assert said in result.said


def test_the_emulator_of_a_command_has_no_numbers_to_keep(cli, menu):
    result = cli("publish", menu, "--number", NUMBER, "--line", "emulator", "--yes")
    assert (result.code, result.out) == (2, "")
    assert "callflow emulator" in result.said


def test_a_line_has_to_be_named(cli, menu):
    assert cli("publish", menu, "--number", NUMBER, "--yes").code == 2


def test_nothing_listens(cli, menu, account):
    result = cli("publish", menu, "--number", NUMBER, "--api-url", "http://127.0.0.1:9", "--yes")
    assert (result.code, result.out) == (3, "")
    assert "Nothing answers" in result.said
