"""What the program remembers between runs: a small JSON file of the user's.

The file is a convenience. When it cannot be read the program starts with defaults; what was there
is kept beside it, and nothing about it ever stops anybody.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import field, fields, replace
from pathlib import Path

from designer.flow.frozen import frozen
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.values import is_web_address
from designer.store.files import StoreError, read_text, save_text
from designer.store.lines import AccountLine, read_lines
from designer.store.strictjson import JsonError, check_limits, parse_json, without_bom

HOME_VARIABLE = "CALLFLOW_HOME"
"""Environment variable that names the folder of the settings."""
FILE_NAME = "settings.json"
KEPT_NAME = "settings.broken.json"
"""Where a settings file that could not be read is kept."""

THEMES = ("system", "light", "dark")
LANGUAGES = ("system", "en", "sv")
"""What the window speaks: what the system does, where that is one of the others, or always one."""
WHEELS = ("zoom", "pan")
"""What a mouse wheel does over the canvas; two fingers on a touchpad do the other."""
MOTIONS = ("system", "none")
"""Whether nodes glide to the places Tidy gives them: where the system wants motion, or never."""
OPENINGS = ("last", "start", "empty")
"""What stands in the window when it opens without a file: the flow that was open last, where there
is one, the start page, or an empty flow."""
_CHOSEN = (
    ("theme", THEMES),
    ("language", LANGUAGES),
    ("wheel", WHEELS),
    ("motion", MOTIONS),
    ("opens", OPENINGS),
)
STEP_LIMITS = (100, 1000, 10_000)
"""After how many steps, actions and webhooks, the emulator in the program ends a call: it goes
round in circles then. 1,000 unless chosen otherwise."""
MOST_RECENT = 10
"""Recent files remembered."""
MOST_ADDRESSES = 50
"""Documents whose address on the web is remembered."""


@frozen
class Settings:
    """What is remembered. Never changed in place: use :func:`dataclasses.replace`."""

    theme: str = THEMES[0]
    """One of :data:`THEMES`."""
    language: str = LANGUAGES[0]
    """One of :data:`LANGUAGES`."""
    wheel: str = WHEELS[0]
    """One of :data:`WHEELS`."""
    motion: str = MOTIONS[0]
    """One of :data:`MOTIONS`."""
    opens: str = OPENINGS[0]
    """One of :data:`OPENINGS`."""
    step_limit: int = STEP_LIMITS[1]
    """One of :data:`STEP_LIMITS`."""
    toured: bool = False
    """Whether the tour was shown: it never comes again unasked."""
    line: str = "emulator"
    """The line test calls go to, by name."""
    lines: tuple[AccountLine, ...] = ()
    """The accounts there are beside the emulator, without their passwords."""
    last_from: str = ""
    """The number the last test call came from."""
    last_to: str = ""
    """The number the last test call went to."""
    serve_host: str = "127.0.0.1"
    """Where the window serves a flow, and how: see ``callflow serve``. Empty: not so."""
    serve_port: int = 4600
    serve_base_url: str = ""
    serve_secret: str = field(default="", repr=False)
    serve_proxy: str = ""
    serve_store: str = ""
    recent: tuple[str, ...] = ()
    """Absolute paths of documents, newest first, at most :data:`MOST_RECENT`."""
    addresses: tuple[tuple[str, str], ...] = ()
    """Absolute paths of documents and the address on the web their sounds and hooks have, newest
    first, at most :data:`MOST_ADDRESSES`. The path is empty for flows without a file."""
    sound_folder: str = ""
    """The folder the last sound was chosen in."""
    geometry: str = ""
    """The window's place and size as base64 text."""
    state: str = ""
    """The window's panels and toolbars as base64 text."""
    stood_in: str = ""
    """The size of the window they stood in, as ``1440x900``."""
    extra: Mapping[str, Json] = field(default_factory=dict)
    """Settings of a newer version, kept."""

    def with_recent(self, path: str | Path) -> Settings:
        """The same with the file at ``path`` first among the recent ones."""
        first = str(Path(path).absolute())
        others = [other for other in self.recent if other != first]
        return replace(self, recent=(first, *others)[:MOST_RECENT])

    def without_recent(self, path: str | Path) -> Settings:
        """The same without the file at ``path`` among the recent ones."""
        gone = str(Path(path).absolute())
        return replace(self, recent=tuple(other for other in self.recent if other != gone))

    def address_of(self, path: str | Path | None) -> str:
        """The web address remembered for the document at ``path``; empty where there is none."""
        return dict(self.addresses).get(_place(path), "")

    def with_address(self, path: str | Path | None, address: str) -> Settings:
        """The same with ``address`` remembered for the document at ``path``, before all others."""
        place = _place(path)
        others = [entry for entry in self.addresses if entry[0] != place]
        return replace(self, addresses=((place, address), *others)[:MOST_ADDRESSES])


