"""The platform's interface: credentials, forms, errors, numbers, pages."""

import asyncio
import json
import re

import httpx
import pytest

pytestmark = pytest.mark.anyio

STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}")
CALL = {"from": "+46700000000", "to": "+46700000009", "voice_start": '{"play":"sound/beep"}'}


def is_sentence(answer: httpx.Response) -> bool:
    return (
        answer.headers["content-type"].startswith("text/plain")
        and "\n" not in answer.text
        and len(answer.text) > 10
    )


@pytest.mark.parametrize("path", ["/a1/me", "/a1/nothing", "/emulator/reset", "/emulator/events"])
@pytest.mark.parametrize(
    "auth",
    [None, ("user", "wrong"), ("other", "secret"), ("user", ""), ("user", "secret:"), ("ü", "ü")],
)
async def test_nothing_answers_without_the_credentials(quick, path, auth):
    quick.client.auth = auth
    answer = await quick.client.post(path)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Basic ")
    assert is_sentence(answer)


@pytest.mark.parametrize(
    "header", ["Basic", "Basic !!!", "Bearer dXNlcjpzZWNyZXQ=", "Basic dXNlcg="]
)
async def test_credentials_must_be_basic_auth(quick, header):
    quick.client.auth = None
    answer = await quick.client.get("/a1/me", headers={"authorization": header})
    assert answer.status_code == 401


async def test_the_account(quick):
    account = (await quick.client.get("/a1/Me")).json()
    assert account["id"].startswith("u")
    assert account["currency"] == "SEK"
    assert account["mobilenumber"] == "+46700000009"
    assert isinstance(account["balance"], int)
    assert account["balance"] > 0
    assert {"displayname", "email"} <= account.keys()


@pytest.mark.parametrize("path", ["/a1/calls", "/a1/Calls", "/A1/CALLS", "/a1/calls/"])
async def test_the_case_of_a_path_does_not_matter(quick, path):
    assert (await quick.client.post(path, data=CALL)).json()["state"] == "ongoing"
    assert len((await quick.client.get(path)).json()["data"]) == 1


REFUSED = {
    "no from": ({"from": None}, "The field from is missing."),
    "no to": ({"to": None}, "The field to is missing."),
    "empty to": ({"to": " "}, "The field to is missing."),
    "no start": ({"voice_start": None}, "The field voice_start is missing."),
    "national from": ({"from": "0700000000"}, "from must be a phone number in E.164 form"),
    "spaces before to": (
        {"to": " 0700000000"},
        "to must be a phone number in E.164 form such as +46700000000, not 0700000000.",
    ),
    "text to": ({"to": "mum"}, "to must be a phone number in E.164 form"),
    "long to": ({"to": "+1234567890123456"}, "to must be a phone number in E.164 form"),
    "no JSON": ({"voice_start": '{"play":'}, "voice_start must be an http or https address"),
    "other scheme": ({"voice_start": "ftp://example.com"}, "voice_start must be an http or"),
    "list": ({"voice_start": "[1]"}, "voice_start holds no call actions: "),
    "no action": ({"voice_start": '{"dance":"tango"}'}, "voice_start holds no call actions: "),
    "bad branch": (
        {"voice_start": '{"play":"sound/beep","next":{"next":{}}}'},
        "voice_start holds no call actions: ",
    ),
    "no number": ({"voice_start": '{"play": NaN}'}, "voice_start must be an http or"),
    "too large a number": ({"voice_start": '{"play": 1e999}'}, "voice_start must be an http or"),
    "half a character": ({"voice_start": '{"play": "\\ud800"}'}, "voice_start must be an http or"),
    "no such port": ({"voice_start": "http://127.0.0.1:99999/"}, "voice_start must be an http or"),
    "no address": ({"whenhangup": "http://[::1"}, "whenhangup must be an http or https address"),
    "deep": ({"voice_start": '{"next":' * 9000}, "voice_start must be an http or"),
    "timeout": ({"timeout": "soon"}, "timeout must be a whole number of seconds"),
    "no timeout": ({"timeout": "0"}, "timeout must be a whole number of seconds"),
    "whenhangup": ({"whenhangup": "example.com"}, "whenhangup must be an http or https address"),
}


@pytest.mark.parametrize("case", REFUSED)
async def test_a_call_that_cannot_be_placed_is_refused_with_a_sentence(quick, case):
    change, sentence = REFUSED[case]
    form = {key: value for key, value in (CALL | change).items() if value is not None}
    answer = await quick.client.post("/a1/calls", data=form)
    assert answer.status_code == 400
    assert is_sentence(answer)
    assert answer.text.startswith(sentence)
    assert (await quick.client.get("/a1/calls")).json() == {"data": []}


