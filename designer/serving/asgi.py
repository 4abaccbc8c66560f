"""``app`` for a web server that runs ASGI applications, made from the environment.

``CALLFLOW_FILE`` names the flow; ``CALLFLOW_BASE_URL``, ``CALLFLOW_SECRET``, ``CALLFLOW_STORE`` and
``CALLFLOW_TRUSTED_PROXY`` are the options of ``callflow serve``. What cannot be is one line, and
the web server does not start.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from starlette.applications import Starlette

from designer.flow.errors import CallflowError
from designer.flow.texts import Text
from designer.serving.deploying import Deployment, deployed_app
from designer.serving.errors import ServingError


def _say(text: Text) -> None:
    sys.stderr.write(f"{text}\n")


def _made(environment: Mapping[str, str]) -> Starlette:
    def given(name: str) -> str | None:
        return environment.get(f"CALLFLOW_{name}") or None

    file = given("FILE")
    if file is None:
        raise ServingError("no-file")
    wanted = Deployment(
        file, given("BASE_URL"), given("SECRET"), given("STORE"), given("TRUSTED_PROXY")
    )
    return deployed_app(wanted, _say)


def __getattr__(name: str) -> Starlette:
    """``app``, made when the web server asks for it; to import this module needs no flow."""
    if name != "app":
        raise AttributeError(name)
    try:
        app = _made(os.environ)
    except CallflowError as error:
        sys.exit(str(error))
    globals()[name] = app
    return app
