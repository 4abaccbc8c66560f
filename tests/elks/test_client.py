"""Reading from a line: account, numbers, history, one call, and waiting for its end."""

from __future__ import annotations

import pytest

from designer.elks.client import PATIENCE, ElksClient
from designer.elks.errors import LineError

CALL = {"id": "c1", "state": "ongoing"}


def client(line):
    return ElksClient(line.url, "u1", "secret")


def test_me_and_a_call(with_line, answer):
    async def use(line):
        line.answers["GET /a1/me"] = answer(200, {"balance": 1234})
        line.answers["GET /a1/calls/c1/../x"] = answer(200, CALL)
        async with client(line) as elks:
            return await elks.me(), await elks.get_call("c1/../x")

    assert with_line(use) == ({"balance": 1234}, CALL)


def test_history_page(with_line, answer):
    async def use(line):
        line.answers["GET /a1/calls"] = answer(200, {"data": [CALL], "next": "2024-01-01"})
        async with client(line) as elks:
            return await elks.history(7, start="2024-02-02", end="2023-01-01"), line.asked[0].query

    page, query = with_line(use)
    assert page.calls == (CALL,)
    assert page.next == "2024-01-01"
    assert query == {"limit": ["7"], "start": ["2024-02-02"], "end": ["2023-01-01"]}


def test_numbers_of_all_pages(with_line, answer):
    async def use(line):
        line.answers["GET /a1/numbers"] = [
            answer(200, {"data": [{"id": "n1"}], "next": "a"}),
            answer(200, {"data": [{"id": "n2"}, 7], "next": "b"}),
            answer(200, {"data": [], "next": None}),
        ]
        async with client(line) as elks:
            return await elks.numbers(), [one.query.get("start") for one in line.asked]

    assert with_line(use) == ([{"id": "n1"}, {"id": "n2"}], [None, ["a"], ["b"]])


def test_a_list_that_names_itself_as_next_ends(with_line, answer):
    async def use(line):
        line.answers["GET /a1/numbers"] = answer(200, {"data": [{"id": "n1"}], "next": "a"})
        async with client(line) as elks:
            return len(await elks.numbers())

    assert with_line(use) == 2


@pytest.mark.parametrize(
    ("status", "body", "code"),
    [
        (200, b"<html>", "unreadable"),
        (200, b"[]", "unreadable"),
        (200, b'{"data": {}}', "unreadable"),
        (301, b"", "redirect"),
        (401, b"no", "bad-credentials"),
        (404, b"no", "not-found"),
        (409, b"no", "conflict"),
        (418, b"no", "refused"),
        (502, b"no", "server"),
    ],
)
def test_each_answer_has_its_own_error(with_line, answer, status, body, code):
    async def use(line):
        line.answers["GET /a1/numbers"] = answer(status, body)
        async with client(line) as elks:
            await elks.numbers()

    with pytest.raises(LineError) as caught:
        with_line(use)
    assert caught.value.code == code
    assert str(caught.value).endswith(".")


def test_a_reply_that_never_ends_is_given_up(with_line):
    async def flood(writer):
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            writer.write(b" " * 1_000_000)
            await writer.drain()

    async def use(line):
        line.answers["GET /a1/me"] = flood
        async with client(line) as elks:
            await elks.me()

    with pytest.raises(LineError) as caught:
        with_line(use)
    assert "too long" in str(caught.value)


def test_a_servers_own_words_are_shown_short_and_on_one_line(with_line, answer):
    async def use(line):
        line.answers["GET /a1/me"] = answer(400, b"a\r\n\x1b[31mb" + b"c" * 5000, (), "text/plain")
        async with client(line) as elks:
            await elks.me()

    with pytest.raises(LineError) as caught:
        with_line(use)
    assert "a [31mbccc" in str(caught.value)
    assert "…" in str(caught.value)
    assert str(caught.value).isprintable()


def test_a_page_of_html_is_not_shown(with_line, answer):
    async def use(line):
        line.answers["GET /a1/me"] = answer(502, b"<b>gate</b>", (), "text/html")
        async with client(line) as elks:
            await elks.me()

    with pytest.raises(LineError, match="502: Reason"):
        with_line(use)


def test_waiting_survives_short_failures(with_line, answer):
    async def use(line):
        line.answers["GET /a1/calls/c1"] = [
            answer(200, CALL),
            answer(500, b"oh"),
            None,
            answer(200, CALL),
            answer(429, b"slow", ("Retry-After: 0",)),
            answer(200, {**CALL, "state": "success"}),
        ]
        async with client(line) as elks:
            return await elks.wait_for_end("c1", pause=0.0), len(line.asked)

    call, asked = with_line(use)
    assert call["state"] == "success"
    assert asked == 6


@pytest.mark.parametrize(("status", "asked"), [(500, PATIENCE + 1), (404, 1), (401, 1)])
def test_waiting_gives_up(with_line, answer, status, asked):
    async def use(line):
        line.answers["GET /a1/calls/c1"] = answer(status, b"oh")
        async with client(line) as elks:
            with pytest.raises(LineError):
                await elks.wait_for_end("c1", pause=0.0)
        return len(line.asked)

    assert with_line(use) == asked