async def test_voice_start_may_be_an_address_as_json(line, hooks):
    hooks.replies["/start"] = {"play": "sound/beep"}
    call = await line.run(json.dumps(f"{hooks.url}/start"))
    assert [next(iter(action)) for action in call["actions"]] == ["play"]


async def test_any_number_may_call_unless_the_line_is_strict(start_line):
    free, strict = await start_line(), await start_line(strict=True)
    form = CALL | {"from": "+46766861004"}
    assert (await free.client.post("/a1/calls", data=form)).status_code == 200
    answer = await strict.client.post("/a1/calls", data=form)
    assert answer.status_code == 403
    assert is_sentence(answer)
    for own in ("+46700000000", "+46700000001", "+46700000009"):
        answer = await strict.client.post("/a1/calls", data=CALL | {"from": own})
        assert answer.status_code == 200


async def test_bodies_that_are_no_form_are_refused(quick):
    url = "/a1/calls"
    form = {"content-type": "application/x-www-form-urlencoded"}
    answers = [
        await quick.client.post(url, json=CALL),
        await quick.client.post(url, content=b"from=\xff", headers=form),
        await quick.client.post(url, content=b"from=%ff&to=1", headers=form),
        await quick.client.post(url, content=b"a=1&" * 5000, headers=form),
        await quick.client.post(url),
    ]
    assert [answer.status_code for answer in answers] == [400] * 5
    assert all(map(is_sentence, answers))
    assert all("UTF-8" in answer.text for answer in answers[1:3])


@pytest.mark.parametrize(
    "start",
    [
        '{"connect":"+46700000002"}',
        '{"connect":"+46700000002,+46700000003"}',
        "%7B%22connect%22%3A%22+46700000002%22%7D",
    ],
)
async def test_numbers_may_be_sent_as_curl_sends_them(quick, start):
    """The documentation's own curl samples leave the + of a number as it is."""
    await quick.phone("+46700000002", hangup_at=1)
    answer = await quick.client.post(
        "/a1/calls",
        content=f"from=+46700000000&to=+46700000009&voice_start={start}",
        headers={"content-type": "application/x-www-form-urlencoded"},
    )
    call = await quick.ended(answer.json()["id"])
    assert (call["from"], call["to"]) == ("+46700000000", "+46700000009")
    assert call["legs"][0]["to"] == "+46700000002"


async def test_any_other_plus_in_a_form_is_a_space(quick):
    numbers = (await quick.client.get("/a1/numbers")).json()["data"]
    answer = await quick.client.post(
        f"/a1/numbers/{numbers[0]['id']}",
        content="name=+Our+46700000000+line+5",
        headers={"content-type": "application/x-www-form-urlencoded"},
    )
    assert answer.json()["name"] == " Our 46700000000 line 5"


async def test_a_huge_body_is_refused(line):
    async def endless():
        for _ in range(50):
            yield b"x" * 100_000

    form = {"content-type": "application/x-www-form-urlencoded"}
    declared = await line.client.post("/a1/calls", content=b"x" * 2_000_000, headers=form)
    chunked = await line.client.post("/a1/calls", content=endless(), headers=form)
    put = await line.client.put("/emulator/phones/+46700000002", content=b" " * 2_000_000)
    assert [answer.status_code for answer in (declared, chunked, put)] == [413, 413, 413]
    assert is_sentence(declared)


async def test_unknown_things_are_404_and_wrong_methods_405(quick):
    for path in (
        "/a1/calls/c123",
        "/a1/numbers/n123",
        "/a1/recordings/c1-r0",
        "/a1/recordings/c1-r0.wav",
        "/a1/sms",
        "/a1",
        "/",
        "/emulator/calls/c123/trace",
        "/emulator/nothing",
    ):
        answer = await quick.client.get(path)
        assert answer.status_code == 404, path
        assert is_sentence(answer)
    assert (await quick.client.post("/a1/sms")).status_code == 404
    assert (await quick.client.post("/a1/numbers/n123")).status_code == 404
    assert (await quick.client.delete("/a1/calls")).status_code == 405
    assert (await quick.client.get("/emulator/reset")).status_code == 405


async def numbers(line):
    return (await line.client.get("/a1/numbers")).json()["data"]


async def test_the_account_has_two_voice_numbers(quick):
    first, second = await numbers(quick)
    assert (first["number"], second["number"]) == ("+46700000000", "+46700000001")
    assert first["id"].startswith("n")
    assert first["id"] != second["id"]
    assert "voice" in first["capabilities"]
    assert first["active"] == "yes"
    assert "voice_start" not in first
    assert STAMP.fullmatch(first["allocated"])
    one = await quick.client.get(f"/a1/numbers/{first['id']}")
    assert one.json() == first


