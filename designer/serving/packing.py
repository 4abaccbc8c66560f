"""A folder that serves a flow elsewhere: the flow, its prompts, the server, how to run it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path

from designer import __version__
from designer.flow.model import Flow
from designer.flow.values import is_reference
from designer.flow.variables import replace_variables
from designer.flow.vocabulary import ValueForm
from designer.flow.wording import one_line
from designer.serving.errors import ServingError
from designer.store.document import dump_document
from designer.store.files import reason_of, save_text
from designer.store.prompts import prompt_file
from designer.store.resources import resource_path

FLOW_FILE = "flow.callflow"
"""The document in the folder."""

_EXAMPLE = "https://calls.example.com"
_PACKAGE = Path(__file__).resolve().parent.parent
_LAYERS = ("flow", "store", "callactions", "layout", "exports", "checks", "engine", "serving")
"""The parts of the program below the window, the emulator and the lines."""
_NEEDED = (
    "click", "holidays", "httpx", "json5", "networkx", "phonenumbers", "platformdirs", "starlette",
    "tzdata", "uvicorn",
)  # fmt: skip
"""The packages that those parts import."""
_REQUIREMENT = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*)([^;]*)(;.*)?")


def pack_app(
    folder: Path,
    flow: Flow,
    beside: Path,
    *,
    variables: Mapping[str, str],
    base_url: str | None = None,
    over: bool = False,
) -> tuple[str, ...]:
    """Write the folder; returns the prompts that are named but are not ``beside`` the document.

    ``variables`` become those of the document. ``base_url`` is the address it will be reached at,
    for the words of the README. What ``folder`` holds already is refused unless it
    goes ``over``: then files of the same name are replaced and others left. Raises
    :class:`ServingError`, and StoreError for a file that cannot be written.
    """
    _require_free(folder, beside, over)
    flow.variables = {**flow.variables, **variables}
    references = sorted(_references(flow))
    found = {reference: prompt_file(beside, reference) for reference in references}
    base = (base_url or _EXAMPLE).rstrip("/")
    words = {"name": one_line(flow.name) or FLOW_FILE, "version": __version__, "base": base}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for layer in _LAYERS:
            shutil.copytree(
                _PACKAGE / layer,
                folder / "designer" / layer,
                ignore=shutil.ignore_patterns("__pycache__"),
                dirs_exist_ok=True,
            )
        shutil.copyfile(_PACKAGE / "__init__.py", folder / "designer" / "__init__.py")
        for reference, path in found.items():
            if path is not None:
                place = folder / reference
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, place)
    except (OSError, ValueError) as error:  # a ValueError: a null character
        reason = getattr(error, "strerror", None) or str(error)
        raise ServingError("not-packed", folder=folder, reason=reason) from None
    save_text(folder / FLOW_FILE, dump_document(flow))
    save_text(folder / "requirements.txt", "".join(f"{line}\n" for line in pinned()))
    readme = resource_path("webhook-app", "README.md").read_text("utf-8")
    save_text(folder / "README.md", readme.format(**words))
    dockerfile = resource_path("webhook-app", "Dockerfile").read_text("utf-8")
    save_text(folder / "Dockerfile", dockerfile)
    return tuple(reference for reference, path in found.items() if path is None)


def pinned() -> list[str]:
    """The packages the server needs and theirs, as they are installed here: ``name==version``."""
    versions: dict[str, str] = {}
    waiting = list(_NEEDED)
    while waiting:
        name = _normal(waiting.pop())
        if name in versions:
            continue
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # of another system or Python
        versions[name] = found.version
        waiting += _requirements(found)
    return [f"{name}=={version}" for name, version in sorted(versions.items())]


def _requirements(package: metadata.Distribution) -> Iterator[str]:
    """The names of what ``package`` needs, whatever for; extras are left out."""
    for line in package.requires or ():
        found = _REQUIREMENT.match(line)
        if found is not None and "extra" not in (found[3] or ""):
            yield found[1]


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _references(flow: Flow) -> set[str]:
    """The prompts beside the document that nodes name."""
    values = (
        replace_variables(node.value, flow.variables)
        for node in flow.nodes.values()
        if node.kind.value_form is ValueForm.PROMPT
    )
    return {value for value in values if isinstance(value, str) and is_reference(value)}


def _require_free(folder: Path, beside: Path, over: bool) -> None:
    try:
        if folder.exists() and not folder.is_dir():
            raise ServingError("no-folder", folder=folder)
        if folder.is_dir() and folder.resolve() == beside.resolve():
            raise ServingError("own-folder", folder=folder)
        if not over and folder.is_dir() and any(folder.iterdir()):
            raise ServingError("not-empty", folder=folder)
    except OSError as error:
        raise ServingError("not-packed", folder=folder, reason=reason_of(error)) from None
