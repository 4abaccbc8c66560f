import asyncio
import contextlib
import gc
import signal
import socket
import time

import httpx
import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from designer.emulator.errors import EmulatorError
from designer.emulator.server import EmulatorServer

pytestmark = pytest.mark.anyio


async def hello(_request):
    return PlainTextResponse("hello")


async def forever(_request):
    await asyncio.sleep(3600)


async def broken(_request):
    raise ZeroDivisionError


@pytest.fixture
def app():
    routes = [Route("/", hello), Route("/forever", forever), Route("/broken", broken)]
    return Starlette(routes=routes)


async def get(url: str) -> httpx.Response:
    async with httpx.AsyncClient(trust_env=False) as client:
        return await client.get(url)


async def test_port_0_takes_a_free_port_and_the_address_says_it(app):
    async with EmulatorServer(app) as first, EmulatorServer(app) as second:
        assert 0 not in (first.port, second.port)
        assert first.port != second.port
        assert first.url == f"http://127.0.0.1:{first.port}"
        assert (await get(first.url)).text == (await get(second.url)).text == "hello"


async def test_a_taken_port_is_named(app):
    async with EmulatorServer(app) as first:
        with pytest.raises(EmulatorError) as caught:
            await EmulatorServer(app, port=first.port).start()
        assert (await get(first.url)).text == "hello"
    assert caught.value.code == "port-taken"
    assert f"Port {first.port} on 127.0.0.1 is taken" in str(caught.value)


async def test_a_port_taken_by_a_silent_program_is_named(app):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(EmulatorError, match="is taken by another program"):
            await EmulatorServer(app, port=other.getsockname()[1]).start()


@pytest.mark.parametrize("host", ["192.0.2.1", "no such host"])
async def test_an_address_that_is_not_here_is_named(app, host):
    with pytest.raises(EmulatorError) as caught:
        await EmulatorServer(app, host).start()
    assert caught.value.code == "bad-address"


async def test_an_empty_host_is_not_every_address(app):
    with pytest.raises(EmulatorError, match="Name the address to listen on"):
        await EmulatorServer(app, "").start()


@pytest.mark.parametrize("port", [70000, -1, 2**40])
async def test_what_is_no_port_is_named(app, port):
    with pytest.raises(EmulatorError, match=f"^{port} is no port"):
        await EmulatorServer(app, port=port).start()


async def test_a_stopped_server_can_be_started_again_on_its_port(app):
    server = EmulatorServer(app)
    await server.start()
    port = server.port
    assert (await get(server.url)).text == "hello"
    await server.stop()
    with pytest.raises(httpx.ConnectError):
        await get(f"http://127.0.0.1:{port}")
    async with EmulatorServer(app, port=port) as again:
        assert (await get(again.url)).text == "hello"


async def test_stopping_twice_or_before_the_start_does_nothing(app):
    server = EmulatorServer(app)
    await server.stop()
    await server.start()
    await server.stop()
    await server.stop()


@pytest.mark.timeout(10)
async def test_stops_while_a_request_would_take_for_ever(app):
    async with EmulatorServer(app) as server:
        request = asyncio.create_task(get(f"{server.url}/forever"))
        await asyncio.sleep(0.05)
    outcome = (await asyncio.gather(request, return_exceptions=True))[0]
    assert isinstance(outcome, httpx.HTTPError) or outcome.status_code == 500


@pytest.mark.timeout(10)
async def test_stops_while_a_request_is_never_finished(app):
    async with EmulatorServer(app) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(b"POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf")
        await writer.drain()
    writer.close()
    await reader.read()


async def test_connections_that_come_while_it_stops_are_let_go(app):
    came: list[socket.socket] = []

    def come(port: int) -> None:
        with contextlib.suppress(OSError):  # nobody listens any more
            while True:
                came.append(socket.create_connection(("127.0.0.1", port)))
                time.sleep(0.0005)  # a process may have so many open, and no more

    for _ in range(4):
        server = EmulatorServer(app)
        await server.start()
        coming = asyncio.create_task(asyncio.to_thread(come, server.port))
        await asyncio.sleep(0)
        await server.stop()
        await coming
        left = [one for one in gc.get_objects() if isinstance(one, asyncio.Transport)]
        assert [one for one in left if not one.is_closing()] == []
        for one in came:
            one.close()


async def test_leaves_signals_alone(app):
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    async with EmulatorServer(app):
        during = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    assert during == before


async def test_a_defect_answers_500_and_prints_nothing_of_the_server(app, capfd):
    async with EmulatorServer(app) as server:
        answer = await get(f"{server.url}/broken")
        assert answer.status_code == 500
        assert (await get(server.url)).text == "hello"
    assert capfd.readouterr() == ("", "")


async def test_what_must_close_first_is_closed_first(app):
    order = []

    async def close():
        order.append((await get(server.url)).text)

    server = EmulatorServer(app, closing=(close,))
    await server.start()
    await server.stop()
    assert order == ["hello"]