def settings_folder() -> Path:
    """The folder of the settings: the one in ``CALLFLOW_HOME``, else the user's own for it."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return Path(home)
    import platformdirs

    return platformdirs.user_config_path("callflow-designer", appauthor=False)


def load_settings() -> Settings:
    """The kept settings. Never raises.

    Without a file: defaults. From a file that cannot be read: defaults, and the file is kept as
    :data:`KEPT_NAME`. A single value of the wrong type: the default of that one.
    """
    path = settings_folder() / FILE_NAME
    try:
        text = without_bom(read_text(path))
        check_limits(text)
        data = parse_json(text)
    except StoreError as error:
        if error.code == "not-utf8":
            _keep(path)
        return Settings()
    except JsonError:
        _keep(path)
        return Settings()
    if not isinstance(data, dict):
        _keep(path)
        return Settings()
    return _settings(data)


def save_settings(settings: Settings) -> None:
    """Keep ``settings``; makes the folder. Raises :class:`~designer.store.files.StoreError`."""
    folder = settings_folder()
    with suppress(OSError):  # what is wrong with the folder is said when the file is saved
        folder.mkdir(parents=True, exist_ok=True)
    data = {name: getattr(settings, name) for name in _names()}
    data["recent"] = list(settings.recent)
    data["addresses"] = dict(settings.addresses)
    data["lines"] = [line.to_json() for line in settings.lines]
    text = json.dumps({**data, **settings.extra}, ensure_ascii=False, indent=2)
    save_text(folder / FILE_NAME, text + "\n")


def _names() -> list[str]:
    return [entry.name for entry in fields(Settings) if entry.name != "extra"]


def _settings(data: JsonObject) -> Settings:
    names = _names()
    texts = {key: data[key] for key in names if isinstance(data.get(key), str)}
    for key, allowed in _CHOSEN:
        if texts.get(key) not in allowed:
            texts.pop(key, None)
    recent = data.get("recent")
    paths = [path for path in recent if isinstance(path, str)] if isinstance(recent, list) else []
    texts.pop("recent", None)
    for key in ("addresses", "lines", "toured", "step_limit", "serve_port"):
        texts.pop(key, None)
    steps, port = data.get("step_limit"), data.get("serve_port")
    return Settings(
        **{key: str(value) for key, value in texts.items()},
        recent=tuple(dict.fromkeys(paths))[:MOST_RECENT],
        addresses=_read_addresses(data.get("addresses")),
        lines=read_lines(data.get("lines")),
        toured=data.get("toured") is True,
        serve_port=port if type(port) is int and 0 <= port <= 65535 else 4600,
        step_limit=steps if isinstance(steps, int) and steps in STEP_LIMITS else STEP_LIMITS[1],
        extra={key: value for key, value in data.items() if key not in names},
    )


def _read_addresses(kept: Json) -> tuple[tuple[str, str], ...]:
    """The remembered addresses that are any; what is not is left out."""
    entries = kept.items() if isinstance(kept, dict) else ()
    good = [(p, a) for p, a in entries if isinstance(a, str) and is_web_address(a)]
    return tuple(good[:MOST_ADDRESSES])


def _place(path: str | Path | None) -> str:
    return "" if path is None else str(Path(path).absolute())


def _keep(path: Path) -> None:
    with suppress(OSError):
        shutil.copyfile(path, path.with_name(KEPT_NAME))
