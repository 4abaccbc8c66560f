"""Publishing to a number: looked at, kept, set once, put back."""

from __future__ import annotations

import asyncio
import json

import pytest

from designer.callactions.opening import open_flow
from designer.elks.client import ElksClient
from designer.elks.errors import LineError, PublishError
from designer.elks.publishing import (
    carry_out,
    change_of,
    find_number,
    is_same,
    not_reachable_from,
    putting_back,
    voice_numbers,
)
from designer.emulator.account import new_account
from designer.emulator.app import make_app
from designer.emulator.options import Options
from designer.emulator.server import EmulatorServer
from designer.store.publications import Journal, JournalError, Publication

NUMBER = "+46700000000"
FLOW = json.dumps({"play": "https://example.com/a.mp3"})
OLD = "https://example.com/old"
OBJECT = {"id": "n1", "number": NUMBER, "active": "yes", "capabilities": ["voice"]}


@pytest.fixture
def journal(tmp_path):
    return Journal(tmp_path / "journal" / "publications.json")


def with_emulator(use):
    async def inside():
        account = new_account("u1", "secret")
        app = make_app(account, Options(speed=0))
        server = EmulatorServer(app, closing=(app.state.desk.close,))
        async with server, ElksClient(server.url, "u1", "secret") as client:
            return await use(client, account.number(NUMBER))

    return asyncio.run(inside())


@pytest.mark.parametrize("old", ["", OLD, FLOW])
def test_published_and_put_back(journal, old):
    async def use(client, own):
        own.set({"voice_start": old or "none"})
        number = await find_number(client, "+46 70 000 00 00")
        await carry_out(client, journal, change_of(number, '{"hangup": "busy"}'))
        during = own.voice_start
        back = putting_back(client.base_url, journal, await find_number(client, number["id"]))
        await carry_out(client, journal, back)
        with pytest.raises(PublishError) as raised:
            putting_back(client.base_url, journal, await find_number(client, NUMBER))
        return during, own.voice_start, raised.value.code

    assert with_emulator(use) == ('{"hangup": "busy"}', old or None, "nothing-kept")


def test_a_number_is_set_once(with_line, answer, journal):
    async def use(line):
        line.answers["GET /a1/numbers/n1"] = answer(body=OBJECT)
        line.answers["POST /a1/numbers/n1"] = answer(body={**OBJECT, "voice_start": FLOW})
        async with ElksClient(line.url, "u1", "secret") as client:
            await carry_out(client, journal, change_of(OBJECT, FLOW))
        return [one.method for one in line.asked]

    assert with_line(use) == ["GET", "POST"]


def test_two_publications_are_put_back_one_by_one(journal):
    async def use(client, own):
        own.set({"voice_start": OLD})
        for flow in (FLOW, '{"hangup": "busy"}'):
            await carry_out(client, journal, change_of(await find_number(client, NUMBER), flow))
        states = []
        for _ in range(2):
            number = await find_number(client, NUMBER)
            await carry_out(client, journal, putting_back(client.base_url, journal, number))
            states.append(own.voice_start)
        return states

    assert with_emulator(use) == [FLOW, OLD]


def test_a_change_in_between_is_not_overwritten(journal):
    async def use(client, own):
        change = change_of(await find_number(client, NUMBER), FLOW)
        own.set({"voice_start": OLD})
        with pytest.raises(PublishError) as raised:
            await carry_out(client, journal, change)
        return raised.value.code, own.voice_start, journal.last(client.base_url, own.id)

    assert with_emulator(use) == ("changed", OLD, None)


def test_what_somebody_else_set_since_is_named_and_kept(journal):
    async def use(client, own):
        own.set({"voice_start": OLD})
        await carry_out(client, journal, change_of(await find_number(client, NUMBER), FLOW))
        own.set({"voice_start": "https://example.com/theirs"})
        changes, states = [], []
        for _ in range(2):
            number = await find_number(client, NUMBER)
            changes.append(putting_back(client.base_url, journal, number))
            await carry_out(client, journal, changes[-1])
            states.append(own.voice_start)
        return [change.theirs for change in changes], states

    assert with_emulator(use) == ([True, False], [OLD, "https://example.com/theirs"])


def test_what_is_not_put_back_leaves_the_journal_as_it_was(with_line, answer, journal):
    """Whether somebody else's change would have been replaced or not."""

    async def use(line):
        kept = []
        for now in (FLOW, OLD):
            journal.add(line.url, "n1", Publication("", FLOW, ""))
            number = {**OBJECT, "voice_start": now}
            line.answers["GET /a1/numbers/n1"] = answer(body=number)
            line.answers["POST /a1/numbers/n1"] = answer(403, b"no")
            async with ElksClient(line.url, "u1", "secret") as client:
                with pytest.raises(PublishError):
                    await carry_out(client, journal, putting_back(line.url, journal, number))
            kept.append(journal.last(line.url, "n1"))
        return kept

    assert with_line(use) == [Publication("", FLOW, "")] * 2


