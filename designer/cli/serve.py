"""``callflow serve``: the flow as webhooks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from designer.cli.exits import FLAWED, UNREACHABLE, Stopped
from designer.cli.helptexts import HELP, SHORT_HELP
from designer.cli.options import read_url, read_variables, set_option
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.applications import Starlette

_DEFAULT_HOST, _DEFAULT_PORT = "127.0.0.1", 4600
_NETWORK_FAILS = frozenset({"port-taken", "bad-address"})
_FLOW_FAILS = frozenset({"no-start", "starts-with-webhook", "flawed"})
_SERVING = N_("Serving {path} at {url}/")
_SERVING_SECRETLY = N_("Serving {path} at {url}/ and the secret as given")
_HIDDEN = "…"


@click.command("serve", help=HELP["serve"], short_help=SHORT_HELP["serve"])
@click.argument("file", metavar="FILE")
@click.option("--host", default=_DEFAULT_HOST, metavar="H", help=HELP["serve --host"])
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=_DEFAULT_PORT,
    metavar="PORT",
    help=HELP["serve --port"],
)
@click.option("--base-url", metavar="URL", help=HELP["serve --base-url"])
@click.option("--secret", metavar="S", help=HELP["serve --secret"])
@click.option("--store", metavar="DIR", help=HELP["serve --store"])
@click.option("--trusted-proxy", metavar="A", help=HELP["serve --trusted-proxy"])
@set_option
def command(
    file: str,
    host: str,
    port: int,
    base_url: str | None,
    secret: str | None,
    store: str | None,
    trusted_proxy: str | None,
    set_: tuple[str, ...],
) -> None:
    """Serve until somebody stops it; the first line says where."""
    from designer.cli.reading import shown_name
    from designer.cli.streams import write_note, write_result
    from designer.emulator.errors import EmulatorError
    from designer.emulator.requestlog import RequestLog
    from designer.serving.deploying import Deployment, deployed_app, is_loopback
    from designer.serving.errors import ServingError

    if base_url is not None:
        read_url("--base-url", base_url)
    variables = read_variables(set_)
    wanted = Deployment(
        file, base_url, secret, store, trusted_proxy, variables, local=is_loopback(host)
    )
    try:
        app = deployed_app(wanted, write_note)
    except ServingError as error:
        if error.code in _FLOW_FAILS:
            raise Stopped(FLAWED, error.text) from None
        raise
    app.add_middleware(RequestLog, note=lambda line: write_note(_without_secret(line, secret)))

    def say(url: str) -> None:
        template = _SERVING if secret is None else _SERVING_SECRETLY
        write_result(str(Text(template, {"path": shown_name(file), "url": base_url or url})))

    try:
        _run(app, host, port, say)
    except EmulatorError as error:
        if error.code in _NETWORK_FAILS:
            raise Stopped(UNREACHABLE, error.text) from None
        raise


def _run(app: Starlette, host: str, port: int, say: Callable[[str], None]) -> None:
    """Serve ``app`` until Ctrl+C or the signal TERM; ``say`` is given its address at first."""
    import asyncio
    import contextlib
    import signal

    from designer.emulator.server import EmulatorServer

    async def serve() -> None:
        stopped = asyncio.Event()
        with contextlib.suppress(NotImplementedError):  # Windows has no such handlers
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
        async with EmulatorServer(app, host, port) as server:
            say(server.url)
            await stopped.wait()

    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve())


def _without_secret(line: Text, secret: str | None) -> Text:
    """The line of a request with the secret out of its path."""
    if not secret:
        return line
    path = str(line.args["path"]).replace(secret, _HIDDEN)
    return Text(line.template, {**line.args, "path": path})