async def test_numbers_keep_their_ids(line, start_line):
    other = await start_line()
    assert [n["id"] for n in await numbers(line)] == [n["id"] for n in await numbers(other)]


async def test_a_number_that_is_given_for_its_id_is_told_its_id(quick):
    """Developers try it first, and the line knows it by its id only."""
    number = (await numbers(quick))[0]
    for written in ("+46700000000", "%2B46700000000", "46700000000"):
        answer = await quick.client.post(f"/a1/numbers/{written}", data={"voice_start": "none"})
        assert answer.status_code == 404
        assert answer.text == (
            f"The line knows its numbers by their id: that of +46700000000 is {number['id']}, "
            f"so ask for /a1/numbers/{number['id']}."
        )
    other = await quick.client.get("/a1/numbers/+46709999999")
    assert other.status_code == 404
    assert f"+46700000000 ({number['id']})" in other.text


async def test_a_number_is_configured_and_cleared(quick):
    number = (await numbers(quick))[0]
    path = f"/a1/numbers/{number['id']}"
    for start in ("https://example.com/start", '{"play": "sound/beep"}'):
        answer = await quick.client.post(path, data={"voice_start": start})
        assert answer.json() == number | {"voice_start": start}
        assert (await quick.client.get(path)).json()["voice_start"] == start
    assert (await quick.client.post(path, data={"voice_start": "none"})).json() == number
    assert (await numbers(quick))[0] == number


@pytest.mark.parametrize("start", ["", "0700", '{"dance":"tango"}', "[]", "ftp://example.com"])
async def test_a_number_refuses_a_voice_start_that_is_none(quick, start):
    number = (await numbers(quick))[0]
    path = f"/a1/numbers/{number['id']}"
    answer = await quick.client.post(path, data={"voice_start": start})
    assert answer.status_code == 400
    assert is_sentence(answer)
    assert (await quick.client.post(path, data={"colour": "red"})).status_code == 400
    assert (await quick.client.get(path)).json() == number


async def test_history_is_paged_newest_first(quick):
    placed = [await quick.place({"play": "sound/beep"}) for _ in range(7)]
    ids = [call["id"] for call in reversed(placed)]
    seen, start = [], {}
    for _ in range(10):
        page = (await quick.client.get("/a1/calls", params={"limit": 3} | start)).json()
        seen.append([call["id"] for call in page["data"]])
        if "next" not in page:
            break
        start = {"start": page["next"]}
    assert seen == [ids[0:3], ids[3:6], ids[6:]]


async def test_history_between_two_times(quick):
    placed = [await quick.place({"play": "sound/beep"}) for _ in range(4)]
    times = [call["created"] for call in placed]
    assert all(STAMP.fullmatch(time) for time in times)
    assert times == sorted(set(times))

    async def ids(**params):
        answer = await quick.client.get("/a1/calls", params=params)
        return [call["id"] for call in answer.json()["data"]]

    every = [call["id"] for call in reversed(placed)]
    assert await ids(start=times[2]) == every[2:]
    assert await ids(end=times[1]) == every[:2]
    assert await ids(start=times[3], end=times[0]) == every[1:3]
    assert await ids(end="2001-01-01") == every
    assert await ids(start="2001-01-01T00:00:00Z") == []


async def test_a_full_page_that_is_the_last_has_no_next(quick):
    for _ in range(2):
        await quick.place({"play": "sound/beep"})
    assert "next" not in (await quick.client.get("/a1/calls", params={"limit": 2})).json()
    assert "next" in (await quick.client.get("/a1/calls", params={"limit": 1})).json()
    pages = (await quick.client.get("/a1/numbers", params={"limit": 1})).json()
    rest = await quick.client.get("/a1/numbers", params={"limit": 1, "start": pages["next"]})
    assert [n["number"] for n in rest.json()["data"]] == ["+46700000001"]


@pytest.mark.parametrize(
    "query", ["limit=0", "limit=101", "limit=x", "limit=-1", "start=yesterday", "end=1e9"]
)
async def test_a_page_that_cannot_be_is_refused(quick, query):
    answer = await quick.client.get(f"/a1/calls?{query}")
    assert answer.status_code == 400
    assert is_sentence(answer)


async def test_requests_that_break_off_do_no_harm(line):
    _, writer = await asyncio.open_connection("127.0.0.1", line.server.port)
    writer.write(
        b"POST /a1/calls HTTP/1.1\r\nhost: x\r\nauthorization: Basic dXNlcjpzZWNyZXQ=\r\n"
        b"content-length: 1000\r\n\r\nfrom="
    )
    await writer.drain()
    writer.close()
    await writer.wait_closed()
    assert (await line.client.get("/a1/me")).status_code == 200