def test_a_number_there_is_none_of():
    async def use(client, _own):
        with pytest.raises(PublishError) as raised:
            await find_number(client, "+46700000077")
        return raised.value.text

    assert NUMBER in str(with_emulator(use))


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"active": "no"}, "inactive"),
        ({"capabilities": ["sms"]}, "no-voice"),
        ({"voice_start": "wss://example.com/x"}, "websocket"),
        ({"category": "websocket"}, "websocket"),
    ],
)
def test_numbers_that_cannot_be_published_to(with_line, answer, more, code):
    number = {**OBJECT, **more}

    async def use(line):
        line.answers["GET /a1/numbers"] = answer(body={"data": [number]})
        line.answers["GET /a1/numbers/n1"] = answer(body=number)
        async with ElksClient(line.url, "u1", "secret") as client:
            with pytest.raises(PublishError) as raised:
                await find_number(client, NUMBER)
        return raised.value.code, line.count("POST", "/a1/numbers/n1")

    assert with_line(use) == (code, 0)


@pytest.mark.parametrize(
    ("post", "after", "outcome"),
    [
        ((500, b"oh"), {"voice_start": FLOW}, "set"),
        ((500, b"oh"), {}, "not-set"),
        ((403, b"no"), {}, "not-set"),
        ((200, b"<html>"), {"voice_start": FLOW}, "set"),
        (None, {"voice_start": FLOW}, "set"),
        (None, None, "uncertain"),
    ],
)
def test_a_lost_answer_is_looked_up_and_never_repeated(
    with_line, answer, journal, post, after, outcome
):
    async def use(line):
        looks = [answer(body=OBJECT), None if after is None else answer(body={**OBJECT, **after})]
        line.answers["GET /a1/numbers/n1"] = looks
        line.answers["POST /a1/numbers/n1"] = post and answer(*post)
        async with ElksClient(line.url, "u1", "secret") as client:
            result = "set"
            try:
                await carry_out(client, journal, change_of(OBJECT, FLOW))
            except PublishError as error:
                result = error.code
            kept = journal.last(client.base_url, "n1")
        assert line.count("POST", "/a1/numbers/n1") == 1
        return result, kept is not None

    assert with_line(use) == (outcome, outcome != "not-set")


def test_without_a_journal_nothing_is_sent(with_line, answer, journal):
    journal.path.parent.mkdir()

    async def use(line):
        line.answers["GET /a1/numbers/n1"] = answer(body=OBJECT)
        async with ElksClient(line.url, "u1", "secret") as client:
            for content in ("{", "[]", '{"x": 3}', '{"x": [{"previous": 1}]}'):
                journal.path.write_text(content)
                with pytest.raises(JournalError):
                    await carry_out(client, journal, change_of(OBJECT, FLOW))
        return line.count("POST", "/a1/numbers/n1")

    assert with_line(use) == 0


def test_the_line_fails_before_anything_is_sent(with_line, journal):
    async def use(line):
        async with ElksClient(line.url, "u1", "secret") as client:
            with pytest.raises(LineError):
                await carry_out(client, journal, change_of(OBJECT, FLOW))
        return line.count("POST", "/a1/numbers/n1"), journal.path.exists()

    assert with_line(use) == (0, False)


def test_the_journal_keeps_the_newest(journal):
    for index in range(25):
        journal.add("http://x/a1/", "n1", Publication(str(index), "", ""))
    assert journal.last("http://x/a1", "n1") == Publication("24", "", "")
    assert journal.last("http://y/a1", "n1") is None
    assert len(json.loads(journal.path.read_text())["http://x/a1/numbers/n1"]) == 20


def test_the_same_json_is_no_change():
    assert is_same('{"play": "x"}', '{"play":"x"}')
    assert not is_same('{"play": "x"}', '{"play": "y"}')
    assert not is_same("", FLOW)
    assert change_of({**OBJECT, "voice_start": "none"}, "").is_nothing


def test_swedish_mobile_numbers_reach_only_their_like():
    flow = open_flow(json.dumps({"connect": "+46700000001,+46850000000", "busy": {
        "connect": "sip:a@example.com"}})).flow  # fmt: skip
    assert not_reachable_from(NUMBER, flow, {}) == ["+46850000000", "sip:a@example.com"]
    assert not_reachable_from("+46850000000", flow, {}) == []


def test_only_active_voice_numbers_are_offered():
    numbers = [OBJECT, {**OBJECT, "active": "no"}, {**OBJECT, "capabilities": None}]
    assert voice_numbers(numbers) == [OBJECT]
