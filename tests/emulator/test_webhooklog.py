"""What the log says of the webhooks that were asked."""

import pytest
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from designer.emulator.fetch import Answer, Exchange
from designer.emulator.requestlog import ended_line
from designer.emulator.webhooklog import asked_line

pytestmark = pytest.mark.anyio
CALL = "c0123456789abcdef0123456789abcdef"


@pytest.fixture
def said(line):
    """The lines of webhooks and of ends, in their order."""
    lines = []
    line.desk.when_asked = lambda exchange: lines.append(str(asked_line(exchange)))
    line.desk.when_ended = lambda call: lines.append(str(ended_line(call)))
    return lines


def short(call):
    return call["id"][:9]


async def test_what_was_sent_and_what_came(line, hooks, said):
    hooks.replies["/start"] = PlainTextResponse('{"play":\n  "sound/beep"}')
    call = await line.run(f"{hooks.url}/start")
    head, _, came = said[0].partition(" ms: ")
    assert head.rpartition(" ")[0] == (
        f"Call {short(call)}: POST {hooks.url}/start direction=outgoing from=+46700000000 "
        "to=+46700000009 result=newoutgoing: 200 in"
    )
    assert came == '{"play": "sound/beep"}'
    assert said[1].startswith(f"Call {call['id']} has ended: ")


async def test_an_answer_that_is_no_good_or_none(line, hooks, said, free_port):
    hooks.replies["/500"] = Response("secret stack", status_code=500)
    hooks.replies["/204"] = Response(status_code=204)
    for url in (f"{hooks.url}/500", f"{hooks.url}/204", f"http://127.0.0.1:{free_port}/"):
        await line.run(url)
    asked = [words for words in said if "POST" in words]
    assert asked[0].endswith(" ms")
    assert ": 500 in " in asked[0]
    assert ": 204 in " in asked[1]
    assert asked[1].endswith(" ms: an empty answer")
    assert ": no answer after " in asked[2]
    assert asked[2].endswith(" cannot be reached: connection refused.")


async def test_reports_tell_what_became_of_the_call(line, hooks, said):
    hooks.replies["/end"] = PlainTextResponse("")
    call = await line.run({"play": "sound/beep"}, whenhangup=f"{hooks.url}/end")
    await line.desk.posts_done(10)
    (asked,) = (words for words in said if "POST" in words)
    assert asked.startswith(f"Call {short(call)}: POST {hooks.url}/end direction=outgoing ")
    assert " state=success duration=1: 200 in " in asked


@pytest.mark.parametrize("status", [301, 302, 303])
async def test_a_redirect_that_loses_the_fields(line, hooks, said, status):
    """An application that finds no fields, or no POST, had nothing to find out why by."""
    hooks.replies["/old"] = RedirectResponse("/new", status_code=status)
    hooks.replies["/new"] = {"play": "sound/beep"}
    await line.run(f"{hooks.url}/old")
    assert hooks.posted("/new") == [{}]
    assert said[0].endswith(
        f" (redirected by {status} to {hooks.url}/new: "
        "asked again by GET, without the call's fields)"
    )


async def test_a_redirect_that_loses_the_fields_is_said_where_the_call_breaks_off(line, hooks):
    hooks.replies["/old"] = RedirectResponse("/new", status_code=302)
    hooks.replies["/new"] = Response(status_code=405)
    call = await line.run(f"{hooks.url}/old")
    assert (await line.trace(call["id"]))["steps"][-1]["why"] == (
        f"{hooks.url}/old answered 405; a webhook must answer 200 to 204. The redirect (302) to "
        f"{hooks.url}/new had it asked again by GET, without the call's fields; "
        "307 and 308 keep them."
    )


async def test_a_redirect_that_keeps_them_is_no_matter(line, hooks, said):
    hooks.replies["/old"] = RedirectResponse("/new", status_code=307)
    hooks.replies["/new"] = {"play": "sound/beep"}
    await line.run(f"{hooks.url}/old")
    assert "redirected" not in said[0]


@pytest.mark.parametrize(
    "url",
    [
        "https://me:hush@example.com/x",
        "https://example.com/x?a=1&token=hush&b=2",
        "https://example.com/x?API_KEY=hush",
        "https://example.com/x?my-password=hush#there",
    ],
)
def test_no_secrets(url):
    body = f'{{"play": "sound/beep", "next": "{url}"}}'.encode()
    words = str(asked_line(Exchange(url, {"callid": CALL, "wav": url}, Answer(body, None, 200), 1)))
    assert "hush" not in words
    assert words.count("…") == 3
    assert words.count("example.com/x") == 3


def test_a_line_stays_a_line():
    fields = {"callid": CALL, "from": "\x1b[2J\n" + "x" * 5000}
    answer = Answer(b"\xff\n\x00" + b"y" * 100_000, None, 200)
    words = str(asked_line(Exchange("http://example.com/" + "z" * 5000, fields, answer, 0.0123)))
    assert words.isprintable()
    assert len(words) < 1000
    assert "200 in 12 ms" in words
